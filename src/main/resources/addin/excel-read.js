// Reads the open workbook: of the tables that the service needs only the columns that it needs, and of Crossfoot's own tables
// what a refresh compares. With excel.js and excel-write.js the only file that touches Office.js.

import { Problem } from './api.js';
import { run } from './excel.js';
import { neededRuns, same } from './tables.js';

const CELLS_A_REQUEST = 40_000;

/**
 * Reads the tables that the service needs, of each only the columns that it needs: other columns are sent as a header and
 * empty cells. What was read is kept, to tell later which computed cells change.
 *
 * @param layout the tables and columns of the contract, as the service gives them
 * @param progress is told the part that is read
 */
export async function readTables(layout, progress) {
  return run((context) => tablesOf(context, layout, progress));
}

/** The same with all that a refresh needs besides: Crossfoot's own tables, the sheets, and what the last refresh kept. */
export async function readMaster(layout, progress) {
  return run(async (context) => {
    const tables = await tablesOf(context, layout, progress);
    return { tables, owned: await ownedTables(context, layout), sheets: await sheetNames(context), state: await keptState(context, layout) };
  });
}

async function tablesOf(/** @type {Excel.RequestContext} */ context, layout, progress) {
  const dates1904 = await countsFrom1904(context);
  const found = await places(context, layout.tables ?? layout);
  if (!found.some(({ schema }) => schema.name === 'CaseLog')) {
    throw new Problem('This workbook has no Excel table named CaseLog, so there is nothing to check.', 'Open the master, or name the table of cases CaseLog under Table Design.');
  }
  const read = found.map(blank);
  await inBatches(context, read.flatMap((table, at) => neededRuns(table.columns).flatMap((run) => valuesOf(found[at], table, run))), progress);
  await inBatches(context, read.flatMap((table, at) => formatsOf(found[at], table)), () => {});
  await readUnder(context, found, read);
  return new Map(read.map(({ columns, ...table }) => [table.schema.name, { ...table, dates1904, formats: codesOf({ ...table, columns }) }]));
}

/** A table with its place, and with no cell read yet. */
function blank({ schema, header, /** @type {Excel.Range} */ body, sheet }) {
  const headers = header.values[0].map(String);
  const columns = headers.map((text) => schema.columns.find((column) => same(column.header, text)));
  return {
    schema,
    sheet: sheet.name,
    headers,
    columns,
    formats: {},
    sent: columns.map((column) => Boolean(column?.needed)),
    computed: columns.map((column) => Boolean(column?.computed)),
    firstRow: body.rowIndex,
    firstColumn: body.columnIndex,
    rows: Array.from({ length: body.rowCount }, () => new Array(headers.length).fill('')),
  };
}

function valuesOf({ sheet }, table, { start, length }) {
  return blocks(sheet, table, start, length, 'values', (from, cells) =>
    cells.forEach((line, row) => line.forEach((cell, column) => (table.rows[from + row][start + column] = cell))),
  );
}

/** What stands under the tables in the columns that are read, blank rows left out; a formula's value says that it is one. */
async function readUnder(context, found, read) {
  const requests = read.flatMap((table, at) => {
    const { whole, body, behind } = found[at];
    const firstRow = whole ? whole.rowIndex + whole.rowCount : body.rowIndex + body.rowCount;
    table.totals = firstRow > body.rowIndex + body.rowCount;
    table.under = { firstRow, firstColumn: body.columnIndex, rows: Array.from({ length: Math.max(0, behind - firstRow) }, () => new Array(table.headers.length).fill('')), formats: {} };
    return neededRuns(table.columns).flatMap(({ start, length }) => [
      ...blocks(found[at].sheet, table.under, start, length, 'values', (from, cells) =>
        cells.forEach((line, row) => line.forEach((cell, column) => (table.under.rows[from + row][start + column] = cell))),
      ),
      ...blocks(found[at].sheet, table.under, start, length, 'formulas', (from, cells) =>
        cells.forEach((line, row) => line.forEach((formula, column) => markFormula(table.under.rows[from + row], start + column, formula))),
      ),
    ]);
  });
  await inBatches(context, requests, () => {});
  await inBatches(context, read.flatMap((table, at) => formatsUnder(found[at], table)), () => {});
  for (const { under } of read) withoutBlankRows(under);
}

function markFormula(row, at, formula) {
  if (String(formula).startsWith('=')) row[at] = { formula: row[at] };
}

function formatsUnder({ sheet }, { columns, headers, under }) {
  return columns.flatMap((column, at) => {
    if (!column?.shown || !under.rows.some((row) => typeof row[at] === 'number')) return [];
    under.formats[headers[at]] = [];
    return blocks(sheet, under, at, 1, 'numberFormat', (_, codes) => under.formats[headers[at]].push(...codes.map(([code]) => code)));
  });
}

function withoutBlankRows(under) {
  const filled = under.rows.flatMap((row, at) => (row.some((cell) => cell !== '') ? [at] : []));
  under.sheetRows = filled.map((at) => under.firstRow + at);
  under.rows = filled.map((at) => under.rows[at]);
  for (const [header, codes] of Object.entries(under.formats)) {
    under.formats[header] = filled.map((at) => (['General', '@'].includes(codes[at]) ? null : codes[at]));
  }
}

/** The formats of numbers in columns whose text is what the cells show. */
function formatsOf({ sheet }, table) {
  return table.columns.flatMap((column, at) => {
    if (!column?.shown || !table.rows.some((row) => typeof row[at] === 'number')) return [];
    table.formats[table.headers[at]] = [];
    return blocks(sheet, table, at, 1, 'numberFormat', (_, codes) => table.formats[table.headers[at]].push(...codes.map(([code]) => code)));
  });
}

/** By header a code a row, or null where the cell is no number or shows it plainly. */
function codesOf(/** @type {any} */ { formats, headers, rows }) {
  return Object.fromEntries(
    Object.entries(formats).map(([header, codes]) => {
      const at = headers.indexOf(header);
      return [header, codes.map((code, row) => (typeof rows[row][at] === 'number' && code !== 'General' && code !== '@' ? code : null))];
    }),
  );
}

/** Requests for a run of columns, none of more cells than Excel answers at once. */
export function blocks(/** @type {Excel.Worksheet} */ sheet, { firstRow, firstColumn, rows }, start, length, property, take) {
  const step = Math.max(1, Math.floor(CELLS_A_REQUEST / length));
  return Array.from({ length: Math.ceil(rows.length / step) }, (_, number) => {
    const from = number * step;
    const count = Math.min(step, rows.length - from);
    return {
      cells: count * length,
      ask: () => asked(sheet.getRangeByIndexes(firstRow + from, firstColumn + start, count, length), property),
      take: (range) => take(from, range[property]),
    };
  });
}

function asked(range, property) {
  range.load(property);
  return range;
}

/** Asks for as much at once as Excel answers at once. */
export async function inBatches(/** @type {Excel.RequestContext} */ context, requests, progress) {
  for (let at = 0; at < requests.length; ) {
    const batch = [];
    for (let cells = 0; at < requests.length && (!batch.length || cells + requests[at].cells <= CELLS_A_REQUEST); at += 1) {
      cells += requests[at].cells;
      batch.push({ ...requests[at], range: requests[at].ask() });
    }
    await context.sync();
    batch.forEach(({ take, range }) => take(range));
    progress(at / requests.length);
  }
}

/**
 * Whether the workbook counts its days from 1904, as old ones of the Mac do: Excel is asked which number a day has. A host
 * without functions is asked for the property of that name.
 */
export async function countsFrom1904(/** @type {Excel.RequestContext} */ context) {
  if (!context.workbook.functions) {
    const workbook = /** @type {any} */ (context.workbook);
    workbook.load('use1904DateSystem');
    await context.sync();
    return workbook.use1904DateSystem === true;
  }
  const second = context.workbook.functions.date(1904, 1, 2);
  second.load('value');
  await context.sync();
  return second.value === 1;
}

async function places(/** @type {Excel.RequestContext} */ context, layout) {
  const { tables } = context.workbook;
  tables.load('items/name');
  await context.sync();
  const all = tables.items.map((table) => ({ table, whole: table.getRange?.(), sheet: table.worksheet }));
  for (const { whole, sheet } of all) {
    whole?.load('rowIndex,columnIndex,rowCount,columnCount');
    sheet.load('name');
  }
  const known = all
    .map((place) => ({ ...place, schema: layout.find(({ name }) => same(name, place.table.name)) }))
    .filter(({ schema }) => schema)
    .map((place) => ({ ...place, header: place.table.getHeaderRowRange(), body: place.table.getDataBodyRange(), used: place.sheet.getUsedRangeOrNullObject?.(true) }));
  for (const { header, body, used } of known) {
    header.load('values');
    body.load('rowIndex,columnIndex,rowCount,columnCount');
    used?.load('isNullObject,rowIndex,rowCount');
  }
  await context.sync();
  return known.map((place) => ({ ...place, behind: behindUnder(place, all) }));
}

/**
 * The row behind what may stand under a table: behind the last filled row of the sheet, or that of the next table; none where
 * this host cannot tell.
 */
function behindUnder({ whole, used, sheet }, all) {
  if (!whole || !used) return 0;
  const below = all
    .filter((other) => other.sheet.name === sheet.name && other.whole.rowIndex > whole.rowIndex)
    .filter((other) => other.whole.columnIndex < whole.columnIndex + whole.columnCount && other.whole.columnIndex + other.whole.columnCount > whole.columnIndex)
    .map((other) => other.whole.rowIndex);
  return Math.min(used.isNullObject ? 0 : used.rowIndex + used.rowCount, ...below);
}

async function ownedTables(/** @type {Excel.RequestContext} */ context, layout) {
  const rewritten = new Set(layout.rewritten.map(({ name }) => name));
  const found = await places(context, [...layout.rewritten, ...layout.growing]);
  const read = found.map((place) => ({ ...blank(place), own: new Map(), whole: rewritten.has(place.schema.name), count: place.body.rowCount }));
  const requests = read.flatMap((table, at) => {
    if (!table.whole) table.rows = table.rows.slice(-1);
    const from = { ...table, firstRow: table.firstRow + table.count - table.rows.length };
    return [...valuesOf(found[at], from, { start: 0, length: table.headers.length }), ...ownColumns(found[at].sheet, from)];
  });
  await inBatches(context, requests, () => {});
  return new Map(read.map((table) => [table.schema.name, table]));
}

/** The team's own columns of a table that is rewritten: their cells follow their rows, formulas and formats too. */
function ownColumns(/** @type {Excel.Worksheet} */ sheet, table) {
  return table.columns.flatMap((column, at) => {
    if (column) return [];
    const own = { formulas: [], formats: [], texts: [] };
    table.own.set(at, own);
    return [
      ...blocks(sheet, table, at, 1, 'formulasR1C1', (_, cells) => own.formulas.push(...cells.map(([cell]) => cell))),
      ...blocks(sheet, table, at, 1, 'text', (_, cells) => own.texts.push(...cells.map(([cell]) => cell))),
      ...blocks(sheet, table, at, 1, 'numberFormat', (_, codes) => own.formats.push(...codes.map(([code]) => code))),
    ];
  });
}

/** The last row of the Change log by header, which the last refresh wrote; undefined where there is none. */
export async function lastEntry(layout) {
  return run(async (context) => {
    const [place] = await places(context, layout.growing.filter(({ name }) => name === 'ChangeLog'));
    if (!place) return undefined;
    const table = { ...blank(place), firstRow: place.body.rowIndex + place.body.rowCount - 1, rows: [[]] };
    await inBatches(context, valuesOf(place, table, { start: 0, length: table.headers.length }), () => {});
    return entryOf(table);
  });
}

/** A row of the Change log by header. */
export function entryOf({ headers, rows }) {
  return Object.fromEntries(headers.map((header, at) => [header, String(rows.at(-1)?.[at] ?? '')]));
}

async function sheetNames(/** @type {Excel.RequestContext} */ context) {
  const { worksheets } = context.workbook;
  worksheets.load('items/name');
  await context.sync();
  return worksheets.items.map(({ name }) => name);
}

/** What the last refresh kept of the steward's tables; "" where nothing was kept. */
async function keptState(/** @type {Excel.RequestContext} */ context, { stateNamespace }) {
  const part = context.workbook.customXmlParts.getByNamespace(stateNamespace).getOnlyItemOrNullObject();
  part.load('id');
  await context.sync();
  if (part.isNullObject) return '';
  const xml = part.getXml();
  await context.sync();
  return xml.value;
}
