package crossfoot.workbook;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.withinPercentage;

import crossfoot.workbook.cells.Cell;
import crossfoot.workbook.cells.Table;
import crossfoot.workbook.reading.Workbook;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;

/** LibreOffice Calc as the second reader of what Crossfoot writes. */
public final class LibreOffice {

    private LibreOffice() {}

    /** The workbook as LibreOffice saves it again, in a folder that is its own. */
    public static Path resaved(Path workbook, Path folder) throws IOException, InterruptedException {
        return converted(workbook, folder, "xlsx:Calc MS Excel 2007 XML", "xlsx");
    }

    /** What LibreOffice makes of a document in another format. */
    public static Path converted(Path document, Path folder, String format, String ending)
            throws IOException, InterruptedException {
        Path target = Files.createTempDirectory(folder, "converted");
        Path output = target.resolve("output.txt");
        Process office = new ProcessBuilder(
                        "soffice",
                        "-env:UserInstallation=" + folder.resolve("profile").toUri(),
                        "--headless",
                        "--convert-to",
                        format,
                        "--outdir",
                        target.toString(),
                        document.toString())
                .redirectErrorStream(true)
                .redirectOutput(output.toFile())
                .start();
        assertThat(office.waitFor(180, TimeUnit.SECONDS))
                .as("LibreOffice ended in time")
                .isTrue();
        String name = document.getFileName().toString();
        Path converted = target.resolve(name.substring(0, name.lastIndexOf('.') + 1) + ending);
        assertThat(converted).as(Files.readString(output)).exists();
        return converted;
    }

    /** Asserts that two workbooks have the same sheets, and tables with the same values. */
    public static void assertSameTables(Workbook before, Workbook after) {
        assertThat(after.sheets()).isEqualTo(before.sheets());
        for (String name : before.tables()) {
            Table old = before.table(name).orElseThrow();
            Table now = after.table(name).orElseThrow();
            assertThat(now.size()).as(name).isEqualTo(old.size());
            for (int column = 0; column < old.columns().size(); column++) {
                for (int row = 0; row < old.size(); row++) {
                    assertSame(name + " " + old.address(row, column), now.cell(row, column), old.cell(row, column));
                }
            }
        }
    }

    /** LibreOffice writes a number with fifteen digits. */
    private static void assertSame(String where, Cell now, Cell old) {
        if (now instanceof Cell.Number number && old instanceof Cell.Number expected) {
            assertThat(number.value()).as(where).isCloseTo(expected.value(), withinPercentage(1e-10));
        } else {
            assertThat(now.shown()).as(where).isEqualTo(old.shown());
        }
    }
}
