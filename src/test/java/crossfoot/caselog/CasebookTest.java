package crossfoot.caselog;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import crossfoot.caselog.schema.CaseColumn;
import crossfoot.caselog.schema.Column;
import crossfoot.caselog.schema.MasterSchema;
import crossfoot.caselog.schema.TableSchema;
import crossfoot.caselog.schema.Texts;
import crossfoot.caselog.taxonomy.DefaultTables;
import crossfoot.caselog.taxonomy.ReadingProblem;
import crossfoot.caselog.taxonomy.Settings;
import crossfoot.caselog.taxonomy.Timescale;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.MonthDay;
import org.junit.jupiter.api.Test;

class CasebookTest {

    @Test
    void a_row_whose_input_cells_are_all_empty_is_no_row() {
        Casebook book = Casebook.read(
                new TypedTables()
                        .with(
                                "CaseLog",
                                """
                Ref|Procedure|Received|Check
                C-1|Corporate|2024-04-02|
                |||OK
                 | | |
                C-2|Corporate|2024-04-03|
                """));
        assertThat(book.cases().all())
                .extracting(Case::ref, Case::sheetRow)
                .containsExactly(tuple("C-1", 5), tuple("C-2", 8));
    }

    @Test
    void columns_are_found_by_header_in_any_order_and_case() {
        Casebook book = Casebook.read(
                new TypedTables()
                        .with(
                                "caselog",
                                """
                 received |My own column|REF
                2024-04-02|whatever|C-1
                """));
        Case first = book.cases().at(0);
        assertThat(first.ref()).isEqualTo("C-1");
        assertThat(first.date(CaseColumn.RECEIVED)).contains(LocalDate.of(2024, 4, 2));
        assertThat(first.text(CaseColumn.TEAM)).isEmpty();
    }

    @Test
    void the_first_of_two_rows_with_one_ref_is_found() {
        Casebook book = Casebook.read(new TypedTables().with("CaseLog", "Ref|Team\nC-1|A\nc-1 |B"));
        assertThat(book.cases().indexOf(Texts.refKey("C - 1"))).isZero();
    }

    @Test
    void settings_that_are_missing_or_empty_take_their_defaults() {
        Settings settings = Casebook.read(
                        new TypedTables().with("Settings", "Setting|Value\nCouncil|\nDue soon (working days)|"))
                .settings();
        assertThat(settings.dueSoon()).isEqualTo(5);
        assertThat(settings.yearStart()).isEqualTo(MonthDay.of(4, 1));
        assertThat(settings.workingWeek()).hasSize(5).doesNotContain(DayOfWeek.SATURDAY, DayOfWeek.SUNDAY);
        assertThat(settings.known()).isTrue();
    }

    @Test
    void a_setting_that_cannot_be_read_is_a_problem_and_its_default_holds() {
        Casebook book = Casebook.read(
                new TypedTables()
                        .with(
                                "Settings",
                                """
                Setting|Value
                Working week|Mon,Tue,Weds,Caturday
                Due soon (working days)|soon
                Year starts|2024-04-01
                """));
        assertThat(book.problems())
                .extracting(ReadingProblem::row, ReadingProblem::column, ReadingProblem::value)
                .containsExactlyInAnyOrder(tuple(5, "Value", "Mon,Tue,Weds,Caturday"), tuple(6, "Value", "soon"));
        assertThat(book.settings().dueSoon()).isEqualTo(5);
    }

    @Test
    void a_clock_that_cannot_be_read_takes_down_nothing_else() {
        Casebook book = Casebook.read(
                new TypedTables()
                        .with(
                                "Timescales",
                                """
                Procedure|Feedback type|Clock|Starts|Stops|Amount|Unit|Counting|Kind|Roll|Source|Valid from|Valid to
                Corporate|Stage 1 complaint|Respond|Received|Responded|#10|working days|after the day|Target|||
                Corporate|Stage 2 review|Respond|Received|Responded|ten|working days|after the day|Target|||
                Corporate|Stage 3 review|Respond|Received|Answered|#10|working days|after the day|Target|||
                Corporate|Stage 3 review|Respond|Received|Responded|#10|fortnights|after the day|Target|||
                """));
        assertThat(book.timescales()).extracting(Timescale::feedbackType).containsExactly("Stage 1 complaint");
        assertThat(book.problems())
                .extracting(ReadingProblem::row, ReadingProblem::column)
                .containsExactly(tuple(6, "Amount"), tuple(7, "Stops"), tuple(8, "Unit"));
    }

    @Test
    void the_default_lists_and_clocks_can_all_be_read() {
        TypedTables tables = new TypedTables();
        for (TableSchema schema : MasterSchema.inputTables()) {
            if (schema != MasterSchema.CASE_LOG && schema != MasterSchema.LEARNING) {
                tables.with(schema.name(), asText(schema));
            }
        }
        Casebook book = Casebook.read(tables);
        assertThat(book.problems()).isEmpty();
        assertThat(book.timescales()).hasSizeGreaterThan(20);
        assertThat(book.taxonomy().feedbackTypesOf("adult social care")).hasSize(11);
    }

    private static String asText(TableSchema schema) {
        StringBuilder text = new StringBuilder(
                String.join("|", schema.columns().stream().map(Column::header).toList()));
        DefaultTables.rows(schema).forEach(row -> text.append('\n').append(String.join("|", row)));
        return text.toString().replaceAll("(?m)(?<=\\|)(\\d+(?:\\.\\d+)?)(?=\\||$)", "#$1");
    }
}
