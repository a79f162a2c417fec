package crossfoot.workbook;

import static org.assertj.core.api.Assertions.assertThat;

import crossfoot.workbook.reading.Workbook;
import java.io.FileInputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** LibreOffice opens a new workbook, saves it, and nothing that matters is lost on the way. */
class LibreOfficeIT {

    @TempDir
    private Path folder;

    @Test
    void a_new_workbook_survives_libreoffice() throws Exception {
        Path source = Files.write(folder.resolve("demo.xlsx"), Demonstration.bytes());
        Path saved = LibreOffice.resaved(source, folder);

        LibreOffice.assertSameTables(Workbook.open(source), Workbook.open(saved));
        try (XSSFWorkbook book = new XSSFWorkbook(new FileInputStream(saved.toFile()))) {
            XSSFSheet log = book.getSheet("Log");
            assertThat(log.getDataValidations()).hasSize(6);
            assertThat(log.getSheetConditionalFormatting().getNumConditionalFormattings())
                    .isEqualTo(1);
            assertThat(book.getSheet("Lists").getProtect()).isTrue();
            assertThat(book.getSheet("Dash'board").getDrawingPatriarch().getCharts())
                    .hasSize(3);
            assertThat(book.getName("TeamList").getRefersToFormula()).contains("Teams");
        }
    }
}
