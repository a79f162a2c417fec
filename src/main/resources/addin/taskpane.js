// Wires the page: what is worked on, Refresh, the views, Export. The same page is the workbench in a browser and the pane in
// Excel; what only Excel can do is asked of excel.js.

import * as api from './api.js';
import { Assistant } from './assistant.js';
import { CaseInHand } from './case-in-hand.js';
import { byId, choices, counted, countBadge, element, severities, shownDate } from './dom.js';
import * as excel from './excel.js';
import { sheetInFront } from './excel-sheet.js';
import { fitAudience, fitFormat, handOver, keep, offerFormats } from './exports.js';
import { Figures } from './figures.js';
import { FindingList } from './findings.js';
import { Functions, offerFunctions } from './functions.js';
import { Import } from './imports.js';
import { Proof } from './proof.js';
import { OpenBook } from './openbook.js';
import { signIn, tabStorage } from './signin.js';
import { openTab, openView, wireTabs } from './tabs.js';
import { ReportTexts } from './texts.js';
import { UserName } from './username.js';
import { busy, fail, giveUp, reached, STAGES, tell, work } from './work.js';
import { Worklist } from './worklist.js';

const page = {
  host: 'browser',
  source: api.master,
  shown: undefined,
  refreshed: undefined,
  checked: undefined,
  stale: new Set(),
};

const findingList = new FindingList(undefined);
const worklist = new Worklist(undefined);
const figures = new Figures();
const openBook = new OpenBook();
const assistant = new Assistant(openBook, findingList, (finding) => jump(finding));
const caseInHand = new CaseInHand(openBook, () => page.checked, (place) => jump(place));
const texts = new ReportTexts(workedOn, () => parameters({ ...span('export'), procedure: byId('export-procedure').value }), textsSaved);
const names = new UserName(excel.storage('crossfoot-who'));

function parameters(more = {}) {
  return { asOf: byId('as-of').value, ...more };
}

/** What asks for the whole council and then each procedure. */
const ALL_PROCEDURES = 'all';

/** Whether another day is looked at: that shows, and saves nothing. */
function viewing() {
  return Boolean(byId('as-of').value);
}

/** Refresh: checks, and brings the computed columns up to date where the workbook is. */
function refresh() {
  if (viewing()) return work(page.host === 'excel' ? 'Reading the tables…' : STAGES.reading, viewEarlier);
  return work(page.host === 'excel' ? 'Reading the tables…' : STAGES.reading, async (options) => {
    if (page.host === 'excel') return refreshOpenWorkbook(options);
    return page.source.kind === 'file' ? refreshDropped(options) : refreshMaster(options);
  });
}

/** Shows how the log stood on the day that is chosen. */
async function viewEarlier(options) {
  if (page.host === 'excel') {
    page.source = await openBook.read();
  }
  const answer = await api.check(page.source, { ...options, parameters: parameters() });
  page.refreshed = undefined;
  byId('download').hidden = true;
  showCheck(answer);
  return `Viewed as at ${shownDate(answer.asOf)}. Nothing was saved; empty the date to refresh.`;
}

async function refreshOpenWorkbook(options) {
  const who = await names.name();
  const told = await openBook.refresh(options, who, (answer, source) => {
    page.source = source;
    showCheck(answer);
  });
  assistant.reset();
  if (byId('colour').checked) await openBook.colour(page.checked.findings);
  return told;
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
  showCheck(await api.check(api.master, asked));
  await describeMaster();
  return done.changed ? 'Refreshed, and saved.' : 'Nothing had changed since the last refresh, so nothing was written.';
}

function showCheck(answer) {
  page.checked = answer;
  page.stale = new Set(['worklist', 'figures']);
  byId('counts').replaceChildren(
    element('li', {}, element('span', { class: 'badge rows' }, `${counted(answer.rows, 'row', 'rows')} as of ${shownDate(answer.asOf)}`)),
    ...severities.filter((severity) => severity === 'error' || answer[`${severity}s`]).map((severity) => element('li', {}, countBadge(severity, answer[`${severity}s`]))),
  );
  findingList.show(answer.findings, answer.rules);
  showCase();
  for (const id of ['figure-year', 'export-year']) choices(byId(id), answer.years, '', answer.usualYear);
  choices(byId('proof-year'), answer.years, 'Do not compare');
  const procedures = answer.procedures.length > 1 ? [...answer.procedures, ALL_PROCEDURES] : answer.procedures;
  for (const id of ['figure-procedure', 'export-procedure']) choices(byId(id), procedures);
  choices(byId('export-pack'), answer.packs);
  offerFormats(answer.formats);
  fitAudience();
  texts.show(undefined);
  fillView();
}

/** In Excel: reads and checks the workbook to look at it, and writes nothing. */
async function look(options) {
  page.source = await openBook.read();
  showCheck(await api.check(page.source, { ...options, parameters: parameters() }));
}

/** Fills the view that is open, where what it shows is not of the last check. */
function fillView() {
  const view = openView();
  if (!page.checked && page.host === 'excel' && page.signedIn && !['findings', 'import'].includes(view)) {
    work('Reading the tables…', async (options) => (await look(options), ''));
    return;
  }
  if (!page.checked || !page.stale.has(view)) return;
  if (busy()) setTimeout(fillView, 100);
  else if (view === 'worklist') showWorklist();
  else if (view === 'figures') showFigures();
}

function showWorklist() {
  return work('Gathering what is due…', async (options) => {
    worklist.show((await api.worklist(latest(), { ...options, parameters: parameters() })).duties);
    page.stale.delete('worklist');
    return '';
  });
}

/** The year that is chosen, or the part of it. */
function span(form) {
  const year = byId(`${form}-year`).value;
  const part = byId(`${form}-part`).value;
  return part ? { period: `${year}/${part}` } : { year };
}

function showFigures() {
  return work(STAGES.counting, async (options) => {
    if (!byId('figure-year').value) {
      figures.show({ tables: [], figures: [] });
      return '';
    }
    const chosen = parameters({ ...span('figure'), procedure: byId('figure-procedure').value });
    page.stale.delete('figures');
    const answer = await api.figures(latest(), { ...options, parameters: chosen }).catch((failure) => {
      page.stale.add('figures');
      throw failure;
    });
    figures.show(answer);
    byId('figures-shown').textContent = `${answer.procedure}, ${answer.year}, as of ${shownDate(answer.asOf)}`;
    return '';
  });
}

/** What is worked on, read first where nothing was. */
async function workedOn(options) {
  if (page.host === 'excel') await look(options);
  return latest();
}

/** Shows the master again, or a dropped workbook, after texts were put into it. */
async function textsSaved(content) {
  if (!content) return showCheckOfMaster();
  page.refreshed = content;
  byId('download').hidden = false;
  showCheck(await api.check(latest(), { parameters: parameters() }));
}

/** Shows the figures of another choice; one that is made while something is worked on is shown after it. */
function chooseFigures() {
  page.stale.add('figures');
  fillView();
}

/** The workbook as it was refreshed last. */
function latest() {
  return page.refreshed ? api.droppedWorkbook(page.source.name, page.refreshed) : page.source;
}

function exportPack() {
  return work('Filling the pack…', async (options) => {
    if (!page.checked) await look(options);
    const pack = byId('export-pack').value;
    const chosen = parameters({
      ...span('export'),
      procedure: byId('export-procedure').value,
      audience: byId('export-audience').value,
      format: byId('export-format').value,
    });
    const file = await api.exportPack(latest(), pack, { ...options, parameters: chosen });
    return `${await handOver(file, page.host)} ${file.note}`;
  });
}

async function describeMaster() {
  const master = await api.describeMaster({ parameters: parameters() });
  page.shown = master.sha256;
  byId('subject').textContent = master.council || master.name;
  if (page.source.kind !== 'master') return;
  byId('source-name').textContent = master.name;
  byId('source-note').textContent = master.lastRefreshed ? `The served master, last refreshed ${master.lastRefreshed}` : 'The served master, not refreshed yet';
}

function choose(file) {
  return work(STAGES.reading, async (options) => {
    api.refuseLarge(file);
    const source = api.droppedWorkbook(file.name, await file.arrayBuffer());
    showCheck(await api.check(source, { ...options, parameters: parameters() }));
    page.source = source;
    page.refreshed = undefined;
    byId('download').hidden = true;
    byId('use-master').hidden = false;
    byId('source-name').textContent = file.name;
    byId('source-note').textContent = 'Dropped here; Refresh makes a new copy to download';
    return '';
  });
}

function useMaster() {
  page.source = api.master;
  page.refreshed = undefined;
  byId('download').hidden = true;
  byId('use-master').hidden = true;
  return work(STAGES.reading, async (options) => (await showCheckOfMaster(options), ''));
}

async function showCheckOfMaster(options = {}) {
  await describeMaster();
  showCheck(await api.check(api.master, { ...options, parameters: parameters() }));
}

let waiting;

/** Shows the case of the selected row, once nothing is worked on. */
function showCase() {
  clearTimeout(waiting);
  if (page.host !== 'excel') return;
  if (busy()) waiting = setTimeout(showCase, 100);
  else caseInHand.show().catch(() => (byId('case').hidden = true));
}

function jump(place) {
  return excel.jump(openBook.tables, place).catch((failure) => fail(failure, () => jump(place)));
}

function wire() {
  byId('refresh').addEventListener('click', refresh);
  byId('cancel').addEventListener('click', giveUp);
  byId('download').addEventListener('click', () => keep(`refreshed ${page.source.name}`, page.refreshed));
  byId('choose').addEventListener('click', () => byId('file').click());
  byId('file').addEventListener('change', ({ target }) => {
    if (target.files.length) choose(target.files[0]);
    target.value = '';
  });
  byId('use-master').addEventListener('click', useMaster);
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

function wireDrop() {
  const drop = byId('drop');
  const over = (isOver) => (event) => {
    event.preventDefault();
    drop.classList.toggle('over', isOver);
  };
  drop.addEventListener('dragover', over(true));
  drop.addEventListener('dragleave', over(false));
  drop.addEventListener('drop', (event) => {
    over(false)(event);
    const [file] = event.dataTransfer.files;
    if (file && !busy()) choose(file);
  });
}

function onEvent(name, data) {
  if (name === 'progress') reached(data.job, data.stage);
  if (name === 'master' && page.host === 'browser' && page.source.kind === 'master' && !busy()) masterChanged(data.present);
}

/** Tells that the master is another than the one shown, and not where this page itself has just refreshed it. */
async function masterChanged(present) {
  const now = present ? await api.describeMaster({ parameters: parameters() }).catch(() => ({})) : {};
  if (now.sha256 === page.shown || busy()) return;
  tell(present ? 'The master changed on disk; this page shows it as it was before.' : 'The master is gone from where it was.');
  if (present) byId('message').append(' ', element('button', { type: 'button', onclick: useMaster }, 'Show it'));
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
  if (page.host === 'excel') {
    findingList.jump = jump;
    worklist.jump = jump;
    names.wire();
    byId('who-change').hidden = false;
    excel.followTheme();
    excel.onHeldUp(() => tell('Finish editing the cell: Crossfoot waits for it.'));
    assistant.wire();
    excel.onSelection(showCase).catch(() => {});
    new Import(parameters, () => {}, sheetInFront).wire();
    offerFunctions(new Functions(excel.supports('1.16')));
    texts.addToOpen = (proposed, procedure) => openBook.addTexts(proposed, procedure);
    figures.filter = (refs) => work('Looking for the rows…', () => openBook.showRows(refs));
    byId('all-rows').hidden = false;
    byId('all-rows').addEventListener('click', () => work('Showing every row…', () => openBook.showAllRows()));
    byId('help').hidden = false;
    byId('export-into-field').hidden = !excel.canInsertSheets();
    excel.onRibbon({
      refresh,
      nextProblem: () => assistant.step(1),
      previousProblem: () => assistant.step(-1),
      worklist: async () => openTab('worklist', fillView),
      figures: async () => openTab('figures', fillView),
      export: async () => openTab('export', fillView),
      proof: async () => openTab('proof', fillView),
      explain: () => assistant.explainSelection(),
      showPane: async () => {},
      help: async () => {
        byId('help').open = true;
        byId('help').scrollIntoView();
      },
    });
  } else {
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
  if (page.host !== 'excel') await useMaster();
}

start();
