package crossfoot.workbook.cells;

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
        String text = new DataFormatter(Locale.UK)
                .formatRawCellContents(value, OWN_FORMAT, code, dates == DateSystem.FROM_1904)
                .strip();
        return text.isEmpty() ? Cell.number(value).shown() : text;
    }
}
