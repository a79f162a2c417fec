package crossfoot.caselog.schema;

import java.util.Locale;

/** The two forms in which text of the log is compared: clean text as an officer meant it, and keys without case. */
public final class Texts {

    /** Printable ASCII, which most text is, holds nothing that nobody sees. */
    private static final char LAST_ASCII = '~';

    private Texts() {}

    /**
     * The text without what nobody sees: surrounding spaces, non-breaking spaces, zero-width and other invisible
     * characters; runs of spaces become one space.
     */
    public static String clean(String text) {
        if (isClean(text)) {
            return text;
        }
        StringBuilder cleaned = new StringBuilder(text.length());
        boolean gap = false;
        for (int i = 0, c; i < text.length(); i += Character.charCount(c)) {
            c = text.codePointAt(i);
            if (invisible(c)) {
                continue;
            }
            if (space(c)) {
                gap = cleaned.length() > 0;
            } else {
                if (gap) {
                    cleaned.append(' ');
                    gap = false;
                }
                cleaned.appendCodePoint(c);
            }
        }
        return cleaned.toString();
    }

    /**
     * The form by which list entries and headers match: clean, without case. The pane has the same rule ({@code key} of
     * {@code tables.js}); a test holds both to one table of cases and to every character.
     */
    public static String key(String text) {
        return clean(text).toLowerCase(Locale.ROOT);
    }

    /** The form by which refs match: without case and without any space. */
    public static String refKey(String text) {
        String key = key(text);
        return key.indexOf(' ') < 0 ? key : key.replace(" ", "");
    }

    /** Whether a text is clean and all printable ASCII. */
    static boolean isPlain(String text) {
        char before = ' ';
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c < ' ' || c > LAST_ASCII || (c == ' ' && before == ' ')) {
                return false;
            }
            before = c;
        }
        return before != ' ' || text.isEmpty();
    }

    private static boolean isClean(String text) {
        boolean gap = true;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c > ' ' && c <= LAST_ASCII) {
                gap = false;
            } else if (c == ' ') {
                if (gap) {
                    return false;
                }
                gap = true;
            } else if (space(c) || invisible(c) || Character.isSurrogate(c)) {
                return false;
            } else {
                gap = false;
            }
        }
        return text.isEmpty() || !gap;
    }

    private static boolean space(int c) {
        return c <= ' ' || c == '\u00a0' || Character.isSpaceChar(c);
    }

    private static boolean invisible(int c) {
        return Character.getType(c) == Character.FORMAT || (Character.isISOControl(c) && !Character.isWhitespace(c));
    }
}
