// The only file that touches Office.js: whether there is an Excel, reading the tables of the open workbook, writing back the
// computed cells that changed, going to a cell, and putting sheets into the workbook.

import { Problem } from './api.js';
import { change, differs, formatFor, keyColumn, moved, neededRuns, same } from './tables.js';

const OFFICE_WAIT = 5000;
const EDIT_WAIT = 1000;
const CELLS_A_REQUEST = 40_000;

/** Where the page runs: `excel`, `browser`, or `unreachable` where Office's script did not come. */
export async function host() {
  if (document.querySelector('meta[name="crossfoot-host"]').content !== 'office') return 'browser';
  const late = Date.now() + OFFICE_WAIT;
  while (!window.Office?.onReady && Date.now() < late) await new Promise((resolve) => setTimeout(resolve, 50));
  if (!window.Office?.onReady) return 'unreachable';
  const info = await window.Office.onReady();
  return info.host === 'Excel' ? 'excel' : 'browser';
}

/**
 * Where the key is kept between sessions: Office's own storage where this Office has it, else the browser's, in the part that
 * Office sets aside for the add-in.
 */
export function keyStorage() {
  const office = window.OfficeRuntime?.storage;
  const name = `${window.Office.context.partitionKey ?? ''}crossfoot-key`;
  return {
    get: async () => (office ? await office.getItem(name) : localStorage.getItem(name)) ?? '',
    set: async (key) => (office ? office.setItem(name, key) : localStorage.setItem(name, key)),
    forget: async () => (office ? office.removeItem(name) : localStorage.removeItem(name)),
  };
}

/** Ties the ribbon's buttons to what they do; the pane is shown first, so that the result is seen. */
export function onRibbon(actions) {
  for (const [name, action] of Object.entries(actions)) {
    window.Office.actions.associate(name, async (event) => {
      try {
        await window.Office.addin.showAsTaskpane();
        await action();
      } finally {
        event.completed();
      }
    });
  }
}

/** Follows Office's own theme, now and when it is changed. */
export function followTheme() {
  const apply = () => {
    const theme = window.Office.context.officeTheme;
    if (theme) document.documentElement.dataset.theme = isDark(theme.bodyBackgroundColor) ? 'dark' : 'light';
  };
  apply();
  window.Office.context.document?.addHandlerAsync?.(window.Office.EventType?.OfficeThemeChanged, apply);
}

function isDark(colour) {
  const [red, green, blue] = [1, 3, 5].map((at) => parseInt(String(colour).slice(at, at + 2), 16));
  return red * 0.299 + green * 0.587 + blue * 0.114 < 128;
}

/** Whether sheets can be put into the open workbook. */
export function canInsertSheets() {
  return window.Office.context.requirements.isSetSupported('ExcelApi', '1.13');
}

let whenHeldUp = () => {};

/** Names what is told when Excel holds everything up because a cell is being edited. */
export function onHeldUp(tell) {
  whenHeldUp = tell;
}

async function run(work) {
  const heldUp = setTimeout(() => whenHeldUp(), EDIT_WAIT);
  const state = { writing: false };
  try {
    return await window.Excel.run({ delayForCellEdit: true }, (context) => {
      clearTimeout(heldUp);
      return work(context, state);
    });
  } catch (failure) {
    throw sentenceFor(failure, state);
  } finally {
    clearTimeout(heldUp);
  }
}

function sentenceFor(failure, { writing }) {
  if (failure instanceof Problem) return failure;
  if (writing) {
    return new Problem('Excel stopped while Crossfoot was writing: some computed cells are new, some are as they were.', 'Refresh again; Undo brings back what was there.');
  }
  switch (failure.code) {
    case 'InvalidOperationInCellEditMode':
      return new Problem('A cell is being edited. Nothing was changed.', 'Finish editing the cell, then try again.');
    case 'AccessDenied':
      return new Problem('Excel does not let Crossfoot do this: the workbook is protected or read-only. Nothing was changed.', 'Take the protection off, then try again.');
    default:
      return new Problem('Excel could not do this. Nothing was changed.', 'Try again; if it fails again, save the workbook, close it and open it again.');
  }
}

/**
 * Reads the tables that the service needs, of each only the columns that it needs: other columns are sent as a header and
 * empty cells. What was read is kept, to tell later which computed cells change.
 *
 * @param layout the tables and columns of the contract, as the service gives them
 * @param progress is told the part that is read
 */
export async function readTables(layout, progress) {
  return run(async (context) => {
    const dates1904 = await countsFrom1904(context);
    const found = await places(context, layout);
    if (!found.some(({ schema }) => schema.name === 'CaseLog')) {
      throw new Problem('This workbook has no Excel table named CaseLog, so there is nothing to check.', 'Open the master, or name the table of cases CaseLog under Table Design.');
    }
    const read = [];
    for (const place of found) {
      read.push({ ...(await readTable(context, place)), dates1904 });
      progress(read.length / found.length);
    }
    return new Map(read.map((table) => [table.schema.name, table]));
  });
}

/** Whether the workbook counts its days from 1904, as old ones of the Mac do; an Excel that cannot say so counts from 1900. */
async function countsFrom1904(context) {
  try {
    context.workbook.load('use1904DateSystem');
    await context.sync();
    return context.workbook.use1904DateSystem === true;
  } catch {
    return false;
  }
}

async function places(context, layout) {
  const tables = context.workbook.tables;
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

async function readTable(context, { schema, header, body, sheet }) {
  const headers = header.values[0].map(String);
  const columns = headers.map((text) => schema.columns.find((column) => same(column.header, text)));
  const rows = Array.from({ length: body.rowCount }, () => new Array(headers.length).fill(''));
  const runs = neededRuns(columns);
  const width = runs.reduce((sum, { length }) => sum + length, 0) || 1;
  const step = Math.max(1, Math.floor(CELLS_A_REQUEST / width));
  for (let from = 0; from < body.rowCount; from += step) {
    const count = Math.min(step, body.rowCount - from);
    const parts = runs.map((part) => {
      const range = sheet.getRangeByIndexes(body.rowIndex + from, body.columnIndex + part.start, count, part.length);
      range.load('values');
      return { ...part, range };
    });
    await context.sync();
    for (const { start, range } of parts) {
      range.values.forEach((cells, row) => cells.forEach((cell, column) => (rows[from + row][start + column] = cell)));
    }
  }
  return {
    schema,
    sheet: sheet.name,
    headers,
    formats: await readFormats(context, { sheet, body, headers, columns, rows }),
    sent: columns.map((column) => Boolean(column?.needed)),
    firstRow: body.rowIndex,
    firstColumn: body.columnIndex,
    rows,
  };
}

/** The formats of numbers in columns whose text is what the cells show, by header: a code a row, or null. */
async function readFormats(context, { sheet, body, headers, columns, rows }) {
  const formats = {};
  for (const [at, column] of columns.entries()) {
    if (!column?.shown || !rows.some((row) => typeof row[at] === 'number')) continue;
    const codes = [];
    for (let from = 0; from < rows.length; from += CELLS_A_REQUEST) {
      const range = sheet.getRangeByIndexes(body.rowIndex + from, body.columnIndex + at, Math.min(CELLS_A_REQUEST, rows.length - from), 1);
      range.load('numberFormat');
      await context.sync();
      for (const [code] of range.numberFormat) codes.push(code);
    }
    formats[headers[at]] = codes.map((code, row) => (typeof rows[row][at] === 'number' && code !== 'General' && code !== '@' ? code : null));
  }
  return formats;
}

/**
 * Writes the computed cells that changed, a column as one array in which null leaves a cell as it is. Asks first whether the
 * rows are still those that were checked, and whether the sheets can be written. Gives the number of cells written.
 */
export async function writeComputed(tables, computed) {
  return run(async (context, state) => {
    const logs = Object.entries(computed)
      .filter(([name]) => tables.has(name))
      .map(([name, block]) => ({ block, table: tables.get(name), live: context.workbook.tables.getItem(name) }))
      .filter(({ block, table }) => block.headers.some((header, from) => differs(change(table, block, header, from))));
    if (!logs.length) return 0;
    await refuseWhereChanged(context, logs);
    state.writing = true;
    await addMissingColumns(context, logs);
    let written = 0;
    for (const log of logs) written += await writeLog(context, log);
    await context.sync();
    return written;
  });
}

async function refuseWhereChanged(context, logs) {
  const asked = logs.map(({ table, live }) => {
    const body = live.getDataBodyRange();
    const header = live.getHeaderRowRange();
    const key = body.getColumn(keyColumn(table));
    const { protection } = live.worksheet;
    body.load('rowIndex,columnIndex,rowCount');
    header.load('values');
    key.load('values');
    protection.load('protected');
    return { table, body, header, key, protection };
  });
  await context.sync();
  const locked = asked.find(({ protection }) => protection.protected);
  if (locked) {
    throw new Problem(`The sheet ${locked.table.sheet} is protected. Nothing was changed.`, 'Unprotect it (Review, Unprotect Sheet), then try again.');
  }
  if (asked.some(moved)) throw new Problem('The workbook changed while it was being checked. Nothing was changed.', 'Refresh again.');
}

async function addMissingColumns(context, logs) {
  for (const { block, table, live } of logs) {
    for (const header of block.headers.filter((wanted) => !table.headers.some((text) => same(text, wanted)))) {
      live.columns.add(null, [[header], ...table.rows.map(() => [''])]);
      table.headers.push(header);
      table.sent.push(false);
      table.rows.forEach((row) => row.push(''));
    }
  }
  await context.sync();
}

async function writeLog(context, { block, table, live }) {
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
    values.forEach(([value], row) => value !== null && (table.rows[row][at] = value));
  }
  return changes.reduce((sum, { count }) => sum + count, 0);
}

/** Selects the cell of a finding, or its row where the finding is about the row. */
export async function jump(tables, { table: name, row, column }) {
  const table = tables.get(name);
  if (!table) throw new Problem('The table of this finding is not in the open workbook.', 'Refresh again.');
  await run(async (context) => {
    const sheet = context.workbook.worksheets.getItem(table.sheet);
    const at = Math.max(0, table.headers.findIndex((text) => same(text, column)));
    sheet.activate();
    sheet.getCell(row - 1, table.firstColumn + at).select();
    await context.sync();
  });
}

/** Puts the sheets of a workbook at the end of the open one. */
export async function insertSheets(base64) {
  await run(async (context) => {
    context.workbook.insertWorksheetsFromBase64(base64, { positionType: 'End' });
    await context.sync();
  });
}

/** Opens a workbook as a new one. */
export async function openWorkbook(base64) {
  try {
    await window.Excel.createWorkbook(base64);
  } catch (failure) {
    throw sentenceFor(failure, { writing: false });
  }
}
