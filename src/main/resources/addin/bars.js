// Bars for a table of figures, as plain SVG: what its first column of counts says, line by line. The numbers stand in the table.

import { drawn, element } from './dom.js';

const ROW = 22;
const LABELS = 200;
const WIDTH = 560;
const MOST = 16;

/** The bars of a table, to be opened; nothing where it has no two lines with counts. */
export function bars({ id, title, headings, lines }) {
  const shown = lines.filter(({ total }) => !total).slice(0, MOST);
  const column = headings.slice(1).findIndex((_, at) => shown.filter((line) => count(line.cells[at]) !== undefined).length > 1);
  if (column < 0) return undefined;
  const values = shown.map((line) => ({ label: line.label, text: line.cells[column]?.text ?? '', value: count(line.cells[column]) ?? 0 }));
  const largest = Math.max(...values.map(({ value }) => value));
  if (!(largest > 0) || values.some(({ value }) => value < 0)) return undefined;
  const height = values.length * ROW + 4;
  const drawing = drawn(
    'svg',
    { viewBox: `0 0 ${WIDTH} ${height}`, role: 'img', 'aria-label': `Bars of ${headings[column + 1]} in ${id} ${title}; the numbers stand in the table.`, class: 'bars' },
    values.flatMap(({ label, text, value }, at) => bar(label, text, (value / largest) * (WIDTH - LABELS - 60), at)),
  );
  return element('details', { class: 'chart' }, element('summary', {}, `Chart: ${headings[column + 1]}`), drawing);
}

function bar(label, text, length, at) {
  const y = at * ROW + 2;
  return [
    drawn('text', { x: LABELS - 8, y: y + 14, 'text-anchor': 'end' }, label.length > 32 ? `${label.slice(0, 31)}…` : label),
    drawn('rect', { x: LABELS, y, width: Math.max(1, length), height: ROW - 6 }),
    drawn('text', { x: LABELS + Math.max(1, length) + 6, y: y + 14 }, text),
  ];
}

/** The number in a cell; a share, a rate or a gap is none. */
function count(cell) {
  const text = cell?.text ?? '';
  return /^\d[\d,]*$/.test(text) ? Number(text.replaceAll(',', '')) : undefined;
}
