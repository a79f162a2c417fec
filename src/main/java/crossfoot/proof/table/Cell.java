package crossfoot.proof.table;

import crossfoot.proof.sums.Stated;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A cell of a table, read.
 *
 * @param text as it stands
 * @param value its number with its sign; 0 where it has none
 * @param step what one unit of its last digit is worth
 */
public record Cell(Kind kind, String text, double value, double step) {

    /** What a cell holds. */
    public enum Kind {
        /** A number of things or an amount. */
        NUMBER,
        /** A per cent. */
        PERCENT,
        /** Nothing, a dash or nil: adds nothing. */
        EMPTY,
        /** A number that is not shown: suppressed, not available. */
        HIDDEN,
        /** A year. */
        YEAR,
        /** Words. */
        TEXT
    }

    private static final Pattern NUMBER = Pattern.compile(
            "([-−–+(]?)\\s?[£€$]?\\s?([-−+]?)(\\d{1,3}(?:[, \\u00A0\\u202F]\\d{3})+|\\d+)(\\.\\d+)?\\s?(%|per cent|pp|k|m|bn)?\\)?"
                    + "\\s?(?:[*†‡§¹²³⁴]+|\\[note \\d+])?");
    private static final Pattern NOTED = Pattern.compile("[*†‡§¹²³⁴]$|\\[note \\d+]$");
    private static final Pattern YEAR =
            Pattern.compile("(?:FY\\s?)?(?:19|20)\\d{2}(?:\\s?[-–—/]\\s?(?:(?:19|20)\\d{2}|\\d{2}))?");
    private static final Pattern EMPTY = Pattern.compile("|[-–—−]+|nil|none|zero", Pattern.CASE_INSENSITIVE);
    private static final Pattern HIDDEN = Pattern.compile(
            "[<>≤]\\s?\\d+|\\*+|\\[[a-z]]|n/?a|n\\.a\\.|not (?:applicable|available|recorded|known)|x|z|c|\\.\\.+|tbc|#|s|suppressed|\\d+ or fewer",
            Pattern.CASE_INSENSITIVE);

    /** Reads a cell. */
    public static Cell read(String text) {
        String clean = text.strip();
        if (EMPTY.matcher(clean).matches()) {
            return new Cell(Kind.EMPTY, clean, 0, 1);
        }
        if (YEAR.matcher(clean).matches()
                && clean.length() > 4
                && clean.replaceAll("\\D", "").length() >= 6) {
            return new Cell(
                    Kind.YEAR,
                    clean,
                    Integer.parseInt(clean.replaceAll("\\D", "").substring(0, 4)),
                    1);
        }
        Matcher number = NUMBER.matcher(clean);
        if (number.matches()) {
            return number(clean, number);
        }
        return new Cell(HIDDEN.matcher(clean).matches() ? Kind.HIDDEN : Kind.TEXT, clean, 0, 1);
    }

    private static Cell number(String text, Matcher match) {
        String fraction = match.group(4) == null ? "" : match.group(4);
        String unit = match.group(5) == null ? "" : match.group(5);
        double scale = unit.equals("k") ? 1e3 : unit.equals("m") ? 1e6 : unit.equals("bn") ? 1e9 : 1;
        double value =
                Double.parseDouble(match.group(3).replaceAll("\\D", "") + (fraction.isEmpty() ? "" : fraction)) * scale;
        double step = scale * Math.pow(10, -Math.max(0, fraction.length() - 1));
        String sign = match.group(1) + match.group(2);
        boolean negative = sign.contains("-")
                || sign.contains("−")
                || sign.contains("–")
                || sign.startsWith("(") && text.endsWith(")");
        Kind kind = unit.startsWith("%") || unit.startsWith("per") ? Kind.PERCENT : Kind.NUMBER;
        return new Cell(kind, text, negative ? -value : value, step);
    }

    /** Whether it is a number or a per cent. */
    public boolean isNumeric() {
        return kind == Kind.NUMBER || kind == Kind.PERCENT;
    }

    /** Whether a mark behind its number leads to a note, which may say what it leaves out or takes in. */
    boolean isNoted() {
        return isNumeric() && NOTED.matcher(text).find();
    }

    /** Whether it is a four-digit number that may be a year. */
    boolean mayBeYear() {
        return kind == Kind.YEAR || kind == Kind.NUMBER && YEAR.matcher(text).matches();
    }

    /** Its number without its sign, as stated. */
    public Stated stated() {
        return new Stated(Math.abs(value), step, kind == Kind.NUMBER && step == 1);
    }
}
