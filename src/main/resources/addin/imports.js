// Another log on its way into the served master: the file, the proposal beside examples, drop-downs to mend it, the preview with
// its balance, and only then the import.

import * as api from './api.js';
import { byId, counted, element } from './dom.js';
import { work } from './work.js';

const DECISIONS = ['', 'Yes', 'No'];

/** The steps of an import. */
export class Import {
  /**
   * @param parameters gives what every call carries
   * @param onImported is told when the master has changed
   * @param readSheet in Excel: reads the sheet in front, as a file
   */
  constructor(parameters, onImported, readSheet = undefined) {
    this.parameters = parameters;
    this.onImported = onImported;
    this.readSheet = readSheet;
  }

  wire() {
    byId('tab-import').hidden = false;
    byId('import-choose').addEventListener('click', () => byId('import-file').click());
    byId('import-file').addEventListener('change', ({ target }) => target.files.length && this.take(target.files[0]));
    byId('import-drop').addEventListener('dragover', (event) => event.preventDefault());
    byId('import-drop').addEventListener('drop', (event) => {
      event.preventDefault();
      if (event.dataTransfer.files.length) this.take(event.dataTransfer.files[0]);
    });
    byId('import-sheet').hidden = !this.readSheet;
    byId('import-sheet').addEventListener('click', () => this.takeSheet());
    byId('import-preview').addEventListener('click', () => this.plan());
    byId('import-apply').addEventListener('click', () => this.apply());
  }

  take(file) {
    this.choose(file, file.name);
    return this.plan();
  }

  /** Takes the sheet in front, as it is now. */
  takeSheet() {
    return work('Reading the sheet…', async (options) => {
      const { sheet, file } = await this.readSheet((share) => (byId('progress').value = share));
      byId('progress').removeAttribute('value');
      this.choose(file, `Sheet ${sheet}`);
      return this.preview(options);
    });
  }

  choose(file, shown) {
    this.file = file;
    this.map = undefined;
    byId('import-name').textContent = shown;
    byId('import-plan').hidden = true;
  }

  plan() {
    return work('Reading the log…', (options) => this.preview(options));
  }

  async preview(options) {
    api.refuseLarge(this.file);
    this.show(await api.planImport(this.file, this.map, { ...options, parameters: this.parameters() }));
    return '';
  }

  async apply() {
    let done = '';
    await work('Importing…', async (options) => {
      const answer = await api.applyImport(this.file, this.map, { ...options, parameters: this.parameters() });
      this.show(answer);
      byId('import-apply').disabled = true;
      done = this.readSheet ? 'Imported into the served master, and saved. Where it is open here, close it and open it again.' : 'Imported, and saved.';
      return done;
    }, true);
    if (done) this.onImported(done);
  }

  show({ map, report, offered }) {
    this.map = map;
    byId('import-plan').hidden = false;
    byId('import-balance').textContent = balance(report);
    byId('import-open').replaceChildren(...open(report.undecided));
    byId('import-defaults').replaceChildren(...map.defaults.map((line, index) => this.default(line, index, offered)));
    byId('import-columns').replaceChildren(this.columns(offered));
    byId('import-values').replaceChildren(...(map.values.length ? [this.values(offered)] : []));
    byId('import-differences').replaceChildren(...differences(report.differences));
    byId('import-apply').disabled = report.undecided.length > 0;
  }

  /** Every change asks for a new preview: what was looked at is what comes in. */
  change(line, field, value) {
    line[field] = value;
    byId('import-apply').disabled = true;
  }

  choice(line, field, values, label) {
    const all = values.includes(line[field]) ? values : [line[field], ...values];
    const options = all.map((value) => element('option', { value, selected: value === line[field] }, value || '—'));
    return element('select', { 'aria-label': label, onchange: ({ target }) => this.change(line, field, target.value) }, options);
  }

  default(line, index, offered) {
    const entries = offered.entries[line.column];
    const copy = { ...line };
    this.map.defaults[index] = copy;
    const input = entries
      ? this.choice(copy, 'value', ['', ...entries], line.column)
      : element('input', { type: 'search', value: line.value, 'aria-label': line.column, onchange: ({ target }) => this.change(copy, 'value', target.value) });
    return element('label', { class: 'field wide' }, `${line.column}, where the log says nothing`, input);
  }

  columns(offered) {
    const rows = this.map.columns.map((line) => [
      line.sourceColumn,
      line.examples.join(' · '),
      this.choice(line, 'how', offered.hows, `How, ${line.sourceColumn}`),
      this.choice(line, 'toColumn', ['', ...offered.toColumns], `To column, ${line.sourceColumn}`),
      this.choice(line, 'dateForm', ['', ...offered.dateForms], `Date form, ${line.sourceColumn}`),
      line.confidence,
      this.choice(line, 'decided', DECISIONS, `Decided, ${line.sourceColumn}`),
    ]);
    return table('What becomes of each column', ['Source column', 'Examples', 'How', 'To column', 'Date form', 'Confidence', 'Decided'], rows);
  }

  values(offered) {
    const rows = this.map.values.map((line) => [
      line.sourceColumn,
      line.sourceValue,
      line.rows,
      this.choice(line, 'value', ['', ...(offered.entries[line.column] ?? [])], `Value, ${line.sourceValue}`),
      line.confidence,
      this.choice(line, 'decided', DECISIONS, `Decided, ${line.sourceValue}`),
    ]);
    return table('What each spelling means', ['Source column', 'Source value', 'Rows', 'Value', 'Confidence', 'Decided'], rows);
  }
}

function balance({ balance: sums, applied, findings }) {
  const parts = ['made', 'updated', 'unchanged', 'conflicting', 'refused', 'header', 'blank', 'total'].filter((part) => sums[part]);
  const words = parts.map((part) => `${sums[part].toLocaleString('en-GB')} ${part}`).join(', ');
  return `${counted(sums.sourceRows, 'row', 'rows')} of the log: ${words}. ${applied ? 'The master has' : 'The master would have'} ${counted(findings.errors, 'error', 'errors')}.`;
}

function open(undecided) {
  if (!undecided.length) return [element('p', {}, 'Nothing is left to decide.')];
  return [
    element('p', {}, element('strong', {}, `${undecided.length} to decide`)),
    element('ul', {}, undecided.map(({ about, what }) => element('li', {}, `${about}: ${what}`))),
  ];
}

function differences(found) {
  if (!found.length) return [];
  const rows = found.slice(0, 100).map((each) => [each.ref, each.sourceColumn, each.theirs, each.ours, each.explanation]);
  return [table(`What the log worked out otherwise (${found.length})`, ['Ref', 'Source column', 'Theirs', 'Ours', 'Explanation'], rows)];
}

function table(caption, headers, rows) {
  return element(
    'table',
    {},
    element('caption', {}, caption),
    element('thead', {}, element('tr', {}, headers.map((header) => element('th', { scope: 'col' }, header)))),
    element('tbody', {}, rows.map((cells) => element('tr', {}, cells.map((cell) => element('td', {}, typeof cell === 'number' ? String(cell) : cell))))),
  );
}
