package crossfoot.workbook;

import static org.assertj.core.api.Assertions.assertThat;

import crossfoot.workbook.cells.Cell;
import crossfoot.workbook.cells.DateSystem;
import crossfoot.workbook.cells.Table;
import crossfoot.workbook.cells.TableColumn;
import crossfoot.workbook.reading.Workbook;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.time.LocalDate;
import java.util.List;
import org.apache.poi.ss.SpreadsheetVersion;
import org.apache.poi.ss.util.AreaReference;
import org.apache.poi.ss.util.CellReference;
import org.apache.poi.xssf.usermodel.XSSFRichTextString;
import org.apache.poi.xssf.usermodel.XSSFRow;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Tables as Excel's own library writes them, read by name. */
class TableReadingTest {

    private static Workbook cases() throws IOException {
        try (XSSFWorkbook workbook = new XSSFWorkbook()) {
            XSSFSheet sheet = workbook.createSheet("Case log");
            XSSFRow header = sheet.createRow(3);
            List.of("Ref", "Received", "Days", "Late", "Trouble")
                    .forEach(name -> header.createCell(1 + header.getPhysicalNumberOfCells())
                            .setCellValue(name));
            for (int i = 0; i < 3; i++) {
                XSSFRow row = sheet.createRow(4 + i);
                row.createCell(1).setCellValue(new XSSFRichTextString(i == 2 ? "=not a formula & <tag> 😀" : "ASC-1"));
                row.createCell(2).setCellValue(45_747.75 + i);
                row.createCell(3).setCellFormula("C" + (5 + i) + "*2");
                row.getCell(3).setCellValue(91_495.5);
                row.createCell(4).setCellValue(i == 1);
                if (i == 0) {
                    row.createCell(5).setCellErrorValue((byte) 0x17);
                }
            }
            sheet.createTable(new AreaReference(
                            new CellReference(3, 1), new CellReference(7, 5), SpreadsheetVersion.EXCEL2007))
                    .setName("CaseLog");
            sheet.getTables().get(0).setDisplayName("CaseLog");
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            workbook.write(out);
            return Workbook.open("cases.xlsx", out.toByteArray());
        }
    }

    @Test
    void a_table_is_found_by_its_name_in_any_case() throws IOException {
        Workbook workbook = cases();
        assertThat(workbook.tables()).containsExactly("CaseLog");
        Table table = workbook.table("CASELOG").orElseThrow();
        assertThat(table.sheet()).isEqualTo("Case log");
        assertThat(table.corner()).hasToString("B4");
        assertThat(table.size()).isEqualTo(4);
        assertThat(table.address(2, 1)).hasToString("C7");
        assertThat(table.columns())
                .extracting(TableColumn::header)
                .containsExactly("Ref", "Received", "Days", "Late", "Trouble");
        assertThat(workbook.table("Elsewhere")).isEmpty();
    }

    @Test
    void every_kind_of_cell_is_read_as_what_it_is() throws IOException {
        Table table = cases().table("CaseLog").orElseThrow();
        assertThat(table.cell(0, 0)).isEqualTo(new Cell.Text("ASC-1", false));
        assertThat(table.cell(2, 0)).isEqualTo(new Cell.Text("=not a formula & <tag> 😀", false));
        assertThat(table.cell(1, 1)).isEqualTo(new Cell.Number(45_748.75, false));
        assertThat(table.dates().date(45_747.75)).contains(LocalDate.of(2025, 3, 31));
        assertThat(table.cell(0, 2)).isEqualTo(new Cell.Number(91_495.5, true));
        assertThat(table.cell(1, 3)).isEqualTo(new Cell.Logical(true, false));
        assertThat(table.cell(0, 4)).isEqualTo(new Cell.Failure("#REF!", false));
        assertThat(table.cell(3, 0)).isEqualTo(Cell.BLANK);
    }

    @ParameterizedTest
    @CsvSource({
        "45747.0, 2025-03-31",
        "45747.75, 2025-03-31",
        "45747.99999, 2025-03-31",
        "45747.99999999999, 2025-04-01",
        "45747.999995, 2025-04-01",
        "59.999999, 1900-02-28"
    })
    void a_date_is_the_day_that_excel_shows(double serial, LocalDate shown) {
        assertThat(DateSystem.FROM_1900.date(serial)).contains(shown);
    }

    @Test
    void nothing_after_the_last_day_of_excel_is_a_date() {
        assertThat(DateSystem.FROM_1900.date(2_958_465.5)).contains(LocalDate.of(9999, 12, 31));
        assertThat(DateSystem.FROM_1900.date(2_958_465.9999999)).isEmpty();
    }

    @Test
    void a_number_keeps_the_format_by_which_it_is_shown() throws IOException {
        PlainPackage plain = new PlainPackage("A1:A6", "Ref");
        Table table = plain.styles(
                        "<numFmts count=\"1\"><numFmt numFmtId=\"190\" formatCode=\"&quot;ASC-&quot;0000\"/></numFmts>"
                                + "<cellXfs count=\"5\"><xf numFmtId=\"0\"/><xf numFmtId=\"190\"/><xf numFmtId=\"14\"/>"
                                + "<xf numFmtId=\"9\"/><xf numFmtId=\"190\" fillId=\"1\"/></cellXfs>")
                .rows("<row><c t=\"inlineStr\"><is><t>Ref</t></is></c></row><row><c><v>42</v></c></row>"
                        + "<row><c s=\"1\"><v>42</v></c></row><row><c s=\"2\"><v>45717</v></c></row>"
                        + "<row><c s=\"3\"><v>0.3</v></c></row><row><c s=\"4\"><v>42</v></c></row>")
                .table();
        assertThat(table.columns().get(0).distinct())
                .extracting(cell -> cell.displayed(DateSystem.FROM_1900))
                .containsExactly("42", "ASC-0042", "01/03/2025", "30%");
        assertThat(table.columns().get(0).unformatted().distinct()).hasSize(3);
    }

    @Test
    void a_repeated_text_is_one_distinct_cell() throws IOException {
        TableColumn refs = cases().table("CaseLog").orElseThrow().columns().get(0);
        assertThat(refs.distinct()).hasSize(3);
        assertThat(refs.code(0)).isEqualTo(refs.code(1));
    }
}
