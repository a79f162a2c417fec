package crossfoot.figures;

import static org.assertj.core.api.Assertions.assertThat;

import crossfoot.caselog.schema.MasterSchema;
import crossfoot.rules.Assessment;
import crossfoot.rules.Duty;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What tables say of years before: never two answers, never a nought for a year that nobody knows. */
class EarlierYearsTest {

    private static final String PROCEDURE = "Adult social care";

    private static InventedMaster renamedInOctober() {
        InventedMaster master = new InventedMaster().setting("First full year", "2023-24");
        master.entry("Reasons", PROCEDURE, "Day centres", "", "", "", "2024-09-30", "");
        master.entry("Reasons", PROCEDURE, "Places to go", "", "", "2024-10-01", "", "");
        Stream.of("2023-06-01", "2023-11-01", "2024-06-01").forEach(day -> answered(master, day, "Day centres"));
        answered(master, "2024-11-01", "Places to go");
        return answered(master, "2024-11-02", "Charging");
    }

    private static InventedMaster answered(InventedMaster master, String day, String reason) {
        return master.adult("F-" + day, "Formal complaint", day, day, "Main reason", reason);
    }

    @Test
    void an_entry_that_began_or_ended_within_the_two_years_is_not_compared_and_a_note_says_when() {
        FigureBook book = renamedInOctober().book(2024);
        assertThat(Shown.filled(book, "T08"))
                .containsExactly(
                        "Charging | 1 | 33% | 0 | - | no clear change",
                        "Day centres | 1 | 33% | 2 | - | [z]",
                        "Places to go | 1 | 33% | 0 | - | [z]",
                        "*Total | 3 | 100% | 2 | +50% | no clear change");
        assertThat(Shown.table(book, "T08").notes())
                .contains(
                        "Break in the series: the entry Day centres ended on 30 September 2024, so that the two years"
                                + " cannot be compared.",
                        "Break in the series: the entry Places to go began on 1 October 2024, so that the two years"
                                + " cannot be compared.");
    }

    @Test
    void an_entry_in_two_rows_that_follow_each_other_is_one_series() {
        FigureBook book = renamedInOctober()
                .entry("Reasons", PROCEDURE, "Day centres", "", "", "2024-10-01", "", "")
                .book(2024);
        assertThat(Shown.filled(book, "T08")).contains("Day centres | 1 | 33% | 2 | -50% | no clear change");
    }

    @Test
    void a_year_before_the_first_row_is_held_by_no_log_whatever_the_setting_says() {
        FigureBook book = answered(new InventedMaster().setting("First full year", "2020-21"), "2024-05-01", "Charging")
                .book(2024);
        assertThat(Shown.filled(book, "T08")).contains("Charging | 1 | 100% | [x] | - | [z]");
        assertThat(Shown.filled(book, "T01")).contains("*Total | 1 | [x] | 1 | 1 | - | - | [z] | [x] | [x] | [x]");
    }

    @Test
    void an_outcome_that_is_not_in_the_list_has_a_line_with_a_note() {
        FigureBook book = new InventedMaster()
                .adult("F-1", "Formal complaint", "2024-05-01", "2024-05-09", "Outcome", "Sort of upheld")
                .book(2024);
        assertThat(Shown.filled(book, "T10")).contains("Sort of upheld | 1 | 100%");
        assertThat(Shown.table(book, "T10").notes())
                .contains(
                        "Sort of upheld is not in the list for this column: the sheet Checks names the rows to mend.");
    }

    @Test
    void what_an_earlier_report_gave_in_one_table_stands_in_every_table() {
        FigureBook book = new InventedMaster()
                .published("2023-24", "t01/formal-complaint/counted", "40")
                .published("2023-24", "t08/charging/count", "30")
                .published("2023-24", "t04/late/count", "3")
                .book(2024);
        assertThat(Shown.value(book, "t08/total/count/2023-24")).isEqualTo(40);
        assertThat(Shown.value(book, "t08/not-published/count/2023-24")).isEqualTo(10);
        assertThat(Shown.value(book, "t09/charging/total/count/2023-24")).isEqualTo(30);
        assertThat(Shown.value(book, "t11/councillor-enquiry/outside-target/2023-24"))
                .isEqualTo(3);
    }

    @Test
    void breaches_and_what_is_due_are_the_lines_of_the_worklist() {
        LocalDate asOf = LocalDate.of(2024, 6, 10);
        Assessment assessment = new InventedMaster()
                .adult("F-1", "Formal complaint", "2024-06-06", "", "External agency", "A trust")
                .adult("F-2", "Formal complaint", "2024-05-30", "", "External agency", "A trust")
                .adult(
                        "O-1",
                        "Ombudsman",
                        "2024-01-08",
                        "2024-03-04",
                        "Recommendations due",
                        "2024-06-14",
                        "Outcome",
                        "Upheld")
                .lesson("Learning ref", "L-1", "Case ref", "F-1", "Improvement", "Train", "Due", "2024-06-01")
                .lesson("Learning ref", "", "Case ref", "O-1", "Improvement", "Write", "Due", "2024-06-12")
                .assess(asOf);
        FigureBook book = FigureBook.of(assessment, InventedMaster.year(2024), PROCEDURE);
        List<Duty> late = assessment.worklist().stream()
                .filter(duty -> duty.due().orElseThrow().isBefore(asOf))
                .toList();
        assertThat(late).extracting(Duty::table).contains(MasterSchema.LEARNING.name(), MasterSchema.CASE_LOG.name());
        assertThat(Shown.value(book, "w1/total/count")).isEqualTo(late.size());
        assertThat(Shown.lines(book, "W2"))
                .anyMatch(line -> line.contains("Meet the recommendations | O-1"))
                .anyMatch(line -> line.contains("Complete the improvement | row "));
    }
}
