package crossfoot.intake.source;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The log of a source: its columns by their headers, and all of its rows, each with what it is and where it stands. */
public final class SourceLog {

    private final List<SourceColumn> columns;
    private final List<Row> rows;
    private final List<String> notes;

    /**
     * @param columns the columns; their values are counted over all rows, headers and blank ones too
     * @param rows the rows
     * @param notes what is worth knowing of how it was read
     */
    SourceLog(List<SourceColumn> columns, List<Row> rows, List<String> notes) {
        this.columns = List.copyOf(columns);
        this.rows = List.copyOf(rows);
        this.notes = List.copyOf(notes);
    }

    /**
     * A row.
     *
     * @param sheet its sheet; "" in a file without sheets
     * @param alone whether that is the only one that is read
     * @param number its number there, from 1
     * @param kind what it is
     * @param hidden whether it is hidden
     */
    public record Row(String sheet, boolean alone, int number, RowKind kind, boolean hidden) {
        /** Where it stands: {@code row 12}, {@code 2023-24 row 12}. */
        public String where() {
            return (sheet.isEmpty() || alone ? "" : sheet + " ") + "row " + number;
        }
    }

    /** The columns, left to right. */
    public List<SourceColumn> columns() {
        return columns;
    }

    /** Whether its rows stand on more than one sheet. */
    public boolean severalSheets() {
        return !rows.isEmpty() && !rows.get(0).alone();
    }

    /** All rows. */
    public List<Row> rows() {
        return rows;
    }

    /** Sentences about how the file was read: hidden columns, sheets left aside, the encoding. */
    public List<String> notes() {
        return notes;
    }

    /** The rows that are data, as indexes of {@link #rows}. */
    public int[] dataRows() {
        return java.util.stream.IntStream.range(0, rows.size())
                .filter(row -> rows.get(row).kind() == RowKind.DATA)
                .toArray();
    }

    /** How many rows are of a kind. */
    public int count(RowKind kind) {
        return (int) rows.stream().filter(row -> row.kind() == kind).count();
    }

    /** The column of a header and an occurrence. */
    public Optional<SourceColumn> column(String header, int occurrence) {
        return columns.stream().filter(column -> column.is(header, occurrence)).findFirst();
    }

    /** The column that a name such as {@code Service (2)} means; a header that is written so itself goes first. */
    public Optional<SourceColumn> named(String name) {
        return column(name, 1).or(() -> columns.stream()
                .filter(column -> crossfoot.caselog.schema.Texts.key(column.name())
                        .equals(crossfoot.caselog.schema.Texts.key(name)))
                .findFirst());
    }

    /** Puts grids of the same headers one below the other. */
    static SourceLog of(List<HeadedGrid> grids, List<String> notes) {
        boolean several = grids.size() > 1;
        List<Row> rows = new ArrayList<>();
        JoinedColumns joined = new JoinedColumns();
        for (HeadedGrid grid : grids) {
            joined.add(grid, rows.size());
            for (int row = 0; row < grid.grid().rows(); row++) {
                rows.add(new Row(
                        grid.grid().name(),
                        !several,
                        row + 1,
                        grid.kind(row),
                        grid.grid().hiddenRows().get(row)));
            }
        }
        return new SourceLog(joined.columns(), rows, notes);
    }
}
