// An Excel in memory, for driving the unchanged pane in a real browser. It answers at office.js's address and behaves like
// Excel where it bites: a property that was not loaded throws, writes wait for sync, values of a wrong shape throw, text
// that looks like a date becomes one, a cell that is being edited holds everything up, a protected sheet refuses.
//
// A test sets it up before the page loads, through window.excelSetup, and looks at it afterwards through window.excelHost.
(() => {
  const setup = { api: '1.20', tables: [], protectedSheets: [], editing: false, theme: '#ffffff', ...window.excelSetup };
  const sheets = new Map();
  const tables = new Map();
  const host = {
    editing: setup.editing,
    failAtSync: undefined,
    syncs: 0,
    cellsWritten: [],
    shown: [],
    unfiltered: [],
    selected: undefined,
    activeSheet: undefined,
    insertedSheets: [],
    createdWorkbooks: [],
    documentSettings: new Map(),
    ribbon: {},
    completed: 0,
    paneShown: 0,
  };
  window.excelHost = host;

  // Functions that an add-in gives to cells. A failure that is no CustomFunctions.Error is #VALUE! without a word.
  class FunctionError extends Error {
    constructor(code, message) {
      super(message);
      this.code = code;
    }
  }
  host.selectionListeners = [];
  host.select = (sheet, row, column) => {
    host.selected = [sheet, row, column];
    host.selectionListeners.forEach((told) => setTimeout(told, 0));
  };
  host.functions = new Map();
  host.calculate = async (name, ...values) => {
    try {
      return await host.functions.get(name)(...values);
    } catch (failure) {
      return failure instanceof FunctionError ? `${failure.code} ${failure.message}` : '#VALUE!';
    }
  };
  window.CustomFunctions = {
    associate: (id, task) => host.functions.set(id, task),
    Error: FunctionError,
    ErrorCode: { notAvailable: '#N/A', invalidValue: '#VALUE!' },
  };

  class ExcelError extends Error {
    constructor(code, message = code) {
      super(message);
      this.name = 'RichApi.Error';
      this.code = code;
    }
  }

  const sheetOf = (name) => {
    if (!sheets.has(name)) sheets.set(name, { name, cells: new Map(), protected: setup.protectedSheets.includes(name) });
    return sheets.get(name);
  };
  const cellOf = (sheet, row, column) => sheet.cells.get(`${row},${column}`) ?? { value: '', format: 'General' };

  for (const { name, sheet, row, column, headers, rows } of setup.tables) {
    const place = sheetOf(sheet);
    const put = (r, c, value) => place.cells.set(`${r},${c}`, { value, format: 'General' });
    headers.forEach((header, c) => put(row, column + c, header));
    rows.forEach((cells, r) => cells.forEach((value, c) => put(row + 1 + r, column + c, value)));
    tables.set(name, { name, sheet: place, row, column, width: headers.length, height: rows.length });
  }

  host.cell = (sheet, row, column) => cellOf(sheetOf(sheet), row, column).value;
  host.format = (sheet, row, column) => cellOf(sheetOf(sheet), row, column).format;
  host.setCell = (sheet, row, column, value) => sheetOf(sheet).cells.set(`${row},${column}`, { ...cellOf(sheetOf(sheet), row, column), value });
  for (const name of setup.sheets ?? []) sheetOf(name);
  host.customXml = new Map(Object.entries(setup.customXml ?? {}));
  host.fill = (sheet, row, column) => cellOf(sheetOf(sheet), row, column).fill ?? '';
  host.hyperlink = (sheet, row, column) => cellOf(sheetOf(sheet), row, column).hyperlink;
  host.setFormat = (sheet, row, column, format) => sheetOf(sheet).cells.set(`${row},${column}`, { ...cellOf(sheetOf(sheet), row, column), format });
  host.setFormula = (sheet, row, column, formula, value = '') => sheetOf(sheet).cells.set(`${row},${column}`, { value, format: 'General', formula });
  host.addColumn = (name, header, values) => {
    const table = tables.get(name);
    table.width += 1;
    [header, ...values].forEach((value, r) => table.sheet.cells.set(`${table.row + r},${table.column + table.width - 1}`, { value, format: 'General' }));
  };
  host.insertRow = (name, at) => {
    const table = tables.get(name);
    shift(table.sheet, table.row + 1 + at, table.column, table.width, 1);
    table.height += 1;
  };
  host.table = (name) => {
    const table = tables.get(name);
    const headers = Array.from({ length: table.width }, (_, c) => cellOf(table.sheet, table.row, table.column + c).value);
    const rows = Array.from({ length: table.height }, (_, r) => headers.map((_, c) => cellOf(table.sheet, table.row + 1 + r, table.column + c).value));
    return { headers, rows, row: table.row, column: table.column };
  };

  /** Moves the cells of some columns, from a row on, down or up. */
  function shift(sheet, from, column, width, by) {
    const moved = [];
    for (const [place, cell] of [...sheet.cells]) {
      const [r, c] = place.split(',').map(Number);
      if (r < from || c < column || c >= column + width) continue;
      sheet.cells.delete(place);
      moved.push([`${r + by},${c}`, cell]);
    }
    for (const [place, cell] of moved) sheet.cells.set(place, cell);
  }

  /** What Excel makes of a value that is written into a cell. */
  function taken(value, format) {
    if (typeof value !== 'string' || format === '@') return value;
    if (value.startsWith('=')) return '#NAME?';
    if (value.startsWith("'")) return value.slice(1);
    const month = /^(\d{4})-(\d{2})$/.exec(value);
    if (month && Number(month[2]) >= 1 && Number(month[2]) <= 12) return Date.UTC(month[1], month[2] - 1, 1) / 86400000 + 25569;
    return value !== '' && !Number.isNaN(Number(value)) ? Number(value) : value;
  }

  /** An object of the API: what it knows can be read once it was asked for with load and brought by sync. */
  class Client {
    constructor(context, facts) {
      this.context = context;
      this.brought = {};
      for (const [name, fact] of Object.entries(facts)) {
        Object.defineProperty(this, name, {
          configurable: true,
          get: () => {
            if (!(name in this.brought)) throw new ExcelError('PropertyNotLoaded', `The property '${name}' is not available. Call load and sync first.`);
            return this.brought[name];
          },
          set: (value) => {
            if (!this.writers?.[name]) throw new ExcelError('InvalidOperation', `${name} cannot be set`);
            context.queue.push(() => this.writers[name](value));
          },
        });
      }
      this.facts = facts;
    }

    load(names) {
      const wanted = (Array.isArray(names) ? names : String(names).split(',')).map((name) => name.trim().replace(/^items\//, ''));
      this.context.queue.push(() => {
        for (const name of wanted) {
          if (!(name in this.facts)) throw new ExcelError('InvalidArgument', `There is no property ${name}`);
          this.brought[name] = this.facts[name]();
        }
      });
      return this;
    }
  }

  /** The fill of a range. */
  function formatOf(context, area) {
    const fill = new Client(context, { color: () => cellOf(area().sheet, area().row, area().column).fill ?? '' });
    fill.writers = { color: (color) => paint(area(), color) };
    fill.clear = () => context.queue.push(() => paint(area(), undefined));
    return { fill };
  }

  function paint({ sheet, row, column }, fill) {
    if (host.failAtPaint) throw new ExcelError(host.failAtPaint);
    if (sheet.protected) throw new ExcelError('AccessDenied');
    sheet.cells.set(`${row},${column}`, { ...cellOf(sheet, row, column), fill });
  }

  class Range extends Client {
    constructor(context, area) {
      const each = (read) => {
        const { sheet, row, column, height, width } = area();
        return Array.from({ length: height }, (_, r) => Array.from({ length: width }, (_, c) => read(cellOf(sheet, row + r, column + c))));
      };
      super(context, {
        values: () => each((cell) => cell.value),
        numberFormat: () => each((cell) => cell.format),
        text: () => each((cell) => String(cell.value)),
        formulas: () => each((cell) => cell.formula ?? cell.value),
        formulasR1C1: () => each((cell) => cell.formula ?? cell.value),
        rowHidden: () => false,
        hyperlink: () => each((cell) => cell.hyperlink)[0][0],
        rowIndex: () => area().row,
        columnIndex: () => area().column,
        rowCount: () => area().height,
        columnCount: () => area().width,
      });
      this.area = area;
      this.format = formatOf(context, area);
      this.worksheet = new Client(context, { name: () => area().sheet.name });
      this.writers = {
        values: (values) => this.write(values, (cell, value) => ({ ...cell, formula: undefined, value: taken(value, cell.format) }), true),
        numberFormat: (formats) => this.write(formats, (cell, format) => ({ ...cell, format }), false),
        formulasR1C1: (formulas) => this.write(formulas, (cell, formula) => (String(formula).startsWith('=') ? { ...cell, formula } : { ...cell, formula: undefined, value: taken(formula, cell.format) }), true),
        rowHidden: () => host.shown.push(this.area().sheet.name),
        hyperlink: (link) => this.write([[link]], (cell) => ({ ...cell, value: link.textToDisplay, hyperlink: link }), false),
      };
    }

    write(block, change, counts) {
      const { sheet, row, column, height, width } = this.area();
      if (sheet.protected) throw new ExcelError('AccessDenied');
      if (!Array.isArray(block) || block.length !== height || block.some((line) => !Array.isArray(line) || line.length !== width)) {
        throw new ExcelError('InvalidArgument', "The number of rows or columns in the input array doesn't match the size or dimensions of the range.");
      }
      block.forEach((line, r) => line.forEach((value, c) => {
        if (value === null) return;
        sheet.cells.set(`${row + r},${column + c}`, change(cellOf(sheet, row + r, column + c), value));
        if (counts) host.cellsWritten.push([sheet.name, row + r, column + c]);
      }));
    }

    getColumn(at) {
      return new Range(this.context, () => ({ ...this.area(), column: this.area().column + at, width: 1 }));
    }

    getRow(at) {
      return new Range(this.context, () => ({ ...this.area(), row: this.area().row + at, height: 1 }));
    }

    getCell(row, column) {
      return this.getRow(row).getColumn(column);
    }

    delete(direction) {
      this.context.queue.push(() => {
        const { sheet, row, column, height, width } = this.area();
        if (direction !== 'Up') throw new ExcelError('InvalidArgument');
        if (sheet.protected) throw new ExcelError('AccessDenied');
        for (let r = row; r < row + height; r += 1) for (let c = column; c < column + width; c += 1) sheet.cells.delete(`${r},${c}`);
        shift(sheet, row + height, column, width, -height);
        for (const table of tables.values()) {
          if (table.sheet === sheet && row > table.row && row + height <= table.row + 1 + table.height && column <= table.column) table.height -= height;
        }
      });
    }

    select() {
      this.context.queue.push(() => {
        const { sheet, row, column } = this.area();
        if (host.activeSheet !== sheet.name) throw new ExcelError('InvalidSelection', 'The sheet is not the active one');
        host.select(sheet.name, row, column);
      });
    }
  }

  function sheetClient(context, find) {
    const client = new Client(context, { name: () => find().name });
    client.protection = new Client(context, { protected: () => find().protected });
    client.getRangeByIndexes = (row, column, height, width) => new Range(context, () => ({ sheet: find(), row, column, height, width }));
    client.getUsedRangeOrNullObject = (valuesOnly) => {
      if (!valuesOnly) throw new ExcelError('InvalidArgument', 'Formats would count too');
      const filled = () => {
        let [row, column, bottom, right] = [Infinity, Infinity, -1, -1];
        for (const [place, cell] of find().cells) {
          if (cell.value === '') continue;
          const [r, c] = place.split(',').map(Number);
          [row, column, bottom, right] = [Math.min(row, r), Math.min(column, c), Math.max(bottom, r), Math.max(right, c)];
        }
        return { sheet: find(), row, column, height: bottom - row + 1, width: right - column + 1 };
      };
      let known;
      const area = () => (known ??= filled());
      const range = new Range(context, area);
      range.facts.isNullObject = () => area().height < 1;
      Object.defineProperty(range, 'isNullObject', { get: () => range.brought.isNullObject });
      return range;
    };
    client.getCell = (row, column) => client.getRangeByIndexes(row, column, 1, 1);
    client.tables = new Client(context, { items: () => undefined });
    client.tables.load = () => context.queue.push(() => (client.tables.brought.items = [...tables.values()].filter(({ sheet }) => sheet === find()).map(({ name }) => ({ name }))));
    client.activate = () => context.queue.push(() => (host.activeSheet = find().name));
    return client;
  }

  function tableClient(context, find) {
    const client = new Client(context, { name: () => find().name });
    client.worksheet = sheetClient(context, () => find().sheet);
    client.getRange = () => new Range(context, () => ({ sheet: find().sheet, row: find().row, column: find().column, height: find().height + 1, width: find().width }));
    client.resize = (range) => context.queue.push(() => {
      if (!supported('ExcelApi', '1.13')) throw new ExcelError('ApiNotFound');
      const [table, { sheet, row, column, height, width }] = [find(), range.area()];
      if (sheet !== table.sheet || row !== table.row || column !== table.column) throw new ExcelError('InvalidArgument', 'The headers have to stay in the same row');
      if (table.sheet.protected) throw new ExcelError('AccessDenied');
      Object.assign(table, { height: height - 1, width });
    });
    client.getHeaderRowRange = () => new Range(context, () => ({ sheet: find().sheet, row: find().row, column: find().column, height: 1, width: find().width }));
    client.getDataBodyRange = () => new Range(context, () => ({ sheet: find().sheet, row: find().row + 1, column: find().column, height: find().height, width: find().width }));
    client.clearFilters = () => context.queue.push(() => host.unfiltered.push(find().name));
    client.sort = { clear: () => context.queue.push(() => find()) };
    client.rows = {
      add: (index, values) => context.queue.push(() => {
        const table = find();
        if (table.sheet.protected) throw new ExcelError('AccessDenied');
        if (index !== null || values.some((line) => line.length !== table.width)) throw new ExcelError('InvalidArgument');
        const end = table.row + 1 + table.height;
        shift(table.sheet, end, table.column, table.width, values.length);
        values.forEach((line, r) => line.forEach((value, c) => {
          const above = cellOf(table.sheet, end - 1, table.column + c);
          table.sheet.cells.set(`${end + r},${table.column + c}`, { format: above.format, value: taken(value, above.format) });
          if (value !== '') host.cellsWritten.push([table.sheet.name, end + r, table.column + c]);
        }));
        table.height += values.length;
      }),
    };
    client.columns = {
      getItemAt: (at) => ({ filter: { applyValuesFilter: (values) => context.queue.push(() => (host.filtered = [find().name, at, values])) } }),
      add: (index, values) => context.queue.push(() => {
        const table = find();
        if (table.sheet.protected) throw new ExcelError('AccessDenied');
        if (values.length !== table.height + 1) throw new ExcelError('InvalidArgument');
        table.width += 1;
        const column = table.column + table.width - 1;
        values.forEach(([value], r) => table.sheet.cells.set(`${table.row + r},${column}`, { value, format: 'General' }));
      }),
    };
    return client;
  }

  function newContext() {
    const context = { queue: [] };
    context.sync = async () => {
      host.syncs += 1;
      await new Promise((resolve) => setTimeout(resolve, 1));
      const work = context.queue.splice(0);
      const [code, at] = [].concat(host.failAtSync ?? []);
      if (code && host.syncs >= (at ?? 0)) throw new ExcelError(code);
      for (const step of work) step();
    };
    const tableNamed = (name) => tableClient(context, () => {
      const found = [...tables.values()].find((table) => table.name.toLowerCase() === name.toLowerCase());
      if (!found) throw new ExcelError('ItemNotFound');
      return found;
    });
    const all = new Client(context, { items: () => undefined });
    all.load = () => context.queue.push(() => {
      all.brought.items = [...tables.keys()].map((name) => {
        const client = tableNamed(name);
        client.brought.name = name;
        return client;
      });
    });
    all.getItem = tableNamed;
    const workbook = new Client(context, { name: () => setup.name ?? 'Master.xlsx' });
    const serial = (year, month, day) => Date.UTC(year, month - 1, day) / 86400000 + 25569 - (setup.date1904 ? 1462 : 0);
    context.workbook = Object.assign(workbook, {
      functions: { date: (year, month, day) => new Client(context, { value: () => serial(year, month, day) }) },
      tables: all,
      getSelectedRange: () => new Range(context, () => ({ sheet: sheetOf(host.selected[0]), row: host.selected[1], column: host.selected[2], height: 1, width: 1 })),
      customXmlParts: {
        getByNamespace: (namespace) => ({
          getOnlyItemOrNullObject: () => {
            const part = new Client(context, { id: () => namespace });
            const load = part.load.bind(part);
            part.load = (names) => {
              context.queue.push(() => (part.isNullObject = !host.customXml.has(namespace)));
              return host.customXml.has(namespace) ? load(names) : part;
            };
            part.getXml = () => {
              const result = {};
              context.queue.push(() => (result.value = host.customXml.get(namespace)));
              return result;
            };
            part.setXml = (xml) => context.queue.push(() => host.customXml.set(namespace, xml));
            return part;
          },
        }),
        add: (xml) => context.queue.push(() => host.customXml.set(/xmlns="([^"]*)"/.exec(xml)[1], xml)),
      },
      worksheets: Object.assign(new Client(context, {}), {
        onSelectionChanged: { add: (told) => context.queue.push(() => host.selectionListeners.push(told)) },
        load() {
          context.queue.push(() => (this.items = [...sheets.keys()].map((name) => ({ name }))));
        },
        getActiveWorksheet: () => sheetClient(context, () => sheetOf(host.activeSheet)),
        getItem: (name) => sheetClient(context, () => {
          if (!sheets.has(name)) throw new ExcelError('ItemNotFound');
          return sheets.get(name);
        }),
      }),
      insertWorksheetsFromBase64: (base64, options) => context.queue.push(() => {
        if (!supported('ExcelApi', '1.13')) throw new ExcelError('ApiNotFound');
        host.insertedSheets.push({ base64, options });
      }),
    });
    return context;
  }

  function supported(set, version) {
    if (set !== 'ExcelApi') return set === 'SharedRuntime';
    const [wanted, have] = [version, setup.api].map((text) => text.split('.').map(Number));
    return have[0] > wanted[0] || (have[0] === wanted[0] && have[1] >= wanted[1]);
  }

  window.Excel = {
    run: async (first, second) => {
      const [options, work] = second ? [first, second] : [{}, first];
      if (options.mergeUndoGroup !== undefined && !supported('ExcelApi', '1.20')) throw new ExcelError('InvalidArgument', 'No such option');
      if (host.editing && !options.delayForCellEdit) throw new ExcelError('InvalidOperationInCellEditMode');
      while (host.editing) await new Promise((resolve) => setTimeout(resolve, 20));
      const context = newContext();
      const result = await work(context);
      await context.sync();
      return result;
    },
    createWorkbook: async (base64) => host.createdWorkbooks.push(base64),
  };

  // What Office keeps for the add-in, from one session to the next; the key that a test lets the pane have is there.
  const kept = new Map(window.excelKey ? [['crossfoot-key', window.excelKey]] : []);
  if (setup.who !== '') kept.set('crossfoot-who', setup.who ?? 'Ada Invented');
  host.kept = kept;
  window.OfficeRuntime = {
    storage: {
      getItem: async (name) => kept.get(name) ?? null,
      setItem: async (name, value) => void kept.set(name, value),
      removeItem: async (name) => void kept.delete(name),
    },
  };

  window.Office = {
    onReady: async () => ({ host: setup.host === undefined ? 'Excel' : setup.host, platform: 'PC' }),
    actions: { associate: (name, action) => (host.ribbon[name] = () => action({ completed: () => (host.completed += 1) })) },
    addin: { showAsTaskpane: async () => (host.paneShown += 1) },
    context: {
      requirements: { isSetSupported: supported },
      officeTheme: { bodyBackgroundColor: setup.theme },
      document: {
        addHandlerAsync: () => {},
        settings: { get: (name) => host.documentSettings.get(name) ?? null, set: (name, value) => host.documentSettings.set(name, value), saveAsync: () => {} },
      },
    },
    EventType: { OfficeThemeChanged: 'officeThemeChanged' },
  };
})();
