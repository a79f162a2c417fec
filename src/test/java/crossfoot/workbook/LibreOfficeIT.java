package crossfoot.workbook;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.FileInputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
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
        Path target = Files.createDirectory(folder.resolve("saved"));
        Process office = new ProcessBuilder(
                        "soffice",
                        "-env:UserInstallation=" + folder.resolve("profile").toUri(),
                        "--headless",
                        "--convert-to",
                        "xlsx:Calc MS Excel 2007 XML",
                        "--outdir",
                        target.toString(),
                        source.toString())
                .redirectErrorStream(true)
                .redirectOutput(folder.resolve("output.txt").toFile())
                .start();
        assertThat(office.waitFor(120, TimeUnit.SECONDS)).isTrue();
        Path saved = target.resolve("demo.xlsx");
        assertThat(saved).as(Files.readString(folder.resolve("output.txt"))).exists();

        Workbook before = Workbook.open(source);
        Workbook after = Workbook.open(saved);
        assertThat(after.sheets()).isEqualTo(before.sheets());
        for (String name : before.tables()) {
            Table old = before.table(name).orElseThrow();
            Table now = after.table(name).orElseThrow();
            for (int row = 0; row < old.size(); row++) {
                for (int column = 0; column < old.columns().size(); column++) {
                    assertThat(now.cell(row, column).shown())
                            .isEqualTo(old.cell(row, column).shown());
                }
            }
        }
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
