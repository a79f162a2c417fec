package crossfoot.figures;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;

/** Tables ask for roles: a council may name its types as it likes, and have several of one role. */
class RoleTablesTest {

    private static final String TENANTS = "Tenants";

    /** A scheme of two first stages, two later ones and two Ombudsmen, none of whose names Crossfoot knows. */
    private static InventedMaster tenants(String annualReturn) {
        InventedMaster master = new InventedMaster().entry("Procedures", TENANTS, annualReturn, "", "", "");
        type(master, "Repair moan", "First stage", "1");
        type(master, "Rent moan", "First stage", "2");
        type(master, "Second look", "Later stage", "3");
        type(master, "Third look", "Later stage", "4");
        type(master, "Housing umpire", "Ombudsman", "5");
        type(master, "Other umpire", "Ombudsman", "6");
        outcome(master, "Repair moan", "We were wrong", "Decided", "Yes");
        outcome(master, "Rent moan", "We were wrong", "Decided", "Yes");
        outcome(master, "Rent moan", "We were right", "Decided", "No");
        outcome(master, "Second look", "Agreed", "Decided", "Yes");
        outcome(master, "Housing umpire", "Severe", "Investigated", "Yes");
        outcome(master, "Housing umpire", "None", "Investigated", "No");
        outcome(master, "Other umpire", "Severe", "Investigated", "Yes");
        add(master, "A-1", "Repair moan", "We were wrong", "");
        add(master, "A-2", "Rent moan", "We were right", "");
        add(master, "B-1", "Second look", "Agreed", "A-1");
        add(master, "C-1", "Third look", "", "B-1");
        add(master, "O-1", "Housing umpire", "Severe", "C-1");
        add(master, "O-2", "Other umpire", "Severe", "A-2");
        return add(master, "O-3", "Housing umpire", "None", "");
    }

    private static void type(InventedMaster master, String name, String role, String order) {
        master.entry("FeedbackTypes", TENANTS, name, role, order, "Responded", "No", "Yes", "", "No", "", "", "", "");
    }

    private static void outcome(InventedMaster master, String type, String name, String group, String founded) {
        master.entry("Outcomes", TENANTS, type, name, group, founded, "", "", "");
    }

    private static InventedMaster add(InventedMaster master, String ref, String type, String outcome, String linked) {
        return master.row(
                "Ref",
                ref,
                "Procedure",
                TENANTS,
                "Feedback type",
                type,
                "Received",
                "2024-05-01",
                "Responded",
                "2024-05-08",
                "Outcome",
                outcome,
                "Linked ref",
                linked);
    }

    private static FigureBook book(InventedMaster master) {
        return FigureBook.of(master.assess(), InventedMaster.year(2024), TENANTS);
    }

    @Test
    void several_first_stages_are_counted_together_and_each_later_stage_by_itself() {
        FigureBook book = book(tenants("None"));
        assertThat(Shown.filled(book, "T10"))
                .containsExactly("We were wrong | 1 | 50%", "We were right | 1 | 50%", "*Total | 2 | 100%");
        assertThat(Shown.value(book, "t14/second-look/total/count")).isEqualTo(1);
        assertThat(Shown.value(book, "t14/third-look/total/count")).isEqualTo(1);
        assertThat(Shown.value(book, "t15/total/count")).isEqualTo(3);
        assertThat(Shown.value(book, "t15/uphold-rate")).isEqualTo(2.0 / 3);
        assertThat(Shown.value(book, "t15/housing-umpire/total/count")).isEqualTo(2);
        assertThat(Shown.value(book, "t15/severe/share-of-investigated")).isEqualTo(2.0 / 3);
        assertThat(Shown.table(book, "T24").headings()).endsWith("We were wrong", "We were right");
    }

    @Test
    void escalation_goes_from_each_role_to_each_that_followed() {
        FigureBook book = book(tenants("None"));
        assertThat(Shown.value(book, "t16/formal-to-later-stage/count")).isEqualTo(1);
        assertThat(Shown.value(book, "t16/later-stage-to-later-stage/count")).isEqualTo(1);
        assertThat(Shown.value(book, "t16/later-stage-to-ombudsman/count")).isEqualTo(1);
        assertThat(Shown.value(book, "t16/formal-to-ombudsman/count")).isEqualTo(1);
    }

    @Test
    void the_return_is_what_the_procedure_asks_and_no_law_speaks_in_anothers_report() {
        assertThat(book(tenants("None")).table("T20")).isEmpty();
        FigureBook code = book(tenants("Complaint Handling Code"));
        assertThat(Shown.table(code, "T20").base())
                .contains("Complaint Handling Code")
                .doesNotContain("Regulations");
        assertThat(Shown.value(code, "t20/ombudsman-well-founded/count")).isEqualTo(2);
        FigureBook children = book(tenants("Regulation 13 of 2006"));
        assertThat(Shown.table(children, "T20").base())
                .contains("Regulations 2006")
                .doesNotContain("2009");
        assertThat(Shown.value(children, "t20/second-look/outcome/agreed/count"))
                .isEqualTo(1);
    }

    @Test
    void the_whole_council_stands_in_one_table_where_the_log_has_several_procedures() {
        FigureBook book = book(tenants("None")
                .adult("F-1", "Formal complaint", "2024-05-01", "2024-06-28", "Acknowledged", "2024-05-02"));
        assertThat(Shown.value(book, "t00/total/received")).isEqualTo(8);
        assertThat(Shown.value(book, "t00/tenants/total/responded")).isEqualTo(7);
        assertThat(Shown.value(book, "t00/adult-social-care/formal-complaint/outside-target"))
                .isEqualTo(1);
        assertThat(book(tenants("None")).table("T00")).isEmpty();
    }

    @Test
    void acknowledgements_and_steps_are_in_time_late_or_open() {
        FigureBook book = FigureBook.of(
                new InventedMaster()
                        .adult("F-1", "Formal complaint", "2024-05-01", "", "Acknowledged", "2024-05-02")
                        .adult("F-2", "Formal complaint", "2024-05-01", "", "Acknowledged", "2024-05-30")
                        .adult("F-3", "Formal complaint", "2024-05-02", "")
                        .adult("F-4", "Formal complaint", "2024-06-07", "", "External agency", "A trust")
                        .assess(LocalDate.of(2024, 6, 10)),
                InventedMaster.year(2024),
                InventedMaster.ADULTS);
        assertThat(Shown.filled(book, "T22"))
                .containsExactly(
                        "Formal complaint | Acknowledge | 4 | 1 | 2 | 1 | 33%",
                        "Formal complaint | Contact agency | 1 | 0 | 0 | 1 | [z]",
                        "*Total | All clocks | 5 | 1 | 2 | 2 | [z]");
    }

    @Test
    void what_was_outside_the_procedure_is_told_by_exclusion_and_by_route() {
        FigureBook book = new InventedMaster()
                .adult("F-1", "Formal complaint", "2024-05-01", "", "Exclusion", "Insurance")
                .adult(
                        "F-2",
                        "Formal complaint",
                        "2024-05-01",
                        "2024-05-09",
                        "Outcome",
                        "Pursued through a different route")
                .book(2024);
        assertThat(Shown.filled(book, "T23"))
                .containsExactly(
                        "Exclusion | Insurance | 1 | 100%",
                        "*Exclusion | Total | 1 | 100%",
                        "Other route | Pursued through a different route | 1 | 100%",
                        "*Other route | Total | 1 | 100%");
    }

    @Test
    void financial_redress_is_told_as_cases_sum_least_and_most() {
        FigureBook book = new InventedMaster()
                .adult("F-1", "Formal complaint", "2024-05-01", "2024-05-09", "Financial redress", "250")
                .adult("F-2", "Formal complaint", "2024-05-01", "2024-05-09", "Financial redress", "1000.50")
                .adult("F-3", "Formal complaint", "2024-05-01", "2024-05-09")
                .book(2024);
        assertThat(Shown.value(book, "t18/financial-redress/cases")).isEqualTo(2);
        assertThat(book.figure("t18/financial-redress/sum").orElseThrow().display())
                .isEqualTo("£1,250.50");
        assertThat(book.figure("t18/financial-redress/least").orElseThrow().display())
                .isEqualTo("£250");
    }

    @Test
    void runs_of_years_are_told_in_a_note() {
        FigureBook book = new InventedMaster()
                .published("2023-24", "t01/mp-enquiry/counted", "3")
                .published("2022-23", "t01/mp-enquiry/counted", "5")
                .published("2021-22", "t01/mp-enquiry/counted", "4")
                .published("2020-21", "t01/mp-enquiry/counted", "4")
                .adult("M-1", "MP enquiry", "2024-05-01", "2024-05-09")
                .book(2024);
        assertThat(Shown.table(book, "T01").notes())
                .contains("MP enquiries counted in 2024-25: fallen in each of the last 2 years.");
        assertThat(Shown.table(book, "T01").headings()).endsWith("2023-24", "2022-23", "2021-22", "2020-21");
    }
}
