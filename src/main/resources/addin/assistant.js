// The pane as an assistant in Excel: one problem after the other, applying what is suggested, putting back, explaining a date.

import * as api from './api.js';
import { badge, byId, counted, element, shownDate } from './dom.js';
import { same, serialOf } from './tables.js';
import { tell, work } from './work.js';

/** Steps through the problems of the list, and mends them in the open workbook. */
export class Assistant {
  /**
   * @param book the open workbook
   * @param list the list of findings
   * @param jump goes to the cell of a finding
   * @param refresh refreshes again
   */
  constructor(book, list, jump) {
    this.book = book;
    this.list = list;
    this.jump = jump;
    this.at = -1;
  }

  wire() {
    byId('assistant').hidden = false;
    byId('next-problem').addEventListener('click', () => this.step(1));
    byId('previous-problem').addEventListener('click', () => this.step(-1));
    byId('put-back').addEventListener('click', () => this.putBack());
    byId('explain').addEventListener('click', () => this.explainSelection());
    byId('problem-apply').addEventListener('click', () => this.apply([this.finding]));
    byId('problem-apply-all').addEventListener('click', () => this.apply(this.alike()));
    byId('explanation-close').addEventListener('click', () => {
      byId('explanation').hidden = true;
      byId('explain').focus();
    });
    this.offerPutBack();
  }

  /** Begins anew after a refresh. */
  reset() {
    this.at = -1;
    byId('problem').hidden = true;
    this.offerPutBack();
  }

  offerPutBack() {
    byId('put-back').disabled = !this.book.done.length;
  }

  /** Goes to the next problem, or the one before. */
  async step(by) {
    const all = this.list.ordered();
    if (!all.length) {
      byId('problem').hidden = true;
      return tell(this.list.judged ? 'There is no problem to go to: nothing was found, or the filters let nothing through.' : 'Press Refresh first.');
    }
    this.at = this.at < 0 ? (by > 0 ? 0 : all.length - 1) : (this.at + by + all.length) % all.length;
    this.finding = all[this.at];
    this.show(all.length);
    return this.jump(this.finding);
  }

  show(count) {
    const { finding } = this;
    byId('problem').hidden = false;
    byId('problem-title').textContent = `Problem ${this.at + 1} of ${count.toLocaleString('en-GB')}`;
    byId('problem-where').replaceChildren(badge(finding.severity), ` ${[finding.rule, finding.ref, finding.column].filter(Boolean).join(' · ')}`);
    byId('problem-text').textContent = finding.message;
    const alike = this.alike();
    byId('problem-apply').hidden = !finding.suggestion;
    byId('problem-apply').textContent = `Apply “${finding.suggestion}”`;
    byId('problem-apply-all').hidden = alike.length < 2;
    byId('problem-apply-all').textContent = `Apply all ${alike.length.toLocaleString('en-GB')} of ${finding.rule}`;
  }

  /** The findings of the same rule that suggest something. */
  alike() {
    return this.finding?.suggestion ? this.list.ordered().filter(({ rule, suggestion }) => rule === this.finding.rule && suggestion) : [];
  }

  /** Writes what is suggested into the cells, where they still hold what was found. */
  apply(findings) {
    return work('Writing…', async () => {
      const written = await this.book.apply(findings);
      this.offerPutBack();
      if (!written) throw new api.Problem('The cells are no longer as they were at the last Refresh. Nothing was changed.', 'Refresh again.');
      const left = findings.length - written;
      const kept = left ? ` ${counted(left, 'cell is', 'cells are')} no longer as ${left === 1 ? 'it was' : 'they were'} at the last Refresh, and kept.` : '';
      return `${counted(written, 'suggestion', 'suggestions')} applied.${kept} Refresh checks again; Put back undoes it.`;
    });
  }

  putBack() {
    return work('Putting back…', async () => {
      const { what, cells, left } = await this.book.putBack();
      this.offerPutBack();
      return `Put back ${what}: ${counted(cells, 'cell is', 'cells are')} as before.${left.length ? ` Left as they are, since somebody changed them: ${left.join(', ')}.` : ''}`;
    });
  }

  /** Explains the date of the selected cell, else the answer's date of the selected row. */
  explainSelection() {
    return work('Looking it up…', async (options) => {
      const place = await this.book.selected();
      if (!place || place.table.schema.name !== 'CaseLog') {
        throw new api.Problem('Select a cell in a row of the case log first.', 'Then press Explain this date.');
      }
      const ref = String(place.table.rows[place.row][place.table.headers.findIndex((header) => same(header, 'Ref'))] ?? '');
      const dates = ['Acknowledge by', 'Respond by', 'Final limit'];
      const column = dates.find((header) => same(header, place.column)) ?? 'Respond by';
      this.explanation(await api.explain(this.book.source(), ref, { ...options, parameters: { column } }));
      return '';
    });
  }

  explanation({ ref, column, date, clock, source, from, words, days }) {
    byId('explanation').hidden = false;
    byId('explanation-title').textContent = `${ref}: ${column}${date ? `, ${shownDate(date)}` : ''}`;
    byId('explanation-text').textContent = [words?.length ? [].concat(words).join(' ') : `${clock}${from ? ` from ${shownDate(from)}` : ''}.`, source].filter(Boolean).join(' ');
    byId('explanation-days').replaceChildren(
      ...days.map((line) => element('li', { class: line.counted ? '' : 'quiet' }, `${shownDate(line.date)}: ${line.counted ? `day ${line.day}` : 'not counted'}${line.why ? `, ${line.why}` : ''}`)),
    );
    byId('explanation-all').hidden = !days.length;
  }
}

/** A suggested value as a cell of its column holds it. */
export function suggestedValue(text, type, dates1904) {
  if (type === 'date') return serialOf(text, dates1904) ?? text;
  return type === 'number' && text.trim() !== '' && !Number.isNaN(Number(text)) ? Number(text) : text;
}
