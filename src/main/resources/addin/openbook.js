// The workbook that is open in Excel: what was read of it, refreshing it, and putting back what a refresh wrote.

import * as api from './api.js';
import { byId, counted } from './dom.js';
import { Moved } from './excel.js';
import { readMaster, readTables } from './excel-read.js';
import { writeRefresh } from './excel-write.js';
import { sentForm, sentMaster, withNotes } from './tables.js';
import { tell } from './work.js';

const ATTEMPTS = 3;

/** What is known of the open workbook since it was last read. */
export class OpenBook {
  constructor() {
    this.layout = undefined;
    this.tables = new Map();
  }

  /** Reads the log and the lists, to look at them only. */
  async read() {
    this.layout ??= await api.layout();
    this.tables = await readTables(this.layout, showProgress);
    byId('progress').removeAttribute('value');
    return api.openTables(sentForm(this.tables));
  }

  /**
   * Reads everything, has it checked, shows what was found and writes what changed. Where rows moved meanwhile, as when
   * somebody else works in the same workbook, it is read again.
   *
   * @param who the user's name, for the Change log
   * @param show is told the answer and the source before anything is written
   */
  async refresh(options, who, show) {
    this.layout ??= await api.layout();
    for (let attempt = 1; ; attempt += 1) {
      const master = { ...(await readMaster(this.layout, showProgress)), stateNamespace: this.layout.stateNamespace };
      byId('progress').removeAttribute('value');
      const answer = withNotes(await api.refreshOpen(sentMaster(master, who), options), master.owned);
      this.tables = master.tables;
      show(answer, api.openTables(sentForm(master.tables)));
      tell('Writing…');
      try {
        return summary(await writeRefresh(master, answer));
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

function showProgress(share) {
  byId('progress').value = share;
}

function summary({ cells, tables, lacking }) {
  const missing = lacking.length ? ` This Excel cannot put in what is missing (${lacking.join(', ')}): refresh the file once with the page.` : '';
  if (!cells && !tables.length) return `Refreshed: every computed cell was up to date, and nothing was written.${missing}`;
  const computed = cells ? `${counted(cells, 'cell', 'cells')} brought up to date` : 'every computed cell was up to date';
  return `Refreshed: ${computed}; ${named(tables)} written.${missing}`;
}

/** The sheets that were written, as their tabs call them. */
function named(tables) {
  const words = new Map([['Settings', 'Start'], ['ChangeLog', 'Change log'], ['KeptNotes', 'Kept notes']]);
  const names = new Set(tables.map((name) => (name.startsWith('Dashboard') ? 'Dashboard' : words.get(name) ?? name)));
  return new Intl.ListFormat('en-GB').format(names) + (names.size ? '' : 'the computed columns');
}
