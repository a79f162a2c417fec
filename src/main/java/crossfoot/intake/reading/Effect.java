package crossfoot.intake.reading;

import crossfoot.workbook.cells.Entry;

/**
 * What a value of a source does to a column of the log.
 *
 * @param target the place of the column
 * @param entry what is written
 * @param mode how it goes with what is there
 * @param step the place of the step whose row it fills; -1 for that of its column
 */
public record Effect(int target, Entry entry, Mode mode, int step) {

    Effect(int target, Entry entry, Mode mode) {
        this(target, entry, mode, -1);
    }

    /** How a value goes with what another column of the source has put there. */
    public enum Mode {
        /** It is the value. */
        SET(""),
        /** It is one of several entries. */
        ENTRY("; "),
        /** It is a further paragraph. */
        PARAGRAPH("\n"),
        /** It counts only where nothing is there. */
        FILL("");

        private final String between;

        Mode(String between) {
            this.between = between;
        }

        public String between() {
            return between;
        }
    }
}
