package crossfoot.figures.figure;

import java.util.Locale;

/** The parts of ids: lower case, apostrophes dropped, every other run of what is no letter or digit one hyphen. */
public final class FigureId {

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

    /** A path of parts. */
    public static String path(String... parts) {
        return String.join("/", parts);
    }
}
