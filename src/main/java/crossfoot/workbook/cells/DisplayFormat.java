package crossfoot.workbook.cells;

import java.time.LocalDate;
import java.util.Locale;
import java.util.regex.Pattern;
import org.apache.poi.ss.usermodel.DataFormatter;

/** What the code of a number format makes of a number (ECMA-376 part 1, 18.8.30 and 18.8.31). */
public final class DisplayFormat {

    /** Any number above those of the built-in formats, so that the code decides. */
    private static final int OWN_FORMAT = 200;

    /** What stands in a code as it is shown, and what is no letter of a date though it looks like one. */
    private static final Pattern LITERAL =
            Pattern.compile("&quot;.*?&quot;|\"[^\"]*\"|\\\\.|_.|\\*.|\\[[^\\]]*]|(?i)general");

    /** The format of every date that Crossfoot writes, and of most others. */
    private static final String DAY = "dd/mm/yyyy";

    /** The first day after the one that never was, from which both systems count without a gap. */
    private static final int FIRST_SURE_DAY = 61;

    private static final int LAST_SURE_DAY = 2_900_000;

    private DisplayFormat() {}

    /** Whether a format shows the day, month or year of a number, with its East Asian ones. */
    public static boolean showsDay(String code) {
        String plain = LITERAL.matcher(code).replaceAll("").toLowerCase(Locale.ROOT);
        return plain.indexOf('d') >= 0 || plain.indexOf('y') >= 0 || plain.contains("mmm");
    }

    /** Whether a format shows a number as per cent. */
    static boolean perCent(String code) {
        return code.indexOf('%') >= 0 && LITERAL.matcher(code).replaceAll("").indexOf('%') >= 0;
    }

    /** The text that a cell shows; the number as typed where the format shows nothing. */
    static String display(double value, String code, DateSystem dates) {
        if (code.equals(DAY) && value == Math.rint(value) && value >= FIRST_SURE_DAY && value <= LAST_SURE_DAY) {
            // Most masters hold no other format in a text column, and what shows every format takes long to start.
            return day(dates.date(value).orElseThrow());
        }
        String text = new DataFormatter(Locale.UK)
                .formatRawCellContents(value, OWN_FORMAT, code, dates == DateSystem.FROM_1904)
                .strip();
        return text.isEmpty() ? Cell.number(value).shown() : text;
    }

    private static String day(LocalDate date) {
        int day = date.getDayOfMonth();
        int month = date.getMonthValue();
        return (day < 10 ? "0" : "") + day + (month < 10 ? "/0" : "/") + month + "/" + date.getYear();
    }
}
