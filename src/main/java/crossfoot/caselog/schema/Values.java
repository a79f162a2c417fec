package crossfoot.caselog.schema;

import crossfoot.workbook.cells.Cell;
import crossfoot.workbook.cells.DateSystem;
import crossfoot.workbook.cells.LogDays;
import crossfoot.workbook.cells.TableColumn;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A column's values in the forms in which rules read them: as typed, clean, as a key, as a date. Each distinct value is
 * interpreted once, so that reading a row costs two array look-ups. Rows are the table's data rows.
 */
public final class Values {

    private static final Values NOTHING = new Values(null, List.of(Cell.BLANK), DateSystem.FROM_1900, ColumnType.TEXT);

    private final @Nullable TableColumn column;
    private final List<Cell> cells;
    private final String[] texts;
    private final @Nullable String[] keys;
    private final boolean[] blank;
    private final BitSet ordinary = new BitSet();
    private final List<Optional<LocalDate>> dates;

    private Values(@Nullable TableColumn column, List<Cell> distinct, DateSystem system, ColumnType type) {
        int count = distinct.size();
        this.column = column;
        this.cells = distinct;
        this.texts = new String[count];
        this.keys = new String[count];
        this.blank = new boolean[count];
        this.dates = type == ColumnType.DATE ? new ArrayList<>(count) : List.of();
        for (int code = 0; code < count; code++) {
            Cell cell = distinct.get(code);
            String shown = cell instanceof Cell.Failure ? "" : typed(cell, system, type);
            boolean clean = Texts.isPlain(shown);
            ordinary.set(code, clean && isOrdinary(cell));
            texts[code] = clean ? shown : Texts.clean(shown);
            blank[code] = texts[code].isEmpty() && !(cell instanceof Cell.Failure);
            if (type == ColumnType.DATE) {
                dates.add(date(cell, system));
            }
        }
    }

    static Values blank() {
        return NOTHING;
    }

    static Values of(TableColumn column, DateSystem system, ColumnType type) {
        return new Values(column, column.distinct(), system, type);
    }

    /**
     * A cell as it was typed: in a column of texts a number is what its format shows, such as ASC-0042 for 42, and a check
     * box in a column of Yes and No is one of the two.
     */
    static String typed(Cell cell, DateSystem system, ColumnType type) {
        return switch (type) {
            case TEXT, ENTRY, ENTRIES, YEAR -> cell.displayed(system);
            case YES_NO -> cell instanceof Cell.Logical ticked ? yesOrNo(ticked.value()) : cell.shown();
            case DATE, NUMBER -> cell.shown();
        };
    }

    private static String yesOrNo(boolean ticked) {
        return ticked ? "Yes" : "No";
    }

    private static boolean isOrdinary(Cell cell) {
        return cell instanceof Cell.Text text
                && !text.formula()
                && !text.value().isEmpty()
                && Character.isLetterOrDigit(text.value().charAt(0));
    }

    private static Optional<LocalDate> date(Cell cell, DateSystem system) {
        return cell instanceof Cell.Number number
                ? system.date(number.value()).filter(LogDays::hold)
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
        return texts[code];
    }

    /** The key of a code: clean and without case. */
    public String keyOf(int code) {
        String key = keys[code];
        if (key == null) {
            // Of most long texts nobody asks it. Two threads that do make the same.
            key = texts[code].toLowerCase(Locale.ROOT);
            keys[code] = key;
        }
        return key;
    }

    /** Whether a code stands for a cell that holds nothing, or nothing that can be seen; an Excel error is something. */
    public boolean blankOf(int code) {
        return blank[code];
    }

    /**
     * Whether a code stands for typed text of clean, printable ASCII that begins with a letter or a digit, as most does:
     * there is nothing to ask about its characters.
     */
    public boolean ordinaryOf(int code) {
        return ordinary.get(code);
    }

    /** The date of a code; none in a column that is not one of dates. */
    public Optional<LocalDate> dateOf(int code) {
        return dates.isEmpty() ? Optional.empty() : dates.get(code);
    }

    /** The cell of a row. */
    public Cell cell(int row) {
        return cells.get(code(row));
    }

    /** The clean text of a row; "" for a blank cell and for an Excel error. */
    public String text(int row) {
        return texts[code(row)];
    }

    /** The key of a row. */
    public String key(int row) {
        return keyOf(code(row));
    }

    /** Whether the cell of a row holds nothing, or nothing that can be seen. */
    public boolean blank(int row) {
        return blank[code(row)];
    }

    /** The date of a row; empty for a blank cell, for what is no date, and outside {@link LogDays}. */
    public Optional<LocalDate> date(int row) {
        return dateOf(code(row));
    }
}
