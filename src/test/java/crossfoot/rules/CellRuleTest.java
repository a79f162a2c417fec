package crossfoot.rules;

import static org.assertj.core.api.Assertions.assertThat;

import crossfoot.caselog.schema.CaseColumn;
import crossfoot.caselog.schema.ListTable;
import crossfoot.caselog.taxonomy.DefaultTables;
import crossfoot.rules.finding.Finding;
import crossfoot.rules.log.Status;
import crossfoot.workbook.cells.Cell;
import crossfoot.workbook.cells.CellAddress;
import crossfoot.workbook.cells.DateSystem;
import crossfoot.workbook.cells.Table;
import crossfoot.workbook.cells.TableColumn;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What is wrong with a cell by itself (C), and what the lists say of it (T). */
class CellRuleTest {

    private static final String HEAD = "Ref|Procedure|Feedback type|Received|";

    private static List<String> findings(String column, String value) {
        return Master.cases(HEAD + column + "\nA-1|Adult social care|Enquiry|2025-01-06|" + value)
                .findings("CTD");
    }

    private static Finding only(Assessment assessment, String rule) {
        return assessment.findings().stream()
                .filter(finding -> finding.rule().equals(rule))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void an_empty_required_cell_is_found_and_an_empty_row_is_none() {
        assertThat(Master.cases(HEAD.substring(0, HEAD.length() - 1)
                                + "\n|Corporate||2025-01-06\n|||\n A-3|Corporate|Compliment|2025-01-06")
                        .findings("C"))
                .containsExactly("C01 1 Ref", "C01 1 Feedback type");
    }

    @Test
    void a_date_in_text_is_found_with_the_date_that_it_means() {
        Assessment assessment = Master.cases(HEAD + "Responded\nA-1|Adult social care|Enquiry|2025-01-06|31/03/2025")
                .assess();

        assertThat(Master.shown(assessment, "C")).containsExactly("C02 1 Responded");
        assertThat(only(assessment, "C02").suggestion()).contains("31/03/2025");
        assertThat(only(assessment, "C02").value()).isEqualTo("31/03/2025");
        assertThat(assessment.standing(0).status()).isEqualTo(Status.NOT_JUDGED);
    }

    @Test
    void dates_outside_the_century_and_in_the_future_are_found() {
        assertThat(findings("Event date", "1999-12-31")).containsExactly("C03 1 Event date");
        assertThat(findings("Event date", "2000-01-01")).containsExactly("D07 1 Event date");
        assertThat(findings("Extended to", "2100-01-01")).contains("C03 1 Extended to");
        assertThat(findings("Responded", "2025-06-30")).isEmpty();
        assertThat(findings("Responded", "2025-07-01")).containsExactly("D02 1 Responded");
        assertThat(findings("Recommendations due", "2025-07-01")).isEmpty();
    }

    @Test
    void an_excel_error_is_the_only_finding_of_its_cell() {
        assertThat(findings("Team", "#REF!")).containsExactly("C04 1 Team");
        assertThat(findings("Responded", "#N/A")).containsExactly("C04 1 Responded");
    }

    @Test
    void a_formula_is_told_and_its_value_used() {
        TableColumn ref = new TableColumn.Builder("Ref").add(Cell.text("A-1")).build();
        TableColumn procedure = new TableColumn.Builder("Procedure")
                .add(new Cell.Text("Corporate", true))
                .build();
        TableColumn type = new TableColumn.Builder("Feedback type")
                .add(Cell.text("Compliment"))
                .build();
        TableColumn received = new TableColumn.Builder("Received")
                .add(new Cell.Number(45_663, true))
                .build();
        TableColumn team = new TableColumn.Builder("Team")
                .add(new Cell.Failure("#N/A", true))
                .build();
        TableColumn responded =
                new TableColumn.Builder("Responded").add(Cell.BLANK).build();
        Assessment assessment = Master.empty()
                .with(new Table(
                        "CaseLog",
                        "Case log",
                        new CellAddress(4, 1),
                        DateSystem.FROM_1900,
                        List.of(ref, procedure, type, received, team, responded)))
                .assess();

        assertThat(Master.shown(assessment, "C")).containsExactly("C05 1 Procedure", "C04 1 Team", "C05 1 Received");
        assertThat(assessment.standing(0).judged()).isTrue();
    }

    private static Table cases(String header, Cell first, Cell second) {
        List<List<Cell>> columns = List.of(
                List.of(Cell.text("Procedure"), Cell.text("Adult social care"), Cell.text("Adult social care")),
                List.of(Cell.text("Feedback type"), Cell.text("Formal complaint"), Cell.text("Dissatisfaction")),
                List.of(Cell.text("Received"), Cell.number(45_748), Cell.number(45_778)),
                List.of(Cell.text(header), first, second));
        return new Table(
                "CaseLog",
                "Case log",
                new CellAddress(4, 1),
                DateSystem.FROM_1900,
                columns.stream()
                        .map(cells -> new TableColumn.Builder(cells.get(0).shown())
                                .add(cells.get(1))
                                .add(cells.get(2))
                                .build())
                        .toList());
    }

    @Test
    void a_number_in_a_column_of_refs_is_the_text_that_its_format_shows() {
        Cell shown = new Cell.Number(42, false, "\"ASC-\"0000");
        Assessment assessment =
                Master.empty().with(cases("Ref", shown, Cell.text("ASC-0043"))).assess();
        assertThat(assessment.casebook().cases().at(0).ref()).isEqualTo("ASC-0042");
        assertThat(assessment.casebook().cases().indexOf("asc-0042")).isZero();
        assertThat(Master.empty()
                        .with(cases("Ref", new Cell.Number(42, false), Cell.text("42")))
                        .findings("I"))
                .containsExactly("I01 2 Ref");
    }

    @Test
    void a_number_that_is_shown_as_a_date_is_told_with_the_text_that_it_shows() {
        for (String column : List.of("Ref", "Linked ref", "Ombudsman ref")) {
            Assessment assessment = Master.empty()
                    .with(cases(column, new Cell.Number(45_717, false, "mmm\\-yy"), Cell.BLANK))
                    .assess();
            assertThat(only(assessment, "C09").column()).isEqualTo(column);
            assertThat(only(assessment, "C09").suggestion()).contains("Mar-25");
            assertThat(only(assessment, "C09").value()).isEqualTo("Mar-25");
        }
    }

    @Test
    void a_check_box_says_yes_or_no() {
        Assessment assessment = Master.empty()
                .with(cases("Publish", new Cell.Logical(true, false), new Cell.Logical(false, false)))
                .assess();
        assertThat(Master.shown(assessment)).noneMatch(finding -> finding.startsWith("T01"));
        assertThat(assessment.casebook().cases().values(CaseColumn.PUBLISH).text(0))
                .isEqualTo("Yes");
        assertThat(assessment.casebook().cases().values(CaseColumn.PUBLISH).text(1))
                .isEqualTo("No");
    }

    @Test
    void stray_characters_are_matched_all_the_same() {
        Assessment assessment = Master.cases(HEAD + "Channel\nA-1␣|Adult⍽social care|Enquiry|2025-01-06|Email␣")
                .assess();

        assertThat(Master.shown(assessment, "C")).containsExactly("C06 1 Ref", "C06 1 Procedure", "C06 1 Channel");
        assertThat(only(assessment, "C06").suggestion()).contains("A-1");
        assertThat(assessment.standing(0).judged()).isTrue();
        assertThat(findings("Owner", "Ada␣␣Example")).isEmpty();
    }

    @Test
    void control_characters_are_one_defect() {
        assertThat(findings("Channel", "Email\\u0001")).containsExactly("C07 1 Channel");
        assertThat(findings("Summary", "a\\u0001b")).containsExactly("C07 1 Summary");
    }

    @Test
    void text_that_could_run_is_found_and_a_number_is_not() {
        assertThat(findings("Summary", "=HYPERLINK(1)")).containsExactly("C08 1 Summary");
        assertThat(findings("Notes", "@home")).containsExactly("C08 1 Notes");
        assertThat(findings("Notes", "- see letter")).containsExactly("C08 1 Notes");
        assertThat(findings("Notes", "-12.5")).isEmpty();
        assertThat(findings("Notes", "+1,000")).isEmpty();
        assertThat(findings("Notes", "a=b")).isEmpty();
    }

    @Test
    void what_is_in_no_list_is_found_with_the_entry_that_was_meant() {
        Assessment assessment = Master.cases(HEAD + "Channel\nA-1|Adult social care|Enquiry|2025-01-06|Emial")
                .assess();

        assertThat(Master.shown(assessment, "T")).containsExactly("T01 1 Channel");
        assertThat(only(assessment, "T01").suggestion()).contains("Email");
        assertThat(findings("Channel", "EMAIL")).isEmpty();
    }

    @Test
    void several_themes_in_a_cell_are_mended_together() {
        List<String> themes = DefaultTables.rows(ListTable.THEMES.schema()).stream()
                .map(row -> row.get(0))
                .toList();
        String wrong = themes.get(0) + "; " + themes.get(1).substring(1) + "x";
        assertThat(findings("Theme", themes.get(0) + ";" + themes.get(1))).isEmpty();
        Assessment assessment = Master.cases(HEAD + "Theme\nA-1|Adult social care|Enquiry|2025-01-06|" + wrong)
                .assess();
        assertThat(Master.shown(assessment, "T")).containsExactly("T01 1 Theme");
        assertThat(only(assessment, "T01").suggestion()).contains(themes.get(0) + "; " + themes.get(1));
    }

    @Test
    void entries_of_another_procedure_are_in_no_list() {
        assertThat(findings("Main reason", "Adoption")).containsExactly("T01 1 Main reason");
        assertThat(findings("Exclusion", "Special educational needs")).containsExactly("T01 1 Exclusion");
        assertThat(findings("Exclusion", "Insurance")).isEmpty();
        assertThat(findings("Publish", "Maybe")).containsExactly("T01 1 Publish");
    }

    @Test
    void an_entry_is_judged_by_the_day_received_and_a_learning_row_by_done() {
        Master master = Master.cases(HEAD + "Channel\n" + "A-1|Adult social care|Enquiry|2025-01-06|Fax\n"
                        + "A-2|Adult social care|Enquiry|2025-01-05|Fax")
                .withMore(ListTable.CHANNELS.schema(), "Fax|No||2025-01-05")
                .withMore(ListTable.LEARNING_SOURCES.schema(), "Diary||2025-01-05")
                .withLearning("Learning ref|Learning source|Learning|Due|Done\n" + "L-1|Diary|a|2025-01-05|\n"
                        + "L-2|Diary|a|2025-01-05|2025-01-06\n" + "L-3|Diary|a||");

        assertThat(master.findings("T"))
                .containsExactly("T02 1 Channel", "T02 2 Learning source", "T02 3 Learning source");
    }

    /** One outcome ended on 31 March 2025 and another began on the next day, as lists change with a reporting year. */
    private static Master withNewOutcome(String rows) {
        return Master.cases(
                        "Ref|Procedure|Feedback type|Received|Acknowledged|Responded|Main reason|Outcome|Delay reason|Remedy\n"
                                + rows)
                .withOnly(
                        ListTable.OUTCOMES.schema(),
                        "Adult social care|Formal complaint|Partly|Decided|Yes||2025-03-31",
                        "Adult social care|Formal complaint|In part|Decided|Yes|2025-04-01",
                        "Adult social care|Formal complaint|Both|Decided|Yes|2025-04-01",
                        "Adult social care|Formal complaint|Both|Not decided|No||2025-03-31")
                .withOnly(ListTable.DELAY_REASONS.schema(), "Old||2025-03-31", "New|2025-04-01")
                .withOnly(ListTable.REMEDIES.schema(), "Old||2025-03-31", "New|2025-04-01");
    }

    @Test
    void what_is_chosen_with_an_answer_is_valid_on_the_day_of_the_answer() {
        String late = "|Adult social care|Formal complaint|2025-03-20|2025-03-21|2025-04-15|Charging|";
        String early = "|Adult social care|Formal complaint|2025-03-20|2025-03-21|2025-03-28|Charging|";
        assertThat(withNewOutcome("A-1" + late + "In part|New|New\nA-2" + early + "Partly|Old|Old")
                        .findings("T"))
                .isEmpty();
        assertThat(withNewOutcome("A-1" + late + "Partly|Old|New;Old\nA-2" + early + "In part|New|New")
                        .findings("T"))
                .containsExactly(
                        "T02 1 Outcome",
                        "T02 1 Delay reason",
                        "T02 1 Remedy",
                        "T02 2 Outcome",
                        "T02 2 Delay reason",
                        "T02 2 Remedy");
    }

    @Test
    void what_is_chosen_without_an_answer_is_judged_on_the_as_of_date() {
        String open = "A-1|Adult social care|Formal complaint|2025-03-20|2025-03-21||Charging|In part||";
        assertThat(Master.shown(withNewOutcome(open).assess("2025-03-31"))).contains("T02 1 Outcome");
        assertThat(Master.shown(withNewOutcome(open).assess("2025-04-01"))).doesNotContain("T02 1 Outcome");
    }

    @Test
    void what_an_outcome_means_is_what_its_row_says_on_the_day_of_the_answer() {
        String day = "A-1|Adult social care|Formal complaint|2025-03-20|2025-03-21|%s|Charging|Both||";
        assertThat(Master.shown(withNewOutcome(day.formatted("2025-03-31")).assess()))
                .doesNotContain("N04 1 Outcome");
        assertThat(Master.shown(withNewOutcome(day.formatted("2025-04-01")).assess()))
                .contains("N04 1 Outcome");
    }

    @Test
    void a_type_and_an_outcome_and_a_sub_reason_of_another_are_told_apart_from_unknown_ones() {
        String head = "Ref|Procedure|Feedback type|Received|Responded|Main reason|Sub-reason|Outcome\n";
        assertThat(Master.cases(
                                head
                                        + "A-1|Corporate|Formal complaint|2025-01-06|||| \n"
                                        + "A-2|Adult social care|Formal complaint|2025-01-06|2025-01-07|Charging|Staff conduct|Premature\n"
                                        + "A-3|Adult social care|Formal complaint|2025-01-06|2025-01-07|Charging|Debt recovery|Upheld")
                        .findings("T"))
                .containsExactly("T03 1 Feedback type", "T04 2 Sub-reason", "T05 2 Outcome");
    }

    @Test
    void an_unknown_procedure_hides_what_depends_on_it() {
        String head = "Ref|Procedure|Feedback type|Received|Responded|Main reason|Outcome\n";
        assertThat(Master.cases(head
                                + "A-1|Adult socail care|Formal complaint|2025-01-06|2025-01-07|Charging|Premature")
                        .findings("CT"))
                .containsExactly("T01 1 Procedure");
    }

    @Test
    void an_answered_case_says_its_reason_and_outcome_and_an_open_one_has_none_yet() {
        String head = "Ref|Procedure|Feedback type|Received|Responded|Main reason|Outcome\n";
        assertThat(Master.cases(head + "A-1|Corporate|Stage 1 complaint|2025-01-06|2025-01-07||\n"
                                + "A-2|Corporate|Stage 1 complaint|2025-01-06|||Upheld\n"
                                + "A-3|Corporate|Compliment|2025-01-06|2025-01-07||")
                        .findings("T"))
                .containsExactly("T06 1 Main reason", "T07 1 Outcome", "T08 2 Outcome");
    }

    @Test
    void a_missing_list_leaves_only_what_needs_it_unchecked() {
        Assessment assessment = Master.cases(
                        HEAD + "Channel|Team\nA-1|Adult social care|Enquiry|2025-01-06|Nothing|Nowhere")
                .without("Channels")
                .assess();

        assertThat(Master.shown(assessment, "ST")).containsExactly("S01 0 Channels", "T01 1 Team");
        assertThat(Master.cases(HEAD + "Channel\nA-1|Adult social care|Enquiry|2025-01-06|Email")
                        .without("FeedbackTypes")
                        .findings("ST"))
                .containsExactly("S01 0 FeedbackTypes");
    }
}
