package crossfoot.report.web;

/** Text of a page, written so that it is never markup. */
final class Markup {

    private Markup() {}

    /** Words between tags or in an attribute between double quotes. */
    static String text(String words) {
        StringBuilder text = new StringBuilder(words.length());
        words.codePoints().forEach(c -> {
            switch (c) {
                case '&' -> text.append("&amp;");
                case '<' -> text.append("&lt;");
                case '>' -> text.append("&gt;");
                case '"' -> text.append("&quot;");
                default -> {
                    boolean fits = c == '\t'
                            || c == '\n'
                            || (c >= ' ' && (c < Character.MIN_SURROGATE || c > Character.MAX_SURROGATE));
                    if (fits && c != 0xFFFE && c != 0xFFFF) {
                        text.appendCodePoint(c);
                    }
                }
            }
        });
        return text.toString();
    }
}
