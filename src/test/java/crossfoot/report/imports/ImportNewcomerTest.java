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
import crossfoot.intake.map.ColumnLine;
import crossfoot.intake.map.Decision;
import crossfoot.intake.map.ImportMap;
import crossfoot.intake.map.ImportSettings;
import crossfoot.intake.map.ValueLine;
import crossfoot.intake.plan.SourceRow;
import crossfoot.intake.words.DateOrder;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Logs as councils that have never seen Crossfoot keep them. */
class ImportNewcomerTest {

    private static ColumnLine line(ImportMap map, String header) {
        return map.column(header, 1).orElseThrow();
    }

    private static List<String> what(ImportRun run) {
        return run.plan().sourceRows().stream().map(SourceRow::what).toList();
    }

    @Test
    void an_export_of_a_case_system_has_lines_above_its_headers_and_below_its_rows() {
        String text = "\ufeffReport: All complaints\nRun by: jsmith on 01/06/2025 08:12\n\n"
                + "Case Number,Case Title,Created On,Case Type,Resolved On,Outcome\n"
                + "CAS-01001-X1,\"Late visits, no call\",15/04/2025 09:32,Formal complaint,12/05/2025 16:01,Upheld\n"
                + "CAS-01002-X2,Care charges wrong,16/04/2025 11:00,Formal complaint,,\n\nRow count: 2\nCONFIDENTIAL\n";
        ImportRun run = agreed(master(), csv("export.csv", text));
        assertThat(what(run))
                .containsExactly("header", "header", "blank", "header", "made", "made", "blank", "refused", "refused");
        assertThat(cell(log(applied(run)), "CAS-01001-X1", CaseColumn.RESPONDED))
                .isEqualTo("2025-05-12");
    }

    @Test
    void month_sheets_spell_one_header_in_several_ways() {
        ForeignBook book = new ForeignBook()
                .named("April")
                .row(1, "Complaints April 2025")
                .row(3, "No.", "Date rec'd", "Type", "Date closed")
                .row(4, 1, LocalDate.of(2025, 4, 2), "Formal complaint", LocalDate.of(2025, 4, 28))
                .row(6, "Total", 1)
                .sheet("May")
                .row(1, "Complaints May 2025")
                .row(3, "No.", "Date received", "Type", "Date of reply")
                .row(4, 1, LocalDate.of(2025, 5, 7), "Compliment", LocalDate.of(2025, 5, 9))
                .row(6, "Total", 1);
        ImportRun run = agreed(master(), book.file("months.xlsx"));
        assertThat(run.plan().notes())
                .contains("On May the column Date received is read as Date rec'd, as it is called on a sheet before.");
        CaseLog log = log(applied(run));
        assertThat(cell(log, "April-1", CaseColumn.RECEIVED)).isEqualTo("2025-04-02");
        assertThat(cell(log, "May-1", CaseColumn.RECEIVED)).isEqualTo("2025-05-07");
        assertThat(cell(log, "May-1", CaseColumn.RESPONDED)).isEqualTo("2025-05-09");
    }

    @Test
    void two_headers_of_one_meaning_on_one_sheet_stay_two_columns() {
        ForeignBook book = new ForeignBook()
                .named("April")
                .row(1, "Ref", "Received", "Type", "Date closed")
                .row(2, "A1", LocalDate.of(2025, 4, 2), "Compliment", LocalDate.of(2025, 4, 28))
                .sheet("May")
                .row(1, "Ref", "Received", "Type", "Date closed", "Date of reply")
                .row(
                        2,
                        "B1",
                        LocalDate.of(2025, 5, 7),
                        "Compliment",
                        LocalDate.of(2025, 5, 9),
                        LocalDate.of(2025, 5, 8));
        ImportMap map = suggested(master(), book.file("months.xlsx")).map();
        assertThat(map.columns()).extracting(ColumnLine::header).contains("Date closed", "Date of reply");
    }

    @Test
    void dates_that_could_be_read_either_way_are_offered_in_the_order_of_the_others() {
        String text = "Ref;Date Received;Type;Date Replied\nU1;04/13/2025;Formal complaint;05/02/2025\n"
                + "U2;04/07/2025;Compliment;\n";
        ImportMap map = suggested(master(), csv("american.csv", text)).map();
        assertThat(line(map, "Date Replied").dateForm()).contains(DateOrder.MONTH_FIRST);
        assertThat(line(map, "Date Replied").decision()).isEqualTo(Decision.OPEN);
    }

    @Test
    void a_table_that_is_filtered_is_read_whole_and_its_totals_are_no_case() {
        ForeignBook book = new ForeignBook()
                .row(1, "Complaint ID", "Date Logged", "Category", "Finding")
                .row(2, "ASC1", LocalDate.of(2025, 4, 1), "Formal complaint", "Upheld")
                .row(3, "ASC2", LocalDate.of(2025, 4, 4), "Formal complaint", "Not Upheld")
                .row(4, "Total", null, null, 2)
                .hiddenRow(3)
                .tableWithTotals("A1:D4");
        ImportRun run = agreed(master(), book.file("table.xlsx"));
        assertThat(what(run)).containsExactly("header", "made", "made", "total");
        assertThat(run.plan().notes()).contains("Log has 1 hidden row, read like the others.");
    }

    @Test
    void headings_of_groups_make_no_case_and_are_said() {
        ForeignBook book = new ForeignBook()
                .row(1, "Complaints by service")
                .row(3, "Ref", "Date in", "Type", "Date out")
                .row(4, "Adults")
                .row(5, "A1", LocalDate.of(2025, 4, 3), "Formal complaint", LocalDate.of(2025, 5, 1))
                .row(6, "Sub total", 1)
                .row(7, "Children")
                .row(8, "C1", LocalDate.of(2025, 5, 3), "Compliment", null)
                .row(9, "C2")
                .row(10, "Grand total", 2);
        ImportRun run = agreed(master(), book.file("groups.xlsx"));
        assertThat(what(run))
                .containsExactly(
                        "header", "blank", "header", "refused", "made", "total", "refused", "made", "made", "total");
        assertThat(run.plan().sourceRows().get(3).reason()).contains("the heading of a group");
        assertThat(cell(log(applied(run)), "A1", CaseColumn.RESPONDED)).isEqualTo("2025-05-01");
    }

    @Test
    void a_table_of_counts_is_left_to_decide_and_nothing_comes_in() {
        ForeignBook book = new ForeignBook()
                .row(1, "Count of Ref", "Column Labels")
                .row(2, "Row Labels", "Adults", "Children", "Grand Total")
                .row(3, "April", 4, 5, 9)
                .row(4, "May", 3, 2, 5)
                .row(5, "Grand Total", 7, 7, 14);
        ImportRun run = suggested(master(), book.file("pivot.xlsx"));
        assertThat(run.decided()).isFalse();
        assertThat(run.plan().undecided()).extracting(open -> open.about()).contains("Key columns", "Received");
    }

    @Test
    void yes_no_and_partly_under_a_header_that_asks_for_an_outcome_are_offered_as_outcomes() {
        String text = "Our ref,Date of complaint,Type,Upheld (Y/N/P)\n1/25,14th April 2025,Formal complaint,Y\n"
                + "2/25,\"Tuesday, 15 April 2025\",Formal complaint,No\n3/25,16-Apr-25 10:05,Formal complaint,Partly\n"
                + ",,,\n";
        ImportRun run = suggested(master(), csv("answers.csv", text));
        assertThat(line(run.map(), "Upheld (Y/N/P)").column()).isEqualTo("Outcome");
        assertThat(run.map().values())
                .extracting(ValueLine::value, ValueLine::entry)
                .contains(
                        org.assertj.core.api.Assertions.tuple("Y", "Upheld"),
                        org.assertj.core.api.Assertions.tuple("No", "Not upheld"),
                        org.assertj.core.api.Assertions.tuple("Partly", "Partially upheld"));
        CaseLog log = log(applied(agreed(master(), csv("answers.csv", text))));
        assertThat(cell(log, "2/25", CaseColumn.RECEIVED)).isEqualTo("2025-04-15");
        assertThat(cell(log, "3/25", CaseColumn.RECEIVED)).isEqualTo("2025-04-16");
    }

    @Test
    void a_register_that_begins_in_the_middle_of_its_sheet_mixes_serials_and_texts() {
        ForeignBook book = new ForeignBook()
                .row(2, null, "Fenshire Council")
                .row(5, null, "Ref\nno.", null, "Date\nreceived", "Type", null, "Date\nresponded")
                .row(6, null, "R/1", null, 45748, "Compliment", null, "30/04/2025")
                .row(7, null, "R/2", null, "12/04/2025", "Compliment", null, 45800)
                .row(8, null, "R/3", null, "25/04/2025", "Compliment", null, "n/a");
        CaseLog log = log(applied(agreed(master(), book.file("register.xlsx"))));
        assertThat(cell(log, "R/1", CaseColumn.RECEIVED)).isEqualTo("2025-04-01");
        assertThat(cell(log, "R/2", CaseColumn.RESPONDED)).isEqualTo("2025-05-23");
        assertThat(cell(log, "R/3", CaseColumn.RESPONDED)).isEmpty();
    }

    @Test
    void a_key_of_two_columns_makes_refs_of_both() {
        String text = "Month,Ref,Type,Received\nApril,1,Compliment,03/04/2025\nApril,2,Compliment,15/04/2025\n"
                + "May,1,Compliment,13/05/2025\n";
        ImportMap map =
                DecidedMap.of(suggested(master(), csv("months.csv", text)).map());
        ImportSettings settings = map.settings();
        ImportMap keyed = map.with(new ImportSettings(
                settings.sourceName(),
                settings.sheet(),
                settings.headerRow(),
                List.of("Month", "Ref"),
                settings.refForm(),
                settings.dateOrder(),
                settings.blankWords(),
                settings.unknown(),
                settings.bothChanged()));
        CaseLog log = log(applied(ImportTrial.with(master(), csv("months.csv", text), keyed)));
        assertThat(cell(log, "April-1", CaseColumn.RECEIVED)).isEqualTo("2025-04-03");
        assertThat(cell(log, "May-1", CaseColumn.RECEIVED)).isEqualTo("2025-05-13");
    }

    @Test
    void a_row_below_the_headers_that_says_how_to_fill_them_is_no_case() {
        String text =
                "ref,date,what,replied\n(unique),(dd/mm/yy),,(dd/mm/yy)\n1/24,13/04/24,Letter about charges,17/04/24\n";
        ImportRun run = suggested(master(), csv("informal.csv", text));
        assertThat(what(run)).containsExactly("header", "header", "made");
    }

    @Test
    void ticks_whose_headers_are_entries_of_one_list_set_them() {
        ForeignBook book = new ForeignBook()
                .row(1, "Ref", "Received", "Type", "Upheld", "Partially upheld", "Not upheld")
                .row(2, "B1", LocalDate.of(2025, 4, 1), "Formal complaint", true, false, false)
                .row(3, "B2", LocalDate.of(2025, 4, 3), "Formal complaint", false, true, false)
                .row(4, "B3", LocalDate.of(2025, 4, 9), "Formal complaint", false, false, true);
        ImportRun run = suggested(master(), book.file("ticks.xlsx"));
        assertThat(run.decided()).isTrue();
        CaseLog log = log(applied(run));
        assertThat(cell(log, "B1", CaseColumn.OUTCOME)).isEqualTo("Upheld");
        assertThat(cell(log, "B2", CaseColumn.OUTCOME)).isEqualTo("Partially upheld");
        assertThat(cell(log, "B3", CaseColumn.OUTCOME)).isEqualTo("Not upheld");
    }

    @Test
    void a_later_step_takes_its_missing_date_from_the_last_step_that_is_there() {
        String text = "Ref,Procedure,Stage 1 received,Stage 1 response sent,Stage 2 received,Stage 2 response sent,"
                + "LGSCO decision\nS1,Corporate,14/04/2025,25/04/2025,,,Upheld\n"
                + "S2,Corporate,15/04/2025,28/04/2025,13/05/2025,30/05/2025,\n";
        CaseLog log = log(applied(agreed(master(), csv("chains.csv", text))));
        assertThat(cell(log, "S1/last", CaseColumn.RECEIVED)).isEqualTo("2025-04-25");
        assertThat(cell(log, "S1/last", CaseColumn.LINKED_REF)).isEqualTo("S1");
    }
}
