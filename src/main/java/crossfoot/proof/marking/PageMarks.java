package crossfoot.proof.marking;

import crossfoot.proof.document.Block;
import crossfoot.proof.document.Document;
import crossfoot.proof.document.Grid;
import crossfoot.proof.document.Heading;
import crossfoot.proof.document.Paragraph;
import crossfoot.proof.finding.ProofFinding;
import java.nio.charset.StandardCharsets;
import java.util.Comparator;
import java.util.List;

/** Writes a report as a web page with its findings highlighted, and each said below its paragraph or table. */
public final class PageMarks {

    private static final String STYLE = "body{font-family:sans-serif;max-width:60em;margin:2em auto;padding:0 1em}"
            + "table{border-collapse:collapse}td{border:1px solid #767676;padding:.2em .5em}"
            + "mark{background:#ffe08a;font-weight:bold}.finding{border-left:.3em solid #b3261e;padding-left:.6em}";

    private PageMarks() {}

    /** The page, as UTF-8. */
    public static byte[] page(String name, Document document, List<ProofFinding> findings) {
        StringBuilder page =
                new StringBuilder("<!doctype html>\n<html lang=\"en\"><head><meta charset=\"utf-8\"><title>");
        page.append(escaped(name))
                .append(", proof-read</title><style>")
                .append(STYLE)
                .append("</style></head><body>\n");
        for (int at = 0; at < document.blocks().size(); at++) {
            int block = at;
            List<ProofFinding> here = findings.stream()
                    .filter(finding -> finding.anchor().block() == block)
                    .sorted(Comparator.comparingInt(finding -> finding.anchor().start()))
                    .toList();
            page.append(block(document.blocks().get(at), here)).append('\n');
            here.forEach(finding -> page.append("<p class=\"finding\"><strong>")
                    .append(finding.rule().code())
                    .append(' ')
                    .append(escaped(finding.rule().title()))
                    .append("</strong>: ")
                    .append(escaped(finding.message()))
                    .append("</p>\n"));
        }
        return page.append("</body></html>\n").toString().getBytes(StandardCharsets.UTF_8);
    }

    private static String block(Block block, List<ProofFinding> here) {
        if (block instanceof Heading heading) {
            return "<h2>" + escaped(heading.text()) + "</h2>";
        }
        return block instanceof Grid grid ? table(grid, here) : "<p>" + text(((Paragraph) block).text(), here) + "</p>";
    }

    private static String text(String text, List<ProofFinding> here) {
        StringBuilder marked = new StringBuilder();
        int done = 0;
        for (ProofFinding finding : here) {
            int start = finding.anchor().start();
            int end = finding.anchor().end();
            if (start >= done && end <= text.length()) {
                marked.append(escaped(text.substring(done, start)))
                        .append("<mark>")
                        .append(escaped(text.substring(start, end)))
                        .append("</mark>");
                done = end;
            }
        }
        return marked.append(escaped(text.substring(done))).toString();
    }

    private static String table(Grid grid, List<ProofFinding> here) {
        StringBuilder table = new StringBuilder("<table>");
        for (int row = 0; row < grid.rows().size(); row++) {
            table.append("<tr>");
            for (int column = 0; column < grid.width(); column++) {
                int r = row;
                int c = column;
                boolean wrong = here.stream()
                        .anyMatch(finding ->
                                finding.anchor().row() == r && finding.anchor().column() == c);
                String cell = escaped(grid.rows().get(row).get(column));
                table.append("<td>")
                        .append(wrong ? "<mark>" + cell + "</mark>" : cell)
                        .append("</td>");
            }
            table.append("</tr>");
        }
        return table.append("</table>").toString();
    }

    private static String escaped(String text) {
        return text.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;");
    }
}
