package crossfoot.caselog;

import crossfoot.workbook.Cell;
import crossfoot.workbook.DateSystem;
import crossfoot.workbook.TableColumn;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A column's values in the forms in which rules read them: as typed, clean, as a key, as a date. Each distinct value is
 * interpreted once, so that reading a row costs two array look-ups. Rows are the table's data rows.
 */
public final class Values {

    /** The first day that a date column may hold. */
    public static final LocalDate FIRST_DAY = LocalDate.of(2000, 1, 1);

    /** The last day that a date column may hold. */
    public static final LocalDate LAST_DAY = LocalDate.of(2099, 12, 31);

    private static final Values NOTHING =
            new Values(null, List.of(Cell.BLANK), List.of(""), List.of(""), List.of(Optional.empty()));

    private final @Nullable TableColumn column;
    private final List<Cell> cells;
    private final List<String> texts;
    private final List<String> keys;
    private final List<Optional<LocalDate>> dates;

    private Values(
            @Nullable TableColumn column,
            List<Cell> cells,
            List<String> texts,
            List<String> keys,
            List<Optional<LocalDate>> dates) {
        this.column = column;
        this.cells = cells;
        this.texts = texts;
        this.keys = keys;
        this.dates = dates;
    }

    static Values blank() {
        return NOTHING;
    }

    static Values of(TableColumn column, DateSystem system, ColumnType type) {
        int count = column.distinct().size();
        List<String> texts = new ArrayList<>(count);
        List<String> keys = new ArrayList<>(count);
        List<Optional<LocalDate>> dates = new ArrayList<>(count);
        for (Cell cell : column.distinct()) {
            String text = cell instanceof Cell.Failure ? "" : Texts.clean(cell.shown());
            texts.add(text);
            keys.add(Texts.key(text));
            dates.add(type == ColumnType.DATE ? date(cell, system) : Optional.empty());
        }
        return new Values(column, column.distinct(), texts, keys, dates);
    }

    private static Optional<LocalDate> date(Cell cell, DateSystem system) {
        return cell instanceof Cell.Number number
                ? system.date(number.value()).filter(day -> !day.isBefore(FIRST_DAY) && !day.isAfter(LAST_DAY))
                : Optional.empty();
    }

    /** The code of a row: rows with equal cells have equal codes, from 0 to {@link #distinct}. */
    public int code(int row) {
        return column == null ? 0 : column.code(row);
    }

    /** How many distinct cells the column has. */
    public int distinct() {
        return cells.size();
    }

    /** The cell of a code. */
    public Cell cellOf(int code) {
        return cells.get(code);
    }

    /** The clean text of a code. */
    public String textOf(int code) {
        return texts.get(code);
    }

    /** The key of a code: clean and without case. */
    public String keyOf(int code) {
        return keys.get(code);
    }

    /** The date of a code. */
    public Optional<LocalDate> dateOf(int code) {
        return dates.get(code);
    }

    /** The cell of a row. */
    public Cell cell(int row) {
        return cells.get(code(row));
    }

    /** The clean text of a row; "" for a blank cell and for an Excel error. */
    public String text(int row) {
        return texts.get(code(row));
    }

    /** The key of a row. */
    public String key(int row) {
        return keys.get(code(row));
    }

    /** The date of a row; empty for a blank cell, for what is no date, and outside 2000 to 2099. */
    public Optional<LocalDate> date(int row) {
        return dates.get(code(row));
    }
}
