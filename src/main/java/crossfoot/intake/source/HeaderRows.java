package crossfoot.intake.source;

/**
 * Where the headers of a grid stand.
 *
 * @param first the first header row, from 0; -1 where the grid has none
 * @param last the last one; the same but where two rows make the headers together
 */
public record HeaderRows(int first, int last) {

    /** No header row: every row is one of data. */
    public static final HeaderRows NONE = new HeaderRows(-1, -1);

    public HeaderRows {
        if (last < first || first < -1) {
            throw new IllegalArgumentException("Header rows " + first + " to " + last);
        }
    }

    /** Whether there is one. */
    public boolean present() {
        return first >= 0;
    }

    /** As the map says it, from 1: {@code 3}, {@code 3-4}, {@code none}. */
    public String words() {
        return !present() ? "none" : first == last ? Integer.toString(first + 1) : (first + 1) + "-" + (last + 1);
    }

    /**
     * Reads what the map or the user says.
     *
     * @throws WorkbookRefusal where it is no row
     */
    public static HeaderRows named(String text) {
        String plain = text.strip().toLowerCase(java.util.Locale.ROOT);
        if (plain.equals("none") || plain.equals("0")) {
            return NONE;
        }
        if (plain.matches("[1-9]\\d{0,5}(?:\\.0)?")) {
            int row = (int) Double.parseDouble(plain) - 1;
            return new HeaderRows(row, row);
        }
        String[] both = plain.split("\\s*[-\u2013]\\s*", -1);
        if (plain.matches("[1-9]\\d{0,5}\\s*[-\u2013]\\s*[1-9]\\d{0,5}")
                && Integer.parseInt(both[0]) <= Integer.parseInt(both[1])) {
            return new HeaderRows(Integer.parseInt(both[0]) - 1, Integer.parseInt(both[1]) - 1);
        }
        throw SourceRefusal.of(
                "Header row is \"" + text + "\", which is no row; give one such as 3, two such as 3-4, or none.");
    }
}
