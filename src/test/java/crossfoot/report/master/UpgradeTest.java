package crossfoot.report.master;

import static org.assertj.core.api.Assertions.assertThat;

import crossfoot.caselog.Casebook;
import crossfoot.caselog.schema.BoundTable;
import crossfoot.caselog.schema.ListTable;
import crossfoot.caselog.schema.MasterSchema;
import crossfoot.caselog.schema.Texts;
import crossfoot.caselog.taxonomy.FeedbackType;
import crossfoot.caselog.taxonomy.ReportingYear;
import crossfoot.caselog.taxonomy.Role;
import crossfoot.caselog.taxonomy.Schemes;
import crossfoot.figures.FigureBook;
import crossfoot.rules.Assessment;
import crossfoot.workbook.cells.ColumnDesign;
import crossfoot.workbook.cells.Entry;
import crossfoot.workbook.cells.Table;
import crossfoot.workbook.cells.TableColumn;
import crossfoot.workbook.layout.ColumnInsertion;
import crossfoot.workbook.reading.Workbook;
import crossfoot.workbook.rewriting.WorkbookEdit;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.apache.poi.ss.SpreadsheetVersion;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.util.AreaReference;
import org.apache.poi.ss.util.CellReference;
import org.apache.poi.xssf.usermodel.XSSFDataValidation;
import org.apache.poi.xssf.usermodel.XSSFFormulaEvaluator;
import org.apache.poi.xssf.usermodel.XSSFRow;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.openxmlformats.schemas.spreadsheetml.x2006.main.CTDataValidation;

/** A master as Crossfoot 0.1.0 wrote it, brought up to date by the refresh. */
class UpgradeTest {

    private static final LocalDate TODAY = LocalDate.of(2025, 6, 30);
    private static final RefreshStamp STAMP = new RefreshStamp(Instant.parse("2025-06-30T09:00:00Z"), "tester", "test");

    /** What Crossfoot writes itself, and therefore may change. */
    private static final Set<String> OWNED = Set.of("Checks", "Worklist", "ChangeLog", "Settings");

    private static Workbook earlier() throws IOException {
        try (InputStream stream = UpgradeTest.class.getResourceAsStream("/master-of-version-1.xlsx")) {
            return Workbook.open("master.xlsx", stream.readAllBytes());
        }
    }

    private static Workbook written(WorkbookEdit edit) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        edit.write(bytes);
        return Workbook.open("master.xlsx", bytes.toByteArray());
    }

    private static Workbook refreshed(Workbook source) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        Refresh.of(source, TODAY, STAMP).writeTo(bytes);
        return Workbook.open("master.xlsx", bytes.toByteArray());
    }

    private static Assessment judged(Workbook workbook) {
        return Judgement.of(Casebook.read(workbook::table), TODAY);
    }

    private static void holdsEveryCellOf(Workbook before, Workbook after) {
        for (String name : before.tables()) {
            if (OWNED.contains(name) || name.startsWith("Dashboard")) {
                continue;
            }
            Table old = before.table(name).orElseThrow();
            Table now = after.table(name).orElseThrow();
            assertThat(now.size()).as(name).isEqualTo(old.size());
            for (TableColumn column : old.columns()) {
                TableColumn same = now.columns().stream()
                        .filter(each -> Texts.key(each.header()).equals(Texts.key(column.header())))
                        .findFirst()
                        .orElseThrow();
                for (int row = 0; row < old.size(); row++) {
                    assertThat(same.cell(row).shown())
                            .as("%s, %s, row %d", name, column.header(), row)
                            .isEqualTo(column.cell(row).shown());
                }
            }
        }
    }

    @Test
    void every_cell_stays_and_every_figure_and_finding_is_the_same() throws IOException {
        Workbook before = earlier();
        Workbook after = refreshed(before);

        holdsEveryCellOf(before, after);
        Assessment old = judged(before);
        Assessment now = judged(after);
        assertThat(now.findings())
                .extracting(finding -> finding.rule() + " " + finding.ref() + " " + finding.message())
                .isEqualTo(old.findings().stream()
                        .map(finding -> finding.rule() + " " + finding.ref() + " " + finding.message())
                        .toList());
        var year = ReportingYear.parse("2024-25", now.casebook().settings().yearStart())
                .orElseThrow();
        assertThat(FigureBook.of(now, year, "Adult social care").figures())
                .isNotEmpty()
                .isEqualTo(FigureBook.of(old, year, "Adult social care").figures());
    }

    /** Before it takes the master's place, what was written is held against what was read. */
    @Test
    void it_is_saved_in_place(@TempDir Path folder) throws IOException {
        Path master = folder.resolve("master.xlsx");
        try (InputStream stream = UpgradeTest.class.getResourceAsStream("/master-of-version-1.xlsx")) {
            Files.copy(stream, master);
        }
        assertThat(SavedRefresh.inPlace(Refresh.of(Workbook.open(master), TODAY, STAMP), master, STAMP.moment()))
                .isTrue();
        holdsEveryCellOf(earlier(), Workbook.open(master));
        assertThat(Workbook.open(master).table("ReportText")).isPresent();
    }

    @Test
    void the_columns_of_the_present_version_are_there_and_filled() throws IOException {
        Casebook after = Casebook.read(refreshed(earlier())::table);

        assertThat(after.settings().schemaVersion()).contains(MasterSchema.VERSION);
        assertThat(after.taxonomy().feedbackTypes())
                .extracting(FeedbackType::role)
                .allMatch(role -> role.isPresent());
        for (var schema : MasterSchema.inputTables()) {
            if (schema.equals(MasterSchema.SELF_ASSESSMENT)) {
                assertThat(after.table(schema)).as("it follows no Code").isEmpty();
                continue;
            }
            assertThat(BoundTable.of(schema, after.table(schema).orElseThrow()).missing())
                    .as(schema.name())
                    .isEmpty();
        }
        Table raisedBy = after.table(ListTable.RAISED_BY.schema()).orElseThrow();
        assertThat(raisedBy.columns()).extracting(TableColumn::header).endsWith("Council staff", "Can be answered");
    }

    @Test
    void it_is_said_beforehand_and_entered_in_the_change_log_once() throws IOException {
        Refresh refresh = Refresh.of(earlier(), TODAY, STAMP);
        assertThat(refresh.upgrade())
                .contains(
                        "Schema version 1 becomes 2",
                        "FeedbackTypes gets the column Role",
                        "CaseLog gets the column Financial redress");

        Workbook after = refreshed(earlier());
        Table log = after.table("ChangeLog").orElseThrow();
        List<String> details = log.columns().get(3).distinct().stream()
                .map(cell -> cell.shown())
                .toList();
        assertThat(details).anyMatch(detail -> detail.contains("FeedbackTypes gets the column Role"));
        assertThat(details).noneMatch(detail -> detail.startsWith("FeedbackTypes:"));

        Refresh again = Refresh.of(after, TODAY, STAMP);
        assertThat(again.changes()).isFalse();
        assertThat(again.upgrade()).isEmpty();
    }

    @Test
    void a_scheme_is_added_to_a_master_of_an_earlier_version_in_one_save() throws IOException {
        SchemeAddition addition =
                SchemeAddition.of(earlier(), Schemes.named("housing").orElseThrow(), Optional.empty(), TODAY);
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        addition.refresh(STAMP).writeTo(bytes);
        Assessment after = judged(Workbook.open("master.xlsx", bytes.toByteArray()));

        assertThat(after.casebook().settings().schemaVersion()).contains(MasterSchema.VERSION);
        assertThat(after.casebook().taxonomy().feedbackTypesOf("housing", Role.ENQUIRY))
                .hasSize(1);
        assertThat(after.findings()).noneMatch(finding -> finding.rule().startsWith("S"));
    }

    @Test
    void a_column_of_staff_at_the_edge_of_a_list_stays_where_it_is() throws IOException {
        WorkbookEdit edit = new WorkbookEdit(earlier());
        int added = edit.addColumns("Procedures", List.of(ColumnDesign.of("Lead", 12, ColumnDesign.Format.TEXT)));
        edit.fill("Procedures", added, row -> Entry.text("Lead " + row));
        Workbook before = written(edit);

        Workbook after = refreshed(before);

        holdsEveryCellOf(before, after);
        assertThat(after.table("Procedures").orElseThrow().columns())
                .extracting(TableColumn::header)
                .endsWith("Lead", "Annual return");
    }

    @Test
    void a_type_of_the_councils_own_gets_an_empty_role_and_a_finding() throws IOException {
        WorkbookEdit edit = new WorkbookEdit(earlier());
        Table types = earlier().table("FeedbackTypes").orElseThrow();
        edit.set("FeedbackTypes", types.size() - 1, 1, Entry.text("Grumble"));
        Workbook after = refreshed(written(edit));

        assertThat(judged(after).findings())
                .filteredOn(finding -> finding.rule().equals("S10"))
                .extracting(finding -> finding.column())
                .containsExactly("Role");
    }

    @Test
    void columns_put_into_any_sheet_of_plain_tables_move_what_is_behind_them() throws IOException {
        Workbook before = earlier();
        for (int place : List.of(1, 5, 6, 30, 200)) {
            Workbook moved = ColumnInsertion.in(before, "Lists", place, 2).orElse(before);
            if (before.contents().outline().tables().stream()
                    .noneMatch(
                            table -> table.area().left() < place && table.area().right() >= place)) {
                holdsEveryCellOf(before, moved);
            }
            assertThat(moved.tables()).isEqualTo(before.tables());
        }
    }

    /** The formulas that a workbook's Case log has for its drop-downs, by the first cell of each. */
    private static Map<String, String> dropDowns(XSSFWorkbook workbook) {
        Map<String, String> formulas = new TreeMap<>();
        for (XSSFDataValidation each : workbook.getSheet("Case log").getDataValidations()) {
            if (each.getValidationConstraint().getFormula1() != null) {
                formulas.put(
                        each.getRegions().getCellRangeAddresses()[0].formatAsString(),
                        each.getValidationConstraint().getFormula1());
            }
        }
        return formulas;
    }

    private static XSSFWorkbook asPoiReads(Workbook workbook) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        new WorkbookEdit(workbook).write(bytes);
        return new XSSFWorkbook(new ByteArrayInputStream(bytes.toByteArray()));
    }

    @Test
    void the_dependent_drop_downs_offer_an_entry_at_the_foot_of_a_list_and_all_others_stay() throws IOException {
        Table outcomes = earlier().table("Outcomes").orElseThrow();
        WorkbookEdit edit = new WorkbookEdit(earlier());
        edit.append(
                outcomes.name(),
                Stream.of("Adult social care", "Formal complaint", "Settled", "Decided", "No")
                        .map(Entry::text)
                        .toList());
        Workbook typed = written(edit);
        Workbook after = refreshed(typed);

        assertThat(Refresh.of(after, TODAY, STAMP).changes()).isFalse();
        try (XSSFWorkbook before = asPoiReads(typed);
                XSSFWorkbook now = asPoiReads(after)) {
            Map<String, String> formulas = dropDowns(now);
            assertThat(formulas)
                    .containsEntry(
                            "AA5:AA20000",
                            "OFFSET(Choice_Outcomes,MATCH($B5&\"|\"&$C5,Choice_Outcomes_Key,0)-1,0,"
                                    + "COUNTIF(Choice_Outcomes_Key,$B5&\"|\"&$C5),1)");
            Map<String, String> others = dropDowns(before);
            assertThat(formulas.keySet()).isEqualTo(others.keySet());
            Set<String> renewed = Set.of("C5:C20000", "L5:L20000", "M5:M20000", "AA5:AA20000");
            formulas.keySet().removeAll(renewed);
            others.keySet().removeAll(renewed);
            assertThat(formulas).isEqualTo(others);
            assertThat(now.isSheetHidden(now.getSheetIndex("Choices"))).isTrue();
            assertThat(offered(now, "Adult social care|Formal complaint"))
                    .contains("Upheld")
                    .endsWith("Settled");
            assertThat(offered(now, "Adult social care|Dissatisfaction"))
                    .contains("Upheld")
                    .doesNotContain("Settled");
        }
    }

    /** What the cells of the run of a key hold, before and after a spreadsheet works them out. */
    private static List<String> offered(XSSFWorkbook workbook, String key) {
        AreaReference keys = new AreaReference(
                workbook.getName("Choice_Outcomes_Key").getRefersToFormula(), SpreadsheetVersion.EXCEL2007);
        int entries = new CellReference(workbook.getName("Choice_Outcomes").getRefersToFormula()).getCol();
        XSSFFormulaEvaluator evaluator = new XSSFFormulaEvaluator(workbook);
        List<String> offered = new ArrayList<>();
        for (int row = keys.getFirstCell().getRow(); row <= keys.getLastCell().getRow(); row++) {
            XSSFRow cells = workbook.getSheet("Choices").getRow(row);
            Cell found = cells.getCell(keys.getFirstCell().getCol());
            assertThat(evaluator.evaluate(found).getStringValue()).isEqualTo(found.getStringCellValue());
            if (found.getStringCellValue().equals(key)) {
                offered.add(cells.getCell(entries).getStringCellValue());
            }
        }
        return offered;
    }

    @Test
    void a_drop_down_of_the_teams_own_stays() throws IOException {
        try (XSSFWorkbook own = asPoiReads(earlier())) {
            XSSFSheet log = own.getSheet("Case log");
            for (CTDataValidation each :
                    log.getCTWorksheet().getDataValidations().getDataValidationList()) {
                if (each.getSqref().get(0).equals("AA5:AA20000")) {
                    each.setFormula1("OFFSET(INDEX(List_Outcomes,1),0,0,COUNTIF(Outcome_Type,$C5),1)");
                }
            }
            ByteArrayOutputStream bytes = new ByteArrayOutputStream();
            own.write(bytes);
            try (XSSFWorkbook now = asPoiReads(refreshed(Workbook.open("master.xlsx", bytes.toByteArray())))) {
                assertThat(dropDowns(now))
                        .containsEntry("AA5:AA20000", "OFFSET(INDEX(List_Outcomes,1),0,0,COUNTIF(Outcome_Type,$C5),1)")
                        .containsEntry(
                                "C5:C20000",
                                "OFFSET(Choice_Types,MATCH($B5,Choice_Types_Key,0)-1,0,COUNTIF(Choice_Types_Key,$B5),1)");
            }
        }
    }
}
