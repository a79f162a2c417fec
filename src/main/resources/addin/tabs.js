// The views of the page as tabs, by mouse and by keyboard.

import { byId } from './dom.js';

const tabs = () => /** @type {HTMLElement[]} */ ([...document.querySelectorAll('[role="tab"]:not([hidden])')]);

/** The name of the view that is open. */
export function openView() {
  return document.querySelector('[role="tab"][aria-selected="true"]').id.slice('tab-'.length);
}

/** Opens views as their tabs are chosen; `onOpen` is told. */
export function wireTabs(onOpen) {
  byId('tabs').addEventListener('click', ({ target }) => target.role === 'tab' && open(target, onOpen));
  byId('tabs').addEventListener('keydown', (event) => move(event, onOpen));
}

/** Opens a view by its name. */
export function openTab(name, onOpen) {
  open(byId(`tab-${name}`), onOpen);
}

function open(tab, onOpen) {
  for (const each of tabs()) {
    const chosen = each === tab;
    each.setAttribute('aria-selected', String(chosen));
    each.tabIndex = chosen ? 0 : -1;
    byId(each.getAttribute('aria-controls')).hidden = !chosen;
  }
  onOpen();
}

function move(event, onOpen) {
  const all = tabs();
  const at = all.indexOf(event.target);
  const to = { ArrowRight: at + 1, ArrowLeft: at - 1 + all.length, Home: 0, End: all.length - 1 }[event.key];
  if (at < 0 || to === undefined) return;
  event.preventDefault();
  const tab = all[to % all.length];
  tab.focus();
  open(tab, onOpen);
}
