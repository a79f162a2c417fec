// Refresh, wherever the workbook is: open in Excel, dropped on the page, or served; and looking at an earlier day.

import * as api from './api.js';
import { byId, shownDate } from './dom.js';
import * as excel from './excel.js';
import { latest, page, parameters, viewing } from './page.js';
import { UserName } from './username.js';
import { assistant, describeMaster, openBook, showCheck, showLastRefreshed } from './views.js';
import { STAGES, work } from './work.js';

export const names = new UserName(excel.storage('crossfoot-who'));

/** Refresh: checks, and brings the computed columns up to date where the workbook is. */
export function refresh() {
  if (viewing()) return work(page.host === 'excel' ? 'Reading the tables…' : STAGES.reading, viewEarlier);
  return work(page.host === 'excel' ? 'Reading the tables…' : STAGES.reading, async (options) => {
    if (page.host === 'excel') return refreshOpenWorkbook(options);
    return page.source.kind === 'file' ? refreshDropped(options) : refreshMaster(options);
  }, page.host !== 'excel' && page.source.kind === 'master');
}

/** Shows how the log stood on the day that is chosen. */
async function viewEarlier(options) {
  if (page.host === 'excel') {
    page.source = await openBook.read(options);
  }
  const answer = await api.check(page.source, { ...options, parameters: parameters() });
  page.refreshed = undefined;
  byId('download').hidden = true;
  showCheck(answer);
  return `Viewed as at ${shownDate(answer.asOf)}. Nothing was saved; empty the date to refresh.`;
}

async function refreshOpenWorkbook(options) {
  const who = await names.name(options);
  const told = await openBook.refresh(options, who, (answer, source) => {
    page.source = source;
    showCheck(answer);
  });
  assistant.reset();
  await showLastRefreshed();
  if (!byId('colour').checked) return told;
  return openBook.colour(page.checked.findings).then(
    () => told,
    () => `${told} The cells could not be coloured.`,
  );
}

async function refreshDropped(options) {
  const asked = { ...options, parameters: parameters() };
  const content = await api.refreshWorkbook(page.source, asked);
  const refreshed = api.droppedWorkbook(page.source.name, content);
  showCheck(await api.check(refreshed, asked));
  page.refreshed = content;
  byId('download').hidden = false;
  return 'Refreshed. Download it to keep it; the service does not.';
}

async function refreshMaster(options) {
  const asked = { ...options, parameters: parameters() };
  const done = await api.refreshMaster(asked);
  const told = done.changed ? 'Refreshed, and saved.' : 'Nothing had changed since the last refresh, so nothing was written.';
  await api.afterwards(told, async () => {
    showCheck(await api.check(api.master, asked));
    await describeMaster();
  });
  return told;
}
