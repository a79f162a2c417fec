// Writes single cells of the log and puts back what was written: each cell only where its row is still found and it still holds
// what is expected. Also what is selected, and the colours of cells. One of the excel files, which alone touch Office.js.

import { Problem } from './api.js';
import { run } from './excel.js';
import { replaceRows } from './excel-write.js';
import { asTyped, keyColumn, same } from './tables.js';

const DAY_FORMAT = 'dd/mm/yyyy';

/** The fills by which cells with findings are known again; no other fill is ever touched. */
const FILLS = { error: '#FDE7E9', warning: '#FFF4CE', alert: '#F3E8FD' };
const MOST_COLOURED = 1_000;
const COLOURS_KEPT = 'crossfoot-coloured';

/**
 * Replaces cells: each where its row is found by its key and it holds `before`. Gives the cells that were written.
 *
 * @param cells `{table, row, column, before, after, date}`, the row as it was read, from 0
 */
export async function replaceCells(tables, cells) {
  return run(
    async (context, state) => {
      const asked = columnsOf(tables, cells).map((each) => load(context, each));
      await context.sync();
      const locked = asked.find(({ protection }) => protection.protected);
      if (locked) throw new Problem(`The sheet ${locked.table.sheet} is protected. Nothing was changed.`, 'Unprotect it (Review, Unprotect Sheet), then try again.');
      state.writing = true;
      const written = asked.flatMap(writeColumn);
      await context.sync();
      return written;
    },
    { mergeUndoGroup: true },
  );
}

/** The cells by column. */
function columnsOf(tables, cells) {
  const columns = new Map();
  for (const cell of cells) {
    const name = `${cell.table}\t${cell.column}`;
    const table = tables.get(cell.table);
    if (!table) continue;
    if (!columns.has(name)) columns.set(name, { table, at: table.headers.findIndex((text) => same(text, cell.column)), cells: [] });
    columns.get(name).cells.push(cell);
  }
  return [...columns.values()].filter(({ at }) => at >= 0);
}

function load(/** @type {Excel.RequestContext} */ context, { table, at, cells }) {
  const live = context.workbook.tables.getItem(table.schema.name);
  const body = live.getDataBodyRange();
  const header = live.getHeaderRowRange();
  const column = body.getColumn(at);
  const keys = body.getColumn(keyColumn(table));
  const { protection } = live.worksheet;
  header.load('values');
  column.load('values,numberFormat');
  keys.load('values');
  protection.load('protected');
  return { table, at, cells, header, column, keys, protection };
}

function writeColumn({ table, at, cells, header, column, keys }) {
  if (!same(header.values[0][at] ?? '', table.headers[at])) return [];
  const places = new Map(keys.values.map(([key], row) => [key, row]));
  const values = column.values.map(() => [null]);
  const formats = column.values.map(() => [null]);
  const written = [];
  for (const cell of cells) {
    const key = table.rows[cell.row]?.[keyColumn(table)];
    const row = keys.values[cell.row]?.[0] === key ? cell.row : (places.get(key) ?? -1);
    if (row < 0 || column.values[row][0] !== cell.before) continue;
    values[row] = [asTyped(cell.after)];
    if (cell.date && column.numberFormat[row][0] === 'General') formats[row] = [DAY_FORMAT];
    if (table.rows[cell.row]) table.rows[cell.row][at] = cell.after;
    written.push(cell);
  }
  if (formats.some(([format]) => format !== null)) column.numberFormat = formats;
  if (written.length) column.values = values;
  return written;
}

/** Puts rows at the end of a steward's table, each cell under its header; a table's one blank row is taken first. */
export async function addRows(table, rows) {
  await run(async (context, state) => {
    const live = context.workbook.tables.getItem(table.schema.name);
    const body = live.getDataBodyRange();
    const header = live.getHeaderRowRange();
    header.load('values');
    body.load('values');
    live.worksheet.protection.load('protected');
    await context.sync();
    if (live.worksheet.protection.protected) {
      throw new Problem(`The sheet ${table.sheet} is protected. Nothing was changed.`, 'Unprotect it (Review, Unprotect Sheet; there is no password), then try again.');
    }
    const values = rows.map((row) => header.values[0].map((name) => asTyped(row[Object.keys(row).find((column) => same(column, name))] ?? '')));
    state.writing = true;
    if (body.values.length === 1 && body.values[0].every((cell) => cell === '')) body.values = [values.shift()];
    if (values.length) live.rows.add(null, values);
    await context.sync();
  });
}

/** Gives tables of Crossfoot's own the rows that they had, where nobody changed them since; gives the names of the others. */
export async function putRowsBack(snapshots, jumpOf) {
  return run(async (context, state) => {
    const asked = snapshots.map((snapshot) => {
      const live = context.workbook.tables.getItem(snapshot.table.schema.name);
      const body = live.getDataBodyRange();
      body.load('values,rowCount');
      return { ...snapshot, live, body };
    });
    await context.sync();
    state.writing = true;
    const changed = [];
    for (const { table, live, body, before } of asked) {
      const own = table.own;
      const as = body.rowCount === table.rows.length && body.values.every((row, r) => row.every((cell, at) => own.has(at) || cell === table.rows[r][at]));
      if (as) await replaceRows(context, live, table, before.map((row) => row.map((cell, at) => jumpOf(table, at, cell))));
      else changed.push(table.schema.name);
    }
    await context.sync();
    return changed;
  });
}

/** Where the selected cell is: its table, its row as it was read, and its column; undefined outside the tables. */
export async function selection(tables) {
  return run(async (context) => {
    const range = context.workbook.getSelectedRange();
    range.load('rowIndex,columnIndex');
    range.worksheet.load('name');
    await context.sync();
    for (const table of tables.values()) {
      const row = range.rowIndex - table.firstRow;
      const column = table.headers[range.columnIndex - table.firstColumn];
      if (table.sheet === range.worksheet.name && row >= 0 && row < table.rows.length && column !== undefined) return { table, row, column };
    }
    return undefined;
  });
}

/**
 * Fills the cells that have findings, by severity, and takes the fill off those that have none any more. A fill that is not one
 * of ours is left as it is.
 */
export async function colourCells(tables, findings) {
  const settings = window.Office.context.document?.settings;
  const kept = JSON.parse(settings?.get(COLOURS_KEPT) ?? '[]');
  const wanted = new Map();
  for (const finding of findings.filter(({ severity, row, column }) => FILLS[severity] && row > 0 && column).reverse().slice(-MOST_COLOURED)) {
    const place = placeOf(tables, finding);
    if (place) wanted.set(place.name, { ...place, fill: FILLS[finding.severity] });
  }
  const before = kept.map((name) => placeNamed(tables, name)).filter((place) => place && !wanted.has(place.name));
  if (!wanted.size && !before.length) return;
  await run(async (context) => {
    const asked = [...wanted.values(), ...before].map((place) => {
      const { fill } = context.workbook.worksheets.getItem(place.table.sheet).getCell(place.table.firstRow + place.row, place.table.firstColumn + place.at).format;
      fill.load('color');
      return { ...place, live: fill };
    });
    await context.sync();
    for (const { fill, live } of asked) {
      const ours = Object.values(FILLS).includes(String(live.color).toUpperCase());
      if (fill && (ours || ['', '#FFFFFF'].includes(String(live.color ?? '').toUpperCase())) && String(live.color).toUpperCase() !== fill) live.color = fill;
      if (!fill && ours) live.clear();
    }
    await context.sync();
  });
  settings?.set(COLOURS_KEPT, JSON.stringify([...wanted.keys()]));
  settings?.saveAsync?.();
}

function placeOf(tables, { table: name, row, column }) {
  const table = tables.get(name);
  const at = table?.headers.findIndex((text) => same(text, column)) ?? -1;
  const place = table ? row - 1 - table.firstRow : -1;
  if (at < 0 || place < 0 || place >= table.rows.length) return undefined;
  return { table, row: place, at, name: JSON.stringify([name, String(table.rows[place][keyColumn(table)]), column]) };
}

function placeNamed(tables, name) {
  const [tableName, key, column] = JSON.parse(name);
  const table = tables.get(tableName);
  const row = table?.rows.findIndex((cells) => String(cells[keyColumn(table)]) === key) ?? -1;
  return row < 0 ? undefined : placeOf(tables, { table: tableName, row: row + 1 + table.firstRow, column });
}

/** Filters the log to the rows of some Refs, goes there, and gives how many rows are shown; 0 where no log has them. */
export async function showRows(tables, refs) {
  const log = [...tables.values()].find((table) => table.schema.columns.some(({ key }) => key) && table.rows.some((row) => refs.includes(String(row[keyColumn(table)]))));
  if (!log) return 0;
  return run(async (context) => {
    const live = context.workbook.tables.getItem(log.schema.name);
    live.clearFilters();
    live.columns.getItemAt(keyColumn(log)).filter.applyValuesFilter(refs);
    live.worksheet.activate();
    await context.sync();
    return log.rows.filter((row) => refs.includes(String(row[keyColumn(log)]))).length;
  });
}

/** Takes the filters off the logs. */
export async function showAllRows(tables) {
  await run(async (context) => {
    for (const table of tables.values()) {
      if (table.schema.columns.some(({ key }) => key)) context.workbook.tables.getItem(table.schema.name).clearFilters();
    }
    await context.sync();
  });
}
