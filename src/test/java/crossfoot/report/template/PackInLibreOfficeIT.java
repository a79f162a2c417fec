package crossfoot.report.template;

import static org.assertj.core.api.Assertions.assertThat;

import crossfoot.figures.InventedBook;
import crossfoot.report.pack.Pack;
import crossfoot.report.pack.PackRequest;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** LibreOffice opens every pack and reads the same values. */
class PackInLibreOfficeIT {

    @TempDir
    private Path folder;

    @ParameterizedTest
    @EnumSource(Pack.class)
    void a_pack_is_read_with_the_same_values(Pack pack) throws IOException, InterruptedException {
        byte[] bytes = Templates.bytes(PackRequest.of(pack, InventedBook.ofAYear(), pack.usualAudience()));
        Path file = Files.write(folder.resolve("pack.xlsx"), bytes);
        Process office = new ProcessBuilder(
                        "soffice",
                        "-env:UserInstallation=" + folder.resolve("profile").toUri(),
                        "--headless",
                        "--convert-to",
                        "csv:Text - txt - csv (StarCalc):9,34,76,1,,0,false,false,false,false,false,-1",
                        "--outdir",
                        folder.toString(),
                        file.toString())
                .redirectErrorStream(true)
                .redirectOutput(folder.resolve("office.log").toFile())
                .start();
        assertThat(office.waitFor(120, TimeUnit.SECONDS)).isTrue();
        try (XSSFWorkbook workbook = Templates.opened(bytes)) {
            workbook.forEach(sheet -> {
                Path read = folder.resolve("pack-" + sheet.getSheetName() + ".csv");
                assertThat(read).exists();
                sheet.forEach(row -> row.forEach(cell -> {
                    String shown = cell.getCellType() == org.apache.poi.ss.usermodel.CellType.STRING
                            ? cell.getStringCellValue()
                            : java.math.BigDecimal.valueOf(cell.getNumericCellValue())
                                    .stripTrailingZeros()
                                    .toPlainString();
                    boolean whole = cell.getCellType() == org.apache.poi.ss.usermodel.CellType.STRING
                            || cell.getNumericCellValue() == Math.rint(cell.getNumericCellValue());
                    if (whole) {
                        assertThat(text(read).lines().skip(row.getRowNum()).findFirst())
                                .as(sheet.getSheetName() + "!" + cell.getAddress())
                                .hasValueSatisfying(line ->
                                        assertThat(line.replace("\"\"", "\"")).contains(shown));
                    }
                }));
            });
        }
    }

    private static String text(Path file) {
        try {
            return Files.readString(file, StandardCharsets.UTF_8);
        } catch (IOException failure) {
            throw new java.io.UncheckedIOException(failure);
        }
    }
}
