// Whether there is an Excel, its theme, ribbon and storage, going to a cell, and putting sheets into the workbook. With
// excel-read.js and excel-write.js the only file that touches Office.js.

import { Cancelled, Problem } from './api.js';
import { keyColumn, same } from './tables.js';

export { readTables } from './excel-read.js';

const OFFICE_WAIT = 5000;
const EDIT_WAIT = 1000;

/** The workbook is no longer as it was read: it is to be read again. */
export class Moved extends Error {}

/** Where the page runs: `excel`, `browser`, or `unreachable` where Office's script did not come. */
export async function host() {
  if (/** @type {any} */ (document.querySelector('meta[name="crossfoot-host"]')).content !== 'office') return 'browser';
  const late = Date.now() + OFFICE_WAIT;
  while (!window.Office?.onReady && Date.now() < late) await new Promise((resolve) => setTimeout(resolve, 50));
  if (!window.Office?.onReady) return 'unreachable';
  const info = await window.Office.onReady();
  return String(info.host) === 'Excel' ? 'excel' : 'browser';
}

/**
 * Where something is kept between sessions: Office's own storage where this Office has it, else the browser's, in the part
 * that Office sets aside for the add-in.
 */
export function storage(what) {
  const name = () => `${window.Office.context.partitionKey ?? ''}${what}`;
  const office = () => window.OfficeRuntime?.storage;
  return {
    get: async () => (office() ? await office().getItem(name()) : localStorage.getItem(name())) ?? '',
    set: async (value) => (office() ? office().setItem(name(), value) : localStorage.setItem(name(), value)),
    forget: async () => (office() ? office().removeItem(name()) : localStorage.removeItem(name())),
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

/** Whether this Excel has a version of its API. */
export function supports(version) {
  return window.Office.context.requirements.isSetSupported('ExcelApi', version);
}

/** Whether sheets can be put into the open workbook. */
export function canInsertSheets() {
  return supports('1.13');
}

let whenHeldUp = () => {};

/** Names what is told when Excel holds everything up because a cell is being edited. */
export function onHeldUp(tell) {
  whenHeldUp = tell;
}

/**
 * Does work in Excel, and turns what Excel refuses into sentences; `state.writing` tells that writing has begun.
 *
 * @param {(context: Excel.RequestContext, state: {writing: boolean}) => Promise<any>} work
 */
export async function run(work, options = {}) {
  const heldUp = setTimeout(() => whenHeldUp(), EDIT_WAIT);
  const state = { writing: false };
  try {
    return await window.Excel.run({ delayForCellEdit: true, ...(supports('1.20') ? options : {}) }, (context) => {
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
  if (failure instanceof Problem || failure instanceof Moved || failure instanceof Cancelled) return failure;
  if (writing) {
    return new Problem('Excel stopped while Crossfoot was writing: some cells may be new, others as they were.', 'Refresh again: it writes what is missing.');
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

/** Tells, from now on, when another cell is selected. */
export async function onSelection(tell) {
  await run(async (context) => {
    context.workbook.worksheets.onSelectionChanged.add(async () => tell());
    await context.sync();
  });
}

/** Selects the cell of a finding, or its row where the finding is about the row. */
export async function jump(tables, { table: name, row, column }) {
  const table = tables.get(name);
  if (!table) throw new Problem('The table of this finding is not in the open workbook.', 'Refresh again.');
  await run(async (context) => {
    const sheet = context.workbook.worksheets.getItem(table.sheet);
    const at = Math.max(0, table.headers.findIndex((text) => same(text, column)));
    const present = await presentRow(context, table, row);
    sheet.activate();
    sheet.getCell(present, table.firstColumn + at).select();
    await context.sync();
  });
}

/** The row of the sheet, from 0, in which a row stands now: another than was read, where rows moved meanwhile; told by its key. */
async function presentRow(/** @type {Excel.RequestContext} */ context, table, row) {
  const at = row - 1 - table.firstRow;
  const wanted = table.rows[at]?.[keyColumn(table)];
  if (at < 0 || wanted === undefined || wanted === '') return row - 1;
  const body = context.workbook.tables.getItem(table.schema.name).getDataBodyRange();
  const keys = body.getColumn(keyColumn(table));
  body.load('rowIndex');
  keys.load('values');
  await context.sync();
  if (keys.values[at]?.[0] === wanted) return body.rowIndex + at;
  const found = keys.values.findIndex(([cell]) => cell === wanted);
  return found < 0 ? row - 1 : body.rowIndex + found;
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
