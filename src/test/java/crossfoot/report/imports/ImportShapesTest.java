package crossfoot.report.imports;

import static crossfoot.report.imports.ImportTrial.agreed;
import static crossfoot.report.imports.ImportTrial.applied;
import static crossfoot.report.imports.ImportTrial.cell;
import static crossfoot.report.imports.ImportTrial.csv;
import static crossfoot.report.imports.ImportTrial.extra;
import static crossfoot.report.imports.ImportTrial.log;
import static crossfoot.report.imports.ImportTrial.master;
import static crossfoot.report.imports.ImportTrial.suggested;
import static org.assertj.core.api.Assertions.assertThat;

import crossfoot.caselog.CaseLog;
import crossfoot.caselog.schema.CaseColumn;
import crossfoot.intake.map.ColumnLine;
import crossfoot.intake.map.Decision;
import crossfoot.intake.map.How;
import crossfoot.intake.map.ImportMap;
import crossfoot.intake.plan.Balance;
import crossfoot.intake.plan.Difference;
import crossfoot.intake.reading.FormChange;
import crossfoot.intake.source.SourceFile;
import crossfoot.intake.source.SourceReader;
import crossfoot.workbook.reading.Workbook;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** Ten sources in the shapes in which councils keep their logs, and what must come out of each. */
class ImportShapesTest {

    private static ColumnLine line(ImportMap map, String header) {
        return map.column(header, 1).orElseThrow();
    }

    @Test
    void one_a_sheet_with_a_merged_title_text_dates_subtotals_and_hidden_rows() {
        ForeignBook book = new ForeignBook()
                .named("Complaints")
                .row(1, "Complaints log of the Customer Care Team")
                .merged("A1:G1")
                .row(
                        3,
                        "Complaint no",
                        "Date recd",
                        "Type of complaint",
                        "Directorate",
                        "Date of response",
                        "Decision",
                        "Ward")
                .row(
                        4,
                        "CC/1",
                        "14/04/2025",
                        "Formal complaint",
                        "Learning disability",
                        "01/05/2025",
                        "Upheld - partial",
                        "North")
                .row(
                        5,
                        "CC/2",
                        "15/04/2025",
                        "Formal complaint",
                        "Learning disability",
                        "06/05/2025",
                        "UPHELD",
                        "South")
                .row(6, "Sub-total", null, null, null, null, 2, null)
                .row(8, "CC/3", "02/05/2025", "Formal complaint", "Learning disability", "TBC", null, "North")
                .hiddenRow(8)
                .hiddenColumn(7)
                .row(9, "Total", null, null, null, null, 3, null);
        ImportRun run = agreed(master(), book.file("old log.xlsx"));
        assertThat(run.plan().undecided()).isEmpty();
        assertThat(run.plan().balance())
                .isEqualTo(new Balance(9, 3, 0, 0, 0, 0, 2, 2, 2, new Balance.Steps(3, 3, 0, 0, 0, 0)));
        assertThat(run.plan().notes())
                .anySatisfy(note -> assertThat(note).contains("1 hidden row"))
                .anySatisfy(note -> assertThat(note).contains("hidden columns").contains("Ward"));
        Workbook after = applied(run);
        CaseLog log = log(after);
        assertThat(cell(log, "CC/1", CaseColumn.RECEIVED)).isEqualTo("2025-04-14");
        assertThat(cell(log, "CC/1", CaseColumn.OUTCOME)).isEqualTo("Partially upheld");
        assertThat(cell(log, "CC/2", CaseColumn.OUTCOME)).isEqualTo("Upheld");
        assertThat(cell(log, "CC/3", CaseColumn.RESPONDED)).isEmpty();
        assertThat(extra(after, "Ward")).containsExactly("North", "South", "North");
    }

    @Test
    void two_one_row_a_chain_under_two_header_rows() {
        ForeignBook book = new ForeignBook()
                .row(1, "Case", null, "Stage 1", null, null, "Stage 2", null, null, "Ombudsman", null)
                .merged("C1:E1")
                .merged("F1:H1")
                .merged("I1:J1")
                .row(
                        2,
                        "Case reference",
                        "Procedure",
                        "Received",
                        "Responded",
                        "Outcome",
                        "Received",
                        "Responded",
                        "Outcome",
                        "Date decided",
                        "Decision")
                .row(
                        3,
                        "K1",
                        "Corporate",
                        LocalDate.of(2025, 4, 14),
                        LocalDate.of(2025, 4, 25),
                        "Not upheld",
                        LocalDate.of(2025, 5, 1),
                        LocalDate.of(2025, 5, 12),
                        "Upheld",
                        null,
                        null)
                .row(
                        4,
                        "K2",
                        "Corporate",
                        LocalDate.of(2025, 4, 15),
                        LocalDate.of(2025, 4, 28),
                        "Upheld",
                        null,
                        null,
                        null,
                        null,
                        null)
                .row(
                        5,
                        "K3",
                        "Corporate",
                        LocalDate.of(2025, 4, 16),
                        LocalDate.of(2025, 4, 29),
                        "Not upheld",
                        LocalDate.of(2025, 5, 2),
                        LocalDate.of(2025, 5, 13),
                        "Not upheld",
                        LocalDate.of(2025, 8, 20),
                        "Not upheld");
        ImportRun run = agreed(master(), book.file("chains.xlsx"));
        assertThat(run.plan().undecided()).isEmpty();
        assertThat(run.plan().balance().made()).isEqualTo(3);
        assertThat(run.plan().balance().steps().made()).isEqualTo(6);
        CaseLog log = log(applied(run));
        assertThat(cell(log, "K1", CaseColumn.FEEDBACK_TYPE)).isEqualTo("Stage 1 complaint");
        assertThat(cell(log, "K1/2", CaseColumn.FEEDBACK_TYPE)).isEqualTo("Stage 2 review");
        assertThat(cell(log, "K1/2", CaseColumn.LINKED_REF)).isEqualTo("K1");
        assertThat(cell(log, "K1/2", CaseColumn.RECEIVED)).isEqualTo("2025-05-01");
        assertThat(cell(log, "K1/2", CaseColumn.PROCEDURE)).isEqualTo("Corporate");
        assertThat(cell(log, "K2/2", CaseColumn.RECEIVED)).isEqualTo("no row K2/2");
        assertThat(cell(log, "K3/last", CaseColumn.FEEDBACK_TYPE)).isEqualTo("Ombudsman");
        assertThat(cell(log, "K3/last", CaseColumn.LINKED_REF)).isEqualTo("K3/2");
        // The source does not say when the Ombudsman had it: the date is taken from stage 2, and said.
        assertThat(cell(log, "K3/last", CaseColumn.RECEIVED)).isEqualTo("2025-05-13");
        assertThat(run.plan().formChanges())
                .filteredOn(change -> change.kind() == FormChange.Kind.ASSUMED)
                .extracting(FormChange::firstRow)
                .containsExactly("row 5 (K3/last)");
    }

    @Test
    void three_a_monthly_file_in_windows_1252_with_semicolons_and_line_breaks() {
        String text = "Ref;Received on;Feedback type;Summary;Compensation paid\r\n"
                + "M-1;13.05.2025;Formal complaint;\"Said \u201cno reply\u201d\r\nfor weeks; owed \u00a340\";\u00a340.50\r\n"
                + "M-2;14.05.2025;Compliment;\"Caf\u00e9 staff were kind to everybody who came\";\r\n";
        SourceFile file = SourceReader.open("crm-2025-05.csv", text.getBytes(Charset.forName("windows-1252")), "");
        ImportRun run = agreed(master(), file);
        assertThat(run.plan().notes()).contains("Read as windows-1252, separated by semicolons.");
        CaseLog log = log(applied(run));
        assertThat(log.size()).isEqualTo(2);
        assertThat(log.at(0).text(CaseColumn.SUMMARY))
                .contains("\u201cno reply\u201d")
                .contains("\u00a340");
        assertThat(cell(log, "M-2", CaseColumn.RECEIVED)).isEqualTo("2025-05-14");
    }

    @Test
    void four_utf_16_with_tabs_times_and_zones() {
        String text = "\ufeffCase id\tOpened at\tClosed at\tCase type\r\n"
                + "9001\t2025-06-30T23:30:00Z\t2025-07-04 09:15:00\tCompliment\r\n"
                + "9002\t2025-07-01T08:00:00+01:00\t\tCompliment\r\n";
        SourceFile file = SourceReader.open("export.tsv", text.getBytes(StandardCharsets.UTF_16LE), "");
        ImportRun run = agreed(master(), file);
        CaseLog log = log(applied(run));
        // Half past eleven in the evening, universal time, is the next day in a British summer.
        assertThat(cell(log, "9001", CaseColumn.RECEIVED)).isEqualTo("2025-07-01");
        assertThat(cell(log, "9001", CaseColumn.RESPONDED)).isEqualTo("2025-07-04");
        assertThat(cell(log, "9002", CaseColumn.RECEIVED)).isEqualTo("2025-07-01");
        assertThat(run.plan().formChanges())
                .filteredOn(change -> change.kind() == FormChange.Kind.TIME)
                .hasSize(3);
    }

    @Test
    void five_two_columns_of_one_header() {
        String text = "Reference,Date received,Feedback type,Service,Service,Status\n"
                + "S-1,14/04/2025,Compliment,Adults,Unit A,Live\n"
                + "S-2,15/04/2025,Compliment,Adults,Unit B,Archived\n";
        ImportRun run = agreed(master(), csv("two services.csv", text));
        assertThat(run.plan().undecided()).isEmpty();
        Workbook after = applied(run);
        assertThat(log(after).at(0).text(CaseColumn.TEAM)).isEqualTo("Adults");
        assertThat(extra(after, "Service 2")).containsExactly("Unit A", "Unit B");
        // Status is a column of the contract that Crossfoot computes: theirs gets the source's name in front.
        assertThat(extra(after, "two services Status")).containsExactly("Live", "Archived");
    }

    @Test
    void six_a_status_that_carries_stage_and_outcome() {
        String text = "Case no,Received,Procedure,Complaint status\n"
                + "T-1,14/04/2025,Corporate,Stage 1 Closed - response partially upheld\n"
                + "T-2,15/04/2025,Corporate,Stage 1 Closed - response upheld\n"
                + "T-3,16/04/2025,Corporate,Stage 2 Closed - response not upheld\n"
                + "T-4,17/04/2025,Corporate,Stage 1 Closed - response upheld\n";
        ImportRun proposed = suggested(master(), csv("statuses.csv", text));
        assertThat(line(proposed.map(), "Complaint status").column()).isEqualTo("Outcome");
        assertThat(proposed.decided()).isFalse();
        CaseLog log = log(applied(agreed(master(), csv("statuses.csv", text))));
        assertThat(cell(log, "T-1", CaseColumn.OUTCOME)).isEqualTo("Partially upheld");
        assertThat(cell(log, "T-1", CaseColumn.FEEDBACK_TYPE)).isEqualTo("Stage 1 complaint");
        assertThat(cell(log, "T-3", CaseColumn.OUTCOME)).isEqualTo("Not upheld");
        assertThat(cell(log, "T-3", CaseColumn.FEEDBACK_TYPE)).isEqualTo("Stage 2 review");
    }

    @Test
    void seven_a_tick_column_a_category() {
        Workbook master = master();
        List<String> themes = crossfoot.intake.map.MasterLists.of(crossfoot.caselog.Casebook.read(master::table))
                .entries(CaseColumn.THEME)
                .names();
        String text = "Ref,Received,Type,Cat " + themes.get(0) + ",Cat " + themes.get(1) + ",CatRude\n"
                + "V-1,14/04/2025,Compliment,\u2713,Y,\n"
                + "V-2,15/04/2025,Compliment,FALSE,No,TRUE\n";
        ImportRun run = agreed(master, csv("ticks.csv", text));
        assertThat(line(run.map(), "CatRude").how()).isEqualTo(How.TICK);
        CaseLog log = log(applied(run));
        assertThat(cell(log, "V-1", CaseColumn.THEME)).isEqualTo(themes.get(0) + "; " + themes.get(1));
        assertThat(cell(log, "V-2", CaseColumn.THEME)).isEqualTo("Rude");
    }

    @Test
    void eight_numbered_groups_are_parts_of_a_complaint_that_were_decided_by_themselves() {
        String text =
                "Ref,Received,Type,ComplaintReason1,ComplaintOutcome1,ComplaintReason2,ComplaintOutcome2,Payment\n"
                        + "N-1,14/04/2025,Formal complaint,Charging,Upheld,Delay,Not upheld,40\n"
                        + "N-2,15/04/2025,Formal complaint,Charging,Not upheld,,,\n";
        ImportRun proposed = suggested(master(), csv("groups.csv", text));
        assertThat(line(proposed.map(), "ComplaintReason2").decision()).isEqualTo(Decision.OPEN);
        assertThat(line(proposed.map(), "ComplaintReason2").why()).contains("counted by itself");
        CaseLog log = log(applied(agreed(master(), csv("groups.csv", text))));
        assertThat(log.size()).isEqualTo(3);
        assertThat(cell(log, "N-1", CaseColumn.MAIN_REASON)).isEqualTo("Charging");
        assertThat(cell(log, "N-1", CaseColumn.OUTCOME)).isEqualTo("Upheld");
        assertThat(cell(log, "N-1/2", CaseColumn.MAIN_REASON)).isEqualTo("Delay");
        assertThat(cell(log, "N-1/2", CaseColumn.OUTCOME)).isEqualTo("Not upheld");
        assertThat(cell(log, "N-1/2", CaseColumn.RECEIVED)).isEqualTo("2025-04-14");
        assertThat(cell(log, "N-1/2", CaseColumn.FEEDBACK_TYPE)).isEqualTo("Formal complaint");
        // What was paid was paid once.
        assertThat(cell(log, "N-1", CaseColumn.FINANCIAL_REDRESS)).isEqualTo("40");
        assertThat(cell(log, "N-1/2", CaseColumn.FINANCIAL_REDRESS)).isEmpty();
    }

    @Test
    void nine_computed_columns_are_compared_and_not_brought_in() {
        String text = "Ref,Received,Type,Closed,Outcome,Internal deadline,Days taken,In target\n"
                + "D-1,14/04/2025,Formal complaint,27/05/2025,Upheld,19/05/2025,43,Yes\n"
                + "D-2,19/05/2025,Formal complaint,28/05/2025,Upheld,24/06/2025,6,Yes\n";
        ImportRun run = agreed(master(), csv("computed.csv", text));
        List<Difference> differences = run.answer(false).differences();
        assertThat(differences).extracting(Difference::ref).containsOnly("D-1");
        assertThat(differences)
                .extracting(Difference::column)
                .containsExactly("Respond by", "Working days taken", "Status");
        // Good Friday is 18 April, Easter Monday 21 April, and there is a bank holiday on 5 and on 26 May 2025.
        assertThat(differences.get(0).ours()).isEqualTo("2025-05-22");
        assertThat(differences.get(0).explanation()).endsWith("Theirs: 25 weekdays, bank holidays counted too.");
        assertThat(differences.get(1).explanation()).contains("calendar days");
        assertThat(differences.get(2).explanation()).contains("Respond by");
    }

    @Test
    void ten_a_sheet_a_year_counted_from_1904() {
        ForeignBook book = new ForeignBook()
                .from1904()
                .named("2023-24")
                .row(1, "Ref", "Date received", "Type", "Officer")
                .row(2, "Y-1", LocalDate.of(2024, 1, 10), "Compliment", "A Reed")
                .sheet("2024-25")
                .row(1, "Ref", "Date received", "Type", "Officer")
                .row(2, "Y-2", LocalDate.of(2024, 6, 11), "Compliment", "A Reed")
                .row(3, "Y-3", LocalDate.of(2024, 7, 12), "Compliment", "B Lane")
                .sheet("Notes")
                .row(1, "How we keep this log")
                .row(2, "Ask the team");
        ImportRun run = agreed(master(), book.file("years.xlsx"));
        assertThat(run.plan().input().source().sheets()).containsExactly("2023-24", "2024-25");
        assertThat(run.plan().notes()).anySatisfy(note -> assertThat(note).contains("Not read: the sheet Notes"));
        assertThat(run.plan().sourceRows().get(1).where()).isEqualTo("2023-24 row 2");
        CaseLog log = log(applied(run));
        assertThat(log.size()).isEqualTo(3);
        assertThat(cell(log, "Y-1", CaseColumn.RECEIVED)).isEqualTo("2024-01-10");
    }

    @Test
    void a_file_without_headers_loses_no_row() {
        String text = "H-1,14/04/2025,Compliment\nH-2,15/04/2025,Compliment\n";
        ImportRun run = suggested(master(), csv("bare.csv", text));
        assertThat(run.plan().balance().header()).isZero();
        assertThat(run.plan().sourceRows()).hasSize(2);
    }

    @Test
    void a_key_that_is_there_twice_and_one_that_is_missing_are_refused_with_their_reasons() {
        String text = "sep=;\nRef;Received;Type\n"
                + "X-1;13/05/2025;Compliment\nX-1;14/05/2025;Compliment\n;15/05/2025;Compliment\n"
                + "X-2;16/05/2025;Compliment\nX-3;17/05/2025;Compliment\nX-4;18/05/2025;Compliment;more;than expected\n";
        ImportRun proposed = suggested(master(), csv("twice.csv", text));
        ImportMap map = DecidedMap.of(proposed.map());
        ImportMap keyed = map.with(new crossfoot.intake.map.ImportSettings(
                "twice",
                "",
                "2",
                List.of("Ref"),
                "{key}",
                Optional.empty(),
                List.of(),
                map.settings().unknown(),
                map.settings().bothChanged()));
        ImportRun run = ImportTrial.with(master(), csv("twice.csv", text), keyed);
        assertThat(run.plan().balance())
                .isEqualTo(new Balance(8, 4, 0, 0, 0, 2, 2, 0, 0, new Balance.Steps(4, 4, 0, 0, 0, 0)));
        assertThat(run.plan().sourceRows().get(3).reason()).contains("Its key X-1 is that of row 3 too");
        assertThat(run.plan().sourceRows().get(4).reason()).isEqualTo("It has no key: Ref is not filled.");
        Workbook after = applied(run);
        assertThat(extra(after, "Column D")).containsExactly("", "", "", "more");
        assertThat(extra(after, "Column E")).containsExactly("", "", "", "than expected");
    }
}
