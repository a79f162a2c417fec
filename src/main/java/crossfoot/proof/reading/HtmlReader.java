package crossfoot.proof.reading;

import crossfoot.proof.document.Document;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;

/** Reads a web page: headings, paragraphs, items and tables, not what only works (scripts, menus, forms). */
final class HtmlReader {

    private static final Set<String> SKIPPED = Set.of(
            "script", "style", "nav", "template", "noscript", "svg", "select", "button", "head", "iframe", "canvas");
    private static final Set<String> BLOCKS = Set.of(
            "p",
            "div",
            "section",
            "article",
            "main",
            "header",
            "footer",
            "ul",
            "ol",
            "li",
            "table",
            "h1",
            "h2",
            "h3",
            "h4",
            "h5",
            "h6",
            "blockquote",
            "dl",
            "dt",
            "dd",
            "figure",
            "figcaption",
            "aside",
            "form",
            "details",
            "summary",
            "pre",
            "address",
            "fieldset",
            "body",
            "td",
            "th",
            "hr");

    private final DocumentBuilder document = new DocumentBuilder();

    private HtmlReader() {}

    static Document read(String html) {
        HtmlReader reader = new HtmlReader();
        reader.block(Jsoup.parse(html).body(), false);
        return reader.document.build();
    }

    private void block(Element element, boolean listed) {
        String tag = element.normalName();
        if (SKIPPED.contains(tag) || element.hasAttr("hidden")) {
            return;
        }
        if (tag.matches("h[1-6]")) {
            document.heading(element.text(), "");
        } else if (tag.equals("table")) {
            table(element);
        } else {
            children(element, listed || tag.equals("li"));
        }
    }

    /** The running text between the blocks of an element, and those blocks. */
    private void children(Element element, boolean listed) {
        StringBuilder text = new StringBuilder();
        for (Node child : element.childNodes()) {
            if (child instanceof TextNode words) {
                text.append(words.getWholeText());
            } else if (child instanceof Element inner && holdsBlocks(inner)) {
                document.paragraph(text.toString(), listed, "");
                text.setLength(0);
                block(inner, listed);
            } else if (child instanceof Element inner && !SKIPPED.contains(inner.normalName())) {
                text.append(inner.normalName().equals("br") ? " " : inner.wholeText());
            }
        }
        document.paragraph(text.toString(), listed, "");
    }

    private static boolean holdsBlocks(Element element) {
        return BLOCKS.contains(element.normalName())
                || element.children().stream().anyMatch(HtmlReader::holdsBlocks);
    }

    private void table(Element table) {
        Element caption = table.selectFirst("caption");
        if (caption != null) {
            document.paragraph(caption.text(), false, "");
        }
        List<List<String>> rows = new ArrayList<>();
        Map<Integer, Integer> held = new HashMap<>();
        for (Element row : table.select("tr")) {
            List<String> cells = new ArrayList<>();
            for (Element cell : row.children()) {
                skipHeld(cells, held);
                int down = number(cell.attr("rowspan")) - 1;
                for (int wide = 0; wide < Math.min(Math.max(1, number(cell.attr("colspan"))), 200); wide++) {
                    if (down > 0) {
                        held.put(cells.size(), down);
                    }
                    cells.add(wide == 0 ? cell.text() : "");
                }
            }
            skipHeld(cells, held);
            rows.add(cells);
        }
        document.table(rows, List.of(), "");
    }

    /** Leaves the next places empty that a cell of a row above reaches down to. */
    private static void skipHeld(List<String> cells, Map<Integer, Integer> held) {
        while (held.getOrDefault(cells.size(), 0) > 0) {
            held.merge(cells.size(), -1, Integer::sum);
            cells.add("");
        }
    }

    private static int number(String text) {
        return text.matches("\\d{1,3}") ? Integer.parseInt(text) : 1;
    }
}
