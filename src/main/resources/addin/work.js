// Long work: one job at a time, with its progress and a way to give it up, and every failure as a sentence with a way to try
// again.

import { Cancelled, jobName, Problem } from './api.js';
import { byId, element } from './dom.js';

const STARTERS = [
  'refresh',
  'export',
  'texts-propose',
  'texts-save',
  'choose',
  'use-master',
  'download',
  'import-choose',
  'import-sheet',
  'import-preview',
  'proof-choose',
  'proof-again',
  'explain',
  'problem-apply',
  'problem-apply-all',
];

/** What the stages of a job are called. */
export const STAGES = {
  reading: 'Reading the workbook…',
  checking: 'Checking every row…',
  counting: 'Counting the figures…',
  writing: 'Writing…',
};

let running;

/** Whether something is being worked on. */
export function busy() {
  return Boolean(running);
}

/** Gives up what is being worked on. */
export function giveUp() {
  running?.stop.abort();
}

/** Shows how far the job is, where it is the one that is being worked on. */
export function reached(job, stage) {
  if (job === running?.job) tell(STAGES[stage]);
}

/**
 * Does long work: one at a time, with progress and a way to give it up, every failure as a sentence.
 *
 * @param saves whether the service saves the master in it: it does so to its end, whoever waits for it
 */
export async function work(words, task, saves = false) {
  if (running) return;
  const stop = new AbortController();
  running = { job: jobName(), stop, toTheEnd: saves };
  const focused = document.activeElement;
  byId('failure').replaceChildren();
  tell(words);
  setBusy(true);
  try {
    tell(await task({ job: running.job, signal: stop.signal }));
  } catch (failure) {
    tell(failure instanceof Cancelled ? givenUp(saves) : '');
    if (!(failure instanceof Cancelled)) fail(failure, () => work(words, task, saves), running.toTheEnd);
  } finally {
    running = undefined;
    setBusy(false);
    keepFocus(focused);
  }
}

/** Says that what is being worked on is brought to its end from here on: it can no longer be given up. */
export function toTheEnd() {
  if (running) running.toTheEnd = true;
  byId('cancel').disabled = true;
}

/** Who works by keyboard goes on where work began: a button that is disabled or hidden meanwhile loses the focus. */
function keepFocus(before) {
  if (!document.hasFocus() || before === document.body || usable(document.activeElement)) return;
  (usable(before) ? before : byId('refresh')).focus();
}

function usable(/** @type {any} */ place) {
  return Boolean(place) && place !== document.body && !place.disabled && place.getClientRects().length > 0;
}

function givenUp(saves) {
  return saves ? 'Given up here. The service may save the master all the same: look before you do it again.' : 'Given up. Nothing was changed.';
}

function setBusy(busy) {
  byId('working').hidden = !busy;
  byId('cancel').disabled = false;
  byId('progress').removeAttribute('value');
  for (const id of STARTERS) byId(id).disabled = busy;
  document.querySelector('main').setAttribute('aria-busy', String(busy));
}

/** Tells how things stand. */
export function tell(words) {
  byId('message').textContent = words ?? '';
}

/**
 * Tells a failure, in a sentence, with what to do and a way to try again.
 *
 * @param changed whether something may have been written before it
 */
export function fail(failure, again, changed = false) {
  const broken = new Problem(`The page failed. ${changed ? 'What it was writing may be there, or a part of it.' : 'Nothing was changed.'}`, 'Reload it, then try again.');
  const problem = failure instanceof Problem ? failure : broken;
  if (!(failure instanceof Problem)) console.error(failure);
  byId('failure').replaceChildren(
    element('p', {}, element('strong', {}, problem.message)),
    problem.remedy ? element('p', {}, problem.remedy) : '',
    element('button', { type: 'button', onclick: again }, 'Try again'),
  );
}
