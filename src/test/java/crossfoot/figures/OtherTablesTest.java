package crossfoot.figures;

import static org.assertj.core.api.Assertions.assertThat;

import crossfoot.caselog.taxonomy.ReportingYear;
import crossfoot.figures.figure.FigureTable;
import java.time.LocalDate;
import java.time.MonthDay;
import org.junit.jupiter.api.Test;

/** T17 to T20, A1, A2, W1 and W2 of small logs, and the tables of the other procedures. */
class OtherTablesTest {

    @Test
    void learning_is_split_by_source_and_by_type_of_improvement() {
        FigureBook book = new InventedMaster()
                .adult("F-1", "Formal complaint", "2024-05-01", "2024-05-09")
                .row(
                        "Ref",
                        "S-1",
                        "Procedure",
                        "Corporate",
                        "Feedback type",
                        "Stage 1 complaint",
                        "Received",
                        "2024-05-01",
                        "Responded",
                        "2024-05-09")
                .lesson(
                        "Learning ref",
                        "L-1",
                        "Case ref",
                        "F-1",
                        "Learning source",
                        "Formal complaint",
                        "Learning",
                        "a",
                        "Improvement",
                        "b",
                        "Improvement type",
                        "Training",
                        "Done",
                        "2024-07-01")
                .lesson(
                        "Learning ref",
                        "L-2",
                        "Case ref",
                        "F-1",
                        "Learning source",
                        "Formal complaint",
                        "Learning",
                        "c",
                        "Improvement",
                        "d",
                        "Due",
                        "2025-01-31")
                .lesson("Learning ref", "L-3", "Learning source", "Compliment", "Learning", "e", "Due", "2024-05-01")
                .lesson("Learning ref", "L-4", "Case ref", "S-1", "Learning source", "Compliment", "Learning", "f")
                .lesson("Learning ref", "L-5", "Learning source", "Compliment", "Learning", "g")
                .book(2024);
        assertThat(Shown.lines(book, "T17"))
                .containsExactly(
                        "Source | Compliment | 1 | [z] | 0 | 0 | 0 | 1",
                        "Source | Formal complaint | 2 | [z] | 0 | 1 | 1 | 0",
                        "*Source | All | 3 | [z] | 0 | 1 | 1 | 1",
                        "Theme | Not recorded | 3 | 1 | 0 | 1 | 1 | 1",
                        "Improvement type | Training | 1 | [z] | 0 | 1 | 0 | 0",
                        "Improvement type | Not recorded | 1 | [z] | 0 | 0 | 1 | 0",
                        "*Improvement type | All | 2 | [z] | 0 | 1 | 1 | 0");
        assertThat(book.figure("t17/source/total/overdue").orElseThrow().refs()).containsExactly("L-2");
        assertThat(Shown.table(book, "T17").notes())
                .containsExactly(
                        "Theme: a row may have several themes, and a case may stand behind several rows.",
                        "Left out: 1 row of Learning with no answered case and neither Done nor Due, which belong"
                                + " to no year.");
    }

    @Test
    void a_lesson_counts_in_each_of_its_themes_and_a_case_once_behind_a_theme() {
        InventedMaster master = new InventedMaster();
        for (int i = 1; i <= 3; i++) {
            master.adult("F-" + i, "Formal complaint", "2024-05-01", "2024-05-09");
        }
        FigureBook book = master.lesson(
                        "Learning ref", "L-1", "Case ref", "F-1; F-2", "Learning", "a", "Theme", "Alpha; Beta")
                .lesson("Learning ref", "L-2", "Case ref", "F-2; F-3; F-9", "Learning", "b", "Theme", "Beta")
                .book(2024);
        assertThat(Shown.lines(book, "T17"))
                .contains("Theme | Alpha | 1 | 2 | 0 | 0 | 0 | 1", "Theme | Beta | 2 | 3 | 0 | 0 | 0 | 2");
        assertThat(book.figure("t17/theme/beta/cases").orElseThrow().refs()).containsExactly("F-1", "F-2", "F-3");
        assertThat(Shown.table(book, "T17").notes())
                .contains("Theme: a row may have several themes, and a case may stand behind several rows.");
    }

    @Test
    void a_well_founded_case_without_a_remedy_is_not_recorded() {
        FigureBook book = new InventedMaster()
                .adult(
                        "F-1",
                        "Formal complaint",
                        "2024-05-01",
                        "2024-05-09",
                        "Outcome",
                        "Upheld",
                        "Remedy",
                        "Apology; Corrective action")
                .adult("F-2", "Formal complaint", "2024-05-01", "2024-05-09", "Outcome", "Partially upheld")
                .adult(
                        "F-3",
                        "Formal complaint",
                        "2024-05-01",
                        "2024-05-09",
                        "Outcome",
                        "Not upheld",
                        "Remedy",
                        "Apology")
                .adult("F-4", "Formal complaint", "2024-05-01", "2024-05-09", "Outcome", "Not upheld")
                .book(2024);
        assertThat(Shown.filled(book, "T18"))
                .containsExactly(
                        "Apology | 2 | 67% | 2 | 0 | 0",
                        "Corrective action | 1 | 33% | 1 | 0 | 0",
                        "Not recorded | 1 | 33% | 1 | 0 | 0",
                        "*Total | 4 | [z] | [z] | [z] | [z]",
                        "Cases | 3 | [z] | 3 | 0 | 0");
    }

    @Test
    void months_outside_the_limits_are_named_and_those_to_come_are_not_available() {
        InventedMaster master = new InventedMaster();
        int[] months = {2, 3, 2, 3, 2, 3, 14, 2, 3};
        for (int month = 0; month < months.length; month++) {
            for (int i = 0; i < months[month]; i++) {
                LocalDate day = LocalDate.of(2024, 4, 10).plusMonths(month);
                master.adult("F-" + month + "-" + i, "Formal complaint", day.toString(), "");
            }
        }
        FigureBook book = FigureBook.of(
                master.assess(LocalDate.of(2024, 12, 31)), InventedMaster.year(2024), InventedMaster.ADULTS);
        assertThat(Shown.lines(book, "T19"))
                .contains("April 2024 | 2 | 0", "October 2024 | 14 | 0", "January 2025 | [x] | [x]", "*Total | 34 | 0");
        assertThat(Shown.value(book, "t19/2024-10/received")).isEqualTo(14);
        // Moving ranges 1, 1, 1, 1, 1, 11, 12, 1: mean 3.625, times 2.66 is 9.6425; the mean of the months is 34 ÷ 9.
        assertThat(Shown.value(book, "t19/centre/received")).isEqualTo(34.0 / 9);
        assertThat(Shown.value(book, "t19/upper-limit/received")).isEqualTo(34.0 / 9 + 9.6425);
        assertThat(Shown.value(book, "t19/lower-limit/received")).isZero();
        assertThat(Shown.table(book, "T19").notes())
                .contains(
                        "Formal complaints received outside the limits of 0.0 to 13.4: October 2024 (14). Look for a cause.")
                .contains("2024-25 is not over: the figures are those of the log on 31 December 2024.");
    }

    @Test
    void the_return_gives_what_regulation_18_asks() {
        FigureBook book = new InventedMaster()
                .adult(
                        "F-1",
                        "Formal complaint",
                        "2024-05-01",
                        "2024-05-09",
                        "Outcome",
                        "Upheld",
                        "Main reason",
                        "Charging")
                .adult("F-2", "Formal complaint", "2024-05-01", "", "Main reason", "Home Care")
                .adult("O-1", "Ombudsman", "2024-05-01", "")
                .lesson(
                        "Learning ref",
                        "L-1",
                        "Case ref",
                        "F-1",
                        "Learning source",
                        "Formal complaint",
                        "Learning",
                        "Letters were unclear.",
                        "Improvement",
                        "They are rewritten.",
                        "Publish",
                        "Yes",
                        "Done",
                        "2024-06-03")
                .lesson(
                        "Learning ref",
                        "L-2",
                        "Case ref",
                        "F-1",
                        "Learning source",
                        "Formal complaint",
                        "Learning",
                        "Not for the public.")
                .book(2024);
        assertThat(Shown.lines(book, "T20").stream().filter(line -> !line.contains(" | 0")))
                .containsExactly(
                        "Complaints received | All | 2",
                        "Complaints decided to be well-founded | All | 1",
                        "Complaints referred to the Ombudsman | All | 1",
                        "Subject matter of complaints received | Charging | 1",
                        "Subject matter of complaints received | Home Care | 1",
                        "Matters of general importance | All | 2",
                        "Matters of general importance | Letters were unclear. | [z]",
                        "Action taken or to be taken to improve services | All | 1",
                        "Action taken or to be taken to improve services | They are rewritten. | [z]");
    }

    @Test
    void only_texts_that_may_be_published_are_in_the_appendices() {
        FigureBook book = new InventedMaster()
                .adult(
                        "C-1",
                        "Compliment",
                        "2024-05-01",
                        "",
                        "Team",
                        "Reablement",
                        "Publish",
                        "Yes",
                        "Publishable text",
                        "Thank you.")
                .adult(
                        "C-2",
                        "Compliment",
                        "2024-05-01",
                        "",
                        "Team",
                        "Reablement",
                        "Publish",
                        "No",
                        "Publishable text",
                        "Not this.")
                .adult("C-3", "Compliment", "2024-05-01", "", "Publishable text", "Nor this.")
                .adult(
                        "O-1",
                        "Ombudsman",
                        "2024-05-01",
                        "2024-06-03",
                        "Outcome",
                        "Upheld",
                        "Ombudsman ref",
                        "24 001 002",
                        "Publish",
                        "yes",
                        "Publishable text",
                        "Delay was found.")
                .adult(
                        "O-2",
                        "Ombudsman",
                        "2024-05-01",
                        "2024-06-03",
                        "Outcome",
                        "Not upheld",
                        "Publish",
                        "Yes",
                        "Publishable text",
                        "No fault.")
                .book(2024);
        assertThat(Shown.lines(book, "A1")).containsExactly("Reablement | Thank you.");
        assertThat(Shown.lines(book, "A2")).containsExactly("24 001 002 | Delay was found.");
        assertThat(Shown.table(new InventedMaster().book(2024), "A2").notes())
                .contains("No well-founded decision of the year has a text that may be published.");
    }

    @Test
    void breaches_are_listed_by_owner_the_longest_over_first() {
        FigureBook book = FigureBook.of(
                new InventedMaster()
                        .adult("F-1", "Formal complaint", "2024-05-01", "", "Owner", "Bea")
                        .adult(
                                "F-2",
                                "Formal complaint",
                                "2024-04-24",
                                "",
                                "Owner",
                                "Bea",
                                "Delay reason",
                                "Complex issues")
                        .adult("F-3", "Formal complaint", "2024-05-24", "", "Owner", "Al")
                        .adult("M-1", "MP enquiry", "2024-05-20", "", "Owner", "Al")
                        .assess(LocalDate.of(2024, 6, 10)),
                InventedMaster.year(2024),
                InventedMaster.ADULTS);
        assertThat(Shown.lines(book, "W1"))
                .containsExactly(
                        "Al | F-3 | Formal complaint | Acknowledge | 30 May 2024 | 7 | Not recorded",
                        "Al | M-1 | MP enquiry | Respond | 4 June 2024 | 4 | Not recorded",
                        "Al | M-1 | MP enquiry | Send a holding letter | 4 June 2024 | 4 | Not recorded",
                        "Bea | F-2 | Formal complaint | Acknowledge | 29 April 2024 | 28 | Complex issues",
                        "Bea | F-1 | Formal complaint | Acknowledge | 7 May 2024 | 23 | Not recorded",
                        "Bea | F-2 | Formal complaint | Respond | 31 May 2024 | 6 | Complex issues",
                        "Bea | F-2 | Formal complaint | Send a holding letter | 31 May 2024 | 6 | Complex issues",
                        "Bea | F-1 | Formal complaint | Respond | 7 June 2024 | 1 | Not recorded",
                        "Bea | F-1 | Formal complaint | Send a holding letter | 7 June 2024 | 1 | Not recorded",
                        "*Total | 9 | [z] | [z] | [z] | [z] | [z]");
    }

    @Test
    void what_falls_due_in_ten_working_days_is_listed_soonest_first() {
        FigureBook book = FigureBook.of(
                new InventedMaster()
                        .adult("F-1", "Formal complaint", "2024-05-13", "", "Acknowledged", "2024-05-14")
                        .adult("F-2", "Formal complaint", "2024-06-07", "")
                        .row(
                                "Ref",
                                "S-1",
                                "Procedure",
                                "Corporate",
                                "Feedback type",
                                "Stage 1 complaint",
                                "Received",
                                "2024-06-07")
                        .assess(LocalDate.of(2024, 6, 10)),
                InventedMaster.year(2024),
                InventedMaster.ADULTS);
        assertThat(Shown.lines(book, "W2"))
                .containsExactly(
                        "12 June 2024 | Acknowledge | F-2 | Formal complaint | Not recorded | 2",
                        "18 June 2024 | Respond | F-1 | Formal complaint | Not recorded | 6",
                        "*Total | 2 | [z] | [z] | [z] | [z]");
    }

    @Test
    void each_procedure_has_its_own_tables_and_first_stage() {
        InventedMaster master = new InventedMaster()
                .row(
                        "Ref",
                        "S-1",
                        "Procedure",
                        "Children's social care",
                        "Feedback type",
                        "Stage 1 complaint",
                        "Received",
                        "2024-05-01",
                        "Responded",
                        "2024-05-09",
                        "Main reason",
                        "Adoption")
                .row(
                        "Ref",
                        "S-2",
                        "Procedure",
                        "Children's social care",
                        "Feedback type",
                        "Stage 2 investigation",
                        "Received",
                        "2024-06-03",
                        "Responded",
                        "2024-06-10",
                        "Linked ref",
                        "S-1")
                .row(
                        "Ref",
                        "P-1",
                        "Procedure",
                        "Data protection",
                        "Feedback type",
                        "Data protection complaint",
                        "Received",
                        "2024-06-03",
                        "Responded",
                        "2024-06-10");
        FigureBook children = FigureBook.of(master.assess(), InventedMaster.year(2024), "children's social care");
        assertThat(children.procedure()).isEqualTo("Children's social care");
        assertThat(children.tables())
                .extracting(FigureTable::id)
                .containsExactly(
                        "T00", "T01", "T02", "T05", "T07", "T08", "T09", "T10", "T11", "T12", "T14", "T15", "T16",
                        "T17", "T18", "T19", "T20", "T21", "T22", "T23", "T24", "A1", "A2", "W1", "W2");
        assertThat(Shown.filled(children, "T07"))
                .containsExactly("Stage 1 complaint | 1 | 50%", "Stage 2 investigation | 1 | 50%", "*Total | 2 | 100%");
        assertThat(Shown.value(children, "t16/formal-to-later-stage/count")).isEqualTo(1);
        FigureBook data = FigureBook.of(master.assess(), InventedMaster.year(2024), "Data protection");
        assertThat(Shown.value(data, "t10/total/count")).isEqualTo(1);
        assertThat(data.tables()).extracting(FigureTable::id).doesNotContain("T05", "T15", "T16");
    }

    @Test
    void a_steward_may_add_a_procedure_and_types_and_groups_that_differ_in_a_sign_only() {
        InventedMaster master = new InventedMaster()
                .entry("Procedures", "Housing", "Complaint Handling Code", "", "", "")
                .entry(
                        "FeedbackTypes",
                        "Housing",
                        "Query",
                        "Enquiry",
                        "1",
                        "Responded",
                        "No",
                        "No",
                        "",
                        "No",
                        "",
                        "",
                        "",
                        "")
                .entry(
                        "FeedbackTypes",
                        "Housing",
                        "Query!",
                        "Enquiry",
                        "2",
                        "Responded",
                        "No",
                        "No",
                        "",
                        "No",
                        "",
                        "",
                        "",
                        "")
                .entry(
                        "FeedbackTypes",
                        "Housing",
                        "Appeal",
                        "First stage",
                        "3",
                        "Responded",
                        "Yes",
                        "Yes",
                        "",
                        "No",
                        "",
                        "",
                        "",
                        "")
                .entry("Outcomes", "Housing", "Appeal", "Won", "Decided by us", "Yes", "", "", "")
                .entry("Outcomes", "Housing", "Appeal", "Lost", "Decided, by us", "No", "", "", "")
                .row(
                        "Ref",
                        "H-1",
                        "Procedure",
                        "Housing",
                        "Feedback type",
                        "Query!",
                        "Received",
                        "2024-05-01",
                        "Responded",
                        "2024-05-02")
                .row(
                        "Ref",
                        "H-2",
                        "Procedure",
                        "Housing",
                        "Feedback type",
                        "Appeal",
                        "Received",
                        "2024-05-01",
                        "Responded",
                        "2024-05-02",
                        "Outcome",
                        "Won");
        FigureBook book = FigureBook.of(master.assess(), InventedMaster.year(2024), "Housing");
        assertThat(Shown.value(book, "t01/query/counted")).isZero();
        assertThat(Shown.value(book, "t01/query-2/counted")).isEqualTo(1);
        assertThat(Shown.filled(book, "T10")).containsExactly("Won | 1 | 100%", "*Total | 1 | 100%");
        assertThat(Shown.value(book, "t20/well-founded/count")).isEqualTo(1);
    }

    @Test
    void a_year_may_start_within_a_month() {
        FigureBook book = new InventedMaster()
                .setting("Year starts", "04-06")
                .adult("F-1", "Formal complaint", "2024-04-05", "")
                .adult("F-2", "Formal complaint", "2024-04-06", "")
                .adult("F-3", "Formal complaint", "2025-04-05", "")
                .bookOf(new ReportingYear(2024, MonthDay.of(4, 6)));
        assertThat(Shown.lines(book, "T19")).hasSize(17).contains("April 2024 | 1 | 0", "April 2025 | 1 | 0");
        assertThat(Shown.value(book, "t19/total/received")).isEqualTo(2);
    }
}
