package crossfoot.rules;

import static org.assertj.core.api.Assertions.assertThat;

import crossfoot.caselog.Vantage;
import crossfoot.caselog.schema.ListTable;
import crossfoot.caselog.schema.MasterSchema;
import crossfoot.rules.finding.Finding;
import crossfoot.workbook.cells.Cell;
import crossfoot.workbook.cells.CellAddress;
import crossfoot.workbook.cells.DateSystem;
import crossfoot.workbook.cells.Table;
import crossfoot.workbook.cells.TableColumn;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class StructureRuleTest {

    private static Table caseLog(Set<String> left, String... more) {
        List<String> headers = new ArrayList<>(MasterSchema.CASE_LOG.inputs().stream()
                .map(column -> column.header())
                .filter(header -> !left.contains(header))
                .toList());
        headers.addAll(Arrays.asList(more));
        List<TableColumn> columns = headers.stream()
                .map(header -> new TableColumn.Builder(header).add(Cell.BLANK).build())
                .toList();
        return new Table("CaseLog", "Case log", new CellAddress(4, 1), DateSystem.FROM_1900, columns);
    }

    @Test
    void a_missing_table_is_an_error_and_without_the_case_log_it_is_the_only_one() {
        assertThat(Master.empty().without("Teams").without("Learning").findings())
                .containsExactly("S01 0 Learning", "S01 0 Teams");
        assertThat(Master.empty().without("Teams").without("CaseLog").findings())
                .containsExactly("S01 0 CaseLog");
    }

    @Test
    void a_missing_column_is_found_with_the_header_that_may_be_meant() {
        Assessment assessment = Master.empty()
                .with(caseLog(Set.of("Feedback type", "Notes"), "Type of feedback", "Feedback types"))
                .assess();

        assertThat(assessment.findings())
                .filteredOn(finding -> finding.rule().equals("S02"))
                .extracting(Finding::column)
                .containsExactly("Feedback type", "Notes");
        assertThat(assessment.findings())
                .filteredOn(finding -> finding.column().equals("Feedback type"))
                .singleElement()
                .satisfies(finding -> assertThat(finding.suggestion()).contains("Feedback types"));
    }

    @Test
    void tables_that_an_add_in_sent_may_leave_out_what_no_rule_needs() {
        Assessment assessment = Assessment.ofTables(
                Master.empty()
                        .with(caseLog(Set.of("Notes", "Provider", "External agency", "Summary", "Owner")))
                        .casebook(),
                Vantage.on(Master.AS_OF));

        assertThat(assessment.findings())
                .filteredOn(finding -> finding.table().equals("CaseLog"))
                .extracting(finding -> finding.rule() + finding.column())
                .containsExactly("S02Owner");
    }

    @Test
    void columns_twice_and_extra_columns_are_told_apart() {
        assertThat(Master.empty()
                        .with(caseLog(Set.of(), "Colour", " REF\u00a0"))
                        .findings())
                .containsExactly("S03 0 REF", "S04 0 Colour");
    }

    @Test
    void a_newer_schema_and_one_that_is_no_number_are_errors() {
        assertThat(Master.empty()
                        .withOnly(MasterSchema.SETTINGS, "Schema version|2")
                        .findings())
                .isEmpty();
        assertThat(Master.empty()
                        .withOnly(MasterSchema.SETTINGS, "Schema version|3")
                        .findings())
                .containsExactly("S05 1 Value");
        assertThat(Master.empty()
                        .withOnly(MasterSchema.SETTINGS, "Schema version|one")
                        .findings())
                .containsExactly("S05 1 Value");
        assertThat(Master.empty()
                        .withOnly(MasterSchema.SETTINGS, "Schema version|")
                        .findings())
                .isEmpty();
    }

    @Test
    void a_master_of_an_earlier_version_does_not_lack_what_a_later_one_brought() {
        Master earlier = Master.empty().with(caseLog(Set.of("Financial redress")));
        assertThat(earlier.findings()).containsExactly("S02 0 Financial redress");
        assertThat(earlier.withOnly(MasterSchema.SETTINGS, "Schema version|1").findings())
                .isEmpty();
    }

    @Test
    void a_type_without_a_role_is_an_error_on_its_role_or_else_on_its_name() {
        Master master = Master.empty()
                .withOnly(
                        ListTable.FEEDBACK_TYPES.schema(),
                        "Housing|Query|Enquiry|1|Responded|No|No||No",
                        "Housing|Grumble||2|Responded|No|No||No",
                        "Housing|Appeal|Later stages|3|Responded|No|No||No");
        assertThat(master.findings())
                .filteredOn(each -> each.startsWith("S10"))
                .containsExactly("S10 2 Role", "S10 3 Role");
        assertThat(master.assess().findings())
                .filteredOn(finding -> finding.rule().equals("S10"))
                .last()
                .satisfies(finding -> assertThat(finding.suggestion()).contains("Later stage"));
    }

    @Test
    void a_row_that_cannot_be_read_takes_down_nothing_else() {
        Assessment assessment = Master.cases(
                        "Ref|Procedure|Feedback type|Received\nA-1|Corporate|Compliment|2025-01-06")
                .withMore(ListTable.CHANNELS.schema(), "Pigeon|Perhaps")
                .withMore(MasterSchema.NON_WORKING_DAYS, "never|A day|Closure")
                .withOnly(MasterSchema.SETTINGS, "Due soon (working days)|many")
                .assess();

        assertThat(assessment.findings())
                .filteredOn(finding -> finding.rule().equals("S06"))
                .extracting(finding -> finding.table() + " " + finding.column())
                .containsExactly("Settings Value", "Channels Spoken", "NonWorkingDays Date");
        assertThat(assessment.standing(0).judged()).isTrue();
    }

    @Test
    void two_rows_of_one_clock_on_one_day_are_told_on_the_second() {
        String respond =
                "Corporate|Stage 1 complaint|Respond|Received|Responded|%d|working days|after the day|Target|none||%s|%s";
        assertThat(Master.empty()
                        .withOnly(
                                MasterSchema.TIMESCALES,
                                respond.formatted(10, "", "2025-03-31"),
                                respond.formatted(20, "2025-04-01", ""),
                                respond.formatted(30, "2026-01-01", ""))
                        .findings())
                .containsExactly("S06 3 Clock");
    }

    @Test
    void computed_columns_that_are_missing_are_a_warning() {
        assertThat(Master.empty().assess().findings())
                .allSatisfy(finding -> assertThat(finding.rule()).isEqualTo("S07"))
                .extracting(Finding::column)
                .contains("Status", "Check", "Year received", "Year");
    }
}
