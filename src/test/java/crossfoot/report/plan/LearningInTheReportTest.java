package crossfoot.report.plan;

import static org.assertj.core.api.Assertions.assertThat;

import crossfoot.figures.FigureBook;
import crossfoot.figures.InventedBook;
import crossfoot.report.pack.Audience;
import crossfoot.report.pack.Pack;
import crossfoot.report.pack.PackRequest;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What a committee, the public and officers read of what was learnt, from the sample. */
class LearningInTheReportTest {

    private static FigureBook book;

    @BeforeAll
    static void count() {
        book = InventedBook.ofTheSample(0);
    }

    private static Report report(Audience audience) {
        return ReportPlan.of(PackRequest.of(Pack.COMMITTEE, book, audience));
    }

    private static Block.Grid grid(Report report, String caption) {
        return grids(report)
                .filter(grid -> grid.caption().equals(caption))
                .findFirst()
                .orElseThrow(() -> new AssertionError(caption));
    }

    private static Stream<Block.Grid> grids(Report report) {
        return report.blocks().stream().filter(Block.Grid.class::isInstance).map(Block.Grid.class::cast);
    }

    private static List<String> column(Block.Grid grid, String heading) {
        int at = grid.headings().indexOf(heading);
        return grid.rows().stream().map(row -> row.cells().get(at).text()).toList();
    }

    @Test
    void a_committee_reads_by_theme_how_many_cases_stand_behind_what_was_learnt() {
        Block.Grid themes = grid(report(Audience.COMMITTEE), "Learning and improvements, by theme");
        assertThat(themes.headings())
                .containsSequence("Theme", "Rows", "Cases behind them", "Planned", "Done", "Overdue");
        assertThat(column(themes, "Cases behind them")).doesNotContain("[z]").anyMatch(count -> !count.equals("0"));
    }

    @Test
    void a_committee_reads_what_was_done_by_whom_on_what_evidence_and_what_is_overdue() {
        Block.Grid lessons = grid(report(Audience.COMMITTEE), "What was learnt, and what is done about it");
        assertThat(lessons.headings())
                .containsExactly("Theme", "What was learnt", "What is done about it", "By whom", "How it stands");
        assertThat(column(lessons, "How it stands"))
                .anyMatch(stands -> stands.matches("Done \\d+ \\w+ \\d{4}: .+"))
                .anyMatch(stands -> stands.matches("Overdue since \\d+ \\w+ \\d{4}"));
        assertThat(column(lessons, "Theme")).isSorted();
    }

    @Test
    void the_public_reads_what_was_said_and_done_without_names_or_evidence() {
        Block.Grid told = grid(report(Audience.PUBLIC), "You said, we did");
        assertThat(told.headings()).containsExactly("Theme", "You said", "We did", "How it stands");
        assertThat(column(told, "How it stands")).noneMatch(stands -> stands.contains(":"));
    }

    @Test
    void officers_read_every_lesson_and_its_owner() {
        Block.Grid all = grid(report(Audience.OFFICER), "What was learnt, and what is done about it");
        Block.Grid told = grid(report(Audience.COMMITTEE), "What was learnt, and what is done about it");
        assertThat(all.rows()).hasSizeGreaterThan(told.rows().size());
        assertThat(column(all, "By whom")).allMatch(whom -> whom.contains(", "));
    }

    @ParameterizedTest
    @EnumSource(Audience.class)
    void no_report_prints_a_lesson_twice(Audience audience) {
        Report report = report(audience);
        Block.Grid table = grids(report)
                .filter(grid -> grid.id().equals("T17") && !grid.headings().contains("Rows"))
                .findFirst()
                .orElseThrow();
        List<String> lessons = new ArrayList<>();
        table.rows()
                .forEach(row -> lessons.add(
                        row.cells().get(1).text() + " " + row.cells().get(2).text()));
        assertThat(lessons).hasSizeGreaterThan(5).doesNotHaveDuplicates();
        assertThat(table.rows().stream()
                        .map(row -> row.cells().get(0).text() + ": "
                                + row.cells().get(1).text()))
                .as("a lesson whose row names no improvement stands with the row that names one")
                .doesNotHaveDuplicates();
        List<String> elsewhere = report.blocks().stream()
                .flatMap(block -> block instanceof Block.Bullet bullet
                        ? Stream.of(bullet.text())
                        : block instanceof Block.Paragraph words ? Stream.of(words.text()) : Stream.empty())
                .toList();
        assertThat(elsewhere).noneMatch(text -> lessons.stream().anyMatch(text::contains));
        assertThat(column(table, table.headings().get(1)))
                .allSatisfy(lesson -> assertThat(elsewhere).doesNotContain(lesson));
        assertThat(elsewhere)
                .contains("What was learnt, and what is done about it, stands in the chapter on learning.");
    }
}
