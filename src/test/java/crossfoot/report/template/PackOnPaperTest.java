package crossfoot.report.template;

import static org.assertj.core.api.Assertions.assertThat;

import crossfoot.figures.InventedBook;
import crossfoot.report.pack.Audience;
import crossfoot.report.pack.Pack;
import crossfoot.report.pack.PackRequest;
import java.io.IOException;
import java.util.HashMap;
import java.util.Map;
import org.apache.poi.ss.usermodel.DataFormatter;
import org.apache.poi.ss.usermodel.PrintSetup;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;

/** A pack as it is printed and paged through. */
class PackOnPaperTest {

    @Test
    void headings_are_repeated_whole_numbers_are_whole_and_the_refs_of_a_table_open_and_close_together()
            throws IOException {
        PackRequest request = PackRequest.of(Pack.COMMITTEE, InventedBook.ofAYear(), Audience.OFFICER);
        try (XSSFWorkbook workbook = Templates.opened(Templates.bytes(request))) {
            DataFormatter shown = new DataFormatter();
            for (String id : new String[] {"T01", "T08", "T11"}) {
                XSSFSheet sheet = workbook.getSheet(id);
                assertThat(sheet.getRepeatingRows().formatAsString()).isEqualTo("5:5");
                sheet.forEach(row -> row.forEach(
                        cell -> assertThat(shown.formatCellValue(cell)).as(id).doesNotEndWith(".0")));
            }
            XSSFSheet refs = workbook.getSheet("Refs");
            int first = refs.getRepeatingRows().getLastRow() + 1;
            assertThat(refs.getRow(first).getCTRow().getOutlineLevel()).isZero();
            assertThat(refs.getRow(first + 1).getCTRow().getOutlineLevel()).isEqualTo((short) 1);
        }
    }

    @Test
    void the_contents_say_on_how_many_pages_each_worksheet_is_printed() throws IOException {
        PackRequest request = PackRequest.of(Pack.COMMITTEE, InventedBook.ofTheSample(0), Audience.OFFICER);
        try (XSSFWorkbook workbook = Templates.opened(Templates.bytes(request))) {
            XSSFSheet contents = workbook.getSheet("Contents");
            Map<String, Double> pages = new HashMap<>();
            for (int row = 3; row <= contents.getLastRowNum(); row++) {
                pages.put(
                        contents.getRow(row).getCell(0).getStringCellValue(),
                        contents.getRow(row).getCell(2).getNumericCellValue());
            }
            assertThat(pages).containsEntry("T07", 1.0).containsKeys("Notes", "T01", "A2");
            assertThat(pages.get("T09")).isBetween(3.0, 4.0);
            assertThat(pages.get("Refs")).isGreaterThan(20);
            assertThat(pages.values()).allMatch(count -> count >= 1);
        }
    }

    @Test
    void a_page_holds_the_rows_that_fit_below_its_repeated_heading() throws IOException {
        try (XSSFWorkbook workbook = new XSSFWorkbook()) {
            XSSFSheet sheet = workbook.createSheet();
            sheet.getPrintSetup().setPaperSize(PrintSetup.A4_PAPERSIZE);
            for (int row = 0; row < 106; row++) {
                sheet.createRow(row).setHeightInPoints(20);
                sheet.getRow(row).createCell(0).setCellValue(row);
            }
            sheet.setRepeatingRows(CellRangeAddress.valueOf("1:1"));
            // 36 rows of 20 points between margins of 0.75 inches: 36, then 35 and the heading.
            assertThat(PrintedPages.of(sheet)).isEqualTo(3);
            sheet.createRow(106).setHeightInPoints(20);
            assertThat(PrintedPages.of(sheet)).isEqualTo(4);
        }
    }

    @Test
    void a_weekly_pack_is_titled_by_its_week() {
        assertThat(PackRequest.of(Pack.WEEKLY, InventedBook.ofAYear(), Audience.OFFICER)
                        .title())
                .isEqualTo("Adult social care cases past their dates and cases due, week of 30 June 2025");
    }
}
