package crossfoot.figures;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** T03 to T06, T09 and T12 to T16 of small logs: rows in, lines out. */
class CommitteeTablesTest {

    @Test
    void enquiries_of_members_are_split_by_reason_and_by_whether_they_were_late() {
        FigureBook book = new InventedMaster()
                .adult("M-1", "MP enquiry", "2024-05-01", "2024-05-09", "Main reason", "Charging")
                .adult("M-2", "MP enquiry", "2024-05-01", "2024-06-28", "Main reason", "charging ")
                .adult("M-3", "MP enquiry", "2024-05-01", "2024-05-10", "Main reason", "Potholes")
                .adult("C-1", "Councillor enquiry", "2024-05-01", "2024-06-28", "Main reason", "Other")
                .published("2023-24", "t03/late/share", "36")
                .book(2024);
        assertThat(Shown.filled(book, "T03"))
                .containsExactly(
                        "Charging | 2 | 67%",
                        "Potholes | 1 | 33%", "*Total | 3 | 100%", "In time | 2 | 67%", "Late | 1 | 33%");
        assertThat(Shown.table(book, "T03").notes()).contains("Late in 2023-24: 36%.");
        assertThat(Shown.filled(book, "T04"))
                .containsExactly("Other | 1 | 100%", "*Total | 1 | 100%", "Late | 1 | 100%");
    }

    @Test
    void a_compliment_counts_under_each_of_its_themes_once() {
        FigureBook book = new InventedMaster()
                .adult(
                        "C-1",
                        "Compliment",
                        "2024-05-01",
                        "",
                        "Team",
                        "Reablement",
                        "Theme",
                        "Teamwork and collaboration;" + "Empathy and compassion; teamwork and collaboration")
                .adult("C-2", "Compliment", "2024-05-01", "", "Team", "Reablement")
                .adult("C-3", "Compliment", "2024-05-01", "", "Theme", "Kindness")
                .book(2024);
        assertThat(Shown.lines(book, "T05"))
                .containsExactly(
                        "Team | Reablement | 2 | 67%",
                        "Team | Not recorded | 1 | 33%",
                        "*Team | All teams | 3 | 100%",
                        "Theme | Empathy and compassion | 1 | 33%",
                        "Theme | Teamwork and collaboration | 1 | 33%",
                        "Theme | Kindness | 1 | 33%",
                        "Theme | Not recorded | 1 | 33%");
        assertThat(book.figure("t05/theme/kindness/count").orElseThrow().refs()).containsExactly("C-3");
    }

    @Test
    void an_informal_complaint_went_on_whenever_the_formal_one_came() {
        FigureBook book = new InventedMaster()
                .adult("I-1", "Informal complaint", "2024-05-01", "2024-05-02", "Main reason", "Charging")
                .adult("I-2", "Informal complaint", "2024-05-01", "2024-05-02", "Main reason", "Charging")
                .adult("I-3", "Informal complaint", "2025-05-01", "2025-05-02", "Main reason", "Charging")
                .adult("F-1", "Formal complaint", "2025-06-01", "", "Linked ref", "i-1")
                .adult("F-2", "Formal complaint", "2025-06-01", "", "Linked ref", "I-1")
                .adult("F-3", "Formal complaint", "2025-06-01", "", "Linked ref", "I-3")
                .adult("E-1", "Enquiry", "2025-06-01", "", "Linked ref", "I-2")
                .book(2024);
        assertThat(book.figure("t06/went-on-to-formal/count").orElseThrow().refs())
                .containsExactly("I-1");
        assertThat(Shown.filled(book, "T16")).containsExactly("Informal complaint to Formal complaint | 2 | 1 | 50%");
    }

    @Test
    void sub_reasons_add_up_within_each_main_reason() {
        FigureBook book = new InventedMaster()
                .adult(
                        "F-1",
                        "Formal complaint",
                        "2024-05-01",
                        "2024-05-09",
                        "Main reason",
                        "Charging",
                        "Sub-reason",
                        "Debt recovery")
                .adult("F-2", "Formal complaint", "2024-05-01", "2024-05-09", "Main reason", "Charging")
                .adult(
                        "F-3",
                        "Formal complaint",
                        "2024-05-01",
                        "2024-05-09",
                        "Main reason",
                        "Social Care Team",
                        "Sub-reason",
                        "Conduct of staff")
                .adult("F-4", "Formal complaint", "2024-05-01", "2024-05-09")
                .published("2023-24", "t09/charging/debt-recovery/count", "4")
                .published("2023-24", "t09/social-care-team/conduct-of-staff/count", "9")
                .book(2024);
        assertThat(Shown.filled(book, "T09"))
                .containsExactly(
                        "Charging | Debt recovery | 1 | 50% | 4 | -75% | no clear change",
                        "Charging | Not recorded | 1 | 50% | [x] | - | [z]",
                        "*Charging | All sub-reasons | 2 | 100% | [x] | - | [z]",
                        "Social Care Team | Conduct of staff | 1 | 100% | 9 | - | [z]",
                        "*Social Care Team | All sub-reasons | 1 | 100% | [x] | - | [z]",
                        "Not recorded | Not recorded | 1 | 100% | [x] | - | [z]",
                        "*Not recorded | All sub-reasons | 1 | 100% | [x] | - | [z]",
                        "*All main reasons | All sub-reasons | 4 | 100% | [x] | - | [z]");
    }

    @Test
    void delay_reasons_are_those_of_late_answers_only() {
        FigureBook book = new InventedMaster()
                .adult("F-1", "Formal complaint", "2024-05-01", "2024-08-09", "Delay reason", "Complex issues")
                .adult("M-1", "MP enquiry", "2024-05-01", "2024-08-09")
                .adult("F-2", "Formal complaint", "2024-05-01", "2024-05-09", "Delay reason", "Customer delays")
                .book(2024);
        assertThat(Shown.filled(book, "T12"))
                .containsExactly(
                        "All types | Complex issues | 1 | 50%",
                        "All types | Not recorded | 1 | 50%",
                        "*All types | Total | 2 | 100%",
                        "MP enquiry | Not recorded | 1 | 100%",
                        "*MP enquiry | Total | 1 | 100%",
                        "Formal complaint | Complex issues | 1 | 100%",
                        "*Formal complaint | Total | 1 | 100%");
    }

    @Test
    void dissatisfactions_are_set_against_the_formal_complaints_answered() {
        FigureBook book = new InventedMaster()
                .adult("F-1", "Formal complaint", "2024-05-01", "2024-05-09")
                .adult("F-2", "Formal complaint", "2024-05-01", "2024-05-09")
                .adult("D-1", "Dissatisfaction", "2024-06-01", "2024-06-09", "Linked ref", "F-1", "Outcome", "Upheld")
                .adult(
                        "D-2",
                        "Dissatisfaction",
                        "2024-06-01",
                        "2024-06-09",
                        "Linked ref",
                        "F-1",
                        "Outcome",
                        "Senior" + " manager review")
                .adult("D-3", "Dissatisfaction", "2024-06-01", "2024-06-09", "Linked ref", "F-1", "Outcome", "Lost")
                .book(2024);
        assertThat(Shown.filled(book, "T13"))
                .containsExactly(
                        "Upheld | Additional response | 1 | 33%",
                        "Senior manager review | Escalated | 1 | 33%",
                        "Lost | Not recorded | 1 | 33%",
                        "*Total | All groups | 3 | 100%",
                        "All of the group | Additional response | 1 | 33%",
                        "All of the group | Escalated | 1 | 33%",
                        "All of the group | Not recorded | 1 | 33%",
                        "Dissatisfactions as a share of formal complaints responded to in 2024-25 | [z] | [z] | 150%");
        assertThat(Shown.value(book, "t13/group/additional-response/count")).isEqualTo(1);
        assertThat(Shown.value(book, "t16/formal-to-dissatisfaction/share")).isEqualTo(0.5);
    }

    @Test
    void senior_manager_reviews_are_set_against_the_formal_complaints_received() {
        FigureBook book = new InventedMaster()
                .adult("F-1", "Formal complaint", "2024-05-01", "")
                .adult("F-2", "Formal complaint", "2024-05-01", "2024-05-09")
                .adult("S-1", "Senior manager review", "2024-06-01", "2024-07-01", "Outcome", "Partially upheld")
                .adult("S-2", "Senior manager review", "2024-06-01", "2024-09-02", "Outcome", "Not upheld")
                .published("2023-24", "t14/late/count", "14")
                .published("2023-24", "t01/senior-manager-review/counted", "42")
                .book(2024);
        assertThat(Shown.filled(book, "T14"))
                .containsExactly(
                        "Partially upheld | 1 | 50%",
                        "Not upheld | 1 | 50%",
                        "*Total | 2 | 100%",
                        "In time | 1 | 50%",
                        "Late | 1 | 50%",
                        "Share of formal complaints received | [z] | 100%");
        assertThat(Shown.table(book, "T14").notes())
                .contains("Late in 2023-24: 14; this year's share, judged at 95%: no clear change.");
    }

    /** Wilson's interval for 1 of 2 at 95%: the closed form gives 0.0945 to 0.9055. */
    @Test
    void the_uphold_rate_is_of_those_investigated_and_has_an_interval() {
        FigureBook book = new InventedMaster()
                .adult(
                        "O-1",
                        "Ombudsman",
                        "2024-05-01",
                        "2024-08-09",
                        "Outcome",
                        "Upheld",
                        "Main reason",
                        "Charging",
                        "Recommendations due",
                        "2024-09-01",
                        "Recommendations met",
                        "2024-09-01")
                .adult("O-2", "Ombudsman", "2024-05-01", "2024-08-09", "Outcome", "Not upheld")
                .adult(
                        "O-3",
                        "Ombudsman",
                        "2024-05-01",
                        "2024-08-09",
                        "Outcome",
                        "Premature",
                        "Recommendations due",
                        "2024-09-01",
                        "Recommendations met",
                        "2024-09-02")
                .published("2024-25", "t15/national-uphold-rate", "95")
                .book(2024);
        assertThat(Shown.filled(book, "T15"))
                .containsExactly(
                        "Upheld | 1 | 33% | 50%",
                        "Not upheld | 1 | 33% | 50%",
                        "Premature | 1 | 33% | [z]",
                        "*Total | 3 | 100% | [z]",
                        "All of the group: Not investigated | 1 | 33% | [z]",
                        "Investigated | 2 | 67% | [z]",
                        "Well-founded | 1 | 33% | [z]",
                        "Well-founded: Charging | 1 | 33% | [z]",
                        "Uphold rate, of those investigated | [z] | 50% | [z]",
                        "Uphold rate, 95% interval from | [z] | 9% | [z]",
                        "Uphold rate, 95% interval to | [z] | 91% | [z]",
                        "National uphold rate | [z] | 95% | [z]",
                        "With recommendations | 2 | 67% | [z]",
                        "Recommendations met in time, of those with recommendations | 1 | 50% | [z]");
        assertThat(Shown.table(book, "T15").notes())
                .contains("The national rate of 95% lies outside the interval of 9% to 91%.");
        assertThat(Shown.value(book, "t15/upheld/charging/count")).isEqualTo(1);
        assertThat(Shown.value(book, "t15/group/investigated/count")).isEqualTo(2);
    }

    @Test
    void a_rate_of_nothing_is_undefined_and_not_applicable() {
        FigureBook book = new InventedMaster().book(2024);
        assertThat(book.figure("t15/uphold-rate").orElseThrow().value()).isEmpty();
        assertThat(book.figure("t15/uphold-rate").orElseThrow().display()).isEqualTo("-");
        assertThat(Shown.lines(book, "T15")).contains("Uphold rate, of those investigated | [z] | [z] | [z]");
    }

    @Test
    void a_retired_reason_has_a_line_only_where_it_is_used_or_was_in_the_year_before() {
        InventedMaster master = new InventedMaster()
                .entry("Reasons", "Adult social care", "Day centres", "", "", "", "2023-03-31", "")
                .entry("Reasons", "Adult social care", "Day centres", "Closure", "", "", "", "")
                .adult("F-1", "Formal complaint", "2024-05-01", "2024-05-09", "Main reason", "Charging");
        assertThat(Shown.lines(master.book(2024), "T08")).noneMatch(line -> line.startsWith("Day centres"));
        master.published("2023-24", "t08/day-centres/count", "3");
        assertThat(Shown.lines(master.book(2024), "T08")).contains("Day centres | 0 | 0% | 3 | - | [z]");
        master.adult("F-2", "Formal complaint", "2024-05-01", "2024-05-09", "Main reason", "Day centres");
        assertThat(Shown.lines(master.book(2024), "T08")).contains("Day centres | 1 | 50% | 3 | - | [z]");
    }
}
