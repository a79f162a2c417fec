package crossfoot.report.template;

import static org.assertj.core.api.Assertions.assertThat;

import crossfoot.figures.InventedBook;
import crossfoot.report.pack.Audience;
import crossfoot.report.pack.Pack;
import crossfoot.report.pack.PackRequest;
import java.io.IOException;
import org.apache.poi.ss.usermodel.DataFormatter;
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
    void a_weekly_pack_is_titled_by_its_week() {
        assertThat(PackRequest.of(Pack.WEEKLY, InventedBook.ofAYear(), Audience.OFFICER)
                        .title())
                .isEqualTo("Adult social care cases past their dates and cases due, week of 30 June 2025");
    }
}
