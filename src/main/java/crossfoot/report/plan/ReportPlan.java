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
import java.util.List;
import java.util.Optional;

/** Puts a pack's words, tables and charts in the order of a report. */
public final class ReportPlan {

    private static final String LESSONS_ELSEWHERE =
            "What was learnt from the Ombudsman's cases stands with them in the appendix.";

    private final PackRequest request;
    private final PackContent content;
    private final Charts charts;
    private final List<Block> blocks = new ArrayList<>();
    private final List<String> sections = new ArrayList<>();

    private ReportPlan(PackRequest request) {
        this.request = request;
        this.content = request.content();
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
            blocks.addAll(Grids.of(table, heading, !lessonsStandUnder(table.place())));
            blocks.add(new Block.Note(table.base()));
        }
        for (int i = 0; i < table.notes().size(); i++) {
            blocks.add(new Block.Note("[note " + (i + 1) + "] " + table.notes().get(i)));
        }
        blocks.addAll(charts.of(table));
        if (request.pack() == Pack.COMMITTEE) {
            Optional.ofNullable(content.learning().get(table.id()))
                    .filter(told -> !told.lines().isEmpty())
                    .ifPresent(this::lessons);
        }
    }

    /** What was learnt, in words, under the table that counts it. */
    private void lessons(FigureTable told) {
        blocks.add(new Block.Heading(3, told.title(), false));
        if (!content.lessons().isEmpty()) {
            blocks.add(new Block.Paragraph(LESSONS_ELSEWHERE));
        }
        blocks.addAll(Grids.of(told, told.title(), true));
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
        return table.title().endsWith(whose)
                ? table.title().substring(0, table.title().length() - whose.length())
                : table.title();
    }

    private void about() {
        blocks.add(new Block.Heading(1, "About the figures"));
        blocks.add(new Block.Paragraph(PackNames.source(request)));
        List<Mark> used = Mark.all().stream()
                .filter(mark -> request.tables().stream().anyMatch(mark::isIn))
                .toList();
        if (!used.isEmpty()) {
            blocks.add(new Block.Paragraph("What stands in a table where there is no number:"));
            used.forEach(mark -> blocks.add(new Block.Bullet(mark.symbol() + "  " + mark.meaning())));
        }
        belong("");
    }
}
