package crossfoot.rules.words;

/** Characters that XML 1.0, and so a workbook, may not hold: controls but tab and line ends, halves of pairs, U+FFFE. */
public final class ForbiddenCharacters {

    private ForbiddenCharacters() {}

    /** Whether a text has one. */
    public static boolean in(String text) {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c >= ' ' && c < '\ud800') {
                continue;
            }
            if (Character.isHighSurrogate(c) && i + 1 < text.length() && Character.isLowSurrogate(text.charAt(i + 1))) {
                i++;
            } else if (forbidden(c)) {
                return true;
            }
        }
        return false;
    }

    /** The text without them. */
    public static String removedFrom(String text) {
        StringBuilder kept = new StringBuilder(text.length());
        text.codePoints().filter(point -> !in(Character.toString(point))).forEach(kept::appendCodePoint);
        return kept.toString();
    }

    private static boolean forbidden(char c) {
        boolean control = c < ' ' && c != '\t' && c != '\n' && c != '\r';
        return control || Character.isSurrogate(c) || c >= '\ufffe';
    }
}
