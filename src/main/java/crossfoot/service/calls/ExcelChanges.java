package crossfoot.service.calls;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import crossfoot.rules.days.Day;
import crossfoot.workbook.cells.ColumnDesign;
import crossfoot.workbook.cells.DateSystem;
import crossfoot.workbook.cells.Entry;
import crossfoot.workbook.cells.SheetDesign;
import crossfoot.workbook.cells.Table;
import crossfoot.workbook.cells.TableChanges;
import crossfoot.workbook.drawing.NewWorkbook;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.BitSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.function.IntFunction;

/**
 * Notes the changes of a refresh as data, for the pane to write into the workbook that is open in Excel. Computed columns are
 * not among them: the pane has them as blocks.
 */
final class ExcelChanges implements TableChanges {

    /**
     * A refresh of the workbook that is open in Excel: what was found, the computed columns, and the changes to Crossfoot's own
     * tables, for the pane to write. A cell is a text, a number, "" for nothing, {@code {"day"}} for a date as serial number,
     * {@code {"sheet","cell","shown"}} for a text that jumps there, or {@code {"from"}} for what stood in that data row before.
     *
     * @param check the findings and the computed columns
     * @param changes whether anything but the moment of the refresh differs from what the workbook holds
     * @param replaced all rows of a table that are new, by table, in the order of the table's columns
     * @param appended rows to add at a table's end, or into its one blank row
     * @param unfiltered the tables whose filter is to be taken off
     * @param cells single cells of the tables
     * @param newSheets the names of the sheets that the workbook lacks
     * @param sheets a workbook that has them, in Base64; "" where none is lacking
     * @param state what is to be kept of the steward's tables until the next refresh, in pieces; none where it is kept already
     */
    record OpenRefreshAnswer(
            @JsonUnwrapped CheckWithBlocks check,
            boolean changes,
            Map<String, List<List<Object>>> replaced,
            Map<String, List<List<Object>>> appended,
            List<String> unfiltered,
            List<CellChange> cells,
            List<String> newSheets,
            String sheets,
            List<String> state) {}

    /** As long as a text of JSON that the service takes back may be. */
    private static final int PIECE = 30_000;

    private final Function<String, Table> source;
    private final Map<String, List<List<Object>>> replaced = new LinkedHashMap<>();
    private final Map<String, List<List<Object>>> appended = new LinkedHashMap<>();
    private final Set<String> unfiltered = new LinkedHashSet<>();
    private final List<CellChange> cells = new ArrayList<>();
    private final List<SheetDesign> sheets = new ArrayList<>();
    private String state = "";

    /**
     * One cell.
     *
     * @param table the table
     * @param row the data row, from 0
     * @param column the column, from 0
     * @param value a text, a number, a {@link Day}, or "" for nothing
     */
    record CellChange(String table, int row, int column, Object value) {}

    /** A date, as the serial number of the workbook. */
    record Day(double day) {}

    /**
     * A text that jumps to a place in the workbook when it is clicked.
     *
     * @param sheet the sheet to go to
     * @param cell the cell to go to
     * @param shown the text
     */
    record Jump(String sheet, String cell, String shown) {}

    /** What stood in the same column in a data row of the table before; -1 for a row that is new. */
    record From(int from) {}

    /** @param source the tables of the open workbook */
    ExcelChanges(Function<String, Table> source) {
        this.source = source;
    }

    @Override
    public void set(String table, int row, int column, Entry value) {
        cells.add(new CellChange(
                table, row, column, cell(value, source.apply(table).dates())));
    }

    @Override
    public void fill(String table, int column, IntFunction<Entry> valueOfRow) {
        // A computed column, which the pane has as a block.
    }

    @Override
    public void fill(String table, int column, BitSet rows, IntFunction<Entry> valueOfRow) {
        // A computed column, which the pane has as a block.
    }

    @Override
    public int addColumns(String table, List<ColumnDesign> designs) {
        return source.apply(table).columns().size();
    }

    @Override
    public void replaceRows(String table, Iterable<List<Entry>> rows) {
        DateSystem dates = source.apply(table).dates();
        List<List<Object>> noted = new ArrayList<>();
        rows.forEach(row -> noted.add(cells(row, dates)));
        replaced.put(table, noted);
    }

    @Override
    public void append(String table, List<Entry> row) {
        appended.computeIfAbsent(table, first -> new ArrayList<>())
                .add(cells(row, source.apply(table).dates()));
    }

    @Override
    public void clearFilter(String table) {
        unfiltered.add(table);
    }

    @Override
    public void takeOver(String table) {
        // Excel moves what stands under a table down.
    }

    @Override
    public void addSheet(SheetDesign design) {
        sheets.add(design);
    }

    @Override
    public void setCustomXml(String namespace, byte[] xml) {
        state = new String(xml, StandardCharsets.UTF_8);
    }

    private static List<Object> cells(List<Entry> row, DateSystem dates) {
        return row.stream().map(entry -> cell(entry, dates)).toList();
    }

    private static Object cell(Entry entry, DateSystem dates) {
        if (entry instanceof Entry.Text text) {
            return text.value();
        }
        if (entry instanceof Entry.Number number) {
            return number.value();
        }
        if (entry instanceof Entry.Date date) {
            return new Day(dates.serial(date.value()));
        }
        if (entry instanceof Entry.Link link) {
            return new Jump(link.sheet(), link.cell().toString(), link.shown());
        }
        return entry instanceof Entry.Moved moved ? new From(moved.row()) : "";
    }

    /** What was noted, with what the check says. */
    OpenRefreshAnswer answer(CheckWithBlocks check, boolean changes) {
        return new OpenRefreshAnswer(
                check,
                changes,
                replaced,
                appended,
                List.copyOf(unfiltered),
                cells,
                sheets.stream().map(SheetDesign::name).toList(),
                sheets.isEmpty() ? "" : Base64.getEncoder().encodeToString(workbook()),
                pieces(state));
    }

    /** The sheets that are missing, as a workbook from which Excel can take them. */
    private byte[] workbook() {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try {
            new NewWorkbook("Sheets of the master", sheets, List.of()).write(out);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return out.toByteArray();
    }

    /** A long text in pieces that may be sent back, none of which parts a pair of surrogates. */
    private static List<String> pieces(String text) {
        List<String> pieces = new ArrayList<>();
        int from = 0;
        while (from < text.length()) {
            int to = Math.min(text.length(), from + PIECE);
            if (Character.isHighSurrogate(text.charAt(to - 1)) && to < text.length()) {
                to--;
            }
            pieces.add(text.substring(from, to));
            from = to;
        }
        return pieces;
    }
}
