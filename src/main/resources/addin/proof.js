// A report to be proof-read: the file, and what of it does not hold.

import * as api from './api.js';
import { byId, counted, element, goodBadge } from './dom.js';
import { titles } from './proof-rules.js';
import { work } from './work.js';

/** The proof of a report that is dropped or chosen; nothing of it is kept. */
export class Proof {
  constructor(parameters) {
    this.parameters = parameters;
  }

  wire() {
    byId('tab-proof').hidden = false;
    byId('proof-choose').addEventListener('click', () => byId('proof-file').click());
    byId('proof-file').addEventListener('change', ({ target }) => {
      if (target.files.length) this.take(target.files[0]);
      target.value = '';
    });
    byId('proof-drop').addEventListener('dragover', (event) => event.preventDefault());
    byId('proof-drop').addEventListener('drop', (event) => {
      event.preventDefault();
      if (event.dataTransfer.files.length) this.take(event.dataTransfer.files[0]);
    });
    byId('proof-again').addEventListener('click', () => this.read());
    byId('proof-year').addEventListener('input', () => this.file && this.read());
  }

  take(file) {
    this.file = file;
    byId('proof-name').textContent = file.name;
    byId('proof-again').hidden = false;
    return this.read();
  }

  read() {
    return work('Reading the report…', async (options) => {
      api.refuseLarge(this.file);
      const year = byId('proof-year').value;
      const parameters = year ? this.parameters({ year }) : {};
      this.show(await api.proofReport(this.file, { ...options, parameters }));
      return '';
    });
  }

  show({ claims, checked, findings }) {
    byId('proof-counts').textContent =
      `${counted(claims, 'claim', 'claims')}, ${checked.toLocaleString('en-GB')} of them checked, ` +
      `${counted(findings.length, 'finding', 'findings')}.`;
    byId('proof-findings').replaceChildren(
      findings.length
        ? element('ul', { class: 'found' }, ...findings.map(shown))
        : element('p', { class: 'empty' }, goodBadge('OK'), 'Every claim that could be checked holds.'),
    );
  }
}

function shown({ rule, where, quote, message }) {
  return element(
    'li',
    {},
    element('p', { class: 'where' }, `${rule} ${titles[rule]}: ${where}`),
    element('blockquote', {}, quote),
    element('p', {}, message),
  );
}
