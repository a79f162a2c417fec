package crossfoot.proof.text;

import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Turns the text of a number into its value and the worth of its last digit. */
final class Amount {

    private static final Pattern DIGITS = Pattern.compile(
            "(\\d[\\d,\\u00A0\\u202F\\u2009]*)(?:\\.(\\d+))?\\s?(million|billion|thousand|bn|m|k)?\\b",
            Pattern.CASE_INSENSITIVE);

    private Amount() {}

    static Token read(Kind kind, String text, int at) {
        Matcher matcher = DIGITS.matcher(text);
        if (!matcher.find()) {
            return Token.plain(Kind.MARK, text, at);
        }
        String whole = matcher.group(1).replaceAll("\\D", "");
        String fraction = matcher.group(2) == null ? "" : matcher.group(2);
        double scale = scale(matcher.group(3));
        double value = Double.parseDouble(whole + "." + (fraction.isEmpty() ? "0" : fraction)) * scale;
        double step = scale * Math.pow(10, -fraction.length());
        boolean negative = text.startsWith("-") || text.startsWith("−");
        return new Token(kind, text, at, at + text.length(), negative ? -value : value, step, false, false);
    }

    /** A span of years (2023/24: one reporting year) or, where the second is not the next year, a range. */
    static Token period(String text, int at) {
        String digits = text.replaceAll("\\D", "");
        int first = Integer.parseInt(digits.substring(0, 4));
        int last = Integer.parseInt(digits.substring(4)) % 100;
        boolean next = (first + 1) % 100 == last;
        return new Token(next ? Kind.PERIOD : Kind.RANGE, text, at, at + text.length(), first, 2, false, false);
    }

    @SuppressWarnings("NullAway") // a group that took no part
    private static double scale(String word) {
        if (word == null) {
            return 1;
        }
        return switch (word.toLowerCase(Locale.ROOT)) {
            case "k", "thousand" -> 1e3;
            case "m", "million" -> 1e6;
            default -> 1e9;
        };
    }
}
