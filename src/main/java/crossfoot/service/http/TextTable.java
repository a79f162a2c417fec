package crossfoot.service.http;

import java.util.List;
import java.util.stream.Collectors;

/**
 * An answer as tab-separated text, for macros and spreadsheets.
 *
 * @param headers the first line
 * @param rows the further lines; a cell is a text or a number
 */
public record TextTable(List<String> headers, List<List<Object>> rows) {

    /** The media type. */
    public static final String MEDIA_TYPE = "text/tab-separated-values";

    public TextTable {
        headers = List.copyOf(headers);
        rows = rows.stream().map(List::copyOf).toList();
    }

    /**
     * The lines. A tab or a line break inside a cell becomes a space.
     *
     * @param exact whether text stays as it is; if not, text that a spreadsheet could run gets a leading apostrophe
     */
    String text(boolean exact) {
        return line(headers, exact) + rows.stream().map(row -> line(row, exact)).collect(Collectors.joining());
    }

    private static String line(List<?> cells, boolean exact) {
        return cells.stream().map(cell -> cell(cell, exact)).collect(Collectors.joining("\t", "", "\r\n"));
    }

    private static String cell(Object cell, boolean exact) {
        if (!(cell instanceof String text)) {
            return cell.toString();
        }
        String line = text.replaceAll("[\\t\\r\\n]+", " ");
        return !exact && runs(text) ? "'" + line : line;
    }

    private static boolean runs(String text) {
        return !text.isEmpty() && "=+-@\t\r".indexOf(text.charAt(0)) >= 0;
    }
}
