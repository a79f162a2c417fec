package crossfoot.report.plan;

import crossfoot.figures.figure.FigureTable;
import crossfoot.figures.figure.FigureTable.Line;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Tables of texts as quotations: what people wrote, and what the Ombudsman found, with what was learnt from it. */
final class Quotations {

    private static final String COMPLIMENTS = "A1";
    private static final String DECISIONS = "A2";

    private Quotations() {}

    /** Whether a table holds texts to be quoted. */
    static boolean fit(FigureTable table) {
        return listed(table).equals(COMPLIMENTS) || listed(table).equals(DECISIONS);
    }

    private static String listed(FigureTable table) {
        return FigureTable.listed(table.id());
    }

    /**
     * The quotations of a table.
     *
     * @param lessons what was learnt from a case of the Ombudsman, by its number
     */
    static List<Block> of(FigureTable table, Map<String, List<String>> lessons) {
        List<Block> blocks = new ArrayList<>();
        String group = "";
        for (Line line : table.lines()) {
            if (!line.label().equals(group)) {
                group = line.label();
                blocks.add(new Block.Heading(3, listed(table).equals(DECISIONS) ? "Case " + group : group, false));
            }
            blocks.add(new Block.Quotation(line.cells().get(0).text(), ""));
            if (listed(table).equals(DECISIONS)) {
                lessons.getOrDefault(group, List.of())
                        .forEach(lesson -> blocks.add(new Block.Paragraph("What was learnt: " + lesson)));
            }
        }
        return blocks;
    }
}
