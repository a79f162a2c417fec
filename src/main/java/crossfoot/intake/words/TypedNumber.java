package crossfoot.intake.words;

import java.math.BigDecimal;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A number as somebody typed it: {@code £1,250.00}, {@code (40)}, {@code 12 working days}, {@code 15%}. */
public final class TypedNumber {

    private static final Pattern NUMBER = Pattern.compile(
            "([-\u2212+]?)\\s*(?:\u00a3|GBP|gbp)?\\s*([-\u2212]?)(\\d{1,3}(?:[, \u00a0]\\d{3})+|\\d+)?(\\.\\d+)?\\s*"
                    + "(?:%|pounds?|days?|working days?|wd|d)?");

    /** Digits of this many fit an int. */
    private static final int FEW_DIGITS = 9;

    private TypedNumber() {}

    /** The number; empty where the text is none. */
    public static Optional<Double> of(String text) {
        String plain = text.strip();
        if (isWhole(plain)) {
            return Optional.of((double) Integer.parseInt(plain));
        }
        boolean bracketed = plain.startsWith("(") && plain.endsWith(")") && plain.length() > 2;
        Matcher matcher = NUMBER.matcher(
                bracketed ? plain.substring(1, plain.length() - 1).strip() : plain);
        if (!matcher.matches() || (matcher.group(3) == null && matcher.group(4) == null)) {
            return Optional.empty();
        }
        String digits = matcher.group(3) == null ? "0" : matcher.group(3).replaceAll("[, \u00a0]", "");
        String decimals = matcher.group(4) == null ? "" : matcher.group(4);
        double size = new BigDecimal(digits + decimals).doubleValue();
        boolean negative = bracketed
                || "-\u2212".contains(matcher.group(1)) && !matcher.group(1).isEmpty()
                || !matcher.group(2).isEmpty();
        return Optional.of(negative && size != 0 ? -size : size);
    }

    /** Most numbers are a few digits and nothing else. */
    private static boolean isWhole(String text) {
        if (text.isEmpty() || text.length() > FEW_DIGITS) {
            return false;
        }
        for (int i = 0; i < text.length(); i++) {
            if (text.charAt(i) < '0' || text.charAt(i) > '9') {
                return false;
            }
        }
        return true;
    }
}
