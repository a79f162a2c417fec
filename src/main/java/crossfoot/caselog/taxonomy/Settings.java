package crossfoot.caselog.taxonomy;

import crossfoot.caselog.schema.Column;
import crossfoot.caselog.schema.MasterSchema;
import crossfoot.caselog.schema.TableSource;
import java.time.DayOfWeek;
import java.time.MonthDay;
import java.time.ZoneId;
import java.util.Optional;
import java.util.Set;

/**
 * What the master's Settings say, defaults filled in.
 *
 * @param schemaVersion the layout's version; empty where it is not a number
 * @param timeZone where the council's day begins and ends
 * @param council the council's name, or ""
 * @param yearStart the first day of the reporting year
 * @param workingWeek the days of the week on which the council works
 * @param holidayRegion whose bank holidays fill the calendar
 * @param dueSoon from how many working days left a case is due soon, at least 0
 * @param promptWindowMonths the time limit for raising a complaint, at least 1
 * @param smallNumberThreshold counts below it are suppressed for the public; 0 for none
 * @param firstFullYear the first reporting year that the log holds in full, where it is set
 * @param lastRefreshed when the master was last refreshed, as written then, or ""
 */
public record Settings(
        Optional<Integer> schemaVersion,
        ZoneId timeZone,
        String council,
        MonthDay yearStart,
        Set<DayOfWeek> workingWeek,
        String holidayRegion,
        int dueSoon,
        int promptWindowMonths,
        int smallNumberThreshold,
        Optional<ReportingYear> firstFullYear,
        String lastRefreshed) {

    public Settings {
        workingWeek = Set.copyOf(workingWeek);
    }

    /** Whether its layout has what a version of the schema brought; one whose version cannot be told has all. */
    public boolean has(Column column) {
        return schemaVersion.filter(version -> version < column.since()).isEmpty();
    }

    /** The settings of a master, without the rest of it. */
    public static Settings of(TableSource source) {
        return new SettingsReader(source, unread -> {}).read();
    }

    /** Whether this Crossfoot knows the layout. */
    public boolean known() {
        return schemaVersion.filter(version -> version <= MasterSchema.VERSION).isPresent();
    }
}
