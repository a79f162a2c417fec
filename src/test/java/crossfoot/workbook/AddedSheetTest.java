package crossfoot.workbook;

import static org.assertj.core.api.Assertions.assertThat;

import crossfoot.workbook.cells.CellAddress;
import crossfoot.workbook.cells.ColumnDesign;
import crossfoot.workbook.cells.SheetDesign;
import crossfoot.workbook.cells.TableDesign;
import crossfoot.workbook.reading.Workbook;
import crossfoot.workbook.rewriting.WorkbookEdit;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFTable;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;

/** Designed sheets that join a workbook which somebody else made. */
class AddedSheetTest {

    private static byte[] withSheets(byte[] source, SheetDesign... designs) throws IOException {
        WorkbookEdit edit = new WorkbookEdit(Workbook.open("source.xlsx", source));
        for (SheetDesign design : designs) {
            edit.addSheet(design);
        }
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        edit.write(out);
        return out.toByteArray();
    }

    private static byte[] ofPoi() throws IOException {
        try (XSSFWorkbook book = new XSSFWorkbook()) {
            book.createSheet("Their own").createRow(0).createCell(0).setCellValue("kept");
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            book.write(out);
            return out.toByteArray();
        }
    }

    @Test
    void a_dashboard_and_a_guarded_sheet_join_a_workbook_of_another_programme() throws Exception {
        byte[] bytes = withSheets(ofPoi(), Demonstration.dashboard(), Demonstration.lists());

        assertThat(SchemaCheck.faults(bytes)).isEmpty();
        try (XSSFWorkbook book = new XSSFWorkbook(new ByteArrayInputStream(bytes))) {
            assertThat(book.getSheetName(0)).isEqualTo("Their own");
            assertThat(book.getSheet("Dash'board").getDrawingPatriarch().getCharts())
                    .hasSize(3);
            assertThat(book.getSheet("Lists").getProtect()).isTrue();
            assertThat(book.getSheet("Lists").getRepeatingRows().formatAsString())
                    .isEqualTo("4:4");
            assertThat(book.getSheet("Lists")
                            .getRow(3)
                            .getCell(0)
                            .getCellStyle()
                            .getFont()
                            .getBold())
                    .isTrue();
        }
    }

    @Test
    void tables_and_charts_get_numbers_of_their_own() throws Exception {
        SheetDesign second = new SheetDesign(
                "Second", "", "", List.of(), Demonstration.dashboard().charts(), false, false, true);
        byte[] bytes = withSheets(Demonstration.bytes(), second, ownTables("Third"));

        assertThat(SchemaCheck.faults(bytes)).isEmpty();
        List<Long> ids = new ArrayList<>();
        int selected = 0;
        try (XSSFWorkbook book = new XSSFWorkbook(new ByteArrayInputStream(bytes))) {
            for (int i = 0; i < book.getNumberOfSheets(); i++) {
                XSSFSheet sheet = book.getSheetAt(i);
                sheet.getTables().stream().map(XSSFTable::getCTTable).forEach(table -> ids.add(table.getId()));
                selected += sheet.isSelected() ? 1 : 0;
            }
            assertThat(book.getSheet("Second").getDrawingPatriarch().getCharts())
                    .hasSize(3);
        }
        assertThat(ids).hasSize(7).doesNotHaveDuplicates();
        assertThat(selected).isEqualTo(1);
    }

    private static SheetDesign ownTables(String name) {
        List<ColumnDesign> columns = List.of(ColumnDesign.of("Value", 10, ColumnDesign.Format.WHOLE));
        return new SheetDesign(
                name,
                "",
                "",
                List.of(
                        new TableDesign("One", new CellAddress(4, 1), columns, List.of(), true),
                        new TableDesign("Two", new CellAddress(4, 3), columns, List.of(), true)),
                List.of(),
                true,
                true,
                false);
    }

    @Test
    void the_same_sheets_give_the_same_bytes() throws Exception {
        byte[] source = ofPoi();
        assertThat(withSheets(source, Demonstration.log(20))).isEqualTo(withSheets(source, Demonstration.log(20)));
    }
}
