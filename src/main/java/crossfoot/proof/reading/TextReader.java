package crossfoot.proof.reading;

import crossfoot.proof.document.Document;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/** Reads plain text and Markdown: paragraphs between blank lines; tables of tabs, of pipes, or aligned with spaces. */
public final class TextReader {

    private static final Pattern BULLET = Pattern.compile("^\\s*(?:[-*•·▪–o]|\\(?[a-z0-9]{1,3}[.)])\\s+(?=\\S)");
    private static final Pattern GAP = Pattern.compile(" {2,}");
    private static final Pattern RULE = Pattern.compile("^[\\s|:+=_-]+$");
    private static final Pattern NUMERIC =
            Pattern.compile("[-–—−+£(<~]*\\d[\\d,.]*\\s?[%)mk*]*|[-–—]|n/a|N/A|\\*|\\[[a-z]]|nil");

    private final DocumentBuilder document = new DocumentBuilder();
    private final List<String> paragraph = new ArrayList<>();
    private final List<List<String>> table = new ArrayList<>();
    private boolean listed;

    private final String source;

    private TextReader(String source) {
        this.source = source;
    }

    /** The document of a text. */
    public static Document read(String text) {
        return read(text, "");
    }

    /** The document of a stretch of text, such as a page, whose blocks say so. */
    static Document read(String text, String source) {
        TextReader reader = new TextReader(source);
        String[] lines = text.replace("\r\n", "\n").replace('\r', '\n').split("\n", -1);
        for (int at = 0; at < lines.length; at++) {
            reader.line(lines, at);
        }
        reader.flush();
        return reader.document.build();
    }

    private void line(String[] lines, int at) {
        String line = lines[at];
        List<String> cells = cells(lines, at);
        boolean rule = RULE.matcher(line).matches();
        if (line.isBlank()) {
            flush();
        } else if (cells.size() > 1) {
            flushParagraph();
            table.add(cells);
        } else if (rule && table.isEmpty() && paragraph.size() == 1) {
            // A title underlined.
            document.heading(inline(paragraph.remove(0)), source);
        } else if (line.startsWith("#")) {
            flush();
            document.heading(inline(line.replaceFirst("^#+\\s*", "").replaceFirst("\\s*#+$", "")), source);
        } else if (!rule) {
            text(line);
        }
    }

    private void text(String line) {
        flushTable();
        if (BULLET.matcher(line).find()) {
            flushParagraph();
            listed = true;
        }
        paragraph.add(listed && paragraph.isEmpty() ? BULLET.matcher(line).replaceFirst("") : line);
    }

    /** The cells of a line of a table; one or none for a line of text. */
    private static List<String> cells(String[] lines, int at) {
        String line = lines[at];
        if (line.indexOf('\t') >= 0 && line.strip().indexOf('\t') >= 0) {
            return split(line, "\t");
        }
        String stripped = line.strip();
        if (stripped.startsWith("|") && stripped.endsWith("|") && stripped.length() > 2) {
            return RULE.matcher(stripped).matches()
                    ? List.of()
                    : split(stripped.substring(1, stripped.length() - 1), "(?<!\\\\)\\|");
        }
        if (stripped.contains(" | ") && !RULE.matcher(stripped).matches() && pipesNear(lines, at)) {
            return split(stripped, "(?<!\\\\)\\|");
        }
        return aligned(lines, at) ? split(stripped, GAP.pattern()) : List.of();
    }

    private static List<String> split(String line, String separator) {
        List<String> cells = new ArrayList<>();
        for (String cell : line.split(separator, -1)) {
            cells.add(inline(cell));
        }
        return cells;
    }

    private static boolean pipesNear(String[] lines, int at) {
        return at + 1 < lines.length && lines[at + 1].contains("|") || at > 0 && lines[at - 1].contains("|");
    }

    /** A line of columns kept apart by two spaces or more, with such a line of numbers beside it. */
    private static boolean aligned(String[] lines, int at) {
        String line = lines[at].strip();
        if (!GAP.matcher(line).find() || BULLET.matcher(lines[at]).find() && !numbersAtEnd(line)) {
            return false;
        }
        return numbersAtEnd(line) && (near(lines, at, 1) || near(lines, at, -1))
                || at + 1 < lines.length && nextIsTable(lines, at);
    }

    private static boolean near(String[] lines, int at, int step) {
        int next = at + step;
        return next >= 0
                && next < lines.length
                && GAP.matcher(lines[next].strip()).find();
    }

    private static boolean nextIsTable(String[] lines, int at) {
        int next = at + 1;
        while (next < lines.length
                && next <= at + 2
                && RULE.matcher(lines[next]).matches()
                && !lines[next].isBlank()) {
            next++;
        }
        return next < lines.length
                && numbersAtEnd(lines[next].strip())
                && GAP.matcher(lines[next].strip()).find();
    }

    private static boolean numbersAtEnd(String line) {
        String[] cells = GAP.split(line);
        return cells.length > 1 && NUMERIC.matcher(cells[cells.length - 1]).matches();
    }

    /** Text without Markdown's emphasis, links and escapes. */
    static String inline(String text) {
        return text.replaceAll("!?\\[([^\\]]*)]\\([^)]*\\)+", "$1")
                .replaceAll("\\*\\*|__|`", "")
                .replaceAll("(?<![\\w*])\\*(?=\\S)([^*]+)(?<=\\S)\\*(?![\\w*])", "$1")
                .replaceAll("\\\\([\\\\`*_{}\\[\\]()#+.!|-])", "$1")
                .strip();
    }

    private void flush() {
        flushParagraph();
        flushTable();
    }

    private void flushParagraph() {
        if (!paragraph.isEmpty()) {
            document.guessed(inline(String.join(" ", paragraph)), listed, source);
            paragraph.clear();
        }
        listed = false;
    }

    private void flushTable() {
        if (!table.isEmpty()) {
            if (table.size() == 1) {
                document.guessed(String.join(" ", table.get(0)), false, source);
            } else {
                document.table(List.copyOf(table), List.of(), source);
            }
            table.clear();
        }
    }
}
