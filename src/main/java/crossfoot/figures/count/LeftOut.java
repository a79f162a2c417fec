package crossfoot.figures.count;

import crossfoot.caselog.Case;
import crossfoot.caselog.schema.CaseColumn;
import crossfoot.caselog.taxonomy.Period;
import java.time.LocalDate;
import java.util.Optional;
import java.util.Set;

/**
 * A row of the log that does not count.
 *
 * @param row the row
 * @param cause why it does not count
 */
public record LeftOut(Case row, Cause cause) {

    /** Why a row does not count. */
    public enum Cause {
        NOT_JUDGED("that cannot be judged"),
        REF_REPEATED("whose Ref an earlier row has"),
        COUNCIL_STAFF("of compliments raised by council staff");

        private final String words;

        Cause(String words) {
            this.words = words;
        }

        /** Words that follow "rows". */
        public String words() {
            return words;
        }
    }

    /** By what a table takes rows into a year. */
    public enum Taken {
        /** By the year received. */
        RECEIVED,
        /** By the year responded. */
        RESPONDED,
        /** Open on a day of the year. */
        OPEN
    }

    /** The row's place and Ref, as a steward finds it. */
    public String named() {
        String place = "row " + row.sheetRow();
        return row.ref().isBlank() ? place : row.ref() + " in " + place;
    }

    /**
     * Whether a table would have taken it: what can be read of the row fits, and what cannot be read might.
     *
     * @param procedure the key of the table's procedure
     * @param knownProcedures the keys of all procedures
     * @param types the keys of the types that the table takes
     * @param knownTypes the keys of all types of the procedure
     */
    boolean wouldEnter(String procedure, Set<String> knownProcedures, Set<String> types, Set<String> knownTypes) {
        String ofRow = row.key(CaseColumn.PROCEDURE);
        String type = row.key(CaseColumn.FEEDBACK_TYPE);
        return (ofRow.equals(procedure) || !knownProcedures.contains(ofRow))
                && (types.contains(type) || !knownTypes.contains(type));
    }

    /** Whether its dates, as far as they can be read, fall so that a table of a year would have taken it. */
    boolean fits(Period year, Taken taken) {
        Optional<LocalDate> received = row.date(CaseColumn.RECEIVED);
        Optional<LocalDate> responded = row.date(CaseColumn.RESPONDED);
        boolean maybeReceived = received.map(year::holds).orElse(true);
        boolean maybeResponded = responded.map(year::holds).orElse(row.filled(CaseColumn.RESPONDED));
        return switch (taken) {
            case RECEIVED -> maybeReceived;
            case RESPONDED -> maybeResponded;
            case OPEN ->
                !received.map(day -> day.isAfter(year.lastDay())).orElse(false)
                        && !responded.map(day -> day.isBefore(year.firstDay())).orElse(false);
        };
    }
}
