package crossfoot.rules.days;

import crossfoot.caselog.taxonomy.NonWorkingDay;
import de.focus_shift.jollyday.core.HolidayManager;
import de.focus_shift.jollyday.core.HolidayType;
import de.focus_shift.jollyday.core.ManagerParameters;
import java.time.Year;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * The bank holidays of a part of the United Kingdom, substitute days included, as jollyday knows them: Banking and
 * Financial Dealings Act 1971 and royal proclamations.
 */
public final class BankHolidays {

    private static final Map<String, String> REGIONS = Map.of(
            "england", "eng",
            "wales", "wls",
            "england and wales", "eng",
            "scotland", "sct",
            "northern ireland", "nir");

    private BankHolidays() {}

    /** The regions that the setting Holiday region may name, in order. */
    public static List<String> regions() {
        return REGIONS.keySet().stream().sorted().toList();
    }

    /**
     * The bank holidays of some years, by date; empty for a region that is not known.
     *
     * @param region the region as the setting names it
     * @param firstYear the first calendar year
     * @param lastYear the last calendar year
     */
    public static Optional<List<NonWorkingDay>> of(String region, int firstYear, int lastYear) {
        return Optional.ofNullable(REGIONS.get(region.strip().toLowerCase(Locale.ROOT)))
                .map(code -> of(HolidayManager.getInstance(ManagerParameters.create("gb")), code, firstYear, lastYear));
    }

    private static List<NonWorkingDay> of(HolidayManager holidays, String code, int firstYear, int lastYear) {
        return IntStream.rangeClosed(firstYear, lastYear)
                .boxed()
                .flatMap(year -> holidays.getHolidays(Year.of(year), HolidayType.PUBLIC_HOLIDAY, code).stream())
                .map(holiday -> new NonWorkingDay(
                        holiday.getDate(), holiday.getDescription(Locale.UK), NonWorkingDay.Kind.BANK_HOLIDAY))
                .sorted((one, other) -> one.date().compareTo(other.date()))
                .toList();
    }
}
