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
  const found = await places(context, layout.tables);
  if (!found.some(({ schema }) => schema.name === 'CaseLog')) {
    throw new Problem('This workbook has no Excel table named CaseLog, so there is nothing to check.', 'Open the master, or name the table of cases CaseLog under Table Design.');
  }
  const read = found.map(blank);
  await inBatches(context, read.flatMap((table, at) => neededRuns(table.columns).flatMap((run) => valuesOf(found[at], table, run))), progress);
  await inBatches(context, read.flatMap((table, at) => formatsOf(found[at], table)), () => {});
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
function blocks(/** @type {Excel.Worksheet} */ sheet, { firstRow, firstColumn, rows }, start, length, property, take) {
  const step = Math.max(1, Math.floor(CELLS_A_REQUEST / length));
  return Array.from({ length: Math.ceil(rows.length / step) }, (_, number) => {
    const from = number * step;
    const count = Math.min(step, rows.length - from);
    return {
      cells: count * length,
      ask: () => sheet.getRangeByIndexes(firstRow + from, firstColumn + start, count, length).load(property),
      take: (range) => take(from, range[property]),
    };
  });
}

/** Asks for as much at once as Excel answers at once. */
async function inBatches(/** @type {Excel.RequestContext} */ context, requests, progress) {
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

/** Whether the workbook counts its days from 1904, as old ones of the Mac do: Excel is asked which number a day has. */
async function countsFrom1904(/** @type {Excel.RequestContext} */ context) {
  const second = context.workbook.functions.date(1904, 1, 2);
  second.load('value');
  await context.sync();
  return second.value === 1;
}

async function places(/** @type {Excel.RequestContext} */ context, layout) {
  const { tables } = context.workbook;
  tables.load('items/name');
  await context.sync();
  const known = tables.items
    .map((table) => ({ table, schema: layout.find(({ name }) => same(name, table.name)) }))
    .filter(({ schema }) => schema)
    .map(({ table, schema }) => ({ table, schema, header: table.getHeaderRowRange(), body: table.getDataBodyRange(), sheet: table.worksheet }));
  for (const { header, body, sheet } of known) {
    header.load('values');
    body.load('rowIndex,columnIndex,rowCount,columnCount');
    sheet.load('name');
  }
  await context.sync();
  return known;
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
