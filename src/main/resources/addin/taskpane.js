// Wires the page. The same page is the workbench in a browser and the pane in Excel; what only Excel can do is asked of in-excel.js.

import * as api from './api.js';
import { byId } from './dom.js';
import * as excel from './excel.js';
import { fitAudience, fitFormat, keep } from './exports.js';
import { Import } from './imports.js';
import { wireExcel } from './in-excel.js';
import { page, parameters } from './page.js';
import { Proof } from './proof.js';
import { refresh } from './refreshing.js';
import { signIn, tabStorage } from './signin.js';
import { choose, masterChanged, useMaster, wireDrop } from './subject.js';
import { wireTabs } from './tabs.js';
import { chooseFigures, exportPack, fillView, findingList, showLastRefreshed, texts } from './views.js';
import { busy, fail, giveUp, reached, work } from './work.js';

function wire() {
  byId('refresh').addEventListener('click', refresh);
  byId('cancel').addEventListener('click', giveUp);
  byId('download').addEventListener('click', () => keep(`refreshed ${page.source.name}`, page.refreshed));
  byId('choose').addEventListener('click', () => byId('file').click());
  byId('file').addEventListener('change', ({ target }) => {
    if (target.files.length) choose(target.files[0]);
    target.value = '';
  });
  byId('use-master').addEventListener('click', () => useMaster());
  wireTabs(fillView);
  byId('export-form').addEventListener('submit', (event) => {
    event.preventDefault();
    exportPack();
  });
  byId('export-pack').addEventListener('input', fitAudience);
  byId('export-format').addEventListener('input', fitFormat);
  texts.wire();
  byId('figure-choices').addEventListener('submit', (event) => event.preventDefault());
  for (const id of ['figure-year', 'figure-part', 'figure-procedure']) byId(id).addEventListener('input', chooseFigures);
  wireDrop();
}

function onEvent(name, data) {
  if (name === 'progress') reached(data.job, data.stage);
  if (name === 'master' && page.host === 'browser' && page.source.kind === 'master' && !busy()) masterChanged(data.present);
}

async function start() {
  wire();
  findingList.draw();
  page.host = await excel.host();
  if (page.host === 'unreachable') {
    fail(
      new api.Problem("Office's own script cannot be reached, so this pane cannot work with Excel. Nothing was changed.", 'See that this computer can reach appsforoffice.microsoft.com.'),
      () => location.reload(),
    );
    byId('refresh').disabled = true;
    return;
  }
  byId('export-note').textContent = page.host === 'excel' ? '' : 'The pack is a file for you to keep.';
  if (page.host === 'excel') wireExcel();
  else {
    byId('source').hidden = false;
    new Import(parameters, useMaster).wire();
  }
  new Proof(parameters).wire();
  await signIn(page.host === 'excel' ? excel.storage('crossfoot-key') : tabStorage, begin);
}

let listening;

/** What is done as soon as there is a key. */
async function begin() {
  page.signedIn = true;
  listening ??= api.listen(onEvent, new AbortController().signal);
  if (page.host !== 'excel') return useMaster();
  // Nobody has asked for anything yet: where it cannot be told, the first refresh says why.
  return showLastRefreshed().catch(() => {});
}

start();
