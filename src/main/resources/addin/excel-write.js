// Writes a refresh into the open workbook: the computed cells that changed, Crossfoot's own tables, and what is kept for the
// next refresh. With excel.js and excel-read.js the only file that touches Office.js.

import { Problem } from './api.js';
import { Moved, run, supports } from './excel.js';
import { asTyped, change, differs, formatFor, keyColumn, moved, same, written } from './tables.js';

const DAY_FORMAT = 'dd/mm/yyyy';
const ROWS_A_REQUEST = 5_000;
const LINKS_A_REQUEST = 1_000;

/**
 * Writes what a refresh changes, and nothing before it is known that the rows are still those that were checked and that
 * every sheet can be written. Gives how many computed cells were written, which of Crossfoot's own tables were, and which
 * sheets this Excel could not put in.
 *
 * @param master what was read, which afterwards holds what was written
 * @param answer the changes, as the service gives them
 */
export async function writeRefresh(master, answer) {
  const undo = { cells: [], tables: [] };
  return run(
    async (context, state) => {
      const logs = logsToWrite(context, master.tables, answer.computed);
      const owned = ownedToWrite(context, master, answer);
      await refuseWhereChanged(context, [...logs, ...owned]);
      state.writing = logs.length > 0 || owned.length > 0;
      await addMissingColumns(context, logs);
      let cells = 0;
      for (const log of logs) cells += await writeLog(context, log, undo);
      for (const table of owned) await writeOwned(context, table, undo);
      const lacking = putSheetsIn(context, answer);
      if (answer.state?.length) await keepState(context, master, answer.state.join(''));
      await context.sync();
      return { cells, tables: owned.map(({ table }) => table.schema.name), lacking, undo };
    },
    { mergeUndoGroup: true },
  );
}

/**
 * Makes tables longer over the rows right under them that count as theirs, where this Excel can: not over totals, and not on a
 * sheet that is protected. Gives the number of rows put in.
 *
 * @param putIn how many rows right under a table count as rows of it, by table
 */
export async function makeLonger(tables, putIn) {
  const longer = Object.entries(putIn).filter(([name]) => tables.has(name) && !tables.get(name).totals);
  if (!longer.length || !supports('1.13')) return 0;
  return run(async (/** @type {Excel.RequestContext} */ context, state) => {
    const writes = longer.map(([name, takes]) => ({ takes, table: tables.get(name), live: context.workbook.tables.getItem(name), keyed: true }));
    writes.forEach(({ live }) => live.worksheet.protection.load('protected'));
    await context.sync();
    const open = writes.filter(({ live }) => !live.worksheet.protection.protected);
    if (!open.length) return 0;
    await refuseWhereChanged(context, open);
    state.writing = true;
    for (const { takes, table, live } of open) {
      live.resize(live.worksheet.getRangeByIndexes(table.firstRow - 1, table.firstColumn, 1 + table.rows.length + takes, table.headers.length));
    }
    await context.sync();
    return open.reduce((sum, { takes }) => sum + takes, 0);
  });
}

function logsToWrite(/** @type {Excel.RequestContext} */ context, tables, computed) {
  return Object.entries(computed)
    .filter(([name]) => tables.has(name))
    .map(([name, block]) => ({ block, table: tables.get(name), live: context.workbook.tables.getItem(name), keyed: true }))
    .filter(({ block, table }) => block.headers.some((header, from) => differs(change(table, block, header, from))));
}

function ownedToWrite(/** @type {Excel.RequestContext} */ context, { tables, owned }, { replaced = {}, appended = {}, cells = [], unfiltered = [] }) {
  const names = new Set([...Object.keys(replaced), ...Object.keys(appended), ...cells.map(({ table }) => table)]);
  return [...names].map((name) => {
    const table = [...owned.values(), ...tables.values()].find(({ schema }) => same(schema.name, name));
    return {
      table,
      live: context.workbook.tables.getItem(table.schema.name),
      rows: replaced[name],
      added: appended[name] ?? [],
      cells: cells.filter((cell) => cell.table === name),
      unfilter: unfiltered.includes(name) || Boolean(replaced[name]),
    };
  });
}

async function refuseWhereChanged(/** @type {Excel.RequestContext} */ context, writes) {
  const asked = writes.map(({ table, live, keyed }) => {
    const body = live.getDataBodyRange();
    const header = live.getHeaderRowRange();
    const key = body.getColumn(keyed ? keyColumn(table) : 0);
    const { protection } = live.worksheet;
    body.load('rowIndex,columnIndex,rowCount');
    header.load('values');
    if (keyed) key.load('values');
    protection.load('protected');
    return { table, body, header, key: keyed ? key : undefined, protection };
  });
  await context.sync();
  const locked = asked.find(({ protection }) => protection.protected);
  if (locked) {
    throw new Problem(`The sheet ${locked.table.sheet} is protected. Nothing was changed.`, 'Unprotect it (Review, Unprotect Sheet), then try again.');
  }
  if (asked.some(moved)) throw new Moved();
}

async function addMissingColumns(/** @type {Excel.RequestContext} */ context, logs) {
  for (const { block, table, live } of logs) {
    for (const header of block.headers.filter((wanted) => !table.headers.some((text) => same(text, wanted)))) {
      live.columns.add(null, [[header], ...table.rows.map(() => [''])]);
      table.headers.push(header);
      table.sent.push(false);
      table.computed.push(true);
      table.rows.forEach((row) => row.push(''));
    }
  }
  await context.sync();
}

async function writeLog(/** @type {Excel.RequestContext} */ context, { block, table, live }, undo) {
  const body = live.getDataBodyRange();
  const changes = block.headers.map((header, from) => change(table, block, header, from)).filter(({ count }) => count);
  const dates = changes.filter(({ header }) => block.dates.includes(header));
  for (const date of dates) {
    date.range = body.getColumn(date.at);
    date.range.load('numberFormat');
  }
  if (dates.length) await context.sync();
  for (const { at, header, values, range } of changes) {
    const column = range ?? body.getColumn(at);
    const formats = values.map(([value], row) => [formatFor(value, block.dates.includes(header), range?.numberFormat[row][0])]);
    if (formats.some(([format]) => format !== null)) column.numberFormat = formats;
    column.values = values;
    values.forEach(([value], row) => {
      if (value === null) return;
      undo.cells.push({ table: table.schema.name, row, column: header, before: table.rows[row][at], after: value });
      table.rows[row][at] = value;
    });
  }
  return changes.reduce((sum, { count }) => sum + count, 0);
}

async function writeOwned(/** @type {Excel.RequestContext} */ context, write, undo) {
  const { table, live, rows, added, cells, unfilter } = write;
  if (unfilter) {
    live.clearFilters();
    live.sort.clear();
    live.getDataBodyRange().rowHidden = false;
  }
  if (rows) {
    undo.tables.push({ table, before: snapshot(table) });
    await replaceRows(context, live, table, rows);
  }
  for (const { row, column, value } of cells) {
    const cell = live.getDataBodyRange().getCell(row, column);
    cell.values = [[asTyped(written(value))]];
    undo.cells.push({ table: table.schema.name, row, column: table.headers[column], before: table.rows[row][column], after: written(value) });
    table.rows[row][column] = written(value);
  }
  if (added.length) appendRows(live, table, added);
}

/** The rows of a table as they can be put back. */
function snapshot({ rows, own }) {
  return rows.map((row, r) =>
    row.map((cell, at) => (own.has(at) ? { from: -1, formula: own.get(at).formulas[r], format: own.get(at).formats[r], text: own.get(at).texts[r] } : cell)),
  );
}

/** Gives a table of Crossfoot's own other rows, writing only the cells that differ. */
export async function replaceRows(/** @type {Excel.RequestContext} */ context, /** @type {Excel.Table} */ live, table, rows) {
  const wanted = Math.max(1, rows.length);
  await fit(context, live, table, wanted);
  const body = live.getDataBodyRange();
  const target = rows.length ? rows : [table.headers.map((_, at) => (table.own.has(at) ? { from: -1 } : ''))];
  const after = target.map((row) => row.map((cell, at) => (table.own.has(at) ? cell : written(cell))));
  const columns = table.headers.map((_, at) => at);
  for (const at of columns.filter((column) => table.own.has(column))) moveOwn(body.getColumn(at), table.own.get(at), target.map((row) => row[at]));
  for (const at of columns.filter((column) => !table.own.has(column))) {
    const values = after.map((row, r) => [row[at] === (table.rows[r]?.[at] ?? '') ? null : asTyped(row[at])]);
    if (values.every(([value]) => value === null)) continue;
    const column = body.getColumn(at);
    if (target.some((row) => row[at]?.day !== undefined)) await showDays(context, column);
    column.values = values;
  }
  await writeLinks(context, body, target, table);
  table.rows = after.map((row) => row.map((cell, at) => (table.own.has(at) ? '' : cell)));
}

/** Lets a table have as many rows; those that it has too many are its last. */
async function fit(/** @type {Excel.RequestContext} */ context, /** @type {Excel.Table} */ live, table, wanted) {
  const width = table.headers.length;
  for (let have = table.count; have < wanted; ) {
    const more = Math.min(ROWS_A_REQUEST, wanted - have);
    live.rows.add(null, Array.from({ length: more }, () => new Array(width).fill('')));
    have += more;
    if (have < wanted) await context.sync();
  }
  if (table.count > wanted) {
    live.worksheet.getRangeByIndexes(table.firstRow + wanted, table.firstColumn, table.count - wanted, width).delete('Up');
  }
  table.count = wanted;
}

/** A date needs a format that shows it as one, where its column has none. */
async function showDays(/** @type {Excel.RequestContext} */ context, /** @type {Excel.Range} */ column) {
  column.load('numberFormat');
  await context.sync();
  if (column.numberFormat.some(([code]) => code === 'General')) {
    column.numberFormat = column.numberFormat.map(([code]) => [code === 'General' ? DAY_FORMAT : null]);
  }
}

/** Cells of the team's own follow their rows; a new row gets the formula of the column where it is a calculated one. */
function moveOwn(/** @type {Excel.Range} */ column, { formulas, formats, texts }, places) {
  const filled = formulas.filter((formula) => formula !== '');
  const calculated = filled.length && filled.every((formula) => String(formula).startsWith('=') && formula === filled[0]) ? filled[0] : '';
  const after = places.map(({ from, formula }) => formula ?? (from < 0 ? calculated : formulas[from]));
  const codes = places.map(({ from, format }, row) => format ?? (from < 0 ? (formats[row] ?? null) : formats[from]));
  if (after.every((formula, row) => formula === formulas[row])) return;
  column.numberFormat = codes.map((code, row) => [code === formats[row] ? null : code]);
  column.formulasR1C1 = after.map((formula, row) => [formula === formulas[row] ? null : formula]);
  texts.splice(0, texts.length, ...places.map(({ from, text }) => text ?? (from < 0 ? '' : texts[from])));
  formulas.splice(0, formulas.length, ...after);
  formats.splice(0, formats.length, ...codes.map((code) => code ?? 'General'));
}

/** Cells that jump: where the text says the place it is enough to write those that changed, elsewhere every one. */
async function writeLinks(/** @type {Excel.RequestContext} */ context, /** @type {Excel.Range} */ body, rows, table) {
  let asked = 0;
  for (const [row, cells] of rows.entries()) {
    for (const [at, cell] of cells.entries()) {
      if (cell?.shown === undefined || (cell.shown === table.rows[row]?.[at] && cell.shown.includes('!'))) continue;
      body.getCell(row, at).hyperlink = { documentReference: `'${cell.sheet.replaceAll("'", "''")}'!${cell.cell}`, textToDisplay: cell.shown };
      asked += 1;
      if (asked % LINKS_A_REQUEST === 0) await context.sync();
    }
  }
}

/** Adds rows at a table's end, or into its one blank row. */
function appendRows(/** @type {Excel.Table} */ live, table, rows) {
  const values = rows.map((row) => row.map((cell) => asTyped(written(cell))));
  const blank = table.count === 1 && table.rows[0].every((cell) => cell === '');
  if (blank) live.getDataBodyRange().getRow(0).values = [values.shift()];
  if (values.length) live.rows.add(null, values);
  table.count += values.length;
  table.rows = [rows.at(-1).map(written)];
}

/** Puts in the sheets that the workbook lacks; gives the names of those that this Excel cannot put in. */
function putSheetsIn(/** @type {Excel.RequestContext} */ context, { newSheets = [], sheets }) {
  if (!newSheets.length) return [];
  if (!supports('1.13')) return newSheets;
  context.workbook.insertWorksheetsFromBase64(sheets, { positionType: 'End' });
  return [];
}

async function keepState(/** @type {Excel.RequestContext} */ context, master, xml) {
  const part = context.workbook.customXmlParts.getByNamespace(master.stateNamespace).getOnlyItemOrNullObject();
  part.load('id');
  await context.sync();
  if (part.isNullObject) context.workbook.customXmlParts.add(xml);
  else part.setXml(xml);
}
