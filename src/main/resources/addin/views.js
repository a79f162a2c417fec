// The views of the page: what a check found, the worklist, figures, the report's texts and packs, each filled when it is looked at.

import * as api from './api.js';
import { Assistant } from './assistant.js';
import { CaseInHand } from './case-in-hand.js';
import { byId, choices, counted, countBadge, element, severities, shownDate, shownMoment } from './dom.js';
import * as excel from './excel.js';
import { fitAudience, handOver, offerFormats } from './exports.js';
import { Figures } from './figures.js';
import { FindingList } from './findings.js';
import { OpenBook } from './openbook.js';
import { latest, page, parameters, span } from './page.js';
import { openView } from './tabs.js';
import { ReportTexts } from './texts.js';
import { busy, fail, STAGES, work } from './work.js';
import { Worklist } from './worklist.js';

/** What asks for the whole council and then each procedure. */
const ALL_PROCEDURES = 'all';

export const findingList = new FindingList(undefined);
export const worklist = new Worklist(undefined);
export const figures = new Figures();
export const openBook = new OpenBook();
export const assistant = new Assistant(openBook, findingList, (finding) => jump(finding));
export const texts = new ReportTexts(workedOn, () => parameters({ ...span('export'), procedure: byId('export-procedure').value }), textsSaved);
const caseInHand = new CaseInHand(openBook, () => page.checked, (place) => jump(place));

/** Shows what a check found; the other views are filled when they are opened. */
export function showCheck(answer) {
  page.checked = answer;
  page.stale = new Set(['worklist', 'figures']);
  byId('counts').replaceChildren(
    element('li', {}, element('span', { class: 'badge rows' }, `${counted(answer.rows, 'row', 'rows')} as of ${shownDate(answer.asOf)}`)),
    ...severities.filter((severity) => severity === 'error' || answer[`${severity}s`]).map((severity) => element('li', {}, countBadge(severity, answer[`${severity}s`]))),
  );
  findingList.show(answer.findings, answer.rules);
  showCase();
  for (const id of ['figure-year', 'export-year']) choices(byId(id), answer.years, '', answer.usualYear);
  const procedures = answer.procedures.length > 1 ? [...answer.procedures, ALL_PROCEDURES] : answer.procedures;
  for (const id of ['figure-procedure', 'export-procedure']) choices(byId(id), procedures);
  choices(byId('export-pack'), answer.packs);
  offerFormats(answer.formats);
  fitAudience();
  texts.show(undefined);
  fillView();
}

/** In Excel: reads and checks the workbook to look at it, and writes nothing. */
export async function look(options) {
  page.source = await openBook.read(options);
  showCheck(await api.check(page.source, { ...options, parameters: parameters() }));
  await showLastRefreshed();
}

/** Says when the open workbook was last refreshed, and by whom, as its Change log has it. */
export async function showLastRefreshed() {
  const entry = await openBook.lastEntry();
  const when = shownMoment(entry?.When);
  byId('last-refreshed').textContent = when ? `Last refreshed ${when}, by ${entry.Who || 'somebody without a name'}` : 'Not refreshed yet';
  byId('last-refreshed').hidden = false;
}

/** Fills the view that is open, where what it shows is not of the last check. */
export function fillView() {
  const view = openView();
  if (view === 'proof' && page.host === 'excel' && page.signedIn) {
    // A report is proof-read without a master too: where its years cannot be had, there is nothing to compare with.
    api.describeMaster({ parameters: parameters() }).then(offerProofYears, () => {});
  }
  if (!page.checked && page.host === 'excel' && page.signedIn && !['findings', 'import', 'proof'].includes(view)) {
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
export function chooseFigures() {
  page.stale.add('figures');
  fillView();
}

/** Fills the pack that is chosen and hands it over. */
export function exportPack() {
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

/** Offers the years of the served master, with which a report can be compared. */
function offerProofYears({ years }) {
  choices(byId('proof-year'), years, 'Do not compare');
}

/** Says what the served master is and when it was refreshed last. */
export async function describeMaster() {
  const master = await api.describeMaster({ parameters: parameters() });
  page.shown = master.sha256;
  offerProofYears(master);
  byId('subject').textContent = master.council || master.name;
  if (page.source.kind !== 'master') return;
  byId('source-name').textContent = master.name;
  byId('source-note').textContent = master.lastRefreshed ? `The served master, last refreshed ${shownMoment(master.lastRefreshed) || master.lastRefreshed}` : 'The served master, not refreshed yet';
}

/** Checks the served master and shows what was found. */
export async function showCheckOfMaster(options = {}) {
  await describeMaster();
  showCheck(await api.check(api.master, { ...options, parameters: parameters() }));
}

let waiting;

/** Shows the case of the selected row, once nothing is worked on. */
export function showCase() {
  clearTimeout(waiting);
  if (page.host !== 'excel') return;
  if (busy()) waiting = setTimeout(showCase, 100);
  else caseInHand.show().catch(() => (byId('case').hidden = true));
}

/** Goes to a place of the open workbook. */
export function jump(place) {
  return excel.jump(openBook.tables, place).catch((failure) => fail(failure, () => jump(place)));
}
