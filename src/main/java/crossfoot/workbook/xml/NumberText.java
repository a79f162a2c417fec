package crossfoot.workbook.xml;

import java.nio.charset.StandardCharsets;

/** Reads numbers as Excel writes them into XML, exactly, most of them without any garbage. */
public final class NumberText {

    private static final int EXACT_DIGITS = 15;
    private static final double[] POWERS = new double[EXACT_DIGITS + 1];

    static {
        POWERS[0] = 1;
        for (int i = 1; i < POWERS.length; i++) {
            POWERS[i] = POWERS[i - 1] * 10;
        }
    }

    private NumberText() {}

    /** The number, or NaN where the text is none: only finite numbers stand in cells. */
    public static double parse(ByteText text) {
        byte[] bytes = text.bytes();
        int end = text.length();
        int at = end > 0 && bytes[0] == '-' ? 1 : 0;
        long digits = 0;
        int count = 0;
        int decimals = -1;
        for (; at < end; at++) {
            byte b = bytes[at];
            if (b >= '0' && b <= '9') {
                digits = digits * 10 + b - '0';
                count++;
                decimals += decimals < 0 ? 0 : 1;
            } else if (b == '.' && decimals < 0) {
                decimals = 0;
            } else {
                return slowly(text);
            }
            if (count > EXACT_DIGITS) {
                return slowly(text);
            }
        }
        if (count == 0) {
            return Double.NaN;
        }
        // Both are whole numbers below 2^53, so that one division rounds only once.
        double value = decimals > 0 ? digits / POWERS[decimals] : digits;
        return bytes[0] == '-' ? -value : value;
    }

    private static double slowly(ByteText text) {
        String value = new String(text.bytes(), 0, text.length(), StandardCharsets.ISO_8859_1).strip();
        boolean digit = false;
        for (int i = 0; i < value.length(); i++) {
            char c = value.charAt(i);
            digit |= c >= '0' && c <= '9';
            if (!(c >= '0' && c <= '9') && c != '.' && c != '-' && c != '+' && c != 'e' && c != 'E') {
                return Double.NaN;
            }
        }
        try {
            double number = digit ? Double.parseDouble(value) : Double.NaN;
            return Double.isInfinite(number) ? Double.NaN : number;
        } catch (NumberFormatException e) {
            return Double.NaN;
        }
    }
}
