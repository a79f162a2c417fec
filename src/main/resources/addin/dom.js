// How the page is built: text is always set as text, never parsed as HTML.

const SVG = 'http://www.w3.org/2000/svg';

/** What each severity looks like: a word and the path of an icon, so that nothing is told by colour alone. */
const SEVERITIES = {
  error: { word: 'Error', words: 'errors', path: 'M8 1a7 7 0 1 0 0 14A7 7 0 0 0 8 1Zm3 9-1 1-2-2-2 2-1-1 2-2-2-2 1-1 2 2 2-2 1 1-2 2 2 2Z' },
  warning: { word: 'Warning', words: 'warnings', path: 'M8 1 .5 14.5h15L8 1Zm-.8 5h1.6v4.5H7.2V6Zm0 5.5h1.6V13H7.2v-1.5Z' },
  alert: { word: 'Alert', words: 'alerts', path: 'M8 1a7 7 0 1 0 0 14A7 7 0 0 0 8 1Zm.8 3v3.6l2.8 1.7-.8 1.3-3.6-2.2V4h1.6Z' },
  info: { word: 'Worth knowing', words: 'worth knowing', path: 'M8 1a7 7 0 1 0 0 14A7 7 0 0 0 8 1ZM7.2 7h1.6v5H7.2V7Zm0-3h1.6v1.6H7.2V4Z' },
};

/** The severities, worst first. */
export const severities = Object.keys(SEVERITIES);

/** An element with attributes and children; a child that is a string becomes text. */
export function element(name, attributes = {}, ...children) {
  const made = document.createElement(name);
  for (const [attribute, value] of Object.entries(attributes)) {
    if (attribute === 'class') made.className = value;
    else if (attribute.startsWith('on')) made.addEventListener(attribute.slice(2), value);
    else if (value === true) made.setAttribute(attribute, '');
    else if (value !== false && value !== undefined) made.setAttribute(attribute, value);
  }
  made.append(...children.flat().filter((child) => child !== undefined && child !== ''));
  return made;
}

/**
 * The element with an id.
 *
 * @returns {any}
 */
export function byId(id) {
  return document.getElementById(id);
}

/** A severity as icon and word. */
export function badge(severity, text = SEVERITIES[severity].word) {
  return element('span', { class: `badge ${severity}` }, icon(SEVERITIES[severity].path), text);
}

/** A number of findings of a severity, as icon and words. */
export function countBadge(severity, count) {
  const { word, words } = SEVERITIES[severity];
  const noun = count === 1 || severity === 'info' ? word.toLowerCase() : words;
  return badge(severity, `${count.toLocaleString('en-GB')} ${noun}`);
}

/** The sign that all is well. */
export function goodBadge(text) {
  return element('span', { class: 'badge' }, icon('M8 1a7 7 0 1 0 0 14A7 7 0 0 0 8 1Zm-1 10.2L3.9 8l1-1L7 9l4.1-4.1 1 1L7 11.2Z'), text);
}

/** An element of a drawing. */
export function drawn(name, attributes = {}, ...children) {
  const made = document.createElementNS(SVG, name);
  for (const [attribute, value] of Object.entries(attributes)) made.setAttribute(attribute, value);
  made.append(...children.flat());
  return made;
}

function icon(path) {
  return drawn('svg', { viewBox: '0 0 16 16', 'aria-hidden': 'true' }, drawn('path', { d: path, fill: 'currentColor', 'fill-rule': 'evenodd' }));
}

/** Fills a list of choices, and keeps the choice where it is still there; at first it is `usual`. */
export function choices(select, values, first, usual) {
  const before = select.value;
  const options = values.map((value) => element('option', { value }, value.charAt(0).toUpperCase() + value.slice(1)));
  select.replaceChildren(...(first ? [element('option', { value: '' }, first), ...options] : options));
  const wanted = [before, usual].find((value) => value && values.includes(value));
  if (wanted) select.value = wanted;
}

/** A count with its noun. */
export function counted(count, one, many) {
  return `${count.toLocaleString('en-GB')} ${count === 1 ? one : many}`;
}

/** A moment of the Change log as officers write it; "" where it is none. */
export function shownMoment(text) {
  const [, day, time] = /^(\d{4}-\d{2}-\d{2}) (\d{2}:\d{2})/.exec(text ?? '') ?? [];
  return day ? `${shownDate(day)}, ${time}` : '';
}

/** A date of the service as officers write it. */
export function shownDate(iso) {
  return new Date(`${iso}T00:00:00`).toLocaleDateString('en-GB', { day: 'numeric', month: 'short', year: 'numeric' });
}
