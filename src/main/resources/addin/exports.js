// What becomes of a filled pack: a new workbook, sheets of the open one, or a file that the browser keeps.

import { byId, element } from './dom.js';
import * as excel from './excel.js';

/** Hands a pack over, and says where it is. */
export async function handOver(file, host) {
  if (host !== 'excel' || !file.name.endsWith('.xlsx')) {
    keep(file.name, file.content);
    return `${file.name} was handed to the browser to keep.`;
  }
  const base64 = await asBase64(file.content);
  if (excel.canInsertSheets() && byId('export-into').value === 'open') {
    await excel.insertSheets(base64);
    return 'The sheets of the pack are at the end of this workbook.';
  }
  await excel.openWorkbook(base64);
  return 'The pack is open as a new workbook.';
}

/** The weekly pack names owners and Refs: it is for officers only. */
export function fitAudience() {
  const weekly = byId('export-pack').value === 'weekly';
  for (const option of byId('export-audience').options) option.disabled = weekly && option.value !== 'officer';
  if (weekly) byId('export-audience').value = 'officer';
}

const FORMATS = { xlsx: 'Excel workbook', docx: 'Word report', html: 'Web page', pdf: 'PDF' };

/** Offers what the service can write. */
export function offerFormats(formats) {
  const select = byId('export-format');
  const before = select.value;
  select.replaceChildren(...formats.map((value) => element('option', { value }, FORMATS[value] ?? value)));
  if (formats.includes(before)) select.value = before;
  fitFormat();
}

/** Chooses a format; before anything was checked it is the only one that is offered. */
export function chooseFormat(format) {
  const select = byId('export-format');
  if (!select.options.length) offerFormats([format]);
  if ([...select.options].some(({ value }) => value === format)) select.value = format;
  fitFormat();
}

/** Where a pack goes is a question in Excel, and of a workbook only. */
export function fitFormat() {
  byId('export-into').disabled = byId('export-format').value !== 'xlsx';
}

/** Lets the browser keep a file. */
export function keep(name, content) {
  const link = element('a', { href: URL.createObjectURL(content), download: name });
  link.click();
  setTimeout(() => URL.revokeObjectURL(link.href), 60_000);
}

async function asBase64(content) {
  const url = await new Promise((resolve, reject) => {
    const reader = new FileReader();
    reader.onload = () => resolve(reader.result);
    reader.onerror = () => reject(reader.error);
    reader.readAsDataURL(content);
  });
  return url.slice(url.indexOf(',') + 1);
}
