package crossfoot.intake.reading;

/**
 * A value whose form changes on its way into the master, counted over the rows that have it.
 *
 * @param sourceColumn the column of the source
 * @param sourceValue the value there
 * @param column the column of the master
 * @param written what is written; "" for nothing
 * @param kind what happened to it
 * @param rows how many rows have it
 * @param firstRow the first of them
 */
public record FormChange(
        String sourceColumn, String sourceValue, String column, String written, Kind kind, int rows, String firstRow) {

    /** What happened to a value. */
    public enum Kind {
        DATE("read as a date"),
        TIME("time of day dropped"),
        SERIAL("number read as a day"),
        NUMBER("read as a number"),
        SPELLING("spelling of the list"),
        TICK("tick read"),
        NOTHING("means nothing"),
        AS_TYPED("kept as typed"),
        UNKNOWN("in no list: kept as typed"),
        ASSUMED("assumed");

        private final String words;

        Kind(String words) {
            this.words = words;
        }

        /** The words for reports. */
        public String words() {
            return words;
        }
    }
}
