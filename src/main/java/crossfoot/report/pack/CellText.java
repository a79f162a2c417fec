package crossfoot.report.pack;

import crossfoot.workbook.cells.WorkbookRefusal;
import java.util.regex.Pattern;

/** Text as a workbook's XML holds it: what XML cannot hold is escaped, and nothing is stripped. */
final class CellText {

    private static final Pattern LOOKS_ESCAPED = Pattern.compile("_(?=x[0-9A-Fa-f]{4}_)");
    private static final int MOST_CHARACTERS = 32_767;

    private CellText() {}

    /**
     * The text to hand to POI, which neither escapes nor refuses.
     *
     * @throws WorkbookRefusal where Excel cannot hold it
     */
    static String of(String text) {
        String escaped = LOOKS_ESCAPED.matcher(text).replaceAll("_x005F_");
        StringBuilder out = new StringBuilder(escaped.length());
        escaped.codePoints().forEach(character -> append(out, character));
        if (out.length() > MOST_CHARACTERS) {
            throw refusal("is longer than the 32,767 characters that a cell of Excel holds");
        }
        return out.toString();
    }

    private static void append(StringBuilder out, int character) {
        boolean half = character >= Character.MIN_SURROGATE && character <= Character.MAX_SURROGATE;
        if (half || character == 0xFFFE || character == 0xFFFF) {
            throw refusal("holds a character that no workbook can hold");
        }
        if (character < ' ' && character != '\t' && character != '\n') {
            out.append("_x%04X_".formatted(character));
        } else {
            out.appendCodePoint(character);
        }
    }

    private static WorkbookRefusal refusal(String what) {
        return new WorkbookRefusal(
                WorkbookRefusal.Kind.UNREADABLE,
                "A text for the pack " + what + ": look for it in the master's lists and publishable texts.");
    }
}
