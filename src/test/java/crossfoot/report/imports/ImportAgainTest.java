package crossfoot.report.imports;

import static crossfoot.report.imports.ImportTrial.agreed;
import static crossfoot.report.imports.ImportTrial.applied;
import static crossfoot.report.imports.ImportTrial.cell;
import static crossfoot.report.imports.ImportTrial.csv;
import static crossfoot.report.imports.ImportTrial.log;
import static crossfoot.report.imports.ImportTrial.master;
import static crossfoot.report.imports.ImportTrial.suggested;
import static org.assertj.core.api.Assertions.assertThat;

import crossfoot.caselog.CaseLog;
import crossfoot.caselog.schema.CaseColumn;
import crossfoot.caselog.schema.MasterSchema;
import crossfoot.intake.reading.Ledger;
import crossfoot.workbook.cells.Entry;
import crossfoot.workbook.reading.Workbook;
import crossfoot.workbook.rewriting.WorkbookEdit;
import org.junit.jupiter.api.Test;

/** Importing the same source month after month. */
class ImportAgainTest {

    private static final String HEADER = "Complaint No.,Date received,Type,Officer,Date closed,Outcome\n";
    private static final String APRIL = HEADER
            + "C-1,03/04/2025,Formal complaint,A Reed,25/04/2025,Upheld\n"
            + "C-2,17/04/2025,Formal complaint,A Reed,,\n"
            + "C-3,22/04/2025,Compliment,B Lane,,\n";

    private final Workbook imported = applied(agreed(master(), csv("log-2025-04.csv", APRIL)));

    @Test
    void the_same_file_and_map_write_nothing() {
        ImportRun again = suggested(imported, csv("log-2025-04.csv", APRIL));
        assertThat(again.decided()).isTrue();
        assertThat(again.plan().changes()).isFalse();
        assertThat(again.plan().balance().unchanged()).isEqualTo(3);
    }

    @Test
    void what_was_decided_is_known_next_month_by_the_name_without_its_date() {
        ImportRun may = suggested(imported, csv("log-2025-05.csv", APRIL + "C-4,13/05/2025,Compliment,B Lane,,\n"));
        assertThat(may.decided()).isTrue();
        assertThat(may.plan().balance().made()).isEqualTo(1);
        assertThat(log(applied(may)).size()).isEqualTo(4);
    }

    @Test
    void a_cell_of_which_only_the_source_changed_is_updated() {
        String answered = APRIL.replace("A Reed,,\n", "A Reed,30/05/2025,Not upheld\n");
        ImportRun may = suggested(imported, csv("log-2025-05.csv", answered));
        assertThat(may.plan().balance().updated()).isEqualTo(1);
        CaseLog log = log(applied(may));
        assertThat(cell(log, "C-2", CaseColumn.RESPONDED)).isEqualTo("2025-05-30");
        assertThat(cell(log, "C-2", CaseColumn.OUTCOME)).isEqualTo("Not upheld");
    }

    @Test
    void a_cell_that_only_staff_changed_stays() {
        Workbook edited = edited("C-3", CaseColumn.OWNER, "C Moss");
        ImportRun again = suggested(edited, csv("log-2025-04.csv", APRIL));
        assertThat(again.plan().changes()).isFalse();
        assertThat(cell(log(edited), "C-3", CaseColumn.OWNER)).isEqualTo("C Moss");
    }

    @Test
    void a_cell_that_changed_on_both_sides_stays_and_is_listed_every_time() {
        Workbook edited = edited("C-1", CaseColumn.OWNER, "C Moss");
        String other = APRIL.replaceFirst("A Reed", "D Fenn").replace("22/04/2025", "23/04/2025");
        ImportRun may = suggested(edited, csv("log-2025-05.csv", other));
        assertThat(may.plan().balance().conflicting()).isEqualTo(1);
        assertThat(may.plan().sourceRows().get(1).reason())
                .isEqualTo("Owner changed on both sides: ours \"C Moss\", the source's \"D Fenn\"; ours stays.");
        Workbook after = applied(may);
        assertThat(cell(log(after), "C-1", CaseColumn.OWNER)).isEqualTo("C Moss");
        assertThat(cell(log(after), "C-3", CaseColumn.RECEIVED)).isEqualTo("2025-04-23");
        ImportRun once = suggested(after, csv("log-2025-05.csv", other));
        assertThat(once.plan().balance().conflicting()).isEqualTo(1);
        assertThat(once.plan().changes()).isFalse();
    }

    @Test
    void a_row_that_left_the_source_is_reported_and_stays() {
        ImportRun may = suggested(imported, csv("log-2025-05.csv", APRIL.substring(0, APRIL.indexOf("C-3"))));
        assertThat(may.plan().gone()).extracting(row -> row.ref()).containsExactly("C-3");
        assertThat(may.plan().changes()).isFalse();
    }

    @Test
    void a_row_that_the_log_had_before_is_never_overwritten() {
        ImportRun other = agreed(
                imported,
                csv(
                        "housing.csv",
                        HEADER.replace("Complaint No.", "Reference")
                                + "C-1,14/04/2025,Compliment,E Wood,,\nH-1,15/04/2025,Compliment,E Wood,,\n"));
        assertThat(other.plan().balance().refused()).isEqualTo(1);
        assertThat(other.plan().balance().made()).isEqualTo(1);
        assertThat(other.plan().sourceRows().get(1).reason())
                .isEqualTo("The log has a row C-1 already, and it did not come from this source.");
        assertThat(cell(log(applied(other)), "C-1", CaseColumn.OWNER)).isEqualTo("A Reed");
    }

    @Test
    void one_import_is_one_entry_in_the_change_log_and_one_batch() {
        assertThat(imported.table(MasterSchema.CHANGE_LOG.name()).orElseThrow().size())
                .isEqualTo(1);
        assertThat(imported.table(MasterSchema.CHANGE_LOG.name())
                        .orElseThrow()
                        .cell(0, 2)
                        .shown())
                .isEqualTo("import");
        assertThat(Ledger.read(imported::table).lastBatch()).isEqualTo(1);
        assertThat(Ledger.read(imported::table).all()).hasSize(3);
    }

    private Workbook edited(String ref, CaseColumn column, String text) {
        CaseLog log = log(imported);
        WorkbookEdit edit = new WorkbookEdit(imported);
        edit.set(
                MasterSchema.CASE_LOG.name(),
                log.bound().tableRow(log.indexOf(crossfoot.caselog.schema.Texts.refKey(ref))),
                log.bound().place(column).orElseThrow(),
                Entry.text(text));
        return Workbook.open("master.xlsx", ImportTrial.bytes(edit::write));
    }
}
