package crossfoot.rules;

import static org.assertj.core.api.Assertions.assertThat;

import crossfoot.caselog.schema.MasterSchema;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;

class ExplanationTest {

    private static final String COMPLAINT =
            """
            Ref    | Procedure         | Feedback type    | Received   | Extension agreed | Extended to
            ASC-1  | Adult social care | Formal complaint | 2024-03-28 |                  |
            ASC-2  | Adult social care | Formal complaint | 2024-03-28 | 2024-05-07       | 2024-06-28
            ASC-3  | Adult social care | Formal complaint | 2024-03-28 | 2024-05-08       | 2024-06-28
            ASC-4  | Adult social care | Formal complaint | 2024-03-28 | 2024-09-27       | 2024-12-31
            DP-1   | Data protection   | Data protection complaint | 2026-06-21 |          |
            C-1    | Corporate         | Suggestion       | 2024-03-28 |                  |
            X-1    | Corporate         | Nothing          | 2024-03-28 |                  |
            """;

    private final Assessment assessment = Master.cases(COMPLAINT).assess("2026-07-31");

    private Explanation explain(String ref, String column) {
        return assessment.explain(ref, column).orElseThrow();
    }

    /** SI 2009/309, regulation 13(3), over Good Friday and Easter Monday. */
    @Test
    void three_working_days_after_maundy_thursday_2024_skip_easter_day_by_day() {
        Explanation explanation = explain("asc - 1", "Acknowledge by");

        assertThat(explanation.date()).contains(LocalDate.of(2024, 4, 4));
        assertThat(explanation.from()).contains(LocalDate.of(2024, 3, 28));
        assertThat(explanation.amount()).isEqualTo(3);
        assertThat(explanation.unit()).isEqualTo("working days");
        assertThat(explanation.counting()).isEqualTo("after the day");
        assertThat(explanation.days())
                .extracting(day -> day.date().getDayOfMonth() + " " + day.day() + " " + day.counted() + " " + day.why())
                .containsExactly(
                        "28 0 false Received: day 0",
                        "29 0 false Good Friday (bank holiday)",
                        "30 0 false Saturday",
                        "31 0 false Sunday",
                        "1 0 false Easter Monday (bank holiday)",
                        "2 1 true ",
                        "3 2 true ",
                        "4 3 true ");
        assertThat(explanation.text())
                .contains(
                        "3 working days",
                        "2009 Regulations, regulation 13",
                        "Good Friday (bank holiday) on 29 March 2024")
                .contains("The last day is Thursday 4 April 2024.");
    }

    @Test
    void a_closure_of_the_council_is_named() {
        Explanation explanation = Master.cases(COMPLAINT)
                .withMore(MasterSchema.NON_WORKING_DAYS, "2024-04-03|Snow|Closure")
                .assess()
                .explain("ASC-1", "Acknowledge by")
                .orElseThrow();

        assertThat(explanation.date()).contains(LocalDate.of(2024, 4, 5));
        assertThat(explanation.days()).anyMatch(day -> day.why().equals("Snow (council closure)") && !day.counted());
    }

    @Test
    void a_valid_extension_moves_respond_by_and_says_so() {
        assertThat(explain("ASC-2", "Respond by").date()).contains(LocalDate.of(2024, 6, 28));
        assertThat(explain("ASC-2", "Respond by").text())
                .contains("agreed on Tuesday 7 May 2024, on or before Tuesday 7 May 2024");
    }

    @Test
    void an_extension_agreed_after_the_target_leaves_it_and_says_why() {
        assertThat(explain("ASC-3", "Respond by").date()).contains(LocalDate.of(2024, 5, 7));
        assertThat(explain("ASC-3", "Respond by").text())
                .contains("after Tuesday 7 May 2024, so the date stays as it was");
    }

    /** SI 2009/309, regulation 14(3) and (4): the day of receipt is the first day of the six months. */
    @Test
    void six_months_from_the_day_end_on_the_day_before_the_corresponding_date() {
        Explanation explanation = explain("ASC-1", "final limit");

        assertThat(explanation.date()).contains(LocalDate.of(2024, 9, 27));
        assertThat(explanation.days()).hasSize(7).last().satisfies(day -> {
            assertThat(day.date()).isEqualTo(LocalDate.of(2024, 9, 27));
            assertThat(day.why()).contains("the day before the corresponding date");
        });
    }

    /** SI 2009/309, regulation 14(4): a longer period that is agreed before the six months are over. */
    @Test
    void a_longer_period_agreed_on_the_limit_moves_it() {
        assertThat(explain("ASC-4", "Final limit").date()).contains(LocalDate.of(2024, 12, 31));
        assertThat(explain("ASC-4", "Final limit").text()).contains("the limit is Tuesday 31 December 2024");
    }

    /** Regulation 1182/71, Article 3(4): a period that ends on a Sunday ends with the next working day. */
    @Test
    void a_clock_that_ends_on_a_weekend_rolls_to_the_next_working_day() {
        Explanation explanation = explain("DP-1", "Acknowledge by");

        assertThat(explanation.date()).contains(LocalDate.of(2026, 7, 21));
        assertThat(Master.cases(COMPLAINT.replace("2026-06-21", "2026-06-25"))
                        .assess("2026-07-31")
                        .explain("DP-1", "Acknowledge by")
                        .orElseThrow()
                        .text())
                .contains(
                        "ends on Saturday 25 July 2026, which is not a working day, so the last day is the next working"
                                + " day, Monday 27 July 2026");
    }

    @Test
    void a_step_is_explained_by_its_name() {
        assertThat(explain("ASC-1", "contact agency").date()).contains(LocalDate.of(2024, 4, 4));
    }

    @Test
    void a_case_without_such_a_clock_says_why_it_has_no_date() {
        assertThat(explain("C-1", "Respond by").date()).isEmpty();
        assertThat(explain("C-1", "Respond by").text()).contains("No clock");
        assertThat(explain("X-1", "Respond by").text()).contains("cannot be judged");
    }

    @Test
    void an_unknown_ref_and_an_unknown_column_have_no_explanation() {
        assertThat(assessment.explain("ASC-99", "Respond by")).isEmpty();
        assertThat(assessment.explain("ASC-1", "Colour")).isEmpty();
    }

    @Test
    void a_month_names_no_day_that_does_not_count() {
        assertThat(explain("DP-1", "Respond by").text())
                .doesNotContain("do not count")
                .contains("The last day is Tuesday 21 July 2026. It is the corresponding date.");
        assertThat(explain("ASC-1", "Final limit").text()).contains("It is the day before the corresponding date.");
        assertThat(explain("DP-1", "Acknowledge by").text()).doesNotContain("do not count");
    }

    private static Explanation ofPanel(String column) {
        return Master.cases(
                        """
                Ref | Procedure              | Feedback type         | Linked ref | Received   | Responded
                S-2 | Children's social care | Stage 2 investigation |            | 2025-02-20 | 2025-03-05
                S-3 | Children's social care | Stage 3 panel         | S-2        | 2025-03-20 |
                S-4 | Children's social care | Stage 3 panel         |            | 2025-03-20 |
                """)
                .assess()
                .explain(column.startsWith("no ") ? "S-4" : "S-3", column.replace("no ", ""))
                .orElseThrow();
    }

    @Test
    void a_clock_that_has_not_started_says_which_date_it_waits_for() {
        assertThat(ofPanel("Findings").text()).contains("“Findings” starts with the date “Panel held”, which is empty");
        assertThat(ofPanel("Respond by").text()).contains("starts with the date “Findings issued”, which is empty");
        assertThat(ofPanel("no Request").text()).contains("no case of the log is linked to");
        assertThat(explain("DP-1", "Tell of extension").text()).contains("only where “Extended to” is filled");
    }

    @Test
    void a_window_names_the_case_in_which_it_starts() {
        assertThat(ofPanel("Request").date()).contains(LocalDate.of(2025, 4, 2));
        assertThat(ofPanel("Request").text()).contains("That date is of the case that this one came from, S-2.");
    }

    @Test
    void a_clock_of_another_time_says_that_it_does_not_hold_then() {
        assertThat(Master.cases(COMPLAINT.replace("2026-06-21", "2026-06-18"))
                        .assess("2026-07-31")
                        .explain("DP-1", "Acknowledge by")
                        .orElseThrow()
                        .text())
                .contains("Thursday 18 June 2026, and the sheet Timescales sets no such time for a start on that day");
    }

    @Test
    void a_year_whose_bank_holidays_are_not_known_is_named() {
        assertThat(Master.cases(COMPLAINT.replace("2024-03-28", "2045-03-30"))
                        .assess("2046-07-31")
                        .explain("ASC-1", "Respond by")
                        .orElseThrow()
                        .text())
                .contains("does not hold the bank holidays of 2045, so this date may be wrong");
    }
}
