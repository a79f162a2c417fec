package crossfoot.proof.table;

import crossfoot.proof.document.Block;
import crossfoot.proof.document.Document;
import crossfoot.proof.document.Grid;
import crossfoot.proof.document.Heading;
import crossfoot.proof.document.Paragraph;
import crossfoot.proof.finding.Anchor;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * A table in its report: its view, its place and the words about it.
 *
 * @param block the index of its block
 * @param words the words beside it, in lower case: its heading, the paragraphs before and after, its own texts
 */
public record NamedTable(Document document, int block, TableView view, String words) {

    private static final Pattern OVERLAP = Pattern.compile(
            "more than one|multiple|several (?:reasons|issues|themes|categories|elements)|overlap|not (?:sum|add)|do(?:es)? not total|mutually exclusive"
                    + "|may (?:have|be counted|include|contain|cover|relate to)|can (?:have|be counted|relate to|cover|contain|include|fall)|counted (?:twice|in each|more than)|each (?:issue|element|reason|theme)"
                    + "|will not equal|exceeds? the (?:number|total)|some (?:complaints|cases|people) (?:had|have|raised|cover|related|fell|included|involve)");
    private static final Pattern PARTIAL = Pattern.compile(
            "\\btop (?:\\d+|three|five|ten|four|six)\\b|most (?:common|frequent)|main (?:themes|reasons|causes) (?:only|were)|selected|excludes|excluding|not all");

    private static final Pattern SINGLE = Pattern.compile(
            "(?:main|primary|principal|single|most significant) (?:or [a-z ]{1,30})?(?:reason|cause|issue|category|theme)|counted once|only once|one (?:reason|category) (?:for|per)");

    /** A note that per cents were rounded says nothing of the counts. */
    private static final Pattern ROUNDING = Pattern.compile("\\b(?:rounding|rounded|percentages?)\\b");

    private static final Pattern STOPS = Pattern.compile("[.\\n]+");

    /** The table of a block. */
    public static NamedTable of(Document document, int block) {
        Grid grid = (Grid) document.blocks().get(block);
        return new NamedTable(document, block, TableView.of(grid), wordsAround(document, block, grid));
    }

    private static String wordsAround(Document document, int block, Grid grid) {
        StringBuilder words = new StringBuilder();
        for (int at = Math.max(0, block - 3); at <= Math.min(document.blocks().size() - 1, block + 2); at++) {
            if (document.sectionOf(at) == document.sectionOf(block)) {
                words.append(textOf(document.blocks().get(at))).append(" \n ");
            }
        }
        grid.rows()
                .forEach(row -> row.stream().filter(cell -> cell.length() > 20).forEach(cell -> words.append(cell)
                        .append('\n')));
        return STOPS.splitAsStream(words.toString().toLowerCase(Locale.ROOT))
                .filter(sentence -> !ROUNDING.matcher(sentence).find())
                .collect(Collectors.joining(".\n"));
    }

    private static String textOf(Block block) {
        return block instanceof Heading heading
                ? heading.text()
                : block instanceof Paragraph paragraph ? paragraph.text() : "";
    }

    /** Whether its lines may count a case several times, or are only some of the lines. */
    public boolean mayOverlap() {
        return OVERLAP.matcher(words).find() && !SINGLE.matcher(words).find()
                || PARTIAL.matcher(words).find();
    }

    /** A label, or words for none. */
    public static String label(String text) {
        return text.isEmpty() ? "(no label)" : text;
    }

    /** A cell by its labels: "Total, 2024-25". */
    public String cell(int row, int column) {
        String heading = view.columnLabels().get(column);
        String label = "\"" + label(view.rowLabels().get(row)) + "\"";
        return heading.isEmpty() ? label : label + ", \"" + heading + "\"";
    }

    /** The place of a cell for people. */
    public String where(int row, int column) {
        Grid grid = (Grid) document.blocks().get(block);
        int gridRow = view.gridRow(row, column);
        int gridColumn = view.gridColumn(row, column);
        if (!grid.addresses().isEmpty()) {
            return grid.source() + "!" + grid.addresses().get(gridRow).get(gridColumn);
        }
        return document.where(block) + ", row " + (gridRow + 1) + ", column " + (gridColumn + 1) + " ("
                + cell(row, column) + ")";
    }

    /** The cell as an anchor. */
    public Anchor anchor(int row, int column) {
        return Anchor.cell(block, view.gridRow(row, column), view.gridColumn(row, column));
    }
}
