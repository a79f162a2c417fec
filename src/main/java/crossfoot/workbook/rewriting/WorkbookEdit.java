package crossfoot.workbook.rewriting;

import crossfoot.workbook.cells.CellAddress;
import crossfoot.workbook.cells.CellArea;
import crossfoot.workbook.cells.ColumnDesign;
import crossfoot.workbook.cells.Entry;
import crossfoot.workbook.cells.NamedFormula;
import crossfoot.workbook.cells.Refusals;
import crossfoot.workbook.cells.SheetDesign;
import crossfoot.workbook.cells.Table;
import crossfoot.workbook.cells.TableChanges;
import crossfoot.workbook.cells.TableDesign;
import crossfoot.workbook.cells.WorkbookRefusal;
import crossfoot.workbook.reading.CustomXml;
import crossfoot.workbook.reading.TablePlace;
import crossfoot.workbook.reading.Workbook;
import java.io.IOException;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.IntFunction;

/**
 * Changes to a workbook, collected and then written in one streaming pass. Only the cells, tables and sheets named here
 * change; every other part of the file is copied byte for byte. Data rows and columns are counted from 0, as in
 * {@link Table}. Not safe for use by several threads.
 */
public final class WorkbookEdit implements TableChanges {

    private final Workbook source;
    private final Map<Integer, TableEdit> tables = new TreeMap<>();
    private final List<SheetDesign> sheets = new ArrayList<>();
    private final List<NamedFormula> names = new ArrayList<>();
    private final Set<String> hidden = new HashSet<>();
    /** Whether the one row of a table is blank, asked once: an import appends thousands. */
    private final Map<String, Boolean> blankRows = new HashMap<>();

    private final Map<String, byte[]> customXml = new LinkedHashMap<>();

    /**
     * Starts with no change.
     *
     * @throws crossfoot.workbook.cells.WorkbookRefusal where the workbook is Strict Open XML: parts of both kinds in one
     *     file are read by nobody
     */
    public WorkbookEdit(Workbook source) {
        if (source.contents().outline().strict()) {
            throw Refusals.of(
                    source.name(),
                    "is saved as Strict Open XML: open it in Excel and save it as Excel Workbook (.xlsx), not as Strict"
                            + " Open XML Spreadsheet");
        }
        this.source = source;
    }

    /** Sets one cell of a table. */
    @Override
    public void set(String table, int row, int column, Entry value) {
        TableEdit edit = edit(table);
        if (row < 0 || row >= edit.rows() || column < 0 || column >= edit.width()) {
            throw new IllegalArgumentException("Table " + table + " has no cell " + row + ", " + column);
        }
        edit.set(row, column, value);
    }

    /**
     * Sets a whole column of a table, asked row by row while the sheet streams through; cells that already hold the value
     * are left as they stand, byte for byte. Rows that are appended or replaced by this edit are not asked for.
     */
    @Override
    public void fill(String table, int column, IntFunction<Entry> valueOfRow) {
        edit(table, column).fills().add(column, valueOfRow);
    }

    /** The same for some rows of the column: all others are copied without a look at their cells. */
    @Override
    public void fill(String table, int column, BitSet rows, IntFunction<Entry> valueOfRow) {
        edit(table, column).fills().add(column, rows, valueOfRow);
    }

    private TableEdit edit(String table, int column) {
        TableEdit edit = edit(table);
        if (column < 0 || column >= edit.width()) {
            throw new IllegalArgumentException("Table " + table + " has no column " + column);
        }
        return edit;
    }

    /**
     * Adds columns at a table's right edge, with the headers, formats and widths of {@code designs}; returns the index of
     * the first. What their cells accept and how they are highlighted is not taken over.
     */
    @Override
    public int addColumns(String table, List<ColumnDesign> designs) {
        TableEdit edit = edit(table);
        int first = edit.width();
        int right = edit.place().area().right() + edit.added().size() + designs.size();
        CellArea old = edit.place().area();
        refuseNeighbours(edit, new CellArea(old.top(), old.left(), old.bottom(), right));
        edit.added().addAll(designs);
        return first;
    }

    /**
     * Replaces all rows of a table that Crossfoot owns; the table shrinks or grows to fit, with one blank row where there
     * are none. Columns beyond the width of {@code rows} keep their cells; where there are no rows, all columns are
     * emptied. The rows are asked for when the workbook is written, and then it is that something in the way of the
     * table's growth is refused.
     */
    @Override
    public void replaceRows(String table, Iterable<List<Entry>> rows) {
        replaceRows(table, 0, rows);
    }

    /**
     * Replaces all rows of a table in its first columns.
     *
     * @param width how many columns are replaced, whatever the rows hold; 0 for the width of the widest row
     */
    public void replaceRows(String table, int width, Iterable<List<Entry>> rows) {
        TableEdit edit = edit(table);
        edit.replace(width, rows);
    }

    /**
     * Takes rows that stand right under a table, or right under its totals, into it: with the styles of the row above where
     * they have none, with the formulas of calculated columns, and with the totals under them. From then on they are data
     * rows of the table like any other.
     */
    public void adopt(String table, int rows) {
        TableEdit edit = edit(table);
        edit.adopt(rows);
        refuseNeighbours(edit, edit.area());
    }

    /** Takes off the filter of a table that Crossfoot owns, and shows every row of it. */
    @Override
    public void clearFilter(String table) {
        edit(table).clearFilter();
    }

    @Override
    public void takeOver(String table) {
        edit(table).takeOver();
    }

    /** Adds a row at a table's end, above its totals, or fills its one blank row. */
    @Override
    public void append(String table, List<Entry> row) {
        TableEdit edit = edit(table);
        if (row.size() > edit.width()) {
            throw new IllegalArgumentException("Table " + table + " has only " + edit.width() + " columns");
        }
        int size = edit.place().size();
        boolean blank = edit.present() == size
                && (size == 0 || (size == 1 && blankRows.computeIfAbsent(table, this::oneBlankRow)));
        edit.append(row, blank);
        refuseNeighbours(edit, edit.area());
    }

    private boolean oneBlankRow(String table) {
        return source.table(table).orElseThrow().columns().stream()
                .allMatch(column -> column.cell(0).empty());
    }

    /** Adds a sheet, with its tables and charts, after the last one. */
    @Override
    public void addSheet(SheetDesign design) {
        boolean taken = source.sheets().stream().anyMatch(design.name()::equalsIgnoreCase)
                || sheets.stream().anyMatch(sheet -> sheet.name().equalsIgnoreCase(design.name()));
        if (taken) {
            throw new IllegalArgumentException("There is a sheet " + design.name() + " already");
        }
        for (TableDesign table : design.tables()) {
            if (source.contents().outline().table(table.name()) >= 0) {
                throw new IllegalArgumentException("There is a table " + table.name() + " already");
            }
        }
        sheets.add(design);
    }

    /** Adds a sheet that nobody has to see. */
    public void addHiddenSheet(SheetDesign design) {
        addSheet(design);
        hidden.add(design.name());
    }

    /** Defines names for the whole workbook, which has none of them. */
    public void define(List<NamedFormula> more) {
        names.addAll(more);
    }

    /** Puts a custom XML part in place, known by its root element's namespace. */
    @Override
    public void setCustomXml(String namespace, byte[] xml) {
        try {
            if (!CustomXml.rootNamespace(xml).equals(namespace)) {
                throw new IllegalArgumentException("The root element is not of namespace " + namespace);
            }
        } catch (IOException e) {
            throw new IllegalArgumentException("Not XML", e);
        }
        customXml.put(namespace, xml.clone());
    }

    /**
     * Writes the changed workbook; same source and same changes give the same bytes. The stream stays open.
     *
     * @throws WorkbookRefusal where something stands in the way of a table's growth, before anything is written
     */
    public void write(OutputStream out) throws IOException {
        try (PackageRewrite rewrite = new PackageRewrite(source)) {
            Map<Integer, List<TableEdit>> bySheet = new TreeMap<>();
            for (TableEdit edit : tables.values()) {
                bySheet.computeIfAbsent(edit.place().sheet(), any -> new ArrayList<>())
                        .add(edit);
            }
            for (Map.Entry<Integer, List<TableEdit>> sheet : bySheet.entrySet()) {
                rewrite.rewriteSheet(sheet.getKey(), sheet.getValue());
            }
            for (TableEdit edit : tables.values()) {
                refuseNeighbours(edit, edit.area());
            }
            for (SheetDesign sheet : sheets) {
                rewrite.addSheet(sheet, hidden.contains(sheet.name()));
            }
            rewrite.define(names);
            for (Map.Entry<String, byte[]> part : customXml.entrySet()) {
                rewrite.setCustomXml(part.getKey(), part.getValue());
            }
            rewrite.finish();
            rewrite.writeTo(out);
        }
    }

    /** The workbook that this edit starts from. */
    public Workbook source() {
        return source;
    }

    private TableEdit edit(String table) {
        int index = source.contents().outline().table(table);
        if (index < 0) {
            throw new IllegalArgumentException("There is no table " + table);
        }
        return tables.computeIfAbsent(
                index, any -> new TableEdit(source.contents().outline().tables().get(index)));
    }

    private void refuseNeighbours(TableEdit edit, CellArea area) {
        if (area.bottom() > CellAddress.LAST_ROW || area.right() > CellAddress.LAST_COLUMN) {
            throw refusal(
                    "Table " + edit.place().name() + " has no room left on its sheet: move old years to an archive.");
        }
        for (TablePlace other : source.contents().outline().tables()) {
            boolean beside = other.sheet() == edit.place().sheet()
                    && !other.name().equals(edit.place().name());
            if (beside && other.area().overlaps(area)) {
                throw refusal("Table " + edit.place().name() + " cannot grow on sheet "
                        + source.sheets().get(other.sheet()) + ", since table " + other.name()
                        + " is in its way: move " + other.name() + " to another place.");
            }
        }
    }

    private static WorkbookRefusal refusal(String sentence) {
        return new WorkbookRefusal(WorkbookRefusal.Kind.UNREADABLE, sentence);
    }
}
