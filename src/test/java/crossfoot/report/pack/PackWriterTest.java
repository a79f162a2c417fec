package crossfoot.report.pack;

import static org.assertj.core.api.Assertions.assertThat;

import crossfoot.figures.InventedBook;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;

class PackWriterTest {

    @Test
    void a_pack_has_a_cover_contents_notes_and_a_sheet_a_table() throws IOException {
        byte[] bytes = Templates.bytes(PackRequest.of(Pack.COMMITTEE, InventedBook.ofAYear(), Audience.OFFICER));
        Files.write(Path.of("/tmp/packs-try.xlsx"), bytes);
        XSSFWorkbook workbook = Templates.opened(bytes);
        assertThat(workbook)
                .extracting(sheet -> sheet.getSheetName())
                .startsWith("Cover", "Contents", "Notes", "T01", "T02");
    }
}
