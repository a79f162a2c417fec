package crossfoot.figures;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import crossfoot.report.sample.SampleLog;
import crossfoot.rules.Assessment;
import crossfoot.rules.finding.Finding;
import crossfoot.workbook.cells.Cell;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** R01 to R03: a table of published figures in, findings out. */
class PublishedComparisonTest {

    private static InventedMaster threeComplaints() {
        return new InventedMaster()
                .setting("First full year", "2024-25")
                .adult("F-1", "Formal complaint", "2024-05-01", "2024-05-20", "Main reason", "Charging")
                .adult("F-2", "Formal complaint", "2024-05-01", "2024-05-20", "Main reason", "Charging")
                .adult("F-3", "Formal complaint", "2024-05-01", "2024-05-20", "Main reason", "Home Care");
    }

    private static List<String> found(InventedMaster master) {
        return PublishedComparison.of(master.assess()).stream()
                .map(finding ->
                        finding.rule() + " row " + finding.row() + " " + finding.column() + ": " + finding.value())
                .toList();
    }

    @Test
    void a_published_figure_that_the_log_does_not_give_is_told_at_the_published_precision() {
        InventedMaster master = threeComplaints()
                .published("2024-25", "t08/charging/count", "2")
                .published("2024-25", "t08/charging/share", "67")
                .published("2024-25", "t08/home-care/share", "34")
                .published("2024-25", "T08/Supported-Living/count", "1")
                .published("2024-25", "t15/uphold-rate", "56")
                .published("2024-25", "t15/national-uphold-rate", "79");
        assertThat(found(master))
                .containsExactlyInAnyOrder("R01 row 7 Value: 34", "R01 row 8 Value: 1", "R01 row 9 Value: 56");
    }

    @Test
    void a_year_that_the_log_does_not_hold_is_not_recomputed() {
        assertThat(found(threeComplaints().published("2023-24", "t08/charging/count", "98")))
                .isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "2024-10-31, 0, the year is half over: what was published of all of it says nothing of half of it",
        "2025-03-30, 0, a day is to come",
        "2025-03-31, 1, the year is over"
    })
    void a_published_figure_is_held_against_a_whole_year_only(LocalDate asOf, int findings, String why) {
        InventedMaster master = threeComplaints().published("2024-25", "t08/charging/count", "5");
        assertThat(PublishedComparison.of(master.assess(asOf))).as(why).hasSize(findings);
    }

    @Test
    void the_message_says_what_was_published_and_what_the_log_gives() {
        Finding finding = PublishedComparison.of(threeComplaints()
                        .published("2024-25", "t08/charging/count", "5")
                        .assess())
                .get(0);
        assertThat(finding.table()).isEqualTo("PublishedFigures");
        assertThat(finding.message())
                .isEqualTo(
                        "Formal complaints responded to in 2024-25: Charging: published as 5 in a report, and 2 by the"
                                + " log. Find out which is right; the tables show what the log gives.");
    }

    @Test
    void published_lines_that_do_not_add_up_to_their_total_are_told_on_the_total() {
        InventedMaster master = new InventedMaster()
                .published("2022-23", "t08/charging/count", "60")
                .published("2022-23", "t08/home-care/count", "30")
                .published("2022-23", "t08/total/count", "100")
                .published("2021-22", "t08/charging/count", "60")
                .published("2021-22", "t08/total/count", "100")
                .published("2020-21", "t01/enquiry/counted", "60")
                .published("2020-21", "t01/compliment/counted", "40")
                .published("2020-21", "t01/total/counted", "100");
        assertThat(found(master)).containsExactly("R02 row 7 Value: 100");
    }

    @Test
    void of_two_rows_for_one_figure_that_differ_the_first_holds() {
        List<Finding> findings = PublishedComparison.of(threeComplaints()
                .published("2024-25", "t08/charging/count", "2")
                .published("2024/25", "T08/charging/count", "3")
                .published("2024 to 2025", "t08/charging/count", "2")
                .published("2023-24", "t08/charging/count", "120")
                .published("2023-24", "t08/charging/count", "[c]")
                .assess());
        assertThat(findings)
                .extracting(Finding::rule, Finding::row, Finding::column)
                .containsExactly(tuple("R06", 6, "Value"), tuple("R06", 9, "Value"));
        assertThat(findings.get(0).message()).contains("stated as 2 and as 3");
        assertThat(findings.get(1).message()).contains("stated as 120 and as [c]");
    }

    @Test
    void a_suppressed_number_is_shown_as_such_and_held_against_nothing() {
        InventedMaster master = threeComplaints()
                .published("2024-25", "t08/charging/count", "<5")
                .published("2023-24", "t08/charging/count", "[c]")
                .published("2023-24", "t08/home-care/count", "*")
                .published("2023-24", "t08/other/count", "fewer than 5")
                .published("2023-24", "t08/total/count", "7");
        assertThat(master.assess().findings())
                .filteredOn(finding -> finding.table().equals("PublishedFigures"))
                .isEmpty();
        assertThat(master.book(2024).figure("t08/charging/count/2023-24"))
                .hasValueSatisfying(figure -> assertThat(figure.display()).isEqualTo("[c]"));
    }

    @Test
    void a_share_is_per_cent_however_it_is_typed() {
        InventedMaster master = threeComplaints()
                .published("2024-25", "t08/charging/share", "67")
                .published("2024-25", "t08/home-care/share", "33%");
        assertThat(found(master)).isEmpty();
        assertThat(new Cell.Number(0.29, false, "0%").inPerCent()).isEqualTo(29);
        assertThat(new Cell.Number(0.285, false, "0.0%").inPerCent()).isEqualTo(28.5);
        assertThat(new Cell.Number(30, false, "0\"%\"").inPerCent()).isEqualTo(30);
        assertThat(new Cell.Number(30, false).inPerCent()).isEqualTo(30);
    }

    @Test
    void a_figure_that_is_published_twice_is_held_against_the_log_once() {
        assertThat(found(threeComplaints()
                        .published("2024-25", "t08/charging/count", "2")
                        .published("2024-25", "T08/charging/count", "3")
                        .published("2024-25", "t08/nonsense/count", "1")
                        .published("2024-25", "t08/nonsense/count", "1")))
                .containsExactly(
                        "R06 row 6 Value: 3",
                        "R03 row 7 Figure: t08/nonsense/count",
                        "R03 row 8 Figure: t08/nonsense/count");
    }

    @Test
    void a_line_with_a_mistyped_id_is_not_missed_in_the_total_besides() {
        InventedMaster master = new InventedMaster()
                .published("2022-23", "t08/charging/count", "60")
                .published("2022-23", "t08/home-care/count", "30")
                .published("2022-23", "t08/hme-creation/count", "10")
                .published("2022-23", "t08/total/count", "100");
        assertThat(found(master)).containsExactly("R03 row 7 Figure: t08/hme-creation/count");
        assertThat(found(master.published("2022-23", "t08/chrgng/count", "5"))).contains("R02 row 8 Value: 100");
    }

    @Test
    void an_id_that_no_table_has_is_an_error() {
        InventedMaster master = new InventedMaster()
                .published("2023-24", "t08/chargin/count", "1")
                .published("2023-24", "t05/team/reablement/count", "1")
                .published("2023-24", "t08/not-recorded/count", "1")
                .published("2023-24", "t15/upheld/charging/count", "1")
                .published("2023-24", "t99/total/count", "1");
        assertThat(found(master))
                .containsExactly("R03 row 5 Figure: t08/chargin/count", "R03 row 9 Figure: t99/total/count");
    }

    @Test
    void a_mistyped_id_is_given_the_nearest_one() {
        assertThat(PublishedComparison.of(new InventedMaster()
                        .published("2023-24", "t08/chargin/count", "1")
                        .published("2023-24", "t08/total/count", "1")
                        .assess()))
                .singleElement()
                .satisfies(finding -> assertThat(finding.suggestion()).contains("t08/charging/count"));
    }

    @Test
    void figures_of_a_procedure_that_the_master_does_not_have_are_not_known() {
        InventedMaster master =
                new InventedMaster().entry("PublishedFigures", "2023-24", "Housing", "t01/total/counted", "3", "", "");
        assertThat(found(master)).containsExactly("R03 row 5 Procedure: Housing");
    }

    @Test
    void a_retired_entry_keeps_its_id() {
        InventedMaster master = new InventedMaster()
                .entry("Reasons", "Adult social care", "Meals on wheels", "", "", "", "2019-03-31", "")
                .published("2023-24", "t08/meals-on-wheels/count", "1");
        assertThat(found(master)).isEmpty();
    }

    @Test
    void the_sample_shows_the_contradictions_of_the_reports_and_no_others() {
        Assessment assessment =
                new InventedMaster().sample(SampleLog.published(1)).assess();
        List<Finding> findings = PublishedComparison.of(assessment);
        assertThat(findings).extracting(Finding::rule).containsOnly("R02");
        assertThat(findings)
                .extracting(Finding::message)
                .anyMatch(message -> message.startsWith(
                        "The 9 published lines of t01/total/counted in 2023-24 add up to 1014, and the published total is"
                                + " 1020."))
                .anyMatch(message -> message.startsWith(
                        "The 11 published lines of t08/total/count in 2024-25 add up to 214, and the published total is"
                                + " 217."))
                .hasSize(2);
        assertThat(assessment.withFindings(findings).findings()).containsAll(findings);
    }
}
