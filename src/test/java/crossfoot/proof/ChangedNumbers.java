package crossfoot.proof;

import crossfoot.proof.document.Block;
import crossfoot.proof.document.Document;
import crossfoot.proof.document.Grid;
import crossfoot.proof.document.Paragraph;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Copies of a report, in each of which one figure is another: a cell of a table, or the number that a caption gives. */
final class ChangedNumbers {

    private static final int MORE = 7;
    private static final Pattern NUMBER = Pattern.compile("\\d{1,3}(?:,\\d{3})+|\\d+");
    private static final Pattern FIGURE = Pattern.compile("[£+−-]?(?:\\d{1,3}(?:,\\d{3})+|\\d{1,4})(?:\\.\\d+)?%?");
    private static final Pattern CAPTION = Pattern.compile(".+: (\\S+?)\\.?");

    /** One of them, and what was changed. */
    record Change(Document document, String place) {
        @Override
        public String toString() {
            return place;
        }
    }

    private final Document report;
    private final List<Change> all = new ArrayList<>();

    ChangedNumbers(Document report) {
        this.report = report;
        for (int block = 0; block < report.blocks().size(); block++) {
            if (report.blocks().get(block) instanceof Grid grid) {
                cells(block, grid);
            } else if (report.blocks().get(block) instanceof Paragraph paragraph) {
                caption(block, paragraph);
            }
        }
    }

    List<Change> all() {
        return all;
    }

    private void cells(int block, Grid grid) {
        for (int row = 1; row < grid.rows().size(); row++) {
            for (int column = 1; column < grid.width(); column++) {
                String text = grid.rows().get(row).get(column);
                if (FIGURE.matcher(text).matches()) {
                    List<List<String>> rows = new ArrayList<>();
                    grid.rows().forEach(cells -> rows.add(new ArrayList<>(cells)));
                    rows.get(row).set(column, changed(text));
                    add(
                            block,
                            new Grid(rows, grid.addresses(), grid.source()),
                            grid.rows().get(row).get(0) + ", column " + column);
                }
            }
        }
    }

    private void caption(int block, Paragraph paragraph) {
        Matcher caption = CAPTION.matcher(paragraph.text());
        if (caption.matches() && FIGURE.matcher(caption.group(1)).matches()) {
            String text = paragraph.text().substring(0, caption.start(1))
                    + changed(caption.group(1))
                    + paragraph.text().substring(caption.end(1));
            add(block, new Paragraph(text, paragraph.listed(), paragraph.source()), paragraph.text());
        }
    }

    private void add(int block, Block changed, String what) {
        List<Block> blocks = new ArrayList<>(report.blocks());
        blocks.set(block, changed);
        all.add(new Change(new Document(blocks), report.where(block) + ", " + what));
    }

    /** The same text with its first number larger by seven. */
    private static String changed(String text) {
        return NUMBER.matcher(text)
                .replaceFirst(
                        number -> String.valueOf(Integer.parseInt(number.group().replace(",", "")) + MORE));
    }
}
