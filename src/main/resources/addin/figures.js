// The figures of a year: contents, a table each that opens, bars for what a table counts, and the rows behind a figure.

import { bars } from './bars.js';
import { byId, counted, element } from './dom.js';

const NUMBER = /^[-+]?[\d,.]+%?$|^-$|^\[[a-z]\]$/;
const REFS_SHOWN = 200;

/** Shows the tables of figures; `filter`, where there is one, shows the rows of Refs in the workbook. */
export class Figures {
  constructor() {
    this.filter = undefined;
    this.refs = new Map();
    this.opener = /** @type {any} */ (undefined);
    byId('figure-search').addEventListener('input', () => this.narrow());
    window.addEventListener('beforeprint', () => byId('figures').querySelectorAll('details').forEach((table) => (table.open = true)));
    byId('figure-rows-close').addEventListener('click', () => {
      byId('figure-rows').hidden = true;
      this.opener?.focus();
    });
  }

  show({ tables, figures }) {
    this.refs = new Map(figures.map(({ id, label, refs }) => [id, { label, refs: refs ?? [] }]));
    byId('figure-rows').hidden = true;
    byId('figures').replaceChildren(
      ...(tables.length ? tables.map((table, at) => this.table(table, at === 0)) : [element('p', { class: 'empty' }, 'There are no figures for this year.')]),
    );
    byId('figure-contents').replaceChildren(...tables.map(({ id, title }) => element('li', {}, element('button', { type: 'button', class: 'plain', onclick: () => open(id) }, `${id} ${title}`))));
    byId('figure-contents-box').hidden = tables.length < 2;
    this.narrow();
  }

  /** Leaves only the tables in whose title or lines a word stands. */
  narrow() {
    const word = byId('figure-search').value.trim().toLowerCase();
    for (const table of byId('figures').querySelectorAll('details.figure-table')) table.hidden = !table.textContent.toLowerCase().includes(word);
  }

  table(table, isOpen) {
    const [first, ...others] = table.headings;
    const kinds = others.map((_, at) => (table.lines.every(({ cells }) => !cells[at] || cells[at].figure || NUMBER.test(cells[at].text)) ? 'number' : ''));
    return element(
      'details',
      { class: 'figure-table', id: `table-${table.id}`, open: isOpen },
      element('summary', {}, `${table.id} ${table.title}`),
      element(
        'div',
        { class: 'scroll', tabindex: '0', role: 'region', 'aria-label': `${table.id} ${table.title}` },
        element(
          'table',
          {},
          element('caption', { class: 'unseen' }, `${table.id} ${table.title}`),
          element('thead', {}, element('tr', {}, element('th', { scope: 'col' }, first ?? ''), others.map((heading, at) => element('th', { scope: 'col', class: kinds[at] }, heading)))),
          element('tbody', {}, table.lines.map((line) => this.line(line, kinds))),
        ),
      ),
      table.base ? element('p', { class: 'quiet' }, table.base) : '',
      table.notes.length ? element('ol', { class: 'quiet notes' }, table.notes.map((note) => element('li', {}, note))) : '',
      bars(table) ?? '',
    );
  }

  line(shown, kinds) {
    return element(
      'tr',
      { class: shown.total ? 'total' : '' },
      element('th', { scope: 'row' }, shown.label),
      shown.cells.map((cell, at) => element('td', { class: kinds[at] ?? '' }, this.cell(cell, shown.label))),
    );
  }

  cell(cell, label) {
    const text = cell.text + cell.notes.map((note) => ` [note ${note}]`).join('');
    const behind = this.refs.get(cell.figure);
    if (!behind?.refs.length) return text;
    return element('button', { type: 'button', class: 'figure', 'aria-label': `${text}: show the rows of ${behind.label || label}`, onclick: () => this.rows(behind) }, text);
  }

  /** The rows behind a figure: their Refs, and in Excel the log filtered to them. */
  async rows({ label, refs }) {
    this.opener = document.activeElement;
    byId('figure-rows').hidden = false;
    byId('figure-rows-title').textContent = `${label}: ${counted(refs.length, 'row', 'rows')}`;
    const more = refs.length > REFS_SHOWN ? ` and ${(refs.length - REFS_SHOWN).toLocaleString('en-GB')} more` : '';
    byId('figure-rows-refs').textContent = refs.slice(0, REFS_SHOWN).join(', ') + more;
    byId('figure-rows').scrollIntoView({ block: 'nearest' });
    if (this.filter) await this.filter(refs);
  }
}

function open(id) {
  const table = byId(`table-${id}`);
  table.open = true;
  table.scrollIntoView();
  table.querySelector('summary').focus();
}
