// Choosing what is worked on in a browser: the served master, or a workbook that is dropped.

import * as api from './api.js';
import { byId, element } from './dom.js';
import { page, parameters } from './page.js';
import { showCheck, showCheckOfMaster } from './views.js';
import { busy, STAGES, tell, work } from './work.js';

/** Takes a workbook that was dropped or chosen, once it could be checked. */
export function choose(file) {
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

/**
 * Goes back to the served master, and shows it as it is now.
 *
 * @param told what was done before, to be said with it, or ""
 */
export function useMaster(told = '') {
  page.source = api.master;
  page.refreshed = undefined;
  byId('download').hidden = true;
  byId('use-master').hidden = true;
  return work(STAGES.reading, async (options) => {
    await (told ? api.afterwards(told, () => showCheckOfMaster(options)) : showCheckOfMaster(options));
    return told;
  });
}

/** Lets a workbook be dropped. */
export function wireDrop() {
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

/** Tells that the master is another than the one shown, and not where this page itself has just refreshed it. */
export async function masterChanged(present) {
  const now = present ? await api.describeMaster({ parameters: parameters() }).catch(() => ({})) : {};
  if (now.sha256 === page.shown || busy()) return;
  tell(present ? 'The master changed on disk; this page shows it as it was before.' : 'The master is gone from where it was.');
  if (present) byId('message').append(' ', element('button', { type: 'button', onclick: () => useMaster() }, 'Show it'));
}
