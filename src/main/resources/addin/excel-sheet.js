// The sheet that is in front in Excel, as a file of separated values: another log on its way into the served master. With the
// other files named after Excel the only one that touches Office.js.

import { Problem } from './api.js';
import { run } from './excel.js';
import { blocks, countsFrom1904, inBatches } from './excel-read.js';
import { isoOf, same } from './tables.js';

const MINUTES_A_DAY = 1440;

/**
 * Reads what is filled on the sheet in front. Rows and columns keep their places, dates are written so that no order of day and
 * month has to be guessed.
 *
 * @param progress is told the part that is read
 * @returns the file, named after the workbook and the sheet, and the sheet's name
 */
export async function sheetInFront(progress) {
  return run(async (context) => {
    const { workbook } = context;
    const sheet = workbook.worksheets.getActiveWorksheet();
    const used = sheet.getUsedRangeOrNullObject(true);
    workbook.load('name');
    sheet.load('name');
    sheet.tables.load('items/name');
    used.load('isNullObject,rowIndex,columnIndex,rowCount,columnCount');
    await context.sync();
    if (used.isNullObject) throw new Problem(`The sheet ${sheet.name} is empty.`, 'Go to the sheet that has the other log, then try again.');
    if (sheet.tables.items.some(({ name }) => same(name, 'CaseLog'))) {
      throw new Problem(`The sheet ${sheet.name} is the case log itself.`, 'Go to the sheet that has the other log, then try again.');
    }
    const text = await separated(context, sheet, used, progress);
    const name = `${workbook.name.replace(/\.xls[xmb]?$/i, '')} ${sheet.name}.csv`;
    return { sheet: sheet.name, file: new File([text], name, { type: 'text/csv' }) };
  });
}

async function separated(/** @type {Excel.RequestContext} */ context, sheet, { rowIndex, columnIndex, rowCount, columnCount }, progress) {
  const area = { firstRow: rowIndex, firstColumn: columnIndex, rows: new Array(rowCount) };
  const read = { values: [], numberFormat: [] };
  const dates1904 = await countsFrom1904(context);
  const requests = Object.keys(read).flatMap((property) => blocks(sheet, area, 0, columnCount, property, (_, cells) => read[property].push(...cells)));
  await inBatches(context, requests, progress);
  const left = ','.repeat(columnIndex);
  const lines = read.values.map((cells, row) => left + cells.map((cell, at) => quoted(written(cell, read.numberFormat[row][at], dates1904))).join(','));
  return [...new Array(rowIndex).fill(''), ...lines, ''].join('\r\n');
}

/** What a cell holds, in words: a number that is shown as a date is one. */
function written(cell, code, dates1904) {
  if (typeof cell !== 'number' || cell < 1 || !showsDate(code)) return String(cell);
  const minutes = Math.round(cell * MINUTES_A_DAY);
  const time = minutes % MINUTES_A_DAY;
  const clock = [Math.floor(time / 60), time % 60].map((part) => String(part).padStart(2, '0')).join(':');
  return `${isoOf(Math.floor(minutes / MINUTES_A_DAY), dates1904)}${time ? ` ${clock}` : ''}`;
}

/** Whether a format shows days or years, or months in words; what is quoted, escaped or in brackets is not of it. */
function showsDate(code) {
  return /[dy]|mmm/i.test(String(code).replace(/"[^"]*"|\\.|\[[^\]]*]/g, ''));
}

/** Every filled field between quotes, so that nothing in it is taken for a separator. */
function quoted(text) {
  return text === '' ? '' : `"${text.replaceAll('"', '""')}"`;
}
