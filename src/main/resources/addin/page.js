// What the page works on and what is known of it, as its other parts share it.

import * as api from './api.js';
import { byId } from './dom.js';

/** Where the page runs, what is worked on, and what the last check found. */
export const page = {
  host: 'browser',
  signedIn: false,
  source: /** @type {any} */ (api.master),
  shown: undefined,
  refreshed: undefined,
  checked: undefined,
  stale: new Set(),
};

/** What every call carries: the day that is looked at, and more. */
export function parameters(more = {}) {
  return { asOf: byId('as-of').value, ...more };
}

/** Whether another day is looked at: that shows, and saves nothing. */
export function viewing() {
  return Boolean(byId('as-of').value);
}

/** The year that is chosen, or the part of it. */
export function span(form) {
  const year = byId(`${form}-year`).value;
  const part = byId(`${form}-part`).value;
  return part ? { period: `${year}/${part}` } : { year };
}

/** The workbook as it was refreshed last. */
export function latest() {
  return page.refreshed ? api.droppedWorkbook(page.source.name, page.refreshed) : page.source;
}
