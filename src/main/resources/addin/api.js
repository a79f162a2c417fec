// The calls of the service. Every failure becomes a Problem with sentences for a complaints officer.

const ROOT = '/api/v1';
const LARGEST = 64 * 1024 * 1024;
const WORKBOOK = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';

const UNCHANGED = 'Nothing was changed.';

/** Why a call could not be answered, in a sentence, and what to do. */
export class Problem extends Error {
  constructor(sentence, remedy = '', status = 0) {
    super(sentence);
    this.remedy = remedy;
    this.status = status;
  }

  /** The same after something was done: a sentence says what, where this one says that nothing was changed. */
  after(done) {
    const [why] = this.message.split(` ${UNCHANGED}`);
    return new Problem(`${why} ${done}`, this.remedy, this.status);
  }
}

/** Does what comes after something was done: where it fails, what was done is said all the same. */
export async function afterwards(done, task) {
  try {
    return await task();
  } catch (failure) {
    throw failure instanceof Problem ? failure.after(done) : failure;
  }
}

/** The call was given up by the user. */
export class Cancelled extends Error {}

let key = '';
let whenRefused = () => {};

/** Names the key that every call carries from now on. */
export function useKey(other) {
  key = other;
}

/** Names what is done when the service does not know the key. */
export function onRefused(act) {
  whenRefused = act;
}

/** A key for this page alone, for the service's key or for a pairing code. */
export async function ownKey(given) {
  const authorization = /^\d{6}$/.test(given) ? `Pairing ${given}` : `Bearer ${given}`;
  return (await parsed(await call('POST', '/client', { authorization }))).key;
}

/** A name for a job that no other caller has, to know its progress among the events. */
export function jobName() {
  return Array.from(crypto.getRandomValues(new Uint8Array(12)), (byte) => byte.toString(16).padStart(2, '0')).join('');
}

/**
 * @param {string} method
 * @param {string} path
 * @param {any} options
 */
async function call(method, path, { parameters = {}, body, mediaType, job, signal, authorization, saves = false } = {}) {
  const query = new URLSearchParams(Object.entries(parameters).filter(([, value]) => value));
  const headers = { Authorization: authorization ?? `Bearer ${key}` };
  if (mediaType) headers['Content-Type'] = mediaType;
  if (job) headers['Crossfoot-Job'] = job;
  let answer;
  try {
    answer = await fetch(`${ROOT}${path}${query.size ? `?${query}` : ''}`, { method, headers, body, signal });
  } catch {
    throw unreached(signal, saves);
  }
  if (answer.status === 401 && !authorization) whenRefused();
  if (!answer.ok) throw await problemOf(answer, saves);
  return answer;
}

/** Of a call that saves the master only the answer may have been lost, and the service saves to the end what it has begun. */
function unreached(signal, saves) {
  if (signal?.aborted) return new Cancelled();
  if (saves) return notKnown();
  return new Problem(`The case log service cannot be reached. ${UNCHANGED}`, 'See that it is running, then try again.');
}

function notKnown() {
  return new Problem(
    'No whole answer came from the case log service. Whether it saved the master is not known.',
    'See that it is running, then try again: what is saved already is not saved twice.',
  );
}

async function problemOf(answer, saves) {
  try {
    const problem = await answer.json();
    return new Problem(problem.detail, problem.remedy, answer.status);
  } catch {
    return saves ? notKnown() : new Problem(`The case log service failed. ${UNCHANGED}`, 'Try again.', answer.status);
  }
}

async function parsed(answer, signal, saves = false) {
  try {
    return await answer.json();
  } catch {
    throw unreached(signal, saves);
  }
}

/** A call that saves the served master; of a service that is gone before it is known that nothing was changed. */
async function saving(path, options, more = {}) {
  await call('GET', '/health', { signal: options.signal });
  return parsed(await call('POST', path, { ...options, ...more, saves: true }), options.signal, true);
}

// What is worked on: the served master, a workbook that was dropped, or the tables of the open workbook. Each makes the calls
// in its own way; the rest of the page does not know which it is.

/** The master that the service serves. */
export const master = {
  kind: 'master',
  ask: (path, options) => call('GET', `/master${path}`, options),
};

/** A workbook that was dropped on the page. */
export function droppedWorkbook(name, content) {
  return {
    kind: 'file',
    name,
    content,
    ask: (path, options) => call('POST', path, { ...options, body: formOf(name, content) }),
  };
}

// As the file of a form, so that the service's sentences can name it.
function formOf(name, content) {
  const form = new FormData();
  form.append('file', new Blob([content], { type: WORKBOOK }), name);
  return form;
}

/** The tables of the workbook that is open in Excel. */
export function openTables(tables) {
  return {
    kind: 'tables',
    ask: (path, options) =>
      call('POST', path, { ...options, body: JSON.stringify({ tables }), mediaType: 'application/json' }),
  };
}

/** Findings and computed columns. */
export async function check(source, options) {
  return parsed(await source.ask('/check', options), options.signal);
}

/** The changes of a refresh of the workbook that is open in Excel. */
export async function refreshOpen(master, options) {
  const body = JSON.stringify(master);
  return parsed(await call('POST', '/refresh/tables', { ...options, body, mediaType: 'application/json' }), options.signal);
}

/** How a date of a case was worked out. */
export async function explain(source, ref, options) {
  return parsed(await source.ask(`/explain/${encodeURIComponent(ref)}`, options), options.signal);
}

/** How many working days there are between days, by the served master's calendar. */
export async function workingDays(spans, options) {
  return parsed(await call('GET', '/master/working-days', { ...options, parameters: { spans } }), options.signal);
}

/** What is due or late. */
export async function worklist(source, options) {
  return parsed(await source.ask('/worklist', options), options.signal);
}

/** The figures and tables of a year. */
export async function figures(source, options) {
  return parsed(await source.ask('/figures', options), options.signal);
}

/** A filled pack, as a file. */
export async function exportPack(source, pack, options) {
  const answer = await source.ask(`/export/${encodeURIComponent(pack)}`, options);
  return { name: fileName(answer) || `${pack}.xlsx`, content: await answer.blob(), note: answer.headers.get('Crossfoot-Note') ?? '' };
}

/** The texts that are proposed for sections of the report that have none. */
export async function draft(source, options) {
  return parsed(await source.ask('/draft', options), options.signal);
}

/** A dropped workbook, refreshed and with the proposed texts in it. */
export async function draftInto(source, options) {
  return (await source.ask('/draft/workbook', options)).blob();
}

/** Saves the proposed texts in the served master. */
export async function saveDraft(options) {
  return saving('/master/draft', options);
}

/** The refreshed workbook, of one that was dropped. */
export async function refreshWorkbook(source, options) {
  return (await source.ask('/refresh', options)).blob();
}

/** Refreshes the served master in place. */
export async function refreshMaster(options) {
  return saving('/master/refresh', options);
}

/** What the served master is. */
export async function describeMaster(options = {}) {
  return parsed(await call('GET', '/master', options), options.signal);
}

/** Tables and columns of the contract. */
export async function layout() {
  return parsed(await call('GET', '/layout'));
}

/** What another log would bring into the served master; with a map, as that map says. */
export async function planImport(file, map, options) {
  return parsed(await call('POST', '/import/plan', { ...options, body: importForm(file, map) }), options.signal);
}

/** Brings another log into the served master. */
export async function applyImport(file, map, options) {
  return saving('/import', options, { body: importForm(file, map) });
}

function importForm(file, map) {
  const form = new FormData();
  form.append('source', file, file.name);
  if (map) form.append('map', new Blob([JSON.stringify(map)], { type: 'application/json' }), 'map.json');
  return form;
}

/** What of a report does not hold; with a year, against the served master's figures too. */
export async function proofReport(file, options) {
  const form = new FormData();
  form.append('report', file, file.name);
  return parsed(await call('POST', '/proof', { ...options, body: form }), options.signal);
}

/** Refuses a file that the service would not take, before it is sent. */
export function refuseLarge(file) {
  if (file.size > LARGEST) {
    throw new Problem(
      'The workbook is larger than the 64 MB that the service takes.',
      'Refresh it with the crossfoot command on the computer where it is kept.',
    );
  }
}

function fileName(answer) {
  const given = /filename\*=UTF-8''([^;]+)/.exec(answer.headers.get('Content-Disposition') ?? '');
  return given ? decodeURIComponent(given[1]) : '';
}

/**
 * Listens to the service's events and comes back when the connection is lost. They are read with fetch, since only fetch
 * can send the token.
 */
export async function listen(onEvent, signal) {
  while (!signal.aborted) {
    try {
      const answer = await call('GET', '/events', { signal });
      const reader = answer.body.pipeThrough(new TextDecoderStream()).getReader();
      let text = '';
      for (let part = await reader.read(); !part.done; part = await reader.read()) {
        text += part.value;
        const events = text.split('\n\n');
        text = events.pop();
        events.forEach((event) => tell(event, onEvent));
      }
    } catch {
      // Progress is an extra: whoever waits for an answer is told of a failure by the call itself.
    }
    await new Promise((resolve) => setTimeout(resolve, 5000));
  }
}

function tell(event, onEvent) {
  const name = /^event: ?(.*)$/m.exec(event);
  const data = /^data: ?(.*)$/m.exec(event);
  if (name && data) onEvent(name[1], JSON.parse(data[1]));
}
