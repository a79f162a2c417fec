package crossfoot.caselog.taxonomy;

import crossfoot.caselog.schema.Worded;
import java.time.LocalDate;

/**
 * A day of the calendar on which nobody works.
 *
 * @param date the day
 * @param name its name; may be ""
 * @param kind why
 */
public record NonWorkingDay(LocalDate date, String name, Kind kind) {

    /** Why nobody works. */
    public enum Kind implements Worded {
        BANK_HOLIDAY("Bank holiday"),
        CLOSURE("Closure");

        private final String words;

        Kind(String words) {
            this.words = words;
        }

        @Override
        public String words() {
            return words;
        }
    }
}
