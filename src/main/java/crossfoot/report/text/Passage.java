package crossfoot.report.text;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;

/**
 * A text of the report, filled and in lines.
 *
 * @param section where it stands: the id of a table, or the name of a {@link Section}
 * @param lines its paragraphs, points and headings
 * @param drafted whether nobody wrote it, so that it is what would be proposed
 */
public record Passage(String section, List<Line> lines, boolean drafted) {

    public Passage {
        lines = List.copyOf(lines);
    }

    /** What a line is. */
    public enum Kind {
        PARAGRAPH,
        BULLET,
        HEADING
    }

    /** A line of a text, without the mark that says what it is. */
    public record Line(Kind kind, String text) {

        static Line of(String written) {
            String line = written.strip();
            if (line.startsWith("- ")) {
                return new Line(Kind.BULLET, line.substring(2).strip());
            }
            return line.startsWith("# ")
                    ? new Line(Kind.HEADING, line.substring(2).strip())
                    : new Line(Kind.PARAGRAPH, line);
        }
    }

    /** Whether it is about the report and not about one of its tables. */
    public boolean ofReport() {
        return Arrays.stream(Section.values()).anyMatch(each -> each.words().equals(section));
    }

    /** The same text in another section. */
    public Passage in(String other) {
        return new Passage(other, lines, drafted);
    }

    /** The same text under a heading of its own. */
    public Passage under(String heading) {
        return new Passage(
                section,
                Stream.concat(Stream.of(new Line(Kind.HEADING, heading)), lines.stream())
                        .toList(),
                drafted);
    }

    /** The same text as one that nobody wrote. */
    Passage asDraft() {
        return new Passage(section, lines, true);
    }

    /** A text that is filled already. */
    static Passage of(String section, String filled) {
        return new Passage(
                section,
                filled.lines().filter(line -> !line.isBlank()).map(Line::of).toList(),
                false);
    }
}
