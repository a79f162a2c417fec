package crossfoot.proof.reading;

import crossfoot.proof.document.Block;
import crossfoot.proof.document.Document;
import crossfoot.proof.document.Grid;
import crossfoot.proof.document.Heading;
import crossfoot.proof.document.Paragraph;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/** Collects blocks as a reader meets them; leaves out tables of contents and joins paragraphs that a page cut in two. */
final class DocumentBuilder {

    private static final Pattern SPACES = Pattern.compile("[\\s\\u00A0]+");
    private static final int TITLE_LENGTH = 90;

    private final List<Block> blocks = new ArrayList<>();
    private final List<List<List<Integer>>> origins = new ArrayList<>();
    private int origin = -1;

    /** The number, within its file, of the paragraph that what follows begins with. */
    void at(int paragraph) {
        origin = paragraph;
    }

    /** The origins of each block: one of a heading or paragraph, one a cell of a table, as rows. */
    List<List<List<Integer>>> origins() {
        return List.copyOf(origins);
    }

    private void add(Block block) {
        blocks.add(block);
        origins.add(List.of(List.of(origin)));
    }

    void heading(String text, String source) {
        String clean = clean(text);
        if (!clean.isEmpty()) {
            add(new Heading(clean, source));
        }
    }

    /** Running text as a file says that it is. */
    void paragraph(String text, boolean listed, String source) {
        String clean = clean(text);
        if (!clean.isEmpty()) {
            add(new Paragraph(clean, listed, source));
        }
    }

    /** A paragraph of a format without headings or page breaks of its own: told by its look. */
    void guessed(String text, boolean listed, String source) {
        String clean = clean(text);
        if (clean.isEmpty()) {
            return;
        }
        if (!listed && continues(clean)) {
            Paragraph before = (Paragraph) blocks.get(blocks.size() - 1);
            boolean broken = before.text().endsWith("-") && Character.isDigit(clean.charAt(0));
            blocks.set(
                    blocks.size() - 1,
                    new Paragraph(before.text() + (broken ? "" : " ") + clean, before.listed(), before.source()));
        } else if (!listed && isTitle(clean)) {
            heading(clean, source);
        } else {
            paragraph(clean, listed, source);
        }
    }

    private boolean continues(String text) {
        if (blocks.isEmpty() || !(blocks.get(blocks.size() - 1) instanceof Paragraph before)) {
            return false;
        }
        char last = before.text().charAt(before.text().length() - 1);
        char first = text.charAt(0);
        boolean open = ".!?:;”\"".indexOf(last) < 0;
        boolean goesOn = Character.isLowerCase(first) || last == '-' && Character.isDigit(first) || last == ',';
        return open && goesOn;
    }

    private static boolean isTitle(String text) {
        char last = text.charAt(text.length() - 1);
        boolean sentence = ".!?;,”\"".indexOf(last) >= 0;
        boolean leadsIn =
                last == ':' && (text.split(" ").length > 4 || text.chars().anyMatch(Character::isDigit));
        return text.length() <= TITLE_LENGTH
                && !sentence
                && !leadsIn
                && Character.isLetterOrDigit(text.charAt(0))
                && text.split(" ").length <= 12
                && Character.isUpperCase(firstLetter(text));
    }

    private static char firstLetter(String text) {
        return (char) text.chars().filter(Character::isLetter).findFirst().orElse('a');
    }

    void table(List<List<String>> rows, List<List<String>> addresses, String source) {
        table(rows, addresses, source, List.of());
    }

    /** A table with the origins of its cells. */
    void table(List<List<String>> rows, List<List<String>> addresses, String source, List<List<Integer>> cells) {
        List<List<String>> clean = rows.stream()
                .map(row -> row.stream().map(DocumentBuilder::clean).toList())
                .toList();
        Grid grid = new Grid(clean, addresses, source);
        boolean useful = grid.width() > 1 && grid.rows().size() > 1;
        if (useful && !isContents(grid)) {
            blocks.add(grid);
            origins.add(cells);
        }
    }

    /** A list of titles with rising page numbers. */
    private boolean isContents(Grid grid) {
        boolean named =
                !blocks.isEmpty() && titleOf(blocks.get(blocks.size() - 1)).contains("contents");
        int last = -1;
        for (List<String> row : grid.rows()) {
            String page = row.get(row.size() - 1);
            if (!page.matches("\\d{1,3}") || Integer.parseInt(page) < last) {
                return named;
            }
            last = Integer.parseInt(page);
        }
        return named || grid.rows().size() >= 6 && grid.width() == 2;
    }

    private static String titleOf(Block block) {
        String text = block instanceof Heading heading
                ? heading.text()
                : block instanceof Paragraph paragraph ? paragraph.text() : "";
        return text.toLowerCase(Locale.ROOT);
    }

    static String clean(String text) {
        return SPACES.matcher(text.replace("\u00AD", "").replace("\u200B", ""))
                .replaceAll(" ")
                .strip();
    }

    Document build() {
        return new Document(blocks);
    }
}
