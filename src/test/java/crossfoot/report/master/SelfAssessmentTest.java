package crossfoot.report.master;

import static org.assertj.core.api.Assertions.assertThat;

import crossfoot.caselog.Casebook;
import crossfoot.caselog.Provision;
import crossfoot.caselog.schema.BoundTable;
import crossfoot.caselog.schema.CaseColumn;
import crossfoot.caselog.schema.MasterSchema;
import crossfoot.caselog.taxonomy.Scheme;
import crossfoot.caselog.taxonomy.Schemes;
import crossfoot.figures.CodeProvisions;
import crossfoot.figures.FigureBook;
import crossfoot.report.design.MasterDesign;
import crossfoot.report.pack.Audience;
import crossfoot.report.pack.Pack;
import crossfoot.report.pack.PackContent;
import crossfoot.rules.Assessment;
import crossfoot.rules.finding.Finding;
import crossfoot.workbook.cells.Entry;
import crossfoot.workbook.reading.Workbook;
import crossfoot.workbook.rewriting.WorkbookEdit;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The self-assessment against a Complaint Handling Code: what the log can answer is filled in, and holds against a Yes. */
class SelfAssessmentTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 6, 30);
    private static final RefreshStamp STAMP = new RefreshStamp(Instant.parse("2026-06-30T09:00:00Z"), "tester", "test");
    private static final String ANSWERED = "stage 1: answered within 10 working days of the acknowledgement";

    private static Scheme scheme(String name) {
        return Schemes.named(name).orElseThrow();
    }

    /** Acknowledged a day after it came. */
    private static List<Entry> complaint(String ref, String procedure, LocalDate received, LocalDate responded) {
        Map<CaseColumn, Entry> row = new HashMap<>();
        row.put(CaseColumn.REF, Entry.text(ref));
        row.put(CaseColumn.PROCEDURE, Entry.text(procedure));
        row.put(CaseColumn.FEEDBACK_TYPE, Entry.text("Stage 1 complaint"));
        row.put(CaseColumn.RECEIVED, new Entry.Date(received));
        row.put(CaseColumn.ACKNOWLEDGED, new Entry.Date(received.plusDays(1)));
        row.put(CaseColumn.RESPONDED, new Entry.Date(responded));
        return MasterSchema.CASE_LOG.inputs().stream()
                .map(column -> row.getOrDefault((CaseColumn) column, Entry.BLANK))
                .toList();
    }

    private static Workbook master(Scheme scheme) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        master(scheme, bytes);
        return Workbook.open("master.xlsx", bytes.toByteArray());
    }

    private static void master(Scheme scheme, ByteArrayOutputStream bytes) throws IOException {
        LocalDate day = LocalDate.of(2025, 4, 1);
        List<List<Entry>> cases = List.of(
                complaint("H-1", scheme.procedure(), day, day.plusDays(14)),
                complaint("H-2", scheme.procedure(), day, day.plusDays(13)),
                complaint("H-3", scheme.procedure(), day, day.plusDays(60)));
        MasterDesign.filled("A council", cases, List.of())
                .with(Schemes.of(List.of(scheme), false))
                .writeTo(bytes);
    }

    private static Workbook refreshed(Workbook master) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        Refresh.of(master, TODAY, STAMP).writeTo(bytes);
        return Workbook.open("master.xlsx", bytes.toByteArray());
    }

    /** The master with Yes beside every provision. */
    private static Workbook saysYes(Workbook master) throws IOException {
        BoundTable table = table(master);
        WorkbookEdit edit = new WorkbookEdit(master);
        edit.fill(MasterSchema.SELF_ASSESSMENT.name(), 2, row -> Entry.text("Yes"));
        assertThat(table.table().columns().get(2).header()).isEqualTo("Complies");
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        edit.write(bytes);
        return Workbook.open("master.xlsx", bytes.toByteArray());
    }

    private static BoundTable table(Workbook master) {
        return BoundTable.of(
                MasterSchema.SELF_ASSESSMENT,
                master.table(MasterSchema.SELF_ASSESSMENT.name()).orElseThrow());
    }

    private static Map<String, String> figures(Workbook master) {
        BoundTable bound = table(master);
        Map<String, String> figures = new HashMap<>();
        for (int i = 0; i < bound.size(); i++) {
            int row = bound.tableRow(i);
            figures.put(
                    bound.values(bound.schema().columns().get(1)).text(row),
                    bound.values(bound.schema().columns().get(7)).text(row));
        }
        return figures;
    }

    private static Assessment judged(Workbook master) {
        return Judgement.of(Casebook.read(master::table), TODAY);
    }

    @ParameterizedTest
    @ValueSource(strings = {"housing", "corporate-code"})
    void what_the_log_can_answer_is_filled_in(String name) throws IOException {
        Map<String, String> figures = figures(refreshed(master(scheme(name))));
        assertThat(figures)
                .containsEntry("stage 1: acknowledged within five working days", "2025-26: 3 of 3 in time, 0 late")
                .containsEntry(ANSWERED, "2025-26: 2 of 3 in time, 1 late")
                .containsEntry("stage 1: extended by at most 10 working days", "2025-26: 2 of 3 within it")
                .containsEntry("Putting things right", "");
    }

    @Test
    void a_yes_that_the_figures_deny_is_a_finding() throws IOException {
        List<Finding> findings = judged(saysYes(master(scheme("housing")))).findings().stream()
                .filter(finding -> finding.rule().equals("R07"))
                .toList();
        assertThat(findings).hasSize(2);
        assertThat(findings.get(0).message())
                .contains("Complies is Yes, and the log says otherwise of " + ANSWERED
                        + ": 2025-26: 2 of 3 in time, 1 late");
        assertThat(findings.get(0).column()).isEqualTo("Complies");
    }

    @Test
    void the_pack_prints_the_provisions_with_their_figures_and_for_the_public_without() throws IOException {
        Assessment assessment = judged(master(scheme("housing")));
        FigureBook book = FigureBook.of(assessment, CodeProvisions.year(assessment), "Housing");
        assertThat(table(book, Audience.COMMITTEE)).contains("2025-26: 2 of 3 in time, 1 late");
        assertThat(table(book, Audience.PUBLIC)).contains("See T11").doesNotContain("2 of 3");
    }

    private static String table(FigureBook book, Audience audience) {
        return PackContent.of(book, Pack.SELF_ASSESSMENT, audience).tables().stream()
                .filter(table -> table.id().equals("S1"))
                .findFirst()
                .orElseThrow()
                .toString();
    }

    @Test
    void a_scheme_that_follows_a_code_brings_the_sheet_into_a_master_without_one() throws IOException {
        Workbook before = master(scheme("corporate"));
        assertThat(before.table(MasterSchema.SELF_ASSESSMENT.name())).isEmpty();
        SchemeAddition addition = SchemeAddition.of(before, scheme("housing"), Optional.empty(), TODAY);
        assertThat(addition.lines()).contains("A sheet Self-assessment is added, with 14 provisions of the Code");
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        addition.refresh(STAMP).writeTo(bytes);
        Workbook after = Workbook.open("master.xlsx", bytes.toByteArray());
        assertThat(Casebook.read(after::table).provisions())
                .hasSize(14)
                .extracting(Provision::code)
                .containsOnly("Housing Ombudsman Complaint Handling Code");
        assertThat(SchemeAddition.of(after, scheme("corporate-code"), Optional.empty(), TODAY)
                        .lines())
                .contains("SelfAssessment: LGSCO Complaint Handling Code, Putting things right");
    }

    @Test
    void a_master_that_follows_a_code_without_the_sheet_gets_it_and_says_so_beforehand() throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        master(scheme("housing"), bytes);
        try (XSSFWorkbook workbook = new XSSFWorkbook(new ByteArrayInputStream(bytes.toByteArray()))) {
            workbook.removeSheetAt(workbook.getSheetIndex("Self-assessment"));
            bytes.reset();
            workbook.write(bytes);
        }
        Refresh refresh = Refresh.of(Workbook.open("master.xlsx", bytes.toByteArray()), TODAY, STAMP);
        assertThat(refresh.upgrade()).containsExactly("A sheet Self-assessment is added");
        bytes.reset();
        refresh.writeTo(bytes);
        assertThat(figures(refreshed(Workbook.open("master.xlsx", bytes.toByteArray()))))
                .containsEntry(ANSWERED, "2025-26: 2 of 3 in time, 1 late");
    }

    @Test
    void a_master_that_follows_no_code_needs_no_such_table() throws IOException {
        assertThat(judged(master(scheme("corporate"))).findings())
                .noneMatch(finding -> finding.rule().equals("S01"));
    }
}
