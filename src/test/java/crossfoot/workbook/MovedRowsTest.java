package crossfoot.workbook;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import crossfoot.workbook.cells.Entry;
import crossfoot.workbook.cells.Table;
import crossfoot.workbook.reading.Workbook;
import crossfoot.workbook.rewriting.WorkbookEdit;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Rows that are put elsewhere, totals that make room, rows that are taken in, filters that come off. */
class MovedRowsTest {

    private static final String HEADS = row(1, text("A1", "Ref") + text("B1", "Note") + text("C1", "Sum"));

    private static String row(int number, String cells) {
        return "<row r=\"" + number + "\">" + cells + "</row>";
    }

    private static String text(String cell, String value) {
        return "<c r=\"" + cell + "\" t=\"inlineStr\"><is><t>" + value + "</t></is></c>";
    }

    private static PlainPackage plain(String area, String tableInside, String rows) {
        PlainPackage plain = new PlainPackage(area, "Ref", "Note", "Sum").rows(HEADS + rows);
        String table = new String(plain.part("xl/tables/table1.xml"), StandardCharsets.UTF_8);
        return plain.put("xl/tables/table1.xml", table.replaceFirst(" ref=", tableInside + " ref="));
    }

    private static byte[] written(WorkbookEdit edit) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        edit.write(out);
        return out.toByteArray();
    }

    private static String sheet(byte[] workbook) throws IOException {
        return new String(ZipEntries.of(workbook).get(PlainPackage.SHEET), StandardCharsets.UTF_8);
    }

    private static List<List<String>> shown(byte[] workbook) {
        Table table = Workbook.open("after.xlsx", workbook).table("T").orElseThrow();
        List<List<String>> rows = new ArrayList<>();
        for (int row = 0; row < table.size(); row++) {
            int at = row;
            rows.add(table.columns().stream()
                    .map(column -> column.cell(at).shown())
                    .toList());
        }
        return rows;
    }

    @Test
    void a_cell_takes_its_look_its_formula_and_its_link_along() throws IOException {
        WorkbookEdit edit = new WorkbookEdit(plain(
                        "A1:C3",
                        "",
                        row(2, text("A2", "one") + "<c r=\"B2\" s=\"7\" t=\"str\"><f>A2&amp;\"A2\"</f><v>x</v></c>")
                                + row(3, text("A3", "two") + text("B3", "mine")))
                .open());
        edit.replaceRows(
                "T",
                List.of(
                        List.of(Entry.text("new"), Entry.Moved.NEW, Entry.BLANK),
                        List.of(Entry.text("two"), new Entry.Moved(1), Entry.BLANK),
                        List.of(Entry.text("one"), new Entry.Moved(0), Entry.BLANK)));
        byte[] after = written(edit);

        assertThat(shown(after))
                .containsExactly(List.of("new", "", ""), List.of("two", "mine", ""), List.of("one", "x", ""));
        assertThat(sheet(after)).contains("<c r=\"B4\" s=\"7\" t=\"str\"><f>A4&amp;&quot;A2&quot;</f><v>x</v></c>");
        assertThat(SchemaCheck.faults(after)).isEmpty();
    }

    @Test
    void totals_stand_under_the_rows_however_many_there_are() throws IOException {
        String totals = row(4, text("A4", "Total") + "<c r=\"C4\" s=\"3\"><f>SUBTOTAL(109,T[Sum])</f><v>3</v></c>");
        String data = row(2, text("A2", "one") + "<c r=\"C2\"><v>1</v></c>") + row(3, text("A3", "two"));
        for (int rows : List.of(1, 2, 5)) {
            WorkbookEdit edit = new WorkbookEdit(
                    plain("A1:C4", " totalsRowCount=\"1\"", data + totals).open());
            List<List<Entry>> wanted = new ArrayList<>();
            for (int i = 0; i < rows; i++) {
                wanted.add(List.of(Entry.text("row " + i), Entry.Moved.NEW, new Entry.Number(i)));
            }
            edit.replaceRows("T", wanted);
            byte[] after = written(edit);
            int bottom = rows + 2;

            assertThat(shown(after)).hasSize(rows);
            assertThat(shown(after).get(rows - 1).get(0)).isEqualTo("row " + (rows - 1));
            assertThat(sheet(after))
                    .contains("<c r=\"C" + bottom + "\" s=\"3\"><f>SUBTOTAL(109,T[Sum])</f>")
                    .containsOnlyOnce("Total<");
            assertThat(SchemaCheck.faults(after)).isEmpty();
        }
    }

    @Test
    void a_row_is_appended_above_the_totals() throws IOException {
        WorkbookEdit edit = new WorkbookEdit(
                plain("A1:C3", " totalsRowCount=\"1\"", row(2, text("A2", "one")) + row(3, text("A3", "Total")))
                        .open());
        edit.append("T", List.of(Entry.text("two")));
        byte[] after = written(edit);
        assertThat(shown(after)).containsExactly(List.of("one", "", ""), List.of("two", "", ""));
        assertThat(sheet(after)).contains("<c r=\"A4\" t=\"inlineStr\"><is><t>Total</t></is></c>");
    }

    @Test
    void rows_under_a_table_are_taken_in_with_the_look_of_the_row_above() throws IOException {
        WorkbookEdit edit = new WorkbookEdit(plain(
                        "A1:C2",
                        "",
                        row(2, text("A2", "one") + "<c r=\"B2\" s=\"1\"><v>45000</v></c>")
                                + row(3, text("A3", "two") + "<c r=\"B3\"><v>45001</v></c>")
                                + row(4, text("A4", "three") + "<c r=\"B4\" s=\"2\"><v>7</v></c>"))
                .styles("<cellXfs count=\"3\"><xf numFmtId=\"0\"/><xf numFmtId=\"14\"/><xf numFmtId=\"9\"/></cellXfs>")
                .open());
        edit.adopt("T", 2);
        edit.fill("T", 2, row -> new Entry.Number(row));
        byte[] after = written(edit);

        assertThat(shown(after))
                .containsExactly(
                        List.of("one", "45000", "0"), List.of("two", "45001", "1"), List.of("three", "7", "2"));
        assertThat(sheet(after)).contains("<c r=\"B3\" s=\"1\"><v>45001</v></c>", "<c r=\"B4\" s=\"2\"><v>7</v></c>");
        assertThat(SchemaCheck.faults(after)).isEmpty();
    }

    @Test
    void rows_under_the_totals_are_taken_in_above_them() throws IOException {
        WorkbookEdit edit = new WorkbookEdit(plain(
                        "A1:C3",
                        " totalsRowCount=\"1\"",
                        row(2, text("A2", "one"))
                                + row(3, text("A3", "Total"))
                                + row(4, text("A4", "two") + text("B4", "mine"))
                                + row(5, text("A5", "three")))
                .open());
        edit.adopt("T", 2);
        byte[] after = written(edit);

        assertThat(shown(after))
                .containsExactly(List.of("one", "", ""), List.of("two", "mine", ""), List.of("three", "", ""));
        assertThat(sheet(after)).contains("<c r=\"A5\" t=\"inlineStr\"><is><t>Total</t></is></c>");
        assertThat(SchemaCheck.faults(after)).isEmpty();
    }

    @Test
    void a_new_row_gets_the_formula_of_a_calculated_column() throws IOException {
        PlainPackage plain = plain("A1:C2", "", row(2, text("A2", "one")));
        String table = new String(plain.part("xl/tables/table1.xml"), StandardCharsets.UTF_8);
        plain.put(
                "xl/tables/table1.xml",
                table.replace(
                        "name=\"Sum\"/>",
                        "name=\"Sum\"><calculatedColumnFormula>LEN(T[[#This Row],[Ref]])&lt;9</calculatedColumnFormula>"
                                + "</tableColumn>"));
        WorkbookEdit edit = new WorkbookEdit(plain.open());
        edit.append("T", List.of(Entry.text("two")));
        assertThat(sheet(written(edit))).contains("<c r=\"C3\"><f>LEN(T[[#This Row],[Ref]])&lt;9</f></c>");
    }

    @Test
    void the_filter_of_a_rewritten_table_comes_off_and_no_row_stays_hidden() throws IOException {
        PlainPackage plain = plain(
                "A1:C3",
                "",
                "<row r=\"2\" hidden=\"1\">" + text("A2", "one") + "</row><row r=\"3\" ht=\"0\" customHeight=\"1\">"
                        + text("A3", "two") + "</row><row r=\"5\" hidden=\"1\">" + text("A5", "apart") + "</row>");
        String table = new String(plain.part("xl/tables/table1.xml"), StandardCharsets.UTF_8);
        plain.put(
                "xl/tables/table1.xml",
                table.replace(
                        "<autoFilter ref=\"A1:C3\"/>",
                        "<autoFilter ref=\"A1:C3\"><filterColumn colId=\"0\"><filters><filter val=\"x\"/></filters>"
                                + "</filterColumn></autoFilter>"));
        WorkbookEdit edit = new WorkbookEdit(plain.open());
        edit.replaceRows("T", List.of(List.of(Entry.text("one")), List.of(Entry.text("three"))));
        byte[] after = written(edit);

        assertThat(sheet(after)).containsOnlyOnce("hidden").doesNotContain("ht=\"0\"");
        assertThat(new String(ZipEntries.of(after).get("xl/tables/table1.xml"), StandardCharsets.UTF_8))
                .contains("autoFilter")
                .doesNotContain("filterColumn");
    }

    /** A remark of several merged cells right under the table, another one further down with a link. */
    private static PlainPackage withRemarks() {
        PlainPackage plain = plain(
                "A1:C2",
                "",
                row(2, text("A2", "one"))
                        + row(3, text("A3", "ask Jo") + "<c r=\"C3\"><f>1+1</f><v>2</v></c>")
                        + row(6, text("A6", "see the page")));
        String sheet = new String(plain.part(PlainPackage.SHEET), StandardCharsets.UTF_8);
        return plain.put(
                PlainPackage.SHEET,
                sheet.replace(
                        "</sheetData>",
                        "</sheetData><mergeCells count=\"2\"><mergeCell ref=\"A3:B3\"/><mergeCell ref=\"A6:B6\"/>"
                                + "</mergeCells><hyperlinks><hyperlink ref=\"A6\" location=\"Log!A1\"/></hyperlinks>"));
    }

    @Test
    void a_table_grows_over_what_gives_way_and_leaves_the_rest_as_it_is() throws IOException {
        WorkbookEdit edit = new WorkbookEdit(withRemarks().open());
        edit.takeOver("T");
        edit.replaceRows(
                "T",
                List.of(
                        List.of(Entry.text("one"), Entry.BLANK, Entry.BLANK),
                        List.of(Entry.text("two"), Entry.BLANK, Entry.BLANK),
                        List.of(Entry.text("three"), Entry.BLANK, Entry.BLANK)));
        byte[] after = written(edit);

        assertThat(shown(after))
                .containsExactly(List.of("one", "", ""), List.of("two", "", ""), List.of("three", "", ""));
        assertThat(sheet(after))
                .contains("<mergeCell ref=\"A6:B6\"/>", "<hyperlink ref=\"A6\" location=\"Log!A1\"", "see the page")
                .doesNotContain("A3:B3", "<f>1+1</f>");
        assertThat(SchemaCheck.faults(after)).isEmpty();
    }

    @Test
    void a_table_does_not_grow_over_what_nobody_kept() throws IOException {
        WorkbookEdit edit = new WorkbookEdit(withRemarks().open());
        edit.append("T", List.of(Entry.text("two")));

        assertThatThrownBy(() -> written(edit)).hasMessageContaining("Table T needs cell Log!A3 to grow");
    }
}
