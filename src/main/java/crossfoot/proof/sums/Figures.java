package crossfoot.proof.sums;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.util.Locale;

/** How the proof-reader writes numbers: 1,020; 37%; −37%. */
public final class Figures {

    private Figures() {}

    /** A number with as many digits as it has, at most two after the point. */
    public static String plain(double value) {
        DecimalFormat format = new DecimalFormat("#,##0.##", DecimalFormatSymbols.getInstance(Locale.UK));
        return format.format(BigDecimal.valueOf(value).setScale(6, RoundingMode.HALF_UP))
                .replace('-', '−');
    }

    /** A number rounded half up to a step (0.1: one digit after the point). */
    public static String rounded(double value, double step) {
        int digits = step >= 1 ? 0 : (int) Math.round(-Math.log10(step));
        BigDecimal rounded = BigDecimal.valueOf(Math.abs(value) + 1e-9).setScale(digits, RoundingMode.HALF_UP);
        boolean negative = value < 0 && rounded.signum() != 0;
        DecimalFormat format = new DecimalFormat(
                digits == 0 ? "#,##0" : "#,##0." + "0".repeat(digits), DecimalFormatSymbols.getInstance(Locale.UK));
        return (negative ? "−" : "") + format.format(rounded);
    }

    /** A per cent rounded to a step. */
    public static String percent(double value, double step) {
        return rounded(value, step) + "%";
    }
}
