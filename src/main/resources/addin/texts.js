// The words of the report: texts that are proposed for sections that have none, to be read, copied or saved.

import * as api from './api.js';
import { byId, counted, element } from './dom.js';
import { work } from './work.js';

/** The proposed texts of the year and procedure that the view Export has chosen. */
export class ReportTexts {
  /**
   * @param source gives what is worked on, as it was refreshed last
   * @param chosen gives the parameters of the year and procedure
   * @param saved is told of a dropped workbook with the texts in it, and of a served master that was saved (nothing)
   */
  constructor(source, chosen, saved) {
    this.source = source;
    this.chosen = chosen;
    this.saved = saved;
    this.addToOpen = undefined;
    this.texts = [];
    this.kind = undefined;
  }

  wire() {
    byId('texts-propose').addEventListener('click', () => this.propose());
    byId('texts-save').addEventListener('click', () => this.save());
    for (const id of ['export-year', 'export-part', 'export-procedure']) byId(id).addEventListener('input', () => this.show(undefined));
  }

  propose() {
    return work('Writing sentences…', async (options) => {
      const source = await this.source(options);
      this.show(await api.draft(source, { ...options, parameters: this.chosen() }), source.kind);
      return '';
    });
  }

  save() {
    return work('Saving the texts…', async (options) => {
      // Reading the open workbook shows it anew, and takes away what was proposed before.
      const { texts, procedure } = this;
      const asked = { ...options, parameters: this.chosen() };
      const source = await this.source(options);
      const count = counted(texts.length, 'text', 'texts');
      if (source.kind === 'tables') {
        await this.addToOpen(texts, procedure);
        this.show(undefined);
        return `${count} added under Report text. Refresh to see what they show.`;
      }
      if (source.kind === 'file') {
        await this.saved(await api.draftInto(source, asked));
        this.show(undefined);
        return `${count} put in. Download the workbook to keep it; the service does not.`;
      }
      await api.saveDraft(asked);
      const told = `${count} saved in the sheet Report text.`;
      await api.afterwards(told, () => this.saved());
      this.show(undefined);
      return `${told} Read them before they are published.`;
    }, this.kind === 'master');
  }

  /** Shows the answer of the service; nothing where there is none. */
  show(answer, kind) {
    this.texts = answer?.texts ?? [];
    this.kind = kind;
    this.procedure = answer?.procedure ?? '';
    byId('texts-note').textContent = answer ? noteOf(answer) : '';
    byId('texts').replaceChildren(...this.texts.map(proposal));
    byId('texts-save').hidden = !this.texts.length;
    byId('texts-save').textContent = { master: 'Save them in the master', file: 'Put them into the workbook', tables: 'Add them to this workbook' }[kind] ?? '';
  }
}

function noteOf({ texts, year, procedure }) {
  if (!texts.length) return `Every section of which ${year} has figures has a text.`;
  return `${counted(texts.length, 'section has', 'sections have')} no text: ${procedure}, ${year}. Nothing is saved yet.`;
}

function proposal({ section, title, text, shown }) {
  const written = element('textarea', { readonly: true, rows: '4', 'aria-label': `Text of ${section} with its placeholders` }, text);
  const behind = element('details', {}, element('summary', {}, 'As it is written in Report text'), written);
  const copied = element('span', { class: 'quiet', role: 'status' });
  const copy = async () => {
    try {
      await navigator.clipboard.writeText(text);
      copied.textContent = 'Copied.';
    } catch {
      // Excel may forbid the clipboard: then the text is there to be copied by hand.
      behind.open = true;
      written.select();
      copied.textContent = 'Press Ctrl+C.';
    }
  };
  return element(
    'article',
    { class: 'proposal' },
    element('h3', {}, title === section ? section : `${section} ${title}`),
    shown.split('\n').map((line) => element('p', {}, line)),
    behind,
    element('div', { class: 'row' }, element('button', { type: 'button', 'aria-label': `Copy the text of ${section}`, onclick: copy }, 'Copy'), copied),
  );
}
