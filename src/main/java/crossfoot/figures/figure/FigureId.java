package crossfoot.figures.figure;

import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The parts of ids: lower case, apostrophes dropped, every other run of what is no letter or digit one hyphen. */
public final class FigureId {

    private static final Pattern OF_EARLIER_YEAR = Pattern.compile(".+(/(?:[a-z0-9]+-)*\\d{4}(?:-\\d{2})?)");

    private FigureId() {}

    /** A label as a part of an id: {@code Carer's assessment} is {@code carers-assessment}. */
    public static String part(String label) {
        StringBuilder part = new StringBuilder(label.length());
        boolean gap = false;
        for (int c : label.toLowerCase(Locale.ROOT).codePoints().toArray()) {
            if (c == '\'' || c == '\u2019') {
                continue;
            }
            if (Character.isLetterOrDigit(c)) {
                part.append(gap && part.length() > 0 ? "-" : "").appendCodePoint(c);
                gap = false;
            } else {
                gap = true;
            }
        }
        return part.toString();
    }

    /** The id of the count that a share is one of, where a table shows it: {@code t11/enquiry/late} of its late-share. */
    public static String countOfShare(String share) {
        return share.replaceFirst("/share(-[a-z-]+)?$", "/count").replaceFirst("-share$", "");
    }

    /** The last part of the id of a figure of an earlier year, with the slash before it, such as {@code /2023-24}; else "". */
    public static String yearOf(String id) {
        Matcher matcher = OF_EARLIER_YEAR.matcher(id);
        return matcher.matches() ? matcher.group(1) : "";
    }

    /** A path of parts. */
    public static String path(String... parts) {
        return String.join("/", parts);
    }
}
