package crossfoot.figures;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

/** T01, T02, T07, T08, T10 and T11 of small logs: rows in, lines out. */
class FirstTablesTest {

    private static InventedMaster someFeedback() {
        return new InventedMaster()
                .adult("C-1", "Compliment", "2024-05-01", "")
                .adult("C-2", "Compliment", "2024-06-01", "", "Raised by", "Council staff")
                .adult(
                        "F-1",
                        "Formal complaint",
                        "2024-03-20",
                        "2024-04-15",
                        "Main reason",
                        "Charging",
                        "Outcome",
                        "Upheld")
                .adult("F-2", "Formal complaint", "2024-05-01", "2024-05-20", "Main reason", "Charging")
                .adult("F-3", "Formal complaint", "2024-05-01", "2024-08-20", "Outcome", "Not upheld")
                .adult("F-4", "Formal complaint", "2025-03-01", "")
                .adult("f- 1", "Formal complaint", "2024-05-01", "2024-05-20")
                .adult("E-1", "Enquiry", "2024-05-01", "2024-05-02", "Outcome", "redirected to another service")
                .adult("E-2", "Enquiry", "soon", "2024-05-02");
    }

    @Test
    void the_overview_counts_each_type_by_its_own_date() {
        FigureBook book = someFeedback()
                .published("2023-24", "t01/formal-complaint/counted", "4")
                .published("2022-23", "t01/formal-complaint/counted", "1200")
                .book(2024);
        assertThat(Shown.lines(book, "T01"))
                .contains(
                        "Compliment | 1 | [x] | 0 | 1 | - | - | [z] | [x] | [x] | [x]",
                        "Formal complaint | 3 | [x] | 3 | 3 | -1 | -25% | no clear change | 4 | 1,200 | [x]",
                        "Dissatisfaction | 0 | [x] | 0 | 0 | - | - | [z] | [b] | [b] | [b]",
                        "*Total | 5 | [x] | 4 | 5 | - | - | [z] | [x] | [x] | [x]");
    }

    @Test
    void rows_left_out_are_named_under_the_tables_that_they_would_have_entered() {
        FigureBook book = someFeedback().book(2024);
        assertThat(Shown.table(book, "T01").notes())
                .contains(
                        "Left out: 1 row that cannot be judged (E-2 in row 13).",
                        "Left out: 1 row whose Ref an earlier row has (f- 1 in row 11).",
                        "Left out: 1 row of compliments raised by council staff (C-2 in row 6).");
        assertThat(Shown.table(book, "T08").notes())
                .contains("Left out: 1 row whose Ref an earlier row has (f- 1 in row 11).")
                .noneMatch(note -> note.contains("E-2") || note.contains("C-2"));
    }

    @Test
    void cases_flow_from_one_year_into_the_next() {
        assertThat(Shown.filled(someFeedback().book(2024), "T02"))
                .containsExactly(
                        "Enquiry | 0 | 1 | 1 | 0", "Formal complaint | 1 | 3 | 3 | 1", "*Total | 1 | 4 | 4 | 1");
        assertThat(Shown.filled(someFeedback().book(2025), "T02"))
                .containsExactly("Formal complaint | 1 | 0 | 0 | 1", "*Total | 1 | 0 | 0 | 1");
    }

    @Test
    void redirected_enquiries_stand_beside_the_complaints() {
        assertThat(Shown.lines(someFeedback().book(2024), "T07"))
                .containsExactly(
                        "Formal complaint | 3 | 75%",
                        "Dissatisfaction | 0 | 0%",
                        "Enquiries redirected to another service | 1 | 25%",
                        "Senior manager review | 0 | 0%",
                        "*Total | 4 | 100%");
    }

    @Test
    void a_blank_reason_is_the_line_not_recorded() {
        FigureBook book =
                someFeedback().published("2023-24", "t08/charging/count", "1").book(2024);
        assertThat(Shown.filled(book, "T08"))
                .containsExactly(
                        "Charging | 2 | 67% | 1 | +100% | no clear change",
                        "Not recorded | 1 | 33% | [x] | - | [z]", "*Total | 3 | 100% | [x] | - | [z]");
        assertThat(book.figure("t08/charging/count").orElseThrow().refs()).containsExactly("F-1", "F-2");
        assertThat(book.figure("t08/charging/count/2023-24").orElseThrow().refs())
                .isEmpty();
        assertThat(Shown.table(book, "T08").notes())
                .contains("Small numbers: a share of fewer than 10 cases says little.");
    }

    @Test
    void outcomes_add_up() {
        assertThat(Shown.filled(someFeedback().book(2024), "T10"))
                .containsExactly(
                        "Upheld | 1 | 33%", "Not upheld | 1 | 33%", "Not recorded | 1 | 33%", "*Total | 3 | 100%");
        assertThat(Shown.table(someFeedback().book(2024), "T10").notes())
                .contains("Each share is rounded by itself; as shown they add up to 99%.");
    }

    @Test
    void response_times_tell_what_was_outside_the_target() {
        FigureBook book = someFeedback().book(2024);
        assertThat(Shown.filled(book, "T11"))
                .containsExactly(
                        "Formal complaint | 3 | 2 | 0 | 1 | 33% | 1 | 33% | 3 | 35 | 16 | 77 | 77 | [x] | [z]");
        assertThat(book.figure("t11/formal-complaint/late").orElseThrow().refs())
                .containsExactly("F-3");
    }

    @Test
    void a_year_that_the_log_holds_is_recomputed_and_not_taken_from_what_was_published() {
        FigureBook book = someFeedback()
                .adult("F-9", "Formal complaint", "2025-04-10", "2025-04-20", "Main reason", "Charging")
                .published("2024-25", "t08/charging/count", "99")
                .book(2025);
        assertThat(Shown.value(book, "t08/charging/count/2024-25")).isEqualTo(2);
        assertThat(book.figure("t08/charging/count/2024-25").orElseThrow().refs())
                .containsExactly("F-1", "F-2");
        assertThat(Shown.table(book, "T08").notes())
                .contains("2025-26 is not over: the figures are those of the log on 30 June 2025.");
    }

    @Test
    void a_procedure_that_the_master_does_not_have_is_refused_by_name() {
        assertThatThrownBy(() -> FigureBook.of(new InventedMaster().assess(), InventedMaster.year(2024), "Housing"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("no procedure Housing")
                .hasMessageContaining("Data protection");
    }
}
