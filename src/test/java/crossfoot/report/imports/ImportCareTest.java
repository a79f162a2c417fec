package crossfoot.report.imports;

import static crossfoot.report.imports.ImportTrial.agreed;
import static crossfoot.report.imports.ImportTrial.applied;
import static crossfoot.report.imports.ImportTrial.cell;
import static crossfoot.report.imports.ImportTrial.csv;
import static crossfoot.report.imports.ImportTrial.log;
import static crossfoot.report.imports.ImportTrial.master;
import static crossfoot.report.imports.ImportTrial.suggested;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import crossfoot.caselog.CaseLog;
import crossfoot.caselog.schema.CaseColumn;
import crossfoot.intake.map.ColumnLine;
import crossfoot.intake.map.Decision;
import crossfoot.intake.map.ImportMap;
import crossfoot.intake.plan.SourceRow;
import crossfoot.intake.source.SourceFile;
import crossfoot.workbook.reading.Workbook;
import java.time.LocalDate;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** Sources with something in them that must not pass unsaid. */
class ImportCareTest {

    private static final String HEADER = "Ref,Received,Outcome,Details\n";

    private static String reason(ImportRun run, String where) {
        return run.plan().sourceRows().stream()
                .filter(row -> row.where().equals(where))
                .map(SourceRow::reason)
                .findFirst()
                .orElseThrow();
    }

    @Test
    void a_row_that_is_refused_each_time_is_no_reason_to_write_each_time() {
        SourceFile source = csv("log.csv", "Ref,Received\n1,14/04/2025\n1,15/05/2025\n2,16/05/2025\n");
        Workbook once = applied(agreed(master(), source));
        ImportRun again = agreed(once, source);
        assertThat(again.plan().balance().unchanged()).isEqualTo(2);
        assertThat(again.plan().balance().refused()).isEqualTo(1);
        assertThat(again.plan().changes()).isFalse();
    }

    @Test
    void a_text_that_no_cell_holds_refuses_its_row_in_the_dry_run_and_no_other() {
        ImportRun run = agreed(
                master(),
                csv("log.csv", HEADER + "1,14/04/2025,Upheld,short\n2,15/04/2025,Upheld," + "x".repeat(40_000) + "\n"));
        assertThat(run.plan().balance().made()).isEqualTo(1);
        assertThat(reason(run, "row 3")).contains("40,000 characters").contains("32,767");
        assertThat(log(applied(run)).size()).isEqualTo(1);
    }

    @Test
    void a_web_page_with_the_name_of_a_text_file_is_refused() {
        assertThatThrownBy(() -> csv("log.csv", "<html><table><tr><td>Ref</td></tr></table></html>"))
                .hasMessageContaining("is a web page");
    }

    @Test
    void numbers_that_begin_anew_on_every_sheet_are_told_apart_by_its_name() {
        ForeignBook book = new ForeignBook()
                .named("2023")
                .row(1, "Case no", "Received", "Type", "Related case")
                .row(2, 17, LocalDate.of(2023, 5, 2), "Compliment", null)
                .row(3, 18, LocalDate.of(2023, 6, 3), "Suggestion", 17)
                .sheet("2024")
                .row(1, "Case no", "Received", "Type", "Related case")
                .row(2, 17, LocalDate.of(2024, 7, 4), "Suggestion", null)
                .row(3, 18, LocalDate.of(2024, 8, 5), "Compliment", 17);
        ImportRun run = agreed(master(), book.file("years.xlsx"));
        assertThat(run.map().settings().keyColumns()).containsExactly("sheet name", "Case no");
        CaseLog log = log(applied(run));
        assertThat(cell(log, "2023-17", CaseColumn.RECEIVED)).isEqualTo("2023-05-02");
        assertThat(cell(log, "2024-17", CaseColumn.RECEIVED)).isEqualTo("2024-07-04");
        assertThat(cell(log, "2024-18", CaseColumn.LINKED_REF)).isEqualTo("2024-17");
    }

    @Test
    void next_years_sheet_alone_is_known_by_the_same_keys() {
        ForeignBook both = new ForeignBook()
                .named("2023")
                .row(1, "Case no", "Received", "Type")
                .row(2, 17, LocalDate.of(2023, 5, 2), "Compliment")
                .sheet("2024")
                .row(1, "Case no", "Received", "Type")
                .row(2, 17, LocalDate.of(2024, 7, 4), "Suggestion");
        ImportRun first = agreed(master(), both.file("years.xlsx"));
        ForeignBook alone = new ForeignBook()
                .named("2024")
                .row(1, "Case no", "Received", "Type")
                .row(2, 17, LocalDate.of(2024, 7, 4), "Suggestion");
        ImportRun again = ImportRun.of(
                applied(first),
                alone.file("years.xlsx"),
                Optional.of(first.map()),
                Optional.empty(),
                new ImportRun.Asked("2024", "", ImportTrial.AS_OF));
        assertThat(again.plan().balance().unchanged()).isEqualTo(1);
    }

    @Test
    void a_case_that_was_carried_over_to_the_next_sheet_is_one_case() {
        ForeignBook book = new ForeignBook()
                .named("2023")
                .row(1, "Case no", "Received", "Type", "Summary")
                .row(2, 17, LocalDate.of(2023, 5, 2), "Compliment", "A kind word about the day centre")
                .row(3, 18, LocalDate.of(2024, 3, 3), "Suggestion", "Open the day centre at weekends too")
                .sheet("2024")
                .row(1, "Case no", "Received", "Type", "Summary")
                .row(2, 18, LocalDate.of(2024, 3, 3), "Suggestion", "Open the day centre at weekends too")
                .row(3, 19, LocalDate.of(2024, 8, 5), "Compliment", "Thanks for the quick repair of a rail");
        ImportRun run = agreed(master(), book.file("years.xlsx"));
        assertThat(run.map().settings().keyColumns()).doesNotContain("sheet name");
    }

    @Test
    void a_second_due_date_is_not_taken_for_an_extension() {
        ImportMap map = suggested(
                        master(),
                        csv(
                                "log.csv",
                                "Ref,Received,Internal deadline,Due date\n1,2025-04-14,2025-05-13,2025-05-14\n"
                                        + "2,2025-04-15,2025-05-14,2025-05-15\n"))
                .map();
        assertThat(map.columns())
                .extracting(ColumnLine::column)
                .contains("Respond by")
                .doesNotContain("Extended to");
    }

    @Test
    void a_column_that_nothing_stands_in_yet_is_offered_for_what_its_header_names() {
        ImportMap map = suggested(master(), csv("log.csv", "Ref,Received,Responded\n1,2025-04-14,\n2,2025-04-15,\n"))
                .map();
        ColumnLine line = map.column("Responded", 1).orElseThrow();
        assertThat(line.column()).isEqualTo("Responded");
        assertThat(line.decision()).isEqualTo(Decision.OPEN);
        assertThat(line.why()).contains("nothing stands in it yet");
    }

    @Test
    void cells_merged_over_several_rows_are_said() {
        ForeignBook book = new ForeignBook()
                .row(1, "Ref", "Received", "Team")
                .row(2, "1", "14/04/2025", "Home care")
                .row(3, "2", "15/05/2025")
                .merged("C2:C3");
        assertThat(suggested(master(), book.file("log.xlsx")).plan().notes())
                .anySatisfy(note -> assertThat(note).contains("1 merged cell").contains("rows 2 to 3 of Team"));
    }

    @Test
    void a_note_below_the_log_is_refused_and_makes_no_case() {
        ImportRun run = agreed(
                master(),
                csv("log.csv", HEADER + "1,14/04/2025,Upheld,a\n,,,\nNote: the figures are provisional,,,\n"));
        assertThat(run.plan().balance().made()).isEqualTo(1);
        assertThat(reason(run, "row 4")).contains("a text and nothing else");
    }

    @Test
    void characters_that_no_workbook_keeps_are_replaced_and_said() {
        ImportRun run = agreed(master(), csv("log.csv", HEADER + "1,14/04/2025,Upheld,a\u0000b\u000bc\uffffd\n"));
        assertThat(run.plan().notes()).anySatisfy(note -> assertThat(note).contains("no Excel file can keep"));
        assertThat(log(applied(run)).size()).isEqualTo(1);
    }
}
