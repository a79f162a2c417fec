// The functions that the add-in gives to Excel: CROSSFOOT.RESPONDBY, CROSSFOOT.WORKINGDAYS and CROSSFOOT.FIGURE. They ask the
// served master, whose lists, deadlines and calendar count; the cells of one recalculation are asked about together.

import * as api from './api.js';
import { isoOf } from './tables.js';

const GATHERED = 40;
const ROWS = 1000;
const SPANS = 200;
const KEPT = 30_000;

/** Questions that come together: each gets its own answer of one call about all of them. */
class Gathering {
  constructor(most, ask) {
    this.most = most;
    this.ask = ask;
    this.waiting = [];
  }

  answer(question) {
    return new Promise((resolve, reject) => {
      this.waiting.push({ question, resolve, reject });
      if (this.waiting.length === 1) setTimeout(() => this.send(), GATHERED);
    });
  }

  async send() {
    const batch = this.waiting.splice(0, this.most);
    if (this.waiting.length) setTimeout(() => this.send(), 0);
    try {
      const answers = await this.ask(batch.map(({ question }) => question));
      batch.forEach(({ resolve }, at) => resolve(answers[at]));
    } catch (failure) {
      batch.forEach(({ reject }) => reject(failure));
    }
  }
}

/** Answers what cells ask; `cards` says whether a cell can show more than its value. */
export class Functions {
  constructor(cards) {
    this.cards = cards;
    this.books = new Map();
    this.log = undefined;
    this.due = new Gathering(ROWS, async (cases) => dueDates((await this.known()).headers, cases));
    this.spans = new Gathering(SPANS, async (pairs) => (await api.workingDays(pairs.map(({ from, to }) => `${from}..${to}`).join(','), {})).spans);
  }

  /** The day by which a case has to be answered, as a serial number. */
  async respondBy(type, received, procedure) {
    const day = dayOf(received);
    const names = procedure ? [procedure] : (await this.known()).procedures;
    const answers = await Promise.all(names.map((name) => this.due.answer({ procedure: name, type, received: day })));
    const found = answers.findIndex(({ date }) => date !== '');
    if (found < 0) throw new api.Problem(`There is no deadline for "${type}" on that day.`, 'Write the feedback type as the list has it.');
    return this.card(answers[found].date, 'dd/mm/yyyy', { Procedure: names[found], 'Feedback type': type, Received: day });
  }

  /** The log without rows, asked for once; asked for again where the service did not answer. */
  known() {
    if (!this.log) {
      this.log = emptyLog();
      this.log.catch(() => (this.log = undefined));
    }
    return this.log;
  }

  /** The working days after one day, up to and with another. */
  async workingDays(from, to) {
    const span = await this.spans.answer({ from: dayOf(from), to: dayOf(to) });
    return span.workingDays;
  }

  /** A figure's value; a share is a fraction, which Excel shows as a per cent. */
  async figure(id, year, procedure) {
    const { figures, year: of, procedure: whose, asOf } = await this.book(String(year), procedure ?? '');
    const figure = figures.find((each) => each.id.toLowerCase() === String(id).trim().toLowerCase());
    if (!figure) throw new api.Problem(`No figure of ${of} has the id "${id}".`, 'Click a figure in the pane to see its id.');
    if (figure.value === null) throw new api.Problem(`${figure.label}: ${figure.display}, so there is no number.`);
    const format = figure.unit === 'share' || figure.unit === 'change' ? '0%' : 'General';
    return this.card(figure.value, format, { Figure: figure.label, Shown: figure.display, Rows: String((figure.refs ?? []).length), Procedure: whose, 'As of': asOf });
  }

  /** The figures of a year, kept for a while: a sheet asks for many at once. */
  book(year, procedure) {
    const key = `${year}|${procedure}`;
    const kept = this.books.get(key);
    if (kept && Date.now() - kept.at < KEPT) return kept.book;
    const span = year.includes('/') || year.includes('..') ? { period: year } : { year };
    const book = api.figures(api.master, { parameters: { ...span, procedure } });
    this.books.set(key, { book, at: Date.now() });
    book.catch(() => this.books.delete(key));
    return book;
  }

  card(value, numberFormat, facts) {
    if (!this.cards) return value;
    const properties = Object.fromEntries(Object.entries(facts).map(([name, text]) => [name, { type: 'String', basicValue: text }]));
    return { type: 'Double', basicType: 'Double', basicValue: value, numberFormat, properties };
  }
}

/** A log without rows, as the service lays it out: its columns, and the procedures that it may have cases of. */
async function emptyLog() {
  const { tables } = await api.layout();
  const headers = tables.find(({ name }) => name === 'CaseLog').columns.filter(({ computed }) => !computed).map(({ header }) => header);
  const { procedures } = await api.check(api.openTables({ CaseLog: { headers, rows: [] } }), {});
  return { headers, procedures };
}

/** The due dates of cases, as the check of a log computes them; "" where there is none. */
async function dueDates(headers, cases) {
  const rows = cases.map(({ procedure, type, received }, at) => {
    const known = { Ref: `F-${at + 1}`, Procedure: procedure, 'Feedback type': type, Received: received };
    return headers.map((header) => known[header] ?? '');
  });
  const { computed } = await api.check(api.openTables({ CaseLog: { headers, rows } }), {});
  const column = computed.CaseLog.headers.indexOf('Respond by');
  return computed.CaseLog.rows.map((row) => ({ date: row[column] }));
}

/** A day as the service reads it, of a cell's serial number or of text that is a day. */
function dayOf(value) {
  const iso = isoOf(value);
  if (iso) return iso;
  throw new api.Problem(`"${value ?? ''}" is no day.`, 'Name a cell that holds a date.');
}

/** Makes the functions known to Excel; a failure is #N/A with its sentence, and what Excel does not know is left out. */
export function offerFunctions(functions, host = globalThis) {
  const excel = host['CustomFunctions'];
  if (!excel) return;
  const told = (task) =>
    task().catch((failure) => {
      throw new excel.Error(excel.ErrorCode.notAvailable, [failure.message, failure.remedy].filter(Boolean).join(' '));
    });
  excel.associate('RESPONDBY', (type, received, procedure) => told(() => functions.respondBy(type, received, procedure)));
  excel.associate('WORKINGDAYS', (from, to) => told(() => functions.workingDays(from, to)));
  excel.associate('FIGURE', (id, year, procedure) => told(() => functions.figure(id, year, procedure)));
}
