package crossfoot.rules.log;

import crossfoot.caselog.taxonomy.ReportingYear;
import java.time.LocalDate;
import java.util.Optional;

/**
 * The computed columns of one learning row, but for Check.
 *
 * @param day the day that it belongs to: of the latest answer of its cases, else when it was done, else when it is due
 * @param year the reporting year of that day
 * @param status how the improvement stands
 */
public record LearningStanding(Optional<LocalDate> day, Optional<ReportingYear> year, Progress status) {

    /** How an improvement stands. */
    public enum Progress {
        PLANNED("Planned"),
        DUE_SOON("Due soon"),
        OVERDUE("Overdue"),
        DONE("Done"),
        /** A lesson without an improvement. */
        NOTED("Noted");

        private final String words;

        Progress(String words) {
            this.words = words;
        }

        /** The words in the column Status. */
        public String words() {
            return words;
        }
    }
}
