package crossfoot.report.master;

import static org.assertj.core.api.Assertions.assertThat;

import crossfoot.caselog.Casebook;
import crossfoot.caselog.schema.MasterSchema;
import crossfoot.caselog.taxonomy.Setting;
import crossfoot.report.design.MasterDesign;
import crossfoot.report.text.ShownPassage;
import crossfoot.rules.Assessment;
import crossfoot.rules.finding.Finding;
import crossfoot.workbook.cells.Entry;
import crossfoot.workbook.cells.Table;
import crossfoot.workbook.reading.Workbook;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** The words of the report in a master: what refresh writes beside them, and what it finds. */
class ReportTextTest {

    private static final LocalDate TODAY = LocalDate.of(2025, 6, 30);
    private static final RefreshStamp STAMP = new RefreshStamp(Instant.parse("2025-06-30T09:00:00Z"), "tester", "test");

    private static Workbook master(List<List<Entry>> texts) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        MasterDesign.filled(Map.of(Setting.COUNCIL, "Westmere Council"), List.of(), List.of(), List.of())
                .withTexts(texts)
                .writeTo(bytes);
        return Workbook.open("master.xlsx", bytes.toByteArray());
    }

    private static List<Entry> text(String section, String audience, String text) {
        return List.of(
                Entry.text(section),
                Entry.BLANK,
                Entry.text("2024-25"),
                Entry.BLANK,
                audience.isEmpty() ? Entry.BLANK : Entry.text(audience),
                Entry.text(text),
                Entry.BLANK);
    }

    private static String cell(Workbook workbook, int row, String header) {
        Table table = workbook.table(MasterSchema.REPORT_TEXT.name()).orElseThrow();
        return table.columns().stream()
                .filter(column -> column.header().equals(header))
                .findFirst()
                .orElseThrow()
                .cell(row)
                .shown();
    }

    private static Workbook refreshed(Workbook source) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        Refresh.of(source, TODAY, STAMP).writeTo(bytes);
        return Workbook.open("master.xlsx", bytes.toByteArray());
    }

    @Test
    void refresh_shows_what_a_text_says_and_leaves_the_text_as_it_was_typed() throws IOException {
        String typed = "First of {year}.\n- {t08/charging/count|start:complaint:complaints}\n- At {council}";
        Workbook after = refreshed(master(List.of(text("T08", "", typed))));
        assertThat(cell(after, 0, "Text")).isEqualTo(typed);
        assertThat(cell(after, 0, "Shows")).isEqualTo("First of 2024-25.\n- No complaints\n- At Westmere Council");
        assertThat(cell(after, 0, "Check")).isEqualTo("OK");
        assertThat(Refresh.of(after, TODAY, STAMP).changes()).isFalse();
    }

    @Test
    void a_placeholder_that_nothing_fills_and_a_section_that_is_none_are_told_on_their_row() throws IOException {
        Workbook master = master(List.of(
                text("T08", "", "Of these, {t08/chargin/count} and {t08/charging/count|loud}."),
                text("T99", "everybody", "No such section.")));
        List<Finding> findings = Judgement.of(Casebook.read(master::table), TODAY).findings().stream()
                .filter(finding -> finding.table().equals("ReportText"))
                .toList();
        assertThat(findings)
                .extracting(finding ->
                        finding.rule() + " " + finding.row() + " " + finding.column() + " " + finding.value())
                .containsExactlyInAnyOrder(
                        "R04 5 Text {t08/chargin/count}",
                        "R04 5 Text {t08/charging/count|loud}",
                        "S06 6 Section T99",
                        "S06 6 Audience everybody");
        assertThat(findings)
                .filteredOn(finding -> finding.value().equals("{t08/chargin/count}"))
                .allSatisfy(finding -> {
                    assertThat(finding.message()).contains("Is it t08/charging/count?");
                    assertThat(finding.suggestion())
                            .hasValue("Of these, {t08/charging/count} and {t08/charging/count|loud}.");
                });
        assertThat(cell(refreshed(master), 0, "Check")).startsWith("2 errors: ");
    }

    @Test
    void a_number_that_is_typed_by_hand_is_held_against_the_figures_beside_it() throws IOException {
        Workbook master = master(List.of(
                text("Introduction", "", "We received 7 formal complaints in {year}."),
                text("Introduction", "", "We received {t01/formal-complaint/received} formal complaints in {year}."),
                text("Closing", "", "Two of the 4 visits (40%) were late.")));
        assertThat(Judgement.of(Casebook.read(master::table), TODAY).findings())
                .filteredOn(finding -> finding.table().equals("ReportText"))
                .extracting(finding -> finding.rule() + " " + finding.row() + " " + finding.value())
                .containsExactly("R05 5 7", "R05 7 40%");
    }

    @Test
    void a_master_without_the_table_has_no_finding_and_gets_one_with_the_refresh() throws IOException {
        Workbook without = Workbook.open(
                "master.xlsx",
                ReportTextTest.class
                        .getResourceAsStream("/master-of-version-1.xlsx")
                        .readAllBytes());
        assertThat(Judgement.of(Casebook.read(without::table), TODAY).findings())
                .noneMatch(finding -> finding.table().equals("ReportText"));
        Refresh refresh = Refresh.of(without, TODAY, STAMP);
        assertThat(refresh.upgrade()).contains("A sheet Report text is added");
        assertThat(refreshed(without).table("ReportText")).isPresent();
    }

    @Test
    void every_text_of_the_sample_is_sound_and_fills_every_section() {
        Workbook sample = Workbook.open(Path.of("workbooks", "sample-2024-25.xlsx"));
        Assessment assessment = Judgement.of(Casebook.read(sample::table), TODAY);
        List<ShownPassage> shown = ShownPassage.of(assessment);
        assertThat(shown)
                .extracting(each -> each.passage().section())
                .contains("Introduction", "Summary", "T01", "T15", "A1", "A2", "Recommendations", "Closing");
        assertThat(shown).allSatisfy(each -> assertThat(each.shows()).doesNotContain("{", "}", "[x]", "[c]"));
        assertThat(assessment.findings()).noneMatch(finding -> finding.table().equals("ReportText"));
    }
}
