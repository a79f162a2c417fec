package crossfoot.workbook;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import crossfoot.workbook.cells.Cell;
import crossfoot.workbook.cells.CellAddress;
import crossfoot.workbook.cells.ColumnDesign;
import crossfoot.workbook.cells.ColumnDesign.Format;
import crossfoot.workbook.cells.DateSystem;
import crossfoot.workbook.cells.Entry;
import crossfoot.workbook.cells.SheetDesign;
import crossfoot.workbook.cells.Table;
import crossfoot.workbook.cells.TableDesign;
import crossfoot.workbook.cells.WorkbookRefusal;
import crossfoot.workbook.drawing.NewWorkbook;
import crossfoot.workbook.reading.Workbook;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.Size;
import net.jqwik.api.constraints.StringLength;
import org.apache.poi.ss.usermodel.DataValidation;
import org.apache.poi.ss.usermodel.DataValidationConstraint.ValidationType;
import org.apache.poi.xssf.usermodel.XSSFCell;
import org.apache.poi.xssf.usermodel.XSSFChart;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

class NewWorkbookTest {

    private static XSSFWorkbook poi(byte[] bytes) throws IOException {
        return new XSSFWorkbook(new ByteArrayInputStream(bytes));
    }

    private static byte[] bytes(SheetDesign... sheets) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try {
            new NewWorkbook("Test", List.of(sheets), List.of()).write(out);
        } catch (IOException e) {
            throw new AssertionError(e);
        }
        return out.toByteArray();
    }

    private static SheetDesign sheet(TableDesign... tables) {
        return new SheetDesign("Sheet", "Title", "", List.of(tables), List.of(), true, false, false);
    }

    private static TableDesign table(String name, String corner, List<List<Entry>> rows) {
        CellAddress place = new CellAddress(Integer.parseInt(corner.substring(1)), corner.charAt(0) - 'A' + 1);
        ColumnDesign column = ColumnDesign.of("Value of " + name, 20, Format.TEXT);
        return new TableDesign(name, place, List.of(column), rows, true);
    }

    private static List<List<Entry>> texts(List<String> values) {
        return values.stream().map(value -> List.of(Entry.text(value))).toList();
    }

    @Example
    void every_part_is_valid() throws Exception {
        assertThat(SchemaCheck.faults(Demonstration.bytes())).isEmpty();
    }

    @Example
    void the_same_designs_give_the_same_bytes() {
        assertThat(Demonstration.bytes()).isEqualTo(Demonstration.bytes());
    }

    @Example
    void a_workbook_can_be_written_twice() throws Exception {
        NewWorkbook workbook = new NewWorkbook("Test", List.of(Demonstration.log(2)), List.of());
        ByteArrayOutputStream first = new ByteArrayOutputStream();
        ByteArrayOutputStream second = new ByteArrayOutputStream();
        workbook.write(first);
        workbook.write(second);
        assertThat(second.toByteArray()).isEqualTo(first.toByteArray());
    }

    @Example
    void the_engine_reads_back_what_was_designed() {
        Workbook read = Workbook.open("demo.xlsx", Demonstration.bytes());
        assertThat(read.sheets()).containsExactly("Log", "Dash'board", "Lists");
        assertThat(read.tables()).containsExactly("CaseLog", "DashboardStages", "DashboardTeams", "Teams", "Channels");
        assertThat(read.notices()).isEmpty();
        Table log = read.table("CaseLog").orElseThrow();
        assertThat(log.size()).isEqualTo(12);
        assertThat(log.columns().get(4).cell(0).shown()).startsWith("=SUM(A1) is text");
        assertThat(DateSystem.FROM_1900.date(((Cell.Number) log.columns().get(3).cell(1)).value()))
                .contains(LocalDate.of(2024, 3, 2));
    }

    @Example
    void the_head_of_a_sheet_stands_as_the_contract_says() throws Exception {
        try (XSSFWorkbook book = poi(Demonstration.bytes())) {
            XSSFSheet log = book.getSheet("Log");
            assertThat(log.getRow(0).getCell(0).getStringCellValue()).isEqualTo("Case log");
            assertThat(log.getRow(0).getCell(0).getCellStyle().getFont().getBold())
                    .isTrue();
            assertThat(log.getRow(1).getCell(0).getStringCellValue()).startsWith("One row a piece of feedback.");
            assertThat(log.getTables().get(0).getArea().formatAsString()).isEqualTo("A4:G16");
            assertThat(log.getTables().get(0).getCTTable().getAutoFilter().getRef())
                    .isEqualTo("A4:G16");
            assertThat(log.getPaneInformation().getHorizontalSplitPosition()).isEqualTo((short) 4);
            assertThat(log.getPaneInformation().getVerticalSplitPosition()).isEqualTo((short) 1);
            assertThat(log.getMergedRegions()).isEmpty();
            assertThat(log.getRepeatingRows().formatAsString()).isEqualTo("4:4");
            assertThat(log.getRepeatingColumns().formatAsString()).isEqualTo("A:A");
            assertThat(log.getPrintSetup().getLandscape()).isTrue();
            assertThat(log.getPrintSetup().getFitWidth()).isEqualTo((short) 1);
            assertThat(log.getPrintSetup().getFitHeight()).isEqualTo((short) 0);
            assertThat(book.getSheet("Dash'board").isDisplayGridlines()).isFalse();
            assertThat(book.getProperties().getCoreProperties().getTitle()).isEqualTo("Demonstration");
        }
    }

    @Example
    void a_sheet_too_wide_for_one_page_is_printed_on_several() throws Exception {
        List<ColumnDesign> columns = new ArrayList<>();
        for (int i = 1; i <= 45; i++) {
            columns.add(ColumnDesign.of("Column " + i, 20, Format.TEXT));
        }
        TableDesign wide = new TableDesign("Wide", new CellAddress(4, 1), columns, List.of(), true);
        SheetDesign design = new SheetDesign("Wide", "", "", List.of(wide), List.of(), true, false, true);
        try (XSSFWorkbook book = poi(bytes(design))) {
            assertThat(book.getSheetAt(0).getPrintSetup().getFitWidth()).isEqualTo((short) 4);
            assertThat(book.getSheetAt(0).getPrintSetup().getFitHeight()).isEqualTo((short) 0);
        }
    }

    @Example
    void only_a_guarded_sheet_is_protected_and_it_can_still_be_sorted_and_filtered() throws Exception {
        try (XSSFWorkbook book = poi(Demonstration.bytes())) {
            XSSFSheet lists = book.getSheet("Lists");
            assertThat(book.getSheet("Log").getProtect()).isFalse();
            assertThat(lists.getProtect()).isTrue();
            assertThat(lists.isSortLocked()).isFalse();
            assertThat(lists.isAutoFilterLocked()).isFalse();
            assertThat(lists.isFormatColumnsLocked()).isFalse();
            assertThat(lists.isSelectLockedCellsLocked()).isFalse();
            assertThat(lists.getCTWorksheet().getSheetProtection().isSetPassword())
                    .isFalse();
        }
    }

    @Example
    void validations_cover_the_rows_to_come() throws Exception {
        try (XSSFWorkbook book = poi(Demonstration.bytes())) {
            List<DataValidation> rules = List.copyOf(book.getSheet("Log").getDataValidations());
            assertThat(rules)
                    .extracting(rule -> rule.getRegions().getCellRangeAddress(0).formatAsString())
                    .containsExactly("A5:A20000", "B5:B20000", "C5:C20000", "D5:D20000", "F5:F20000", "G5:G20000");
            assertThat(rules)
                    .extracting(rule -> rule.getValidationConstraint().getFormula1())
                    .containsExactly(
                            "COUNTIF($A$5:$A$20000,A5)=1",
                            "TeamList",
                            "TeamList",
                            "DATE(2000,1,1)",
                            "FALSE()",
                            "FALSE()");
            assertThat(rules)
                    .extracting(DataValidation::getErrorStyle)
                    .containsExactly(0, 0, DataValidation.ErrorStyle.WARNING, 0, 0, 0);
            assertThat(rules.get(0).getPromptBoxText()).isEqualTo("Required. A number of its own for each case.");
            assertThat(rules.get(3).getValidationConstraint().getValidationType())
                    .isEqualTo(ValidationType.DATE);
        }
    }

    @Example
    void the_rules_of_a_table_end_above_what_stands_below_it() throws Exception {
        ColumnDesign warned = new ColumnDesign("Word", 10, Format.TEXT, false, true, "", Optional.empty(), List.of());
        TableDesign above = new TableDesign("Above", new CellAddress(4, 1), List.of(warned), List.of(), true);
        TableDesign below = new TableDesign("Below", new CellAddress(30, 1), List.of(warned), List.of(), true);
        TableDesign beside = new TableDesign("Beside", new CellAddress(20, 3), List.of(warned), List.of(), true);
        try (XSSFWorkbook book = poi(bytes(sheet(above, below, beside)))) {
            assertThat(book.getSheetAt(0).getDataValidations())
                    .extracting(rule -> rule.getRegions().getCellRangeAddress(0).formatAsString())
                    .containsExactly("A5:A29", "A31:A20000", "C21:C20000");
        }
    }

    @Example
    void highlights_follow_the_words_in_their_order() throws Exception {
        try (XSSFWorkbook book = poi(Demonstration.bytes())) {
            var rules = book.getSheet("Log").getSheetConditionalFormatting().getConditionalFormattingAt(0);
            assertThat(rules.getFormattingRanges()[0].formatAsString()).isEqualTo("G5:G20000");
            assertThat(rules.getRule(0).getFormula1()).isEqualTo("LEFT(G5,7)=\"Overdue\"");
            assertThat(rules.getRule(0).getPriority())
                    .isLessThan(rules.getRule(1).getPriority());
            assertThat(rules.getNumberOfRules()).isEqualTo(4);
        }
    }

    @Example
    void a_table_without_rows_has_one_blank_row_in_its_formats() throws Exception {
        try (XSSFWorkbook book = poi(Demonstration.bytes())) {
            XSSFSheet lists = book.getSheet("Lists");
            assertThat(lists.getTables().get(1).getArea().formatAsString()).isEqualTo("E4:E5");
            assertThat(lists.getRow(4).getCell(4).getCellStyle().getDataFormatString())
                    .isEqualTo("@");
            assertThat(lists.getColumnStyle(1).getDataFormatString()).isEqualTo("dd/mm/yyyy");
        }
        Table channels = Workbook.open("demo.xlsx", Demonstration.bytes())
                .table("Channels")
                .orElseThrow();
        assertThat(channels.size()).isEqualTo(1);
        assertThat(channels.columns().get(0).cell(0).empty()).isTrue();
    }

    @Example
    void a_link_jumps_to_its_cell_and_text_that_looks_like_a_formula_is_quoted() throws Exception {
        try (XSSFWorkbook book = poi(Demonstration.bytes())) {
            XSSFCell ref = book.getSheet("Log").getRow(5).getCell(0);
            assertThat(ref.getStringCellValue()).isEqualTo("ASC-2024-0011");
            assertThat(ref.getHyperlink().getLocation()).isEqualTo("'Log'!A6");
            XSSFCell summary = book.getSheet("Log").getRow(4).getCell(4);
            assertThat(summary.getCellStyle().getQuotePrefixed()).isTrue();
            assertThat(summary.getCellStyle().getWrapText()).isTrue();
        }
    }

    @Example
    void charts_read_their_cells_and_say_in_words_what_they_show() throws Exception {
        try (XSSFWorkbook book = poi(Demonstration.bytes())) {
            List<XSSFChart> charts =
                    book.getSheet("Dash'board").getDrawingPatriarch().getCharts();
            assertThat(charts).hasSize(3);
            assertThat(charts.get(0).getTitleText().getString()).isEqualTo("Feedback by stage <BAR>");
            assertThat(charts.get(0)
                            .getCTChart()
                            .getPlotArea()
                            .getBarChartArray(0)
                            .getSerArray(1)
                            .getVal()
                            .getNumRef()
                            .getF())
                    .isEqualTo("'Dash''board'!$C$8:$C$10");
            assertThat(charts.get(2).getCTChart().getPlotArea().getLineChartArray())
                    .hasSize(1);
        }
        String drawing = new String(
                SchemaCheck.parts(Demonstration.bytes()).get("xl/drawings/drawing1.xml"), StandardCharsets.UTF_8);
        assertThat(drawing).contains("descr=\"Formal complaints rose from 1,120 to 1,304 &amp; informal ones fell.\"");
    }

    @Property(tries = 200)
    void any_text_comes_back_as_it_went_in(@ForAll @Size(max = 8) List<@StringLength(max = 12) String> values)
            throws Exception {
        List<String> kept = new ArrayList<>(values.stream()
                .map(value -> value.codePoints()
                        .filter(c -> c < 0xFFFE && !(c >= 0xD800 && c <= 0xDFFF) || c > 0xFFFF)
                        .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                        .toString())
                .toList());
        kept.addAll(List.of("_x0041_ _x005F_", "a\r\nb\tc ", "\u0000\u0001\u001f", " & < > \" ' ]]>", "\uD83D\uDE00"));
        byte[] bytes = bytes(sheet(table("Texts", "A4", texts(kept))));
        Table read = Workbook.open("texts.xlsx", bytes).table("Texts").orElseThrow();
        for (int i = 0; i < kept.size(); i++) {
            assertThat(read.columns().get(0).cell(i).shown()).isEqualTo(kept.get(i));
        }
    }

    @Example
    void text_that_no_file_can_hold_is_refused_at_its_cell() {
        for (String broken : List.of("\uD83D", "x\uDE00", "\uFFFE", "\uFFFF", "a".repeat(32_768))) {
            SheetDesign design = sheet(table("Texts", "B4", texts(List.of("good", broken))));
            assertThatThrownBy(() -> bytes(design))
                    .isInstanceOf(WorkbookRefusal.class)
                    .hasMessageStartingWith("The text for Sheet!B6 ");
        }
        assertThat(bytes(sheet(table("Texts", "B4", texts(List.of("a".repeat(32_767)))))))
                .isNotEmpty();
    }

    @Example
    void a_header_with_a_line_break_is_one_header_in_cell_and_table() throws Exception {
        ColumnDesign column = ColumnDesign.of("Working\ndays & \"more\"", 10, Format.WHOLE);
        TableDesign table = new TableDesign("T", new CellAddress(4, 1), List.of(column), List.of(), true);
        byte[] bytes = bytes(sheet(table));
        assertThat(new String(SchemaCheck.parts(bytes).get("xl/tables/table1.xml"), StandardCharsets.UTF_8))
                .contains("name=\"Working_x000A_days &amp; &quot;more&quot;\"");
        assertThat(Workbook.open("t.xlsx", bytes)
                        .table("T")
                        .orElseThrow()
                        .columns()
                        .get(0)
                        .header())
                .isEqualTo("Working\ndays & \"more\"");
    }

    @Example
    void tables_that_run_into_each_other_are_a_mistake_of_the_design() {
        TableDesign above = table("Above", "A4", texts(List.of("1", "2", "3")));
        TableDesign below = table("Below", "A6", List.of());
        assertThatThrownBy(() -> bytes(sheet(above, below))).isInstanceOf(IllegalStateException.class);
    }

    @Example
    void names_are_taken_once() {
        SheetDesign first = sheet(table("Same", "A4", List.of()));
        SheetDesign second = new SheetDesign(
                "Other", "", "", List.of(table("SAME", "A4", List.of())), List.of(), false, false, false);
        assertThatThrownBy(() -> bytes(first, first)).hasMessageContaining("sheet Sheet");
        assertThatThrownBy(() -> bytes(first, second)).hasMessageContaining("table SAME");
    }

    @Example
    void a_hundred_thousand_links_leave_a_sheet_that_excel_opens() throws Exception {
        List<Entry> row = List.of(new Entry.Link("Sheet", new CellAddress(1, 1), "to the top"));
        Iterable<List<Entry>> rows = () -> Collections.nCopies(100_000, row).iterator();
        TableDesign table =
                new TableDesign("T", new CellAddress(4, 1), List.of(ColumnDesign.of("L", 9, Format.TEXT)), rows, true);
        String xml = new String(
                SchemaCheck.parts(bytes(sheet(table))).get("xl/worksheets/sheet1.xml"), StandardCharsets.UTF_8);
        assertThat(xml.split("<hyperlink ", -1)).hasSize(65_530 + 1);
        assertThat(Arrays.asList(xml.split("to the top</t>", -1))).hasSize(100_000 + 1);
    }
}
