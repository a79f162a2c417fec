package crossfoot.workbook.layout;

import crossfoot.workbook.cells.CellAddress;
import crossfoot.workbook.cells.CellArea;
import crossfoot.workbook.xml.TagScanner;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** How the addresses in a part read once columns were inserted into a sheet: those behind the place move to the right. */
final class ShiftedColumns {

    private static final Set<String> FORMULAS =
            Set.of("f", "formula", "formula1", "formula2", "calculatedColumnFormula", "totalsRowFormula");
    private static final Pattern PLACES =
            Pattern.compile("(?<=\\s)(ref|sqref|activeCell|topLeftCell)(\\s*=\\s*)(\"[^\"]*\"|'[^']*')");
    private static final Pattern CELL = Pattern.compile("(?<=\\s)(r)(\\s*=\\s*)(\"[^\"]*\"|'[^']*')");
    private static final Pattern NUMBERS = Pattern.compile("(?<=\\s)(min|max)(\\s*=\\s*[\"'])(\\d+)");
    private static final Pattern SPANS = Pattern.compile("\\sspans\\s*=\\s*(\"[^\"]*\"|'[^']*')");
    private static final Pattern ADDRESS = Pattern.compile(
            "(?<![A-Za-z0-9_.$!\\[\\\\])(\\$?)([A-Z]{1,3})(\\$?[0-9]{1,7})(?::(\\$?)([A-Z]{1,3})(\\$?[0-9]{1,7}))?"
                    + "(?![A-Za-z0-9_.(!\\]])");

    private static final int WIDTH = 22;

    private final String sheet;
    private final int before;
    private final int count;

    ShiftedColumns(String sheet, int before, int count) {
        this.sheet = sheet;
        this.before = before;
        this.count = count;
    }

    /** How formulas of other sheets begin an address on this one. */
    String qualifier() {
        return sheet + "!";
    }

    /**
     * A part with its addresses moved.
     *
     * @param own whether addresses without a sheet's name are on the sheet; otherwise only names of the workbook that are
     *     bound to the sheet move
     */
    String part(String xml, boolean own) {
        StringBuilder moved = new StringBuilder(xml.length() + 256);
        TagScanner scanner = new TagScanner(xml);
        int copied = 0;
        boolean formula = false;
        boolean wide = !own;
        while (scanner.next()) {
            String text = xml.substring(copied, scanner.start());
            moved.append(!formula ? text : own ? addresses(text) : qualified(text));
            if (!wide && scanner.localName().equals("col") && !scanner.closing() && behind(scanner.tag())) {
                moved.append(widths(scanner.prefix()));
                wide = true;
            }
            moved.append(scanner.closing() || !own ? scanner.tag() : tag(scanner));
            formula = !scanner.closing()
                    && !scanner.selfClosed()
                    && (own
                            ? FORMULAS.contains(scanner.localName())
                            : scanner.localName().equals("definedName"));
            copied = scanner.end();
        }
        return moved.append(xml.substring(copied)).toString();
    }

    private String tag(TagScanner scanner) {
        String tag = scanner.tag();
        return switch (scanner.localName()) {
            case "c" -> attribute(CELL, tag);
            case "col" ->
                NUMBERS.matcher(tag)
                        .replaceAll(match -> match.group(1) + match.group(2) + moved(Integer.parseInt(match.group(3))));
            case "row" -> SPANS.matcher(tag).replaceAll("");
            default -> attribute(PLACES, tag);
        };
    }

    private boolean behind(String col) {
        Matcher numbers = NUMBERS.matcher(col);
        return numbers.results()
                .filter(number -> number.group(1).equals("min"))
                .anyMatch(number -> Integer.parseInt(number.group(3)) >= before);
    }

    /** The new columns, as wide as most of a list are. */
    private String widths(String prefix) {
        return "<" + prefix + "col min=\"" + before + "\" max=\"" + (before + count - 1) + "\" width=\"" + WIDTH
                + "\" customWidth=\"1\"/>";
    }

    private int moved(int column) {
        return column >= before ? column + count : column;
    }

    private String attribute(Pattern pattern, String tag) {
        return pattern.matcher(tag)
                .replaceAll(
                        match -> Matcher.quoteReplacement(match.group(1) + match.group(2) + addresses(match.group(3))));
    }

    /** Addresses in the places of a sheet that Excel would move them to. */
    private String addresses(String text) {
        return ADDRESS.matcher(text).replaceAll(match -> Matcher.quoteReplacement(address(match)));
    }

    private String qualified(String text) {
        String quoted = "(?:" + Pattern.quote(sheet) + "|'" + Pattern.quote(sheet) + "')!";
        return Pattern.compile(quoted + "[^,)\\s]+").matcher(text).replaceAll(match -> {
            int mark = match.group().indexOf('!') + 1;
            return Matcher.quoteReplacement(
                    match.group().substring(0, mark) + addresses(match.group().substring(mark)));
        });
    }

    private String address(MatchResult match) {
        boolean area = match.group(5) != null;
        String first = match.group(1) + letters(match.group(2)) + match.group(3);
        return area ? first + ":" + match.group(4) + letters(match.group(5)) + match.group(6) : first;
    }

    private String letters(String letters) {
        int column = CellArea.parse(letters + "1").orElseThrow().left();
        return column >= before ? CellAddress.letters(column + count) : letters;
    }
}
