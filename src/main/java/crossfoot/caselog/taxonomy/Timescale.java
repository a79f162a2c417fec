package crossfoot.caselog.taxonomy;

import crossfoot.caselog.schema.CaseColumn;
import crossfoot.caselog.schema.Texts;
import crossfoot.caselog.schema.Worded;

/**
 * A clock: one row of Timescales.
 *
 * @param procedure the procedure's name
 * @param feedbackType the feedback type's name
 * @param clock the clock's name
 * @param starts what starts it
 * @param stops the date column of this row that stops it
 * @param amount how many units, at least 1
 * @param unit what is counted
 * @param counting whether the first day counts
 * @param kind what the clock is for
 * @param roll what happens when it ends on a day that is not a working day
 * @param source the law or policy that sets it
 * @param validity chosen by the date on which the clock starts
 * @param sheetRow the row that Excel shows
 */
public record Timescale(
        String procedure,
        String feedbackType,
        String clock,
        Starts starts,
        CaseColumn stops,
        int amount,
        Unit unit,
        Counting counting,
        Kind kind,
        Roll roll,
        String source,
        Validity validity,
        int sheetRow) {

    /**
     * Whether two rows of one feedback type set one clock: of a kind that fills one cell, however they are named; of a Step
     * or a Window, by its name.
     */
    public boolean sameClock(Timescale other) {
        boolean several = kind == Kind.STEP || kind == Kind.WINDOW;
        return kind == other.kind && (!several || Texts.key(clock).equals(Texts.key(other.clock)));
    }

    /**
     * What starts a clock.
     *
     * @param column the date column that starts it; for a Window, that of the linked case
     * @param latestWhenDue whether it starts on the day on which the acknowledgement was due, where that did not come in
     *     time; only of Acknowledged
     */
    public record Starts(CaseColumn column, boolean latestWhenDue) implements Worded {

        /** The acknowledgement, or the day on which it was due where it did not come in time. */
        public static final Starts AT_LATEST_WHEN_DUE = new Starts(CaseColumn.ACKNOWLEDGED, true);

        /** A start on a date that staff fill. */
        public static Starts on(CaseColumn column) {
            return new Starts(column, false);
        }

        @Override
        public String words() {
            return column.header() + (latestWhenDue ? ", at latest " + CaseColumn.ACKNOWLEDGE_BY.header() : "");
        }
    }

    /** What is counted. */
    public enum Unit implements Worded {
        WORKING_DAYS("working days"),
        CALENDAR_DAYS("calendar days"),
        CALENDAR_MONTHS("calendar months");

        private final String words;

        Unit(String words) {
            this.words = words;
        }

        @Override
        public String words() {
            return words;
        }
    }

    /** Whether the day on which the clock starts is counted. */
    public enum Counting implements Worded {
        AFTER_THE_DAY("after the day"),
        FROM_THE_DAY("from the day");

        private final String words;

        Counting(String words) {
            this.words = words;
        }

        @Override
        public String words() {
            return words;
        }
    }

    /** What a clock is for. */
    public enum Kind implements Worded {
        ACKNOWLEDGE("Acknowledge"),
        TARGET("Target"),
        EXTENDED("Extended"),
        LIMIT("Limit"),
        STEP("Step"),
        WINDOW("Window");

        private final String words;

        Kind(String words) {
            this.words = words;
        }

        /** Whether it sets a duty beside the answer: to acknowledge, or a step on the way. */
        public boolean isDuty() {
            return this == ACKNOWLEDGE || this == STEP;
        }

        @Override
        public String words() {
            return words;
        }
    }

    /** What happens when a clock ends on a day that is not a working day. */
    public enum Roll implements Worded {
        NONE("none"),
        NEXT_WORKING_DAY("next working day");

        private final String words;

        Roll(String words) {
            this.words = words;
        }

        @Override
        public String words() {
            return words;
        }
    }
}
