package crossfoot.intake.map;

import crossfoot.intake.words.DateOrder;
import java.util.List;
import java.util.Optional;

/**
 * The settings of a map.
 *
 * @param sourceName the name under which the source is known from month to month
 * @param sheet its sheets, with {@code ;} between; "" for those that look like the log
 * @param headerRow its header rows; "" to look for them
 * @param keyColumns the source columns that together tell one row from another; {@link #ROW_NUMBER} for its number,
 *     {@link #SHEET_NAME} for its sheet
 * @param refForm the Ref of a row without steps, where {@code {key}} is the key
 * @param dateOrder the order of dates in columns that do not say it themselves
 * @param blankWords the words that mean nothing
 * @param unknown what becomes of a value that no list has
 * @param bothChanged what becomes of a cell that changed on both sides
 */
public record ImportSettings(
        String sourceName,
        String sheet,
        String headerRow,
        List<String> keyColumns,
        String refForm,
        Optional<DateOrder> dateOrder,
        List<String> blankWords,
        Unknown unknown,
        BothChanged bothChanged) {

    /** The key column that stands for the row's number. */
    public static final String ROW_NUMBER = "row number";

    /** The key column that stands for the sheet's name, where numbers begin anew on every sheet. */
    public static final String SHEET_NAME = "sheet name";

    /** The Ref that is the key itself. */
    public static final String KEY = "{key}";

    /** What people write for nothing. */
    public static final List<String> BLANK_WORDS = List.of("N/A", "TBC", "-");

    public ImportSettings {
        keyColumns = List.copyOf(keyColumns);
        blankWords = List.copyOf(blankWords);
    }

    /** What becomes of a value that no list has. */
    public enum Unknown {
        /** It is written as typed, and the checks show it. */
        KEEP("keep as typed"),
        /** Nothing is imported until the map says what it means. */
        STOP("stop");

        private final String words;

        Unknown(String words) {
            this.words = words;
        }

        /** As the map says it. */
        public String words() {
            return words;
        }
    }

    /** What becomes of a cell that changed on both sides since it was imported. */
    public enum BothChanged {
        /** The master's stays, and the report says so. */
        KEEP_OURS("keep ours"),
        /** The source's is written, and the report says so. */
        TAKE_THEIRS("take the source's");

        private final String words;

        BothChanged(String words) {
            this.words = words;
        }

        /** As the map says it. */
        public String words() {
            return words;
        }
    }
}
