// The tables of the open workbook as data: the form in which the service takes them, and which computed cells change. Knows
// nothing of Excel.

const DAY_FORMAT = 'dd/mm/yyyy';
const TEXT_FORMAT = '@';

/** Text of Crossfoot's own tables that Excel might turn into something else: what begins a formula, holds a digit, is a truth. */
const LOOKS_OTHERWISE = /^[=+\-@']|\d|^(true|false|gwir|anwir)$/i;

/** Text that Excel would turn into something else when it is written into a cell: a formula, a number, a date. */
const WOULD_CHANGE = /^[=+\-@']|^[\d\s.,:/\-–%£$()eE]+$/;

/** What stands for a cell of the team's own, which never leaves the workbook. */
const STAND_IN = 'cell of the team';

const PIECE = 30_000;

/** A whole master in the form in which the service takes it for a refresh. */
export function sentMaster({ tables, owned, sheets, state }, who) {
  return { who, sheets, state: pieces(state), tables: { ...sentForm(tables, true), ...sentOwned(owned) } };
}

function pieces(text) {
  return Array.from({ length: Math.ceil(text.length / PIECE) }, (_, at) => text.slice(at * PIECE, (at + 1) * PIECE));
}

/** Crossfoot's own tables; of the team's columns in them only that something is written in a cell. */
function sentOwned(owned) {
  return Object.fromEntries(
    [...owned.values()].map(({ schema, sheet, headers, firstRow, firstColumn, rows, count, own }) => [
      schema.name,
      {
        sheet,
        firstRow: firstRow + count - rows.length + 1,
        firstColumn: firstColumn + 1,
        headers,
        rows: rows.map((row, r) => row.map((cell, at) => (own.has(at) ? standIn(schema.name, own.get(at).formulas[r], r, at) : cell === '' ? null : cell))),
      },
    ]),
  );
}

function standIn(table, formula, row, column) {
  return formula === '' || formula === undefined ? null : `${STAND_IN} ${table} ${row} ${column}`;
}

/**
 * Puts what the team wrote where the service has its stand-ins: in the rows that are kept because their own have left. What a
 * formula gives was not written, and is not kept.
 */
export function withNotes(answer, owned) {
  const kept = answer.appended?.KeptNotes;
  if (!kept) return answer;
  const rows = kept.flatMap((row) => {
    const note = row.map((cell) => placeOf(cell, owned)).find(Boolean);
    if (!note) return [row];
    return String(note.formula).startsWith('=') ? [] : [row.map((cell) => (placeOf(cell, owned) ? note.text : cell))];
  });
  const { KeptNotes: _, ...others } = answer.appended;
  return { ...answer, appended: rows.length ? { ...others, KeptNotes: rows } : others };
}

function placeOf(cell, owned) {
  if (typeof cell !== 'string' || !cell.startsWith(STAND_IN)) return undefined;
  const [column, row, table] = cell.split(' ').reverse();
  const { formulas, texts } = owned.get(table).own.get(Number(column));
  return { formula: formulas[Number(row)], text: texts[Number(row)] };
}

/** A cell of the service's answer as the value that a cell of Excel has. */
export function written(cell) {
  return cell?.from === undefined ? (cell?.day ?? cell?.shown ?? cell) : '';
}

/** A text as it is typed, so that Excel makes nothing else of it: no date, no number, no formula. */
export function asTyped(value) {
  return typeof value === 'string' && LOOKS_OTHERWISE.test(value) ? `'${value}` : value;
}

/**
 * The tables in the form in which the service takes them.
 *
 * @param all whether the computed columns go too, since a refresh has to know whether they change
 */
export function sentForm(tables, all = false) {
  return Object.fromEntries(
    [...tables.values()].map(({ schema, sheet, headers, sent, computed, firstRow, firstColumn, rows, under, dates1904, formats = {} }) => [
      schema.name,
      {
        sheet,
        firstRow: firstRow + 1,
        firstColumn: firstColumn + 1,
        headers,
        ...(dates1904 ? { dates1904 } : {}),
        ...(Object.values(formats).some((codes) => codes.some(Boolean)) ? { formats } : {}),
        rows: cells(rows, (column) => sent[column] || (all && computed[column])),
        ...(under?.rows.length ? { under: underForm(under, (column) => sent[column]) } : {}),
      },
    ]),
  );
}

function cells(rows, goes) {
  return rows.map((row) => row.map((cell, column) => (goes(column) && cell !== '' ? cell : null)));
}

function underForm({ firstRow, sheetRows, rows, formats }, goes) {
  return { firstRow: firstRow + 1, sheetRows: sheetRows.map((row) => row + 1), formats, rows: cells(rows, goes) };
}

/** The runs of neighbouring columns that are read: those that the service needs, and computed ones. */
export function neededRuns(columns) {
  const runs = [];
  columns.forEach((column, at) => {
    if (!column || !(column.needed || column.computed)) return;
    const last = runs.at(-1);
    if (last && last.start + last.length === at) last.length += 1;
    else runs.push({ start: at, length: 1 });
  });
  return runs;
}

/** What nobody sees: format characters (a soft hyphen, a zero-width space) and controls that are no spaces. */
const INVISIBLE = /[\p{Cf}\u0000-\u0008\u000e-\u001b\u007f-\u009f]/gu;

/** Whatever shows as a gap: spaces that do not break, tabs, the line breaks of Alt+Enter. */
const GAP = /[\u0000-\u0020\p{Z}]+/gu;

/** Whether two headers or names are the same, without regard to case, to spaces and to what nobody sees. */
export function same(one, other) {
  return key(one) === key(other);
}

/** The form by which headers match; the service has the same rule (`Texts.key`), and a test holds both to one table. */
export function key(text) {
  return String(text).replace(INVISIBLE, '').replace(GAP, ' ').replace(/^ | $/g, '').toLowerCase();
}

/** Whether rows or columns stand elsewhere than when they were read. */
export function moved({ table, body, header, key }) {
  return (
    body.rowIndex !== table.firstRow ||
    body.columnIndex !== table.firstColumn ||
    body.rowCount !== (table.count ?? table.rows.length) ||
    header.values[0].map(String).join('\t') !== table.headers.join('\t') ||
    Boolean(key?.values.some(([cell], row) => cell !== table.rows[row][keyColumn(table)]))
  );
}

/** The place of the column that tells the rows apart. */
export function keyColumn(table) {
  return Math.max(0, table.headers.findIndex((text) => table.schema.columns.some((column) => column.key && same(column.header, text))));
}

/** What is to be written into one computed column: null for a cell that is right already. Rows under the table are not in it. */
export function change(table, block, header, from) {
  const at = table.headers.findIndex((text) => same(text, header));
  const present = (index) => (at < 0 ? '' : table.rows[index][at]);
  const values = block.rows.slice(0, table.rows.length).map((row, index) => [row[from] === present(index) ? null : row[from]]);
  return { at, header, values, count: values.filter(([value]) => value !== null).length };
}

/** Whether a computed column is missing, or a cell of it is to be written. */
export function differs({ at, count }) {
  return at < 0 || count > 0;
}

/** The format that a written cell needs, or null to leave it: a date one where it has none, text where Excel would guess. */
export function formatFor(value, date, present) {
  if (value === null || value === '') return null;
  if (date) return present === 'General' ? DAY_FORMAT : null;
  return typeof value === 'string' && WOULD_CHANGE.test(value) ? TEXT_FORMAT : null;
}

const MONTHS = ['january', 'february', 'march', 'april', 'may', 'june', 'july', 'august', 'september', 'october', 'november', 'december'];

/** The serial number of a day that is written in UK order or year-month-day; undefined where it is no day. */
export function serialOf(text, dates1904 = false) {
  const parts = /^(\d{1,2})[/. ]+(\d{1,2}|[a-z]+)[/. ]+(\d{4})$/i.exec(text.trim());
  const iso = /^(\d{4})-(\d{2})-(\d{2})$/.exec(text.trim());
  if (!parts && !iso) return undefined;
  const month = parts && Number.isNaN(Number(parts[2])) ? MONTHS.indexOf(parts[2].toLowerCase()) + 1 : Number(parts ? parts[2] : iso[2]);
  const [year, day] = parts ? [Number(parts[3]), Number(parts[1])] : [Number(iso[1]), Number(iso[3])];
  const moment = new Date(Date.UTC(year, month - 1, day));
  if (moment.getUTCMonth() !== month - 1 || moment.getUTCDate() !== day) return undefined;
  return moment.getTime() / 86_400_000 + 25_569 - (dates1904 ? 1_462 : 0);
}

/** The day of a cell's serial number, or of text that is a day, year-month-day; undefined where it is none. */
export function isoOf(value, dates1904 = false) {
  const serial = typeof value === 'number' ? value : serialOf(String(value ?? ''), dates1904);
  if (!(serial > 0)) return undefined;
  return new Date((Math.floor(serial) - 25_569 + (dates1904 ? 1_462 : 0)) * 86_400_000).toISOString().slice(0, 10);
}

/** The letters of a column, from 0. */
export function letters(column) {
  return column < 26 ? String.fromCharCode(65 + column) : letters(Math.floor(column / 26) - 1) + letters(column % 26);
}
