// The list of findings: grouped by rule, with counts and filters.

import { badge, byId, choices, counted, element, goodBadge, severities } from './dom.js';

const SHOWN_AT_ONCE = 50;
const OPEN_GROUPS = 3;

/** Shows findings; `jump`, where there is one, goes to the cell of a finding. */
export class FindingList {
  constructor(jump) {
    this.jump = jump;
    this.all = [];
    this.rules = {};
    this.judged = false;
    for (const id of ['filter-severity', 'filter-owner', 'filter-text']) {
      byId(id).addEventListener('input', () => this.draw());
    }
    byId('findings').addEventListener('keydown', stepThrough);
    byId('finding-filters').addEventListener('submit', (event) => event.preventDefault());
  }

  show(findings, rules) {
    this.all = findings;
    this.rules = rules;
    this.judged = true;
    choices(byId('filter-owner'), owners(findings), 'Everybody');
    this.draw();
  }

  clear() {
    this.all = [];
    this.judged = false;
    this.draw();
  }

  /** The findings that the filters let through. */
  filtered() {
    const severity = byId('filter-severity').value;
    const owner = byId('filter-owner').value;
    const words = byId('filter-text').value.trim().toLowerCase().split(/\s+/).filter(Boolean);
    return this.all.filter(
      (finding) =>
        (!severity || finding.severity === severity) &&
        (!owner || finding.owner === owner) &&
        words.every((word) => this.textOf(finding).includes(word)),
    );
  }

  /** Those that have a cell to go to, in the order in which they are shown. */
  ordered() {
    return grouped(this.filtered()).flat().filter(({ row }) => row > 0);
  }

  textOf(finding) {
    const { rule, table, ref, column, message, owner } = finding;
    return [rule, this.rules[rule], table, ref, column, message, owner].join(' ').toLowerCase();
  }

  draw() {
    const place = byId('findings');
    const shown = this.filtered();
    byId('findings-shown').textContent = this.summary(shown);
    if (!this.judged) {
      place.replaceChildren(element('p', { class: 'empty' }, 'Press Refresh to check the workbook.'));
    } else if (!shown.length) {
      place.replaceChildren(this.nothing());
    } else {
      place.replaceChildren(...grouped(shown).map((group, place_) => this.group(group, place_ < OPEN_GROUPS)));
    }
  }

  summary(shown) {
    if (!this.judged || !this.all.length) return '';
    const all = counted(this.all.length, 'finding', 'findings');
    return shown.length === this.all.length ? all : `${shown.length.toLocaleString('en-GB')} of ${all}`;
  }

  nothing() {
    return this.all.length
      ? element('p', { class: 'empty' }, 'No finding matches the filters.')
      : element('p', { class: 'empty' }, goodBadge('OK'), 'Nothing was found: every row is in order.');
  }

  group(findings, open) {
    const [first] = findings;
    const list = element('ul', { class: 'found' });
    const group = element(
      'details',
      { class: 'group', open },
      element(
        'summary',
        {},
        badge(first.severity),
        element('span', { class: 'title' }, titleOf(first, this.rules)),
        element('span', { class: 'number' }, counted(findings.length, 'finding', 'findings')),
      ),
      list,
    );
    const fill = () => list.childElementCount || this.more(list, findings, 0);
    if (open) fill();
    else group.addEventListener('toggle', fill, { once: true });
    return group;
  }

  more(list, findings, from) {
    const to = Math.min(findings.length, from + SHOWN_AT_ONCE);
    list.append(...findings.slice(from, to).map((finding) => this.line(finding)));
    if (to < findings.length) {
      const next = element('button', { type: 'button' }, `Show more (${(findings.length - to).toLocaleString('en-GB')})`);
      const item = element('li', {}, next);
      next.addEventListener('click', () => {
        item.remove();
        this.more(list, findings, to);
        list.children[to].querySelector('button')?.focus();
      });
      list.append(item);
    }
  }

  line(finding) {
    const text = [
      element('span', { class: 'where' }, whereOf(finding)),
      element('p', {}, finding.message),
      finding.suggestion ? element('p', { class: 'quiet' }, `Suggestion: ${finding.suggestion}`) : '',
    ];
    return this.jump && finding.row
      ? element('li', {}, element('button', { type: 'button', class: 'jump', onclick: () => this.jump(finding) }, spans(text)))
      : element('li', {}, text);
  }
}

// Inside a button only phrasing elements may stand.
function spans(parts) {
  return parts.map((part) => {
    if (!(part instanceof HTMLParagraphElement)) return part;
    const span = element('span', { class: part.className }, part.textContent);
    return [element('br'), span];
  }).flat();
}

/** Up and down go from one finding to the next. */
function stepThrough(event) {
  const by = { ArrowDown: 1, ArrowUp: -1 }[event.key];
  if (!by || !event.target.matches('button.jump, summary')) return;
  const all = [...byId('findings').querySelectorAll('summary, details[open] button.jump')];
  const next = all[all.indexOf(event.target) + by];
  if (!next) return;
  event.preventDefault();
  next.focus();
}

function owners(findings) {
  return [...new Set(findings.map((finding) => finding.owner).filter(Boolean))].sort((a, b) => a.localeCompare(b));
}

/** Groups by rule, worst severity first, then the largest. */
function grouped(findings) {
  const groups = new Map();
  for (const finding of findings) {
    const key = `${finding.rule} ${finding.severity}`;
    if (!groups.has(key)) groups.set(key, []);
    groups.get(key).push(finding);
  }
  const weight = (group) => severities.indexOf(group[0].severity);
  return [...groups.values()].sort((a, b) => weight(a) - weight(b) || a[0].rule.localeCompare(b[0].rule));
}

function titleOf(finding, rules) {
  const title = rules[finding.rule];
  return title ? `${finding.rule} ${title}` : finding.rule;
}

function whereOf(finding) {
  const sheet = finding.sheet || finding.table;
  return [finding.ref, finding.column, finding.row ? `${sheet}, row ${finding.row}` : sheet].filter(Boolean).join(' · ');
}
