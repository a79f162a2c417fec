package crossfoot.report.word;

import crossfoot.caselog.schema.Texts;
import crossfoot.report.pack.PackTables;
import crossfoot.report.plan.Block;
import crossfoot.report.plan.Report;
import crossfoot.report.text.Section;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;

/**
 * The places of a council's document that parts of the report go to, in the order of the document: {@code {section:T08}},
 * {@code {words:T08}}, {@code {table:T08}}, {@code {chart:T08}}, and {@code {report}} for all that has no place of its own.
 */
final class Places {

    private static final Pattern PART =
            Pattern.compile("(?i)\\{\\s*(section|words|table|chart)\\s*:\\s*([^{}]{1,60})}");

    /**
     * A place.
     *
     * @param mark the paragraph that marks it
     * @param parts the numbers of the report's parts that go there
     */
    record Place(XWPFParagraph mark, List<Integer> parts) {
        Place {
            parts = List.copyOf(parts);
        }
    }

    private final Report report;

    private Places(Report report) {
        this.report = report;
    }

    /** Whether a paragraph marks a place of parts. */
    static boolean marks(String text) {
        return text.strip().equals(WordTemplate.REPORT)
                || PART.matcher(text.strip()).matches();
    }

    /**
     * The places of a document; none where it has none.
     *
     * @throws IllegalArgumentException with the name that no report has
     */
    static List<Place> of(XWPFDocument document, Report report) {
        Places places = new Places(report);
        List<Place> found = new ArrayList<>();
        Set<Integer> taken = new TreeSet<>();
        for (XWPFParagraph paragraph : document.getParagraphs()) {
            Matcher part = PART.matcher(paragraph.getText().strip());
            if (part.matches()) {
                List<Integer> parts = places.parts(part.group(1).toLowerCase(Locale.ROOT), part.group(2));
                found.add(new Place(paragraph, parts));
                taken.addAll(parts);
            } else if (marks(paragraph.getText())) {
                found.add(new Place(paragraph, List.of()));
            }
        }
        List<Integer> rest = places.rest(taken);
        return found.stream()
                .map(place -> place.mark().getText().strip().equals(WordTemplate.REPORT)
                        ? new Place(place.mark(), rest)
                        : place)
                .toList();
    }

    private List<Integer> parts(String kind, String name) {
        Predicate<String> named = section -> Texts.key(section).equals(Texts.key(name));
        boolean known = report.sections().stream().anyMatch(named)
                || Section.spelt(name).isPresent()
                || PackTables.topic(name.strip().toUpperCase(Locale.ROOT)).isPresent();
        if (!known) {
            throw new IllegalArgumentException("{" + kind + ":" + name + "}");
        }
        return IntStream.range(0, report.blocks().size())
                .filter(at -> named.test(report.sections().get(at)))
                .filter(at -> belongs(kind, report.blocks().get(at)))
                .boxed()
                .toList();
    }

    private static boolean belongs(String kind, Block block) {
        return switch (kind) {
            case "words" ->
                block instanceof Block.Paragraph
                        || block instanceof Block.Bullet
                        || block instanceof Block.Heading heading && !heading.listed();
            case "table" ->
                block instanceof Block.Grid || block instanceof Block.Note || block instanceof Block.Quotation;
            case "chart" -> block instanceof Block.Chart;
            default -> true;
        };
    }

    /** What has no place of its own, without the headings under which nothing is left. */
    private List<Integer> rest(Set<Integer> taken) {
        List<Integer> left = IntStream.range(0, report.blocks().size())
                .filter(at -> !taken.contains(at))
                .boxed()
                .toList();
        List<Integer> rest = new ArrayList<>();
        for (int i = 0; i < left.size(); i++) {
            if (!(report.blocks().get(left.get(i)) instanceof Block.Heading heading)
                    || leads(left, i, heading.level())) {
                rest.add(left.get(i));
            }
        }
        return rest;
    }

    /** Whether something but headings follows a heading before the next one of its level. */
    private boolean leads(List<Integer> left, int at, int level) {
        for (int i = at + 1; i < left.size(); i++) {
            if (!(report.blocks().get(left.get(i)) instanceof Block.Heading next)) {
                return true;
            }
            if (next.level() <= level) {
                return false;
            }
        }
        return false;
    }
}
