package crossfoot.report.master;

import crossfoot.workbook.cells.ColumnDesign;
import crossfoot.workbook.cells.Entry;
import crossfoot.workbook.cells.SheetDesign;
import crossfoot.workbook.cells.Table;
import crossfoot.workbook.cells.TableChanges;
import crossfoot.workbook.rewriting.WorkbookEdit;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.IntFunction;

/**
 * Rows that come into a log in the same save as a refresh: what the refresh computes for them is appended with them, so that
 * the workbook is written once and need not be read in between.
 */
public final class RowsBroughtIn implements TableChanges {

    private final WorkbookEdit edit;
    private final Table log;
    private final List<List<Entry>> rows;
    private final int present;
    private final Map<Integer, IntFunction<Entry>> computed = new TreeMap<>();

    /**
     * @param edit takes all changes, and has those already that are no rows of the log
     * @param log the log as the workbook has it
     * @param rows what is typed in the new rows, in the order of its columns, those included that the edit adds
     */
    public RowsBroughtIn(WorkbookEdit edit, Table log, List<List<Entry>> rows) {
        this.edit = edit;
        this.log = log;
        this.rows = List.copyOf(rows);
        this.present = !rows.isEmpty() && oneBlankRow(log) ? 0 : log.size();
    }

    /** Whether the only row of a log is blank, so that the first one that is appended takes its place. */
    public static boolean oneBlankRow(Table log) {
        return log.size() == 1
                && log.columns().stream().allMatch(column -> column.cell(0).empty());
    }

    /** Appends the rows, once everything that is computed for them is known. */
    void append() {
        int width =
                computed.keySet().stream().mapToInt(column -> column + 1).max().orElse(0);
        for (int i = 0; i < rows.size(); i++) {
            List<Entry> cells = new ArrayList<>(rows.get(i));
            if (cells.size() < width) {
                cells.addAll(Collections.nCopies(width - cells.size(), Entry.BLANK));
            }
            int row = present + i;
            computed.forEach((column, value) -> cells.set(column, value.apply(row)));
            edit.append(log.name(), cells);
        }
    }

    /** What the rows are written with. */
    WorkbookEdit edit() {
        return edit;
    }

    private boolean isLog(String table) {
        return table.equalsIgnoreCase(log.name());
    }

    @Override
    public void fill(String table, int column, IntFunction<Entry> valueOfRow) {
        if (isLog(table)) {
            computed.put(column, valueOfRow);
        }
        if (!isLog(table) || present > 0) {
            edit.fill(table, column, valueOfRow);
        }
    }

    @Override
    public void fill(String table, int column, BitSet rowsOfIt, IntFunction<Entry> valueOfRow) {
        if (!isLog(table)) {
            edit.fill(table, column, rowsOfIt, valueOfRow);
            return;
        }
        computed.put(column, row -> rowsOfIt.get(row) ? valueOfRow.apply(row) : Entry.BLANK);
        BitSet there = rowsOfIt.get(0, present);
        if (!there.isEmpty()) {
            edit.fill(table, column, there, valueOfRow);
        }
    }

    @Override
    public void set(String table, int row, int column, Entry value) {
        edit.set(table, row, column, value);
    }

    @Override
    public int addColumns(String table, List<ColumnDesign> designs) {
        return edit.addColumns(table, designs);
    }

    @Override
    public void replaceRows(String table, Iterable<List<Entry>> all) {
        edit.replaceRows(table, all);
    }

    @Override
    public void append(String table, List<Entry> row) {
        edit.append(table, row);
    }

    @Override
    public void clearFilter(String table) {
        edit.clearFilter(table);
    }

    @Override
    public void takeOver(String table) {
        edit.takeOver(table);
    }

    @Override
    public void addSheet(SheetDesign design) {
        edit.addSheet(design);
    }

    @Override
    public void setCustomXml(String namespace, byte[] xml) {
        edit.setCustomXml(namespace, xml);
    }
}
