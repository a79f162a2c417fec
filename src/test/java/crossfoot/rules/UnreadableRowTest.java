package crossfoot.rules;

import static org.assertj.core.api.Assertions.assertThat;

import crossfoot.caselog.schema.ListTable;
import crossfoot.caselog.schema.MasterSchema;
import crossfoot.caselog.schema.TableSchema;
import crossfoot.caselog.taxonomy.DefaultTables;
import crossfoot.rules.finding.Finding;
import crossfoot.rules.log.Status;
import crossfoot.workbook.cells.Cell;
import crossfoot.workbook.cells.CellAddress;
import crossfoot.workbook.cells.DateSystem;
import crossfoot.workbook.cells.Table;
import crossfoot.workbook.cells.TableColumn;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A row of a steward's table that cannot be read is one error and takes down nothing else. */
class UnreadableRowTest {

    private static final String CASE =
            "Ref|Procedure|Feedback type|Channel|Raised by|Consent|Team|Received|Acknowledged|Responded|Main reason|Outcome\n"
                    + "A-1|Adult social care|Formal complaint|Email|Person receiving support|Given|Adult Early Help"
                    + "|2025-06-20|2025-06-20|2025-06-20|Care Assessment|Not upheld";

    private static List<List<String>> rows(TableSchema schema, String name, String header, String value) {
        List<String> headers =
                schema.inputs().stream().map(column -> column.header()).toList();
        List<List<String>> rows = new ArrayList<>();
        for (List<String> row : DefaultTables.rows(schema)) {
            List<String> changed = new ArrayList<>(row);
            if (row.contains(name) && rows.stream().noneMatch(other -> other.contains(name))) {
                changed.set(headers.indexOf(header), value);
            }
            rows.add(changed);
        }
        return rows;
    }

    @ParameterizedTest
    @CsvSource({
        "TEAMS, Adult Early Help, Valid from, soon",
        "TEAMS, Adult Early Help, Valid to, #REF!",
        "CHANNELS, Email, Spoken, ''",
        "RAISED_BY, Person receiving support, Consent needed, perhaps",
        "CONSENT_STATES, Given, May respond, perhaps",
        "PROCEDURES, Adult social care, Valid from, soon",
        "FEEDBACK_TYPES, Formal complaint, Order, eighth",
        "FEEDBACK_TYPES, Formal complaint, Reason needed, perhaps",
        "FEEDBACK_TYPES, Formal complaint, Comparable from, always"
    })
    void the_rest_of_a_list_row_holds(ListTable list, String name, String header, String value) {
        Master master = Master.cases(CASE);
        assertThat(master.findings()).isEmpty();

        Assessment assessment = master.with(Master.table(list.schema(), rows(list.schema(), name, header, value)))
                .assess();

        assertThat(assessment.findings())
                .filteredOn(finding -> !finding.rule().equals("S07"))
                .extracting(finding -> finding.rule() + " " + finding.table() + " " + finding.column())
                .containsExactly("S06 " + list.schema().name() + " " + header);
        assertThat(assessment.findings())
                .filteredOn(finding -> finding.rule().equals("S06"))
                .extracting(Finding::message)
                .allMatch(message -> message.endsWith("Until then the rest of the row holds."));
        assertThat(assessment.status(0)).isEqualTo(Status.ANSWERED_IN_TIME);
    }

    @Test
    void a_day_of_the_calendar_whose_kind_is_not_known_is_a_day_off_all_the_same() {
        Assessment assessment = Master.cases(CASE)
                .withMore(MasterSchema.NON_WORKING_DAYS, "2025-06-23|Training|Away day")
                .assess();

        assertThat(assessment.findings())
                .filteredOn(finding -> finding.rule().equals("S06"))
                .extracting(Finding::column)
                .containsExactly("Kind");
        assertThat(assessment.standing(0).acknowledgeBy().orElseThrow()).hasToString("2025-06-26");
    }

    @Test
    void a_name_that_is_an_excel_error_is_no_entry() {
        assertThat(Master.cases(CASE).withMore(ListTable.TEAMS.schema(), "#N/A").findings())
                .containsExactly(
                        "S06 " + (DefaultTables.rows(ListTable.TEAMS.schema()).size() + 1) + " Team");
    }

    @ParameterizedTest
    @CsvSource({
        "TEAMS, Team",
        "CHANNELS, Spoken",
        "FEEDBACK_TYPES, Feedback type",
        "OUTCOMES, Outcome",
        "REASONS, Sub-reason"
    })
    void a_list_without_one_of_its_columns_is_one_error(ListTable list, String missing) {
        List<TableColumn> columns = new ArrayList<>();
        List<List<String>> rows = DefaultTables.rows(list.schema());
        for (int i = 0; i < list.schema().inputs().size(); i++) {
            String header = list.schema().inputs().get(i).header();
            if (!header.equals(missing)) {
                TableColumn.Builder column = new TableColumn.Builder(header);
                for (List<String> row : rows) {
                    column.add(Cell.text(row.get(i)));
                }
                columns.add(column.build());
            }
        }
        Table table = new Table(list.schema().name(), "Lists", new CellAddress(4, 1), DateSystem.FROM_1900, columns);

        assertThat(Master.cases(CASE).with(table).findings()).containsExactly("S02 0 " + missing);
    }

    @ParameterizedTest
    @CsvSource({
        "Holiday region, Narnia, S06 1 Value",
        "Holiday region, Scotland, ",
        "Year starts, 02-29, S06 1 Value",
        "Year starts, 2024-02-29, S06 1 Value",
        "Working week, #N/A, S06 1 Value",
        "Schema version, #N/A, S05 1 Value"
    })
    void a_setting_that_means_nothing_is_told_and_its_default_holds(String setting, String value, String expected) {
        assertThat(Master.cases(CASE)
                        .withOnly(MasterSchema.SETTINGS, setting + "|" + value)
                        .findings())
                .isEqualTo(expected == null ? List.of() : List.of(expected));
    }

    @Test
    void a_year_that_starts_on_no_day_at_all_takes_down_nothing() {
        TableColumn setting =
                new TableColumn.Builder("Setting").add(Cell.text("Year starts")).build();
        TableColumn value =
                new TableColumn.Builder("Value").add(Cell.number(1e9)).build();
        TableColumn note = new TableColumn.Builder("Note").add(Cell.BLANK).build();
        Table settings = new Table(
                "Settings", "Start", new CellAddress(4, 1), DateSystem.FROM_1900, List.of(setting, value, note));

        assertThat(Master.cases(CASE).with(settings).findings()).containsExactly("S06 1 Value");
    }

    @Test
    void of_two_rows_of_one_step_or_window_the_first_holds() {
        String thank =
                "Adult social care|Formal complaint|%s|Received|Holding letter|%d|working days|after the day|Step";
        assertThat(Master.cases(CASE)
                        .withMore(MasterSchema.TIMESCALES, thank.formatted("Thank", 5), thank.formatted("THANK ", 3))
                        .findings("SK"))
                .containsExactly(
                        "S06 " + (DefaultTables.rows(MasterSchema.TIMESCALES).size() + 2) + " Clock",
                        "K08 1 Holding letter");
        assertThat(Master.cases(CASE)
                        .withMore(MasterSchema.TIMESCALES, thank.formatted("Thank", 9), thank.formatted("THANK ", 3))
                        .findings("K"))
                .isEmpty();
    }
}
