package crossfoot.workbook.xml;

/** The escapes {@code _xHHHH_} by which a workbook writes characters that XML cannot hold (ECMA-376 part 1, 22.9.2.19). */
public final class EscapedText {

    private static final int LENGTH = 7;

    private EscapedText() {}

    public static String decode(String text) {
        int next = text.indexOf("_x");
        if (next < 0) {
            return text;
        }
        StringBuilder decoded = new StringBuilder(text.length());
        int done = 0;
        while (next >= 0) {
            if (escapeAt(text, next)) {
                decoded.append(text, done, next)
                        .append((char) Integer.parseInt(text.substring(next + 2, next + 6), 16));
                done = next + LENGTH;
                next = text.indexOf("_x", done);
            } else {
                next = text.indexOf("_x", next + 1);
            }
        }
        return decoded.append(text, done, text.length()).toString();
    }

    /** Whether seven characters from here are an escape. */
    static boolean escapeAt(String text, int at) {
        if (at + LENGTH > text.length()
                || text.charAt(at) != '_'
                || text.charAt(at + 1) != 'x'
                || text.charAt(at + 6) != '_') {
            return false;
        }
        for (int i = at + 2; i < at + 6; i++) {
            if (Character.digit(text.charAt(i), 16) < 0 || text.charAt(i) > 'f') {
                return false;
            }
        }
        return true;
    }
}
