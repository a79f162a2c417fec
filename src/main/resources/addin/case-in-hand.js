// The case in hand: of the row of the log that is selected in Excel, its dates on a line, what was found in it, and the cases that
// it came from and led to. All of it is known since the last check; the service is not asked.

import { badge, byId, drawn, element, shownDate } from './dom.js';
import { isoOf, key, same } from './tables.js';

const HAPPENED = ['Received', 'Acknowledged', 'Responded'];
const DUE = ['Acknowledge by', 'Respond by', 'Final limit'];
const WIDTH = 320;
const MARGIN = 14;
const LONGEST_CHAIN = 25;

/** Shows the case of the selected row, as often as another one is selected. */
export class CaseInHand {
  /**
   * @param book the open workbook
   * @param checked gives the last check
   * @param jump goes to a place of the log
   */
  constructor(book, checked, jump) {
    this.book = book;
    this.checked = checked;
    this.jump = jump;
    this.shown = undefined;
  }

  /** Shows the case of the selected row; nothing outside the log, and nothing before the first check. */
  async show() {
    const place = this.checked() && this.book.tables.size ? await this.book.selected() : undefined;
    const found = place?.table.schema.name === 'CaseLog' ? new LoggedCase(place.table, this.checked(), place.row) : undefined;
    byId('case').hidden = !found?.ref;
    if (!found?.ref) return;
    byId('case-title').textContent = `${found.ref}: ${[found.cell('Feedback type'), found.cell('Status')].filter(Boolean).join(', ')}`;
    const dates = found.dates();
    byId('case-line').replaceChildren(dates.length ? timeline(dates, this.checked().asOf) : '');
    byId('case-dates').replaceChildren(...dates.map(({ what, iso }) => element('li', {}, `${what}: ${shownDate(iso)}`)));
    byId('case-findings').replaceChildren(
      ...found.findings().map((finding) => element('li', {}, badge(finding.severity), ' ', element('button', { type: 'button', class: 'plain', onclick: () => this.jump(finding) }, finding.message))),
    );
    const chain = found.chain();
    byId('case-chain-box').hidden = chain.length < 2;
    byId('case-chain').replaceChildren(
      ...chain.map((row) => {
        const other = new LoggedCase(place.table, this.checked(), row);
        const words = [other.ref, other.cell('Feedback type'), other.cell('Status')].filter(Boolean).join(', ');
        if (row === place.row) return element('li', { 'aria-current': 'true' }, element('strong', {}, words));
        return element('li', {}, element('button', { type: 'button', class: 'plain', onclick: () => this.jump(other.place()) }, words));
      }),
    );
  }
}

/** A row of the log, with what was computed for it. */
class LoggedCase {
  constructor(table, checked, row) {
    this.table = table;
    this.checked = checked;
    this.row = row;
    this.ref = String(this.typed('Ref') ?? '');
  }

  typed(header, row = this.row) {
    return this.table.rows[row]?.[this.table.headers.findIndex((each) => same(each, header))];
  }

  /** What a cell shows: what was computed where there is such a column, else what is typed. */
  cell(header) {
    const block = this.checked.computed[this.table.schema.name];
    const at = block?.headers.indexOf(header) ?? -1;
    return (at < 0 ? this.typed(header) : block.rows[this.row]?.[at]) ?? '';
  }

  /** What happened and what was due, with its day, in the order of time. */
  dates() {
    return [...HAPPENED, ...DUE]
      .map((what) => ({ what, due: DUE.includes(what), iso: isoOf(this.cell(what), this.table.dates1904) }))
      .filter(({ iso }) => iso)
      .sort((one, other) => one.iso.localeCompare(other.iso));
  }

  place() {
    return { table: this.table.schema.name, row: this.table.firstRow + this.row + 1, column: 'Ref' };
  }

  findings() {
    const { table, row } = this.place();
    return this.checked.findings.filter((finding) => finding.table === table && finding.row === row);
  }

  /** The rows of the cases that it came from, itself, and the cases that came from it. */
  chain() {
    const refs = new Map(this.table.rows.map((_, at) => [key(String(this.typed('Ref', at) ?? '')), at]));
    const from = (row) => refs.get(key(String(this.typed('Linked ref', row) ?? '')));
    const rows = [this.row];
    for (let up = from(this.row); up !== undefined && !rows.includes(up) && rows.length < LONGEST_CHAIN; up = from(up)) rows.unshift(up);
    for (let at = rows.indexOf(this.row); at < rows.length; at += 1) {
      this.table.rows.forEach((_, row) => {
        if (rows.length < LONGEST_CHAIN && from(row) === rows[at] && !rows.includes(row)) rows.push(row);
      });
    }
    return rows;
  }
}

/** Dates on a line: what happened as dots, what is due as strokes, the day of the check as a broken stroke. */
function timeline(dates, asOf) {
  const days = [...dates.map(({ iso }) => iso), asOf].map((iso) => Date.parse(iso));
  const [first, last] = [Math.min(...days), Math.max(...days)];
  const x = (iso) => MARGIN + ((Date.parse(iso) - first) / (last - first || 1)) * (WIDTH - 2 * MARGIN);
  const words = [...dates.map(({ what, iso }) => `${what} ${shownDate(iso)}`), `looked at on ${shownDate(asOf)}`].join(', ');
  return drawn(
    'svg',
    { viewBox: `0 0 ${WIDTH} 34`, role: 'img', 'aria-label': words, class: 'timeline' },
    drawn('line', { x1: MARGIN, x2: WIDTH - MARGIN, y1: 17, y2: 17, class: 'axis' }),
    drawn('line', { x1: x(asOf), x2: x(asOf), y1: 3, y2: 31, class: 'today' }),
    dates.map(({ what, due, iso }) => {
      const title = drawn('title', {}, `${what}: ${shownDate(iso)}`);
      return due
        ? drawn('line', { x1: x(iso), x2: x(iso), y1: 7, y2: 27, class: 'due' }, title)
        : drawn('circle', { cx: x(iso), cy: 17, r: 5, class: 'happened' }, title);
    }),
  );
}
