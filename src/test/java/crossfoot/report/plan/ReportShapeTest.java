package crossfoot.report.plan;

import static org.assertj.core.api.Assertions.assertThat;

import crossfoot.figures.InventedBook;
import crossfoot.report.pack.Audience;
import crossfoot.report.pack.Pack;
import crossfoot.report.pack.PackRequest;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** How a report is put together, so that it can be read. */
class ReportShapeTest {

    private static Stream<String> texts(Report report) {
        return report.blocks().stream()
                .flatMap(block -> block instanceof Block.Paragraph words
                        ? Stream.of(words.text())
                        : block instanceof Block.Note note
                                ? Stream.of(note.text())
                                : block instanceof Block.Heading heading ? Stream.of(heading.text()) : Stream.empty());
    }

    private static List<Block.Grid> grids(Report report) {
        return report.blocks().stream()
                .filter(Block.Grid.class::isInstance)
                .map(Block.Grid.class::cast)
                .toList();
    }

    @Test
    void what_holds_for_every_table_is_said_once() {
        Report report = ReportPlan.of(PackRequest.of(Pack.COMMITTEE, InventedBook.ofTheSample(0), Audience.PUBLIC));
        assertThat(texts(report).filter(text -> text.contains("No count is suppressed")))
                .containsExactly("No count is suppressed: the setting Small number threshold is 0.");
    }

    @Test
    void a_note_of_every_line_is_marked_at_the_heading_once() {
        Report report = ReportPlan.of(PackRequest.of(Pack.COMMITTEE, InventedBook.ofAYear(), Audience.COMMITTEE));
        assertThat(grids(report)).filteredOn(grid -> grid.rows().size() > 1).allSatisfy(grid -> assertThat(
                        grid.rows().stream()
                                .filter(row -> row.cells().get(0).text().contains("[note 1]")))
                .as(grid.caption())
                .hasSizeLessThan(grid.rows().size()));
        assertThat(grids(report)).anyMatch(grid -> grid.headings().get(0).endsWith("[note 1]"));
    }

    @Test
    void a_report_of_every_procedure_has_a_summary_of_each_and_no_procedure_in_its_title() {
        Report report =
                ReportPlan.of(PackRequest.of(Pack.COMMITTEE, InventedBook.ofEveryProcedure(), Audience.COMMITTEE));
        assertThat(report.title()).isEqualTo("Feedback and complaints, 2024-25");
        List<String> texts = texts(report).toList();
        List<String> summary = texts.subList(texts.indexOf("Summary"), texts.indexOf("Overview"));
        assertThat(summary).contains("Adult social care", "Corporate");
        assertThat(texts).contains("The whole council").doesNotContain("The whole council, 2024-25");
    }

    @Test
    void a_rate_of_the_ombudsmans_decisions_stands_with_what_it_is_of() {
        Report report = ReportPlan.of(PackRequest.of(Pack.COMMITTEE, InventedBook.ofTheSample(0), Audience.COMMITTEE));
        Block.Grid rates = grids(report).stream()
                .filter(grid -> grid.caption().equals("Decisions of the Ombudsman: rates"))
                .findFirst()
                .orElseThrow();
        assertThat(rates.rows().stream()
                        .map(row -> row.cells().stream().map(Block.Cell::text).collect(Collectors.joining(" | "))))
                .contains(
                        "Decisions as a share of formal complaints responded to | 9% | 217",
                        "Uphold rate, of those investigated [note 1] | 56% | 9", "National uphold rate | 79% | [z]");
    }

    @Test
    void a_column_of_years_that_nobody_knows_is_left_out() {
        Report report = ReportPlan.of(PackRequest.of(Pack.COMMITTEE, InventedBook.ofAYear(), Audience.COMMITTEE));
        assertThat(grids(report))
                .filteredOn(grid -> grid.id().equals("T01"))
                .allSatisfy(grid -> assertThat(grid.headings()).allSatisfy(heading -> {
                    int column = grid.headings().indexOf(heading);
                    assertThat(grid.rows())
                            .as(heading)
                            .anyMatch(row -> !row.cells().get(column).text().matches("\\[[xz]]"));
                }));
    }
}
