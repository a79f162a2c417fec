// The worklist: what is due or late, most urgent first.

import { byId, choices, counted, element, goodBadge, shownDate } from './dom.js';

const SHOWN_AT_ONCE = 100;

/** Shows duties; `jump`, where there is one, goes to the row of a duty. */
export class Worklist {
  constructor(jump) {
    this.jump = jump;
    this.duties = [];
    byId('worklist-owner').addEventListener('input', () => this.draw());
    byId('worklist-filters').addEventListener('submit', (event) => event.preventDefault());
  }

  show(duties) {
    this.duties = duties;
    const owners = [...new Set(duties.map((duty) => duty.owner).filter(Boolean))];
    choices(byId('worklist-owner'), owners.sort((a, b) => a.localeCompare(b)), 'Everybody');
    this.draw();
  }

  draw(limit = SHOWN_AT_ONCE) {
    const owner = byId('worklist-owner').value;
    const shown = this.duties.filter((duty) => !owner || duty.owner === owner);
    byId('worklist-shown').textContent = shown.length ? counted(shown.length, 'thing to do', 'things to do') : '';
    byId('worklist').replaceChildren(
      shown.length
        ? element('ul', { class: 'found duties' }, shown.slice(0, limit).map((duty) => this.line(duty)))
        : element('p', { class: 'empty' }, goodBadge('OK'), 'Nothing is due.'),
    );
    if (shown.length > limit) {
      byId('worklist').append(
        element('button', { type: 'button', onclick: () => this.draw(limit * 2) }, `Show more (${shown.length - limit})`),
      );
    }
  }

  line(duty) {
    const due = element('div', { class: 'due' }, element('span', {}, duty.due ? shownDate(duty.due) : 'No date'), left(duty.workingDaysLeft));
    const what = element(
      'div',
      { class: 'what' },
      element('span', {}, element('strong', {}, duty.what), ' · ', this.ref(duty), duty.feedbackType ? ` · ${duty.feedbackType}` : ''),
      element('span', { class: 'quiet' }, [duty.owner || 'No owner', duty.team].filter(Boolean).join(' · ')),
      element('span', { class: 'quiet' }, duty.why),
    );
    return element('li', {}, due, what);
  }

  ref(duty) {
    return this.jump
      ? element('button', { type: 'button', class: 'plain', onclick: () => this.jump({ ...duty, column: '' }) }, duty.ref)
      : duty.ref;
  }
}

function left(days) {
  if (days < 0) return element('span', { class: 'late' }, counted(-days, 'working day late', 'working days late'));
  return element('span', { class: 'quiet' }, counted(days, 'working day left', 'working days left'));
}
