package crossfoot.workbook;

import static org.assertj.core.api.Assertions.assertThat;

import crossfoot.workbook.cells.Cell;
import crossfoot.workbook.cells.Entry;
import crossfoot.workbook.cells.Table;
import crossfoot.workbook.cells.TableColumn;
import crossfoot.workbook.reading.Workbook;
import crossfoot.workbook.rewriting.WorkbookEdit;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Honest sheets of odd make: what other programs and old versions of Excel write. */
class OddSheetsTest {

    private static final String FORMULAS =
            "<row r='1'><c r='A1' t='str'><v>a</v></c><c r='B1' t='str'><v>b</v></c></row>"
                    + "<row r='2'><c r='A2'><v>1</v></c><c r='B2'><f t='shared' ref='B2:C4' si='0'>A2*$A$2</f><v>1</v></c>"
                    + "<c r='C2'><f t='shared' si='0'/><v>1</v></c></row>"
                    + "<row r='3'><c r='A3'><v>2</v></c><c r='B3'><f t='shared' si='0'/><v>2</v></c></row>";

    private static PlainPackage plain() {
        return new PlainPackage("A1:B3", "a", "b");
    }

    private static Map<String, byte[]> written(WorkbookEdit edit) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        edit.write(out);
        assertThat(Workbook.open("plain.xlsx", out.toByteArray()).sheets()).containsExactly("Log");
        return ZipEntries.of(out.toByteArray());
    }

    private static String text(Map<String, byte[]> parts, String part) {
        return new String(parts.get(part), StandardCharsets.UTF_8);
    }

    @Test
    void dates_written_as_text_of_iso_8601_are_serial_numbers() throws IOException {
        Table table = plain().rows(
                        "<row r='2'><c t='d'><v>2025-03-31</v></c><c t='d'><v>2025-03-31T18:00:00Z</v></c></row>")
                .table();
        assertThat(table.cell(0, 0)).isEqualTo(Cell.number(45_747));
        assertThat(table.cell(0, 1)).isEqualTo(Cell.number(45_747.75));
    }

    @ParameterizedTest
    @CsvSource({"A_x0041_B, AAB", "a_x000D_b, 'a\rb'", "_x005F_x0041_, _x0041_", "_x00, _x00", "_xZZZZ_, _xZZZZ_"})
    void escapes_are_decoded(String stored, String shown) throws IOException {
        Table table = plain().rows("<row r='2'><c t='str'><v>" + stored + "</v></c></row>")
                .table();
        assertThat(table.cell(0, 0).shown()).isEqualTo(shown);
    }

    @ParameterizedTest
    @CsvSource({
        "0.1, 0.1",
        "-17, -17",
        "45747.5000000001, 45747.5000000001",
        "1E-3, 0.001",
        "123456789012345678, 1.23456789012345677E17",
        "0.30000000000000004, 0.30000000000000004",
        "2.2250738585072014E-308, 2.2250738585072014E-308",
        "-0, 0",
        "+5, 5"
    })
    void numbers_are_read_exactly(String stored, double value) throws IOException {
        Table table =
                plain().rows("<row r='2'><c><v>" + stored + "</v></c></row>").table();
        assertThat(table.cell(0, 0)).isEqualTo(Cell.number(value));
    }

    @Test
    void a_table_with_a_totals_row_ends_before_it() throws IOException {
        PlainPackage workbook =
                plain().rows("<row r='2'><c t='str'><v>x</v></c></row><row r='3'><c t='str'><v>Total</v></c></row>");
        workbook.put(
                "xl/tables/table1.xml",
                "<table xmlns='http://schemas.openxmlformats.org/spreadsheetml/2006/main' id='1' "
                        + "name='T' displayName='T' ref='A1:B3' totalsRowCount='1'><tableColumns count='2'><tableColumn id='1' name='a'/>"
                        + "<tableColumn id='2' name='b'/></tableColumns></table>");
        assertThat(workbook.table().size()).isEqualTo(1);
    }

    @Test
    void a_table_whose_headers_are_switched_off_has_the_names_of_its_columns() throws IOException {
        PlainPackage workbook = plain().rows("<row r='1'><c t='str'><v>x</v></c></row>");
        workbook.put(
                "xl/tables/table1.xml",
                "<table xmlns='http://schemas.openxmlformats.org/spreadsheetml/2006/main' id='1' "
                        + "name='T' displayName='T' ref='A1:B3' headerRowCount='0'><tableColumns count='2'><tableColumn id='1' "
                        + "name='a'/><tableColumn id='2' name='b'/></tableColumns></table>");
        Table table = workbook.table();
        assertThat(table.columns()).extracting(TableColumn::header).containsExactly("a", "b");
        assertThat(table.size()).isEqualTo(3);
        assertThat(table.cell(0, 0)).isEqualTo(Cell.text("x"));
        assertThat(table.sheetRow(0)).isEqualTo(1);
    }

    @Test
    void a_header_cell_counts_more_than_the_name_in_the_table() throws IOException {
        PlainPackage workbook = plain().rows("<row r='1'><c t='str'><v>Renamed</v></c></row>");
        assertThat(workbook.table().columns()).extracting(TableColumn::header).containsExactly("Renamed", "b");
        assertThat(workbook.open().notices()).anyMatch(notice -> notice.contains("Renamed"));
    }

    @Test
    void a_formula_that_others_share_is_handed_on_when_its_cell_becomes_a_value() throws IOException {
        WorkbookEdit edit = new WorkbookEdit(plain().rows(FORMULAS).open());
        edit.set("T", 0, 1, new Entry.Number(7));
        String sheet = text(written(edit), PlainPackage.SHEET);
        assertThat(sheet).contains("<c r='C2'><f>B2*$A$2</f>", "<c r='B3'><f>A3*$A$2</f>", "<c r=\"B2\"><v>7</v></c>");
    }

    @Test
    void a_cell_that_loses_its_formula_leaves_the_calculation_chain() throws IOException {
        PlainPackage workbook = plain().rows(FORMULAS)
                .put(
                        "xl/calcChain.xml",
                        "<calcChain xmlns='http://schemas.openxmlformats.org/spreadsheetml/2006/main'>"
                                + "<c r='B2' i='7'/><c r='B3'/><c r='C2'/></calcChain>");
        WorkbookEdit edit = new WorkbookEdit(workbook.open());
        edit.fill("T", 1, row -> new Entry.Number(row));
        Map<String, byte[]> parts = written(edit);
        assertThat(text(parts, "xl/calcChain.xml"))
                .contains("<c i=\"7\" r='C2'/>")
                .doesNotContain("B2")
                .doesNotContain("B3");
        assertThat(text(parts, "xl/workbook.xml")).contains("<calcPr fullCalcOnLoad=\"1\"/>");
    }

    @Test
    void a_calculation_chain_without_cells_goes() throws IOException {
        PlainPackage workbook = plain().rows("<row r='2'><c r='A2'><f>1+1</f><v>2</v></c></row>")
                .put(
                        "xl/calcChain.xml",
                        "<calcChain xmlns='http://schemas.openxmlformats.org/spreadsheetml/2006/main'>"
                                + "<c r='A2' i='7'/></calcChain>");
        WorkbookEdit edit = new WorkbookEdit(workbook.open());
        edit.set("T", 0, 0, Entry.text("two"));
        Map<String, byte[]> parts = written(edit);
        assertThat(parts).doesNotContainKey("xl/calcChain.xml");
        assertThat(text(parts, "[Content_Types].xml")).doesNotContain("calcChain");
        assertThat(text(parts, "xl/_rels/workbook.xml.rels")).doesNotContain("calcChain");
    }

    @Test
    void a_cell_without_styles_gets_a_date_format_with_its_first_date() throws IOException {
        WorkbookEdit edit = new WorkbookEdit(plain().rows("").open());
        edit.append("T", List.of(new Entry.Date(java.time.LocalDate.of(2025, 3, 31)), Entry.text("=x")));
        Map<String, byte[]> parts = written(edit);
        assertThat(text(parts, "xl/styles.xml")).contains("quotePrefix");
        assertThat(text(parts, PlainPackage.SHEET)).contains("<v>45747</v>");
    }
}
