// The tables of figures of a year.

import { element } from './dom.js';

const NUMBER = /^[-+]?[\d,.]+%?$|^-$|^\[[a-z]\]$/;

/** The tables as elements. */
export function figureTables(tables) {
  return tables.length
    ? tables.map(figureTable)
    : [element('p', { class: 'empty' }, 'There are no figures for this year.')];
}

function figureTable(table) {
  const [first, ...others] = table.headings;
  return element(
    'div',
    { class: 'figure-table' },
    element(
      'div',
      { class: 'scroll', tabindex: '0', role: 'region', 'aria-label': `${table.id} ${table.title}` },
      element(
        'table',
        {},
        element('caption', {}, `${table.id} ${table.title}`),
        element(
          'thead',
          {},
          element('tr', {}, element('th', { scope: 'col' }, first ?? ''), others.map((heading) => element('th', { scope: 'col', class: 'number' }, heading))),
        ),
        element('tbody', {}, table.lines.map(line)),
      ),
    ),
    table.base ? element('p', { class: 'quiet' }, table.base) : '',
    table.notes.length ? element('ol', { class: 'quiet notes' }, table.notes.map((note) => element('li', {}, note))) : '',
  );
}

function line(shown) {
  return element(
    'tr',
    { class: shown.total ? 'total' : '' },
    element('th', { scope: 'row' }, shown.label),
    shown.cells.map((cell) => element('td', { class: cell.figure || NUMBER.test(cell.text) ? 'number' : '' }, withNotes(cell))),
  );
}

function withNotes(cell) {
  return cell.text + cell.notes.map((note) => ` [note ${note}]`).join('');
}
