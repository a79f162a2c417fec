package crossfoot.report.template;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import crossfoot.figures.InventedBook;
import crossfoot.figures.figure.Figure;
import crossfoot.figures.figure.FigureTable;
import crossfoot.report.pack.Audience;
import crossfoot.report.pack.Pack;
import crossfoot.report.pack.PackRequest;
import crossfoot.report.pack.Template;
import crossfoot.workbook.SchemaCheck;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.xssf.usermodel.XSSFCell;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class PackWriterTest {

    @ParameterizedTest
    @EnumSource(Audience.class)
    void every_rule_of_published_tables_holds_for_every_audience(Audience audience) throws IOException {
        for (Pack pack : Pack.values()) {
            if (pack.allows(audience)) {
                byte[] bytes = Templates.bytes(PackRequest.of(pack, InventedBook.ofAYear(), audience));
                assertThat(PublishedWorkbookCheck.faults(bytes)).as(pack.word()).isEmpty();
            }
        }
    }

    @Test
    void a_pack_has_a_cover_contents_notes_and_a_sheet_a_table() {
        XSSFWorkbook workbook = Templates.opened(Templates.bytes(SamplePack.request(Audience.COMMITTEE)));
        assertThat(workbook)
                .extracting(sheet -> sheet.getSheetName())
                .containsExactly("Cover", "Contents", "Notes", "T01", "T02", "T08");
    }

    @Test
    void each_cell_is_the_full_value_of_its_figure() {
        for (Pack pack : Pack.values()) {
            PackRequest request = PackRequest.of(pack, InventedBook.ofAYear(), pack.usualAudience());
            XSSFWorkbook workbook = Templates.opened(Templates.bytes(request));
            for (FigureTable table : request.tables()) {
                XSSFSheet sheet = workbook.getSheet(table.id());
                int first = sheet.getTables().get(0).getStartRowIndex() + 1;
                for (int i = 0; i < table.lines().size(); i++) {
                    assertThat(shown(sheet, first + i))
                            .as(table.id())
                            .isEqualTo(expected(table.lines().get(i)));
                }
            }
        }
    }

    private static List<Object> shown(XSSFSheet sheet, int row) {
        return sheet.getRow(row).getPhysicalNumberOfCells() == 0
                ? List.of()
                : java.util.stream.StreamSupport.stream(sheet.getRow(row).spliterator(), false)
                        .skip(1)
                        .map(PackWriterTest::value)
                        .toList();
    }

    private static Object value(Cell cell) {
        return cell.getCellType() == CellType.NUMERIC ? cell.getNumericCellValue() : cell.getStringCellValue();
    }

    private static List<Object> expected(FigureTable.Line line) {
        return line.cells().stream()
                .map(cell -> cell.figure()
                        .filter(figure -> figure.value().isPresent())
                        .map(figure -> (Object) figure.value().getAsDouble())
                        .orElse(cell.figure().map(Figure::display).orElse(cell.text())))
                .toList();
    }

    @Test
    void numbers_stand_under_the_format_of_their_unit() {
        XSSFSheet sheet = Templates.opened(Templates.bytes(SamplePack.request(Audience.COMMITTEE)))
                .getSheet("T08");
        assertThat(sheet.getRow(5).getCell(1).getCellStyle().getDataFormatString())
                .isEqualTo("#,##0");
        assertThat(sheet.getRow(5).getCell(2).getCellStyle().getDataFormatString())
                .isEqualTo("0%");
        assertThat(sheet.getRow(5).getCell(4).getCellStyle().getDataFormatString())
                .isEqualTo("+0%;-0%;0%");
    }

    @Test
    void a_total_is_bold_and_ruled_off() {
        XSSFSheet sheet = Templates.opened(Templates.bytes(SamplePack.request(Audience.COMMITTEE)))
                .getSheet("T08");
        XSSFCell total = sheet.getRow(8).getCell(0);
        assertThat(total.getStringCellValue()).isEqualTo("Total");
        assertThat(total.getCellStyle().getFont().getBold()).isTrue();
        assertThat(total.getCellStyle().getBorderTop()).isNotEqualTo(org.apache.poi.ss.usermodel.BorderStyle.NONE);
        assertThat(sheet.getRow(7).getCell(0).getCellStyle().getFont().getBold())
                .isFalse();
    }

    @Test
    void notes_are_numbered_through_and_marked_where_they_apply() {
        XSSFWorkbook workbook = Templates.opened(Templates.bytes(SamplePack.request(Audience.COMMITTEE)));
        assertThat(workbook.getSheet("T01").getRow(0).getCell(0).getStringCellValue())
                .endsWith(" [note 1]");
        assertThat(workbook.getSheet("T02").getRow(0).getCell(0).getStringCellValue())
                .endsWith(" [note 1]");
        assertThat(workbook.getSheet("T01").getRow(7).getCell(0).getStringCellValue())
                .isEqualTo("Dissatisfaction [note 2]");
        assertThat(workbook.getSheet("Notes").getRow(3).getCell(1).getStringCellValue())
                .isEqualTo("T01, T02");
    }

    @Test
    void the_contents_link_to_every_sheet() {
        XSSFWorkbook workbook = Templates.opened(Templates.bytes(SamplePack.request(Audience.OFFICER)));
        assertThat(workbook.getSheet("Contents").getHyperlinkList())
                .extracting(link -> link.getLocation())
                .containsExactly("'Notes'!A1", "'T01'!A1", "'T02'!A1", "'T08'!A1", "'Refs'!A1");
    }

    @Test
    void the_same_request_gives_the_same_bytes() throws InterruptedException {
        byte[] first = Templates.bytes(SamplePack.request(Audience.OFFICER));
        // A second is the finest step of the dates that an Office file holds.
        Thread.sleep(1100);
        assertThat(Templates.bytes(SamplePack.request(Audience.OFFICER))).isEqualTo(first);
    }

    @ParameterizedTest
    @EnumSource(
            value = Audience.class,
            names = {"COMMITTEE", "PUBLIC"})
    void nothing_of_a_persons_row_is_anywhere_in_a_published_file(Audience audience) throws IOException {
        byte[] bytes = Templates.bytes(PackRequest.of(Pack.COMMITTEE, InventedBook.ofAYear(), audience));
        for (Map.Entry<String, byte[]> part : SchemaCheck.parts(bytes).entrySet()) {
            String text = new String(part.getValue(), StandardCharsets.UTF_8);
            assertThat(text)
                    .as(part.getKey())
                    .doesNotContainIgnoringCase("secret")
                    .doesNotContainIgnoringCase("Petronella")
                    .doesNotContain("${", "jx:");
            assertThat(part.getKey()).doesNotContain("comments", "vmlDrawing", "externalLink", "printerSettings");
        }
    }

    @Test
    void small_numbers_are_suppressed_for_the_public_and_explained() throws IOException {
        byte[] bytes = Templates.bytes(PackRequest.of(Pack.COMMITTEE, InventedBook.ofAYear(5), Audience.PUBLIC));
        assertThat(PublishedWorkbookCheck.faults(bytes)).isEmpty();
        XSSFWorkbook workbook = Templates.opened(bytes);
        assertThat(workbook.getSheet("T08"))
                .filteredOn(row -> row.getRowNum() > 4)
                .extracting(row -> String.valueOf(value(row.getCell(1))))
                .contains("[c]")
                .doesNotContain("1.0", "2.0", "3.0", "4.0");
        assertThat(workbook.getSheet("Notes"))
                .filteredOn(row -> row.getCell(0).getStringCellValue().equals("[c]"))
                .singleElement()
                .satisfies(
                        row -> assertThat(row.getCell(1).getStringCellValue()).contains("T08"));
    }

    @Test
    void what_a_return_lacks_is_told_with_its_rows_to_officers_only() {
        XSSFSheet officers = Templates.opened(
                        Templates.bytes(PackRequest.of(Pack.RETURN, InventedBook.ofAYear(), Audience.OFFICER)))
                .getSheet("R1");
        assertThat(officers)
                .filteredOn(row -> row.getCell(0).getStringCellValue().startsWith("Subject matter"))
                .singleElement()
                .satisfies(row -> {
                    assertThat(row.getCell(2).getStringCellValue()).isEqualTo("Inconsistent");
                    assertThat(row.getCell(3).getStringCellValue()).isEqualTo("Fill in what is empty in 4 rows.");
                    assertThat(row.getCell(4).getStringCellValue()).contains("FC-SECRET-3");
                });
        assertThat(Templates.opened(
                                Templates.bytes(PackRequest.of(Pack.RETURN, InventedBook.ofAYear(), Audience.PUBLIC)))
                        .getSheet("R1"))
                .isNull();
    }

    @Test
    void officers_find_the_rows_behind_each_figure_on_the_last_sheet() {
        XSSFWorkbook workbook = Templates.opened(
                Templates.bytes(PackRequest.of(Pack.COMMITTEE, InventedBook.ofAYear(), Audience.OFFICER)));
        XSSFSheet refs = workbook.getSheetAt(workbook.getNumberOfSheets() - 1);
        assertThat(refs.getSheetName()).isEqualTo("Refs");
        assertThat(refs)
                .filteredOn(row -> row.getCell(0).getStringCellValue().equals("t08/not-recorded/count"))
                .singleElement()
                .satisfies(row -> assertThat(row.getCell(3).getStringCellValue())
                        .isEqualTo("FC-SECRET-3; FC-SECRET-6; FC-SECRET-9; FC-SECRET-12"));
    }

    @Test
    void text_that_looks_like_a_formula_an_escape_or_an_expression_stays_text() {
        List<String> labels = List.of(
                "=1+1",
                "+44 20",
                "-5",
                "@here",
                "\tindented",
                "$[SUM(A1:A9)]",
                "${7*7}",
                "_x0041_",
                "a\u0001b",
                "=cmd|' /C calc'!A0");
        List<FigureTable.Line> lines = labels.stream()
                .map(label -> SamplePack.line(label, false, SamplePack.count("t08/" + label, 1)))
                .toList();
        FigureTable table =
                new FigureTable("T08", "Texts", "Counts rows.", List.of("Label", "Count"), lines, List.of("=note"));
        Template template = Templates.template(TemplateDrawing.draw(List.of(table), false));
        XSSFSheet sheet = Templates.opened(Templates.bytes(new PackRequest(
                        Pack.COMMITTEE, SamplePack.content(List.of(table)), Audience.COMMITTEE, template)))
                .getSheet("T08");
        for (int i = 0; i < labels.size(); i++) {
            XSSFCell cell = sheet.getRow(5 + i).getCell(0);
            assertThat(cell.getCellType()).isEqualTo(CellType.STRING);
            assertThat(cell.getStringCellValue()).isEqualTo(labels.get(i));
        }
        assertThat(sheet.getRow(5).getCell(0).getCellStyle().getQuotePrefixed()).isTrue();
        assertThat(sheet.getRow(10).getCell(0).getCellStyle().getQuotePrefixed())
                .isFalse();
    }

    @Test
    void a_text_that_no_workbook_can_hold_is_refused_with_a_sentence() {
        FigureTable table = SamplePack.table("T08", "half \uD83D", SamplePack.count("t08/x", 1));
        Template template = Templates.template(TemplateDrawing.draw(List.of(table), false));
        PackRequest request =
                new PackRequest(Pack.COMMITTEE, SamplePack.content(List.of(table)), Audience.COMMITTEE, template);
        assertThatThrownBy(() -> Templates.bytes(request)).hasMessageContaining("no workbook can hold");
    }

    @Test
    void a_table_without_lines_says_so() {
        FigureTable table = new FigureTable("A2", "Cases", "Texts.", List.of("Ref", "Case"), List.of(), List.of());
        Template template = Templates.template(TemplateDrawing.draw(List.of(table), false));
        XSSFSheet sheet = Templates.opened(Templates.bytes(new PackRequest(
                        Pack.COMMITTEE, SamplePack.content(List.of(table)), Audience.COMMITTEE, template)))
                .getSheet("A2");
        assertThat(sheet.getRow(5).getCell(0).getStringCellValue()).isEqualTo("None");
        assertThat(sheet.getRow(5).getCell(1).getStringCellValue()).isEqualTo("[z]");
    }

    @Test
    void an_unknown_pack_or_audience_is_one_sentence_that_lists_the_known_ones() {
        assertThatThrownBy(() -> Pack.of("comittee"))
                .hasMessage("There is no pack named comittee; the packs are: " + Pack.words() + ".");
        assertThatThrownBy(() -> Audience.of("all"))
                .hasMessage("There is no audience named all; a pack is for one of: officer, committee, public.");
    }
}
