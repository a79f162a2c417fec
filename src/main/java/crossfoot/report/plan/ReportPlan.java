package crossfoot.report.plan;

import crossfoot.figures.figure.FigureTable;
import crossfoot.figures.figure.Topic;
import crossfoot.report.pack.Mark;
import crossfoot.report.pack.Pack;
import crossfoot.report.pack.PackContent;
import crossfoot.report.pack.PackNames;
import crossfoot.report.pack.PackRequest;
import crossfoot.report.pack.PackTables;
import crossfoot.report.text.Passage;
import crossfoot.report.text.Section;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Puts a pack's words, tables and charts in the order of a report. */
public final class ReportPlan {

    private static final String LESSONS_ELSEWHERE =
            "What was learnt from the Ombudsman's cases stands with them in the appendix.";

    private static final int MANY_TABLES = 5;

    private final PackRequest request;
    private final PackContent content;
    private final Charts charts;
    private final Set<String> everywhere;
    private final List<Block> blocks = new ArrayList<>();
    private final List<String> sections = new ArrayList<>();

    private ReportPlan(PackRequest request) {
        this.request = request;
        this.content = request.content();
        this.everywhere = everywhere(request.tables());
        this.charts = new Charts(content.figures(), content.period().label());
    }

    /** The report of a pack. */
    public static Report of(PackRequest request) {
        ReportPlan plan = new ReportPlan(request);
        plan.compose();
        return new Report(
                request.title(),
                plan.content.council(),
                (request.pack() == Pack.WEEKLY ? "Cases" : plan.content.period().days() + "; figures") + " as at "
                        + PackNames.day(plan.content.asOf()),
                plan.blocks,
                plan.sections);
    }

    private void compose() {
        if (request.pack() == Pack.COMMITTEE) {
            words(Section.INTRODUCTION);
            words(Section.SUMMARY);
        }
        List<Integer> places = request.tables().stream()
                .map(FigureTable::place)
                .distinct()
                .sorted()
                .toList();
        for (int place : places) {
            for (Topic topic : Topic.values()) {
                if (topic != Topic.APPENDICES) {
                    chapter(place, topic);
                }
            }
        }
        if (request.pack() == Pack.COMMITTEE) {
            words(Section.RECOMMENDATIONS);
            words(Section.CLOSING);
        }
        places.forEach(place -> chapter(place, Topic.APPENDICES));
        about();
    }

    /** A chapter of a procedure, or of the whole council where the place is 0. */
    private void chapter(int place, Topic topic) {
        List<FigureTable> tables = request.tables().stream()
                .filter(table -> table.place() == place)
                .filter(table ->
                        PackTables.topic(table.id()).filter(topic::equals).isPresent())
                .toList();
        if (!tables.isEmpty()) {
            String whose = place == 0 ? "" : ": " + content.procedures().get(place - 1);
            blocks.add(new Block.Heading(1, topic.heading() + whose));
            belong("");
            tables.forEach(table -> {
                section(table);
                belong(table.id());
            });
        }
    }

    private void words(Section section) {
        List<Passage> passages = content.passages(section.words());
        if (!passages.isEmpty()) {
            blocks.add(new Block.Heading(1, section.words()));
            passages.forEach(passage -> lines(passage, 2));
            belong(section.words());
        }
    }

    /** Whose the parts are that were added last. */
    private void belong(String section) {
        while (sections.size() < blocks.size()) {
            sections.add(section);
        }
    }

    private void lines(Passage passage, int level) {
        for (Passage.Line line : passage.lines()) {
            blocks.add(
                    switch (line.kind()) {
                        case HEADING -> new Block.Heading(level, line.text(), false);
                        case BULLET -> new Block.Bullet(line.text());
                        case PARAGRAPH -> new Block.Paragraph(line.text());
                    });
        }
    }

    private void section(FigureTable table) {
        String heading = heading(table);
        blocks.add(new Block.Heading(2, heading));
        content.passages(table.id()).forEach(passage -> lines(passage, 3));
        if (Quotations.fit(table)) {
            blocks.addAll(Quotations.of(table, content.lessons()));
        } else {
            blocks.addAll(Grids.of(table, heading, !lessonsStandUnder(table.place()), charts::figure));
            blocks.add(new Block.Note(table.base()));
        }
        notes(table);
        blocks.addAll(charts.of(table));
        if (request.pack() == Pack.COMMITTEE) {
            Optional.ofNullable(content.learning().get(table.id()))
                    .filter(told -> !told.lines().isEmpty())
                    .ifPresent(this::lessons);
        }
    }

    private void notes(FigureTable table) {
        boolean alone = Quotations.fit(table) && table.lines().isEmpty();
        for (int i = 0; i < table.notes().size(); i++) {
            String note = table.notes().get(i);
            if (!everywhere.contains(note)) {
                blocks.add(alone ? new Block.Paragraph(note) : new Block.Note("[note " + (i + 1) + "] " + note));
            }
        }
    }

    /** Notes of most tables to which no cell refers: the report says them once, at its end. */
    private static Set<String> everywhere(List<FigureTable> tables) {
        Map<String, Integer> uses = new LinkedHashMap<>();
        for (FigureTable table : tables) {
            // Only the last one, so that the numbers of the others stay.
            if (!table.notes().isEmpty()) {
                int last = table.notes().size();
                boolean referred = table.lines().stream()
                        .flatMap(line -> line.cells().stream())
                        .anyMatch(cell -> cell.notes().contains(last));
                uses.merge(table.notes().get(last - 1), referred ? -tables.size() : 1, Integer::sum);
            }
        }
        return uses.entrySet().stream()
                .filter(use -> tables.size() >= MANY_TABLES && 2 * use.getValue() > tables.size())
                .map(Map.Entry::getKey)
                .collect(Collectors.toSet());
    }

    private static String lowered(String sentence) {
        return sentence.substring(0, 1).toLowerCase(Locale.UK) + sentence.substring(1);
    }

    /** What was learnt, in words, under the table that counts it. */
    private void lessons(FigureTable told) {
        blocks.add(new Block.Heading(3, told.title(), false));
        if (quotesLessons(told.place())) {
            blocks.add(new Block.Paragraph(LESSONS_ELSEWHERE));
        }
        blocks.addAll(Grids.of(told, told.title(), true, charts::figure));
    }

    private boolean quotesLessons(int place) {
        return request.tables().stream()
                .filter(table -> table.place() == place && Quotations.fit(table))
                .flatMap(table -> table.lines().stream())
                .anyMatch(line -> content.lessons().containsKey(line.label()));
    }

    /** Whether the report has the lessons of a procedure in a table of their own, so that no other need print them. */
    private boolean lessonsStandUnder(int place) {
        return request.pack() == Pack.COMMITTEE
                && request.tables().stream()
                        .filter(table -> table.place() == place)
                        .map(FigureTable::id)
                        .anyMatch(id -> content.learning().containsKey(id)
                                && !content.learning().get(id).lines().isEmpty());
    }

    /** The title of a table without whose and when, which the title of the report says. */
    private String heading(FigureTable table) {
        String procedure =
                table.place() == 0 ? content.procedure() : content.procedures().get(table.place() - 1);
        String whose = ", " + procedure + ", " + content.period().label();
        String when = ", " + content.period().label();
        return Stream.of(whose, when)
                .filter(table.title()::endsWith)
                .findFirst()
                .map(end -> table.title().substring(0, table.title().length() - end.length()))
                .orElse(table.title());
    }

    private void about() {
        blocks.add(new Block.Heading(1, "About the figures"));
        List<Mark> used = Mark.all().stream()
                .filter(mark -> request.tables().stream().anyMatch(mark::isIn))
                .toList();
        String source = PackNames.source(request);
        if (used.size() == 1) {
            Mark mark = used.get(0);
            blocks.add(new Block.Paragraph(source + " Where there is no number in a table, " + mark.symbol()
                    + " stands: " + lowered(mark.meaning())));
        } else {
            blocks.add(new Block.Paragraph(source));
        }
        everywhere.forEach(note -> blocks.add(new Block.Paragraph(note)));
        if (used.size() > 1) {
            blocks.add(new Block.Paragraph("What stands in a table where there is no number:"));
            used.forEach(mark -> blocks.add(new Block.Bullet(mark.symbol() + "  " + mark.meaning())));
        }
        belong("");
    }
}
