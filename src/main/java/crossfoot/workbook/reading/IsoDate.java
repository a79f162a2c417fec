package crossfoot.workbook.reading;

import crossfoot.workbook.cells.DateSystem;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.regex.Pattern;

/** Dates as some programs write them into cells, ISO 8601 instead of serial numbers. */
final class IsoDate {

    private static final double NANOS_OF_DAY = 86_400e9;

    /** A cell shows the time as written, whatever zone is named beside it. */
    private static final Pattern ZONE = Pattern.compile("(?<=:\\d{2}(\\.\\d{1,9})?)(Z|[+-]\\d{2}:?\\d{2})$");

    private IsoDate() {}

    /** The serial number of a date, a time, or both; NaN where the text is neither. */
    static double serial(String text, DateSystem dates) {
        String plain = text.strip();
        plain = ZONE.matcher(plain).replaceFirst("");
        int time = plain.indexOf('T');
        try {
            if (time < 0 && plain.indexOf(':') > 0) {
                return LocalTime.parse(plain).toNanoOfDay() / NANOS_OF_DAY;
            }
            double days = dates.serial(LocalDate.parse(time < 0 ? plain : plain.substring(0, time)));
            return time < 0
                    ? days
                    : days + LocalTime.parse(plain.substring(time + 1)).toNanoOfDay() / NANOS_OF_DAY;
        } catch (DateTimeException e) {
            return Double.NaN;
        }
    }
}
