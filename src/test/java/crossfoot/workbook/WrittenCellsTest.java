package crossfoot.workbook;

import static org.assertj.core.api.Assertions.assertThat;

import crossfoot.workbook.cells.ExpectedCells;
import crossfoot.workbook.cells.Table;
import crossfoot.workbook.cells.TableColumn;
import crossfoot.workbook.reading.Workbook;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.apache.poi.ss.SpreadsheetVersion;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.util.AreaReference;
import org.apache.poi.ss.util.CellReference;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFTable;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What was written is held against what was read, cell by cell, while it is read for the check before it is put in place. */
class WrittenCellsTest {

    private static final List<String> HEADERS = List.of("Ref", "Days", "Open", "Result", "Note");
    private static final int ROWS = 40;

    @TempDir
    Path folder;

    private Path written(String name, Consumer<XSSFSheet> change) throws IOException {
        Path file = folder.resolve(name);
        try (XSSFWorkbook workbook = new XSSFWorkbook();
                OutputStream out = Files.newOutputStream(file)) {
            XSSFSheet sheet = workbook.createSheet("Case log");
            Row head = sheet.createRow(0);
            for (int column = 0; column < HEADERS.size(); column++) {
                head.createCell(column).setCellValue(HEADERS.get(column));
            }
            for (int row = 1; row <= ROWS; row++) {
                Row cells = sheet.createRow(row);
                cells.createCell(0).setCellValue("ASC-" + row);
                cells.createCell(1).setCellValue(row / 4.0);
                cells.createCell(2).setCellValue(row % 2 == 0);
                cells.createCell(3).setCellFormula("IF(B" + (row + 1) + ">5,\"Late\",\"\")");
                cells.getCell(3).setCellValue(row > 20 ? "Late" : "");
                if (row % 3 == 0) {
                    cells.createCell(4).setCellValue("Wrote to the \u00a3 team & waits_x000D_" + row % 6);
                }
            }
            change.accept(sheet);
            XSSFTable table = sheet.createTable(new AreaReference(
                    new CellReference(0, 0),
                    new CellReference(sheet.getLastRowNum(), HEADERS.size() - 1),
                    SpreadsheetVersion.EXCEL2007));
            table.setName("CaseLog");
            table.setDisplayName("CaseLog");
            workbook.write(out);
        }
        return file;
    }

    private static boolean holds(Path file, Path expected) throws IOException {
        Table table = Workbook.open(expected).table("CaseLog").orElseThrow();
        ExpectedCells columns = headers -> {
            List<Optional<TableColumn>> wanted = new ArrayList<>();
            for (int i = 0; i < headers.size(); i++) {
                int column = HEADERS.indexOf(headers.get(i));
                if (column < 0) {
                    return Optional.empty();
                }
                wanted.add(Optional.of(table.columns().get(column)));
            }
            return Optional.of(wanted);
        };
        List<Boolean> found = new ArrayList<>();
        Workbook.look(
                file,
                name -> name.equals("CaseLog") ? Optional.of(columns) : Optional.empty(),
                workbook -> found.add(workbook.holdsExpected("CaseLog").orElseThrow()));
        return found.get(0);
    }

    @Test
    void the_same_cells_hold_whatever_their_form() throws IOException {
        Path read = written("read.xlsx", sheet -> {});
        Path moved = written("moved.xlsx", sheet -> sheet.getRow(3).getCell(1).setCellStyle(percent(sheet)));
        assertThat(holds(read, read)).isTrue();
        assertThat(holds(moved, read)).isTrue();
    }

    private static CellStyle percent(XSSFSheet sheet) {
        CellStyle style = sheet.getWorkbook().createCellStyle();
        style.setDataFormat((short) 9);
        return style;
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource({
        "another text, 17, 0, text",
        "another number, 17, 1, number",
        "another answer, 17, 2, answer",
        "a formula that became its value, 30, 3, text",
        "an empty formula that became nothing, 5, 3, none",
        "a text that is gone, 18, 4, none",
        "a text that is new, 17, 4, text",
        "a number as text, 16, 1, digits",
    })
    void one_cell_that_differs_is_found(String what, int row, int column, String other) throws IOException {
        Path read = written("read.xlsx", sheet -> {});
        Path written = written("written.xlsx", sheet -> {
            Row cells = sheet.getRow(row);
            if (cells.getCell(column) != null) {
                cells.removeCell(cells.getCell(column));
            }
            switch (other) {
                case "text" -> cells.createCell(column).setCellValue("Late");
                case "digits" -> cells.createCell(column).setCellValue("4");
                case "number" -> cells.createCell(column).setCellValue(4.125);
                case "answer" -> cells.createCell(column).setCellValue(row % 2 != 0);
                default -> {}
            }
        });
        assertThat(holds(written, read)).as(what).isFalse();
    }

    @Test
    void rows_that_changed_places_are_found() throws IOException {
        Path read = written("read.xlsx", sheet -> {});
        Path written = written("written.xlsx", sheet -> {
            sheet.getRow(7).getCell(0).setCellValue("ASC-8");
            sheet.getRow(8).getCell(0).setCellValue("ASC-7");
        });
        assertThat(holds(written, read)).isFalse();
    }

    @Test
    void a_row_too_many_or_too_few_is_found() throws IOException {
        Path read = written("read.xlsx", sheet -> {});
        Path more = written("more.xlsx", sheet -> sheet.createRow(ROWS + 1));
        Path fewer = written("fewer.xlsx", sheet -> sheet.removeRow(sheet.getRow(ROWS)));
        assertThat(holds(more, read)).isFalse();
        assertThat(holds(fewer, read)).isFalse();
    }

    @Test
    void a_header_that_is_gone_is_found() throws IOException {
        Path read = written("read.xlsx", sheet -> {});
        Path written =
                written("written.xlsx", sheet -> sheet.getRow(0).getCell(4).setCellValue("Remark"));
        assertThat(holds(written, read)).isFalse();
    }
}
