// The workbook that is open in Excel: what was read of it, refreshing it, and putting back what a refresh wrote.

import * as api from './api.js';
import { suggestedValue } from './assistant.js';
import { byId, counted } from './dom.js';
import { Moved } from './excel.js';
import { addRows, colourCells, putRowsBack, replaceCells, selection, showAllRows, showRows } from './excel-mend.js';
import { entryOf, lastEntry, readMaster, readTables } from './excel-read.js';
import { makeLonger, writeRefresh } from './excel-write.js';
import { keyColumn, letters, same, sentForm, sentMaster, withNotes } from './tables.js';
import { tell, toTheEnd } from './work.js';

const ATTEMPTS = 3;

/** What is known of the open workbook since it was last read. */
export class OpenBook {
  constructor() {
    this.layout = undefined;
    this.tables = new Map();
    this.all = this.tables;
    this.done = [];
  }

  /** The tables as they were read last, in the form in which the service is asked about them. */
  source() {
    return api.openTables(sentForm(this.tables));
  }

  /** What the last refresh wrote into the Change log, by header; undefined where there is none. */
  async lastEntry() {
    const log = this.all.get('ChangeLog');
    if (log) return entryOf(log);
    this.layout ??= await api.layout();
    return lastEntry(this.layout);
  }

  /** Where the selected cell is. */
  async selected() {
    if (!this.tables.size) await this.read();
    return selection(this.tables);
  }

  /** Fills cells by the findings in them. */
  async colour(findings) {
    await colourCells(this.tables, findings);
  }

  /** Puts proposed texts under Report text. */
  async addTexts(texts, procedure) {
    const table = this.all.get('ReportText');
    if (!table) throw new api.Problem('This workbook has no sheet Report text yet. Nothing was changed.', 'Press Refresh, which puts it in.');
    await addRows(table, texts.map(({ section, text }) => ({ Section: section, Procedure: procedure, Text: text, Note: 'Proposed by Crossfoot; change it as you like.' })));
  }

  /** Filters the log to the rows of a figure. */
  async showRows(refs) {
    const shown = await showRows(this.tables, refs);
    return shown ? `The log shows ${counted(shown, 'row', 'rows')} of this figure.` : 'The open workbook has no row of this figure.';
  }

  async showAllRows() {
    await showAllRows(this.tables);
    return 'Every row is shown.';
  }

  /** Writes suggestions into the log; gives how many cells were written. */
  async apply(findings) {
    const cells = findings.flatMap(({ table: name, row, column, suggestion }) => {
      const table = this.tables.get(name);
      const place = row - 1 - (table?.firstRow ?? 0);
      const at = table?.headers.findIndex((text) => same(text, column)) ?? -1;
      if (at < 0 || !table.rows[place]) return [];
      const { type } = table.schema.columns.find(({ header }) => same(header, column)) ?? {};
      return [{ table: name, row: place, column, before: table.rows[place][at], after: suggestedValue(suggestion, type, table.dates1904), date: type === 'date' }];
    });
    const written = await replaceCells(this.tables, cells);
    if (written.length) this.done.push({ what: counted(written.length, 'suggestion', 'suggestions'), undo: { cells: written, tables: [] } });
    return written.length;
  }

  /** Puts back what was written last, where nobody has changed it since. */
  async putBack() {
    const { what, undo } = this.done.at(-1);
    const back = undo.cells.map(({ before, after, ...cell }) => ({ ...cell, before: after, after: before }));
    const cells = back.length ? (await replaceCells(this.all, back)).length : 0;
    const rows = () => putRowsBack(undo.tables, (table, at, cell) => this.jumpOf(table, at, cell));
    const left = undo.tables.length ? await api.afterwards(`Of the log ${counted(cells, 'cell is', 'cells are')} as before.`, rows) : [];
    this.done.pop();
    return { what, cells, left: cells < back.length ? [...left, counted(back.length - cells, 'cell', 'cells')] : left };
  }

  /** A cell of Checks or Worklist that jumps, as one that jumps again. */
  jumpOf(table, at, cell) {
    if (typeof cell !== 'string' || cell === '') return cell;
    const header = table.headers[at];
    if (table.schema.name === 'Checks' && same(header, 'Where') && cell.includes('!')) {
      return { sheet: cell.slice(0, cell.lastIndexOf('!')), cell: cell.slice(cell.lastIndexOf('!') + 1), shown: cell };
    }
    if (table.schema.name !== 'Worklist' || !same(header, 'Ref')) return cell;
    for (const log of this.tables.values()) {
      const place = log.rows.findIndex((row) => row[keyColumn(log)] === cell);
      const key = log.schema.columns.some((column) => column.key);
      if (key && place >= 0) return { sheet: log.sheet, cell: `${letters(log.firstColumn + keyColumn(log))}${log.firstRow + place + 1}`, shown: cell };
    }
    return cell;
  }

  /** Reads the log and the lists, to look at them only. */
  async read(options = {}) {
    this.layout ??= await api.layout();
    this.tables = await readTables(this.layout, progress(options.signal));
    this.all = this.tables;
    byId('progress').removeAttribute('value');
    return api.openTables(sentForm(this.tables));
  }

  /**
   * Reads everything, has it checked, shows what was found and writes what changed. Where rows moved meanwhile, as when
   * somebody else works in the same workbook, it is read again; and where rows right under a table were put into it.
   *
   * @param who the user's name, for the Change log
   * @param show is told the answer and the source before anything is written
   */
  async refresh(options, who, show) {
    const done = { putIn: 0 };
    try {
      return await this.attempts(options, who, show, done);
    } catch (failure) {
      throw done.putIn && failure instanceof api.Problem ? failure.after(`Only ${counted(done.putIn, 'row', 'rows')} under a table put in before it.`) : failure;
    }
  }

  async attempts(options, who, show, done) {
    this.layout ??= await api.layout();
    for (let attempt = 1; ; attempt += 1) {
      const master = { ...(await readMaster(this.layout, progress(options.signal))), stateNamespace: this.layout.stateNamespace };
      byId('progress').removeAttribute('value');
      const answer = withNotes(await api.refreshOpen(sentMaster(master, who), options), master.owned);
      stopWhereGivenUp(options.signal);
      toTheEnd();
      this.tables = master.tables;
      this.all = new Map([...master.tables, ...master.owned]);
      try {
        const more = done.putIn ? 0 : await makeLonger(master.tables, answer.putIn);
        if (more) {
          done.putIn = more;
          // The workbook has changed by now: what was begun is brought to its end.
          options = { ...options, signal: undefined };
          continue;
        }
        show(answer, api.openTables(sentForm(master.tables)));
        tell('Writing…');
        const written = await writeRefresh(master, answer);
        if (written.undo.cells.length || written.undo.tables.length) this.done.push({ what: 'the last refresh', undo: written.undo });
        return summary(written, done.putIn, Object.keys(answer.putIn));
      } catch (failure) {
        if (!(failure instanceof Moved)) throw failure;
        if (attempt === ATTEMPTS) {
          throw new api.Problem('The workbook kept changing while it was being checked. Nothing was changed.', 'Refresh again when nobody is moving rows.');
        }
        tell('Rows moved meanwhile; reading them again…');
      }
    }
  }
}

/** What is said of rows right under tables: those that are rows of them now, and where some are left. */
function under(putIn, left) {
  const taken = putIn ? ` ${counted(putIn, 'row', 'rows')} under a table put in.` : '';
  return left.length ? `${taken} Rows under ${left.join(', ')} count, but stay there: make the table longer over them (Table Design, Resize Table).` : taken;
}

/** Shows the part that is read, and stops where reading was given up. */
function progress(signal) {
  return (share) => {
    stopWhereGivenUp(signal);
    byId('progress').value = share;
  };
}

function stopWhereGivenUp(signal) {
  if (signal?.aborted) throw new api.Cancelled();
}

function summary({ cells, tables, lacking }, putIn, left) {
  const missing = lacking.length ? ` This Excel cannot put in what is missing (${lacking.join(', ')}): refresh the file once with the page.` : '';
  const rows = under(putIn, left);
  if (!cells && !tables.length) return `Refreshed: every computed cell was up to date, and nothing ${putIn ? 'else ' : ''}was written.${rows}${missing}`;
  const computed = cells ? `${counted(cells, 'cell', 'cells')} brought up to date` : 'every computed cell was up to date';
  return `Refreshed: ${computed}; ${named(tables)} written.${rows}${missing}`;
}

/** The sheets that were written, as their tabs call them. */
function named(tables) {
  const words = new Map([['Settings', 'Start'], ['ChangeLog', 'Change log'], ['KeptNotes', 'Kept notes']]);
  const names = new Set(tables.map((name) => (name.startsWith('Dashboard') ? 'Dashboard' : words.get(name) ?? name)));
  return new Intl.ListFormat('en-GB').format(names) + (names.size ? '' : 'the computed columns');
}
