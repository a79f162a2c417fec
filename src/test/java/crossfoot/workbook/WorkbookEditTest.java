package crossfoot.workbook;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import crossfoot.workbook.cells.Cell;
import crossfoot.workbook.cells.CellAddress;
import crossfoot.workbook.cells.ColumnDesign;
import crossfoot.workbook.cells.Entry;
import crossfoot.workbook.cells.SheetDesign;
import crossfoot.workbook.cells.Table;
import crossfoot.workbook.cells.TableColumn;
import crossfoot.workbook.cells.TableDesign;
import crossfoot.workbook.cells.WorkbookRefusal;
import crossfoot.workbook.reading.Workbook;
import crossfoot.workbook.rewriting.WorkbookEdit;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;

/** Only what is named changes; everything else stays byte for byte, and Excel's own library reads the result. */
class WorkbookEditTest {

    private static final String LOG = "xl/worksheets/sheet1.xml";
    private static final String FINDINGS = "xl/worksheets/sheet2.xml";

    private final byte[] before;
    private final Workbook source;
    private final WorkbookEdit edit;

    WorkbookEditTest() throws IOException {
        before = RichWorkbook.bytes();
        source = Workbook.open("log.xlsm", before);
        edit = new WorkbookEdit(source);
    }

    private byte[] written() throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        edit.write(out);
        return out.toByteArray();
    }

    private Workbook reopened() throws IOException {
        byte[] after = written();
        assertThat(SchemaCheck.faults(after)).isEmpty();
        try (XSSFWorkbook poi = new XSSFWorkbook(new ByteArrayInputStream(after))) {
            assertThat(poi.getNumberOfSheets()).isGreaterThanOrEqualTo(3);
        }
        return Workbook.open("log.xlsm", after);
    }

    private void assertOnlyChanged(byte[] after, String... parts) throws IOException {
        Map<String, byte[]> old = ZipEntries.of(before);
        Map<String, byte[]> now = ZipEntries.of(after);
        assertThat(now.keySet()).containsExactlyElementsOf(old.keySet());
        List<String> different = new ArrayList<>();
        old.forEach((name, content) -> {
            if (!java.util.Arrays.equals(content, now.get(name))) {
                different.add(name);
            }
        });
        assertThat(different).containsExactlyInAnyOrder(parts);
    }

    @Test
    void no_change_leaves_every_byte() throws IOException {
        assertThat(Workbook.open("log.xlsm", written()).sha256()).isNotEmpty();
        assertOnlyChanged(written());
    }

    @Test
    void a_filled_column_changes_its_own_cells_and_nothing_else() throws IOException {
        edit.fill("caselog", 3, row -> Entry.text("State " + row));
        byte[] after = written();
        assertOnlyChanged(after, LOG, "xl/workbook.xml");
        Table table = reopened().table("CaseLog").orElseThrow();
        Table old = source.table("CaseLog").orElseThrow();
        for (int row = 0; row < RichWorkbook.ROWS; row++) {
            assertThat(table.cell(row, 3)).isEqualTo(Cell.text("State " + row));
            for (int column : new int[] {0, 1, 2, 4}) {
                assertThat(table.cell(row, column)).isEqualTo(old.cell(row, column));
            }
        }
    }

    @Test
    void filling_in_what_is_there_already_changes_nothing() throws IOException {
        Table table = source.table("CaseLog").orElseThrow();
        edit.fill("CaseLog", 3, row -> Entry.text(table.cell(row, 3).shown()));
        edit.fill("CaseLog", 2, row -> new Entry.Number(10 + row));
        edit.fill("CaseLog", 1, row -> new Entry.Date(LocalDate.of(2025, 3, 31).plusDays(row)));
        assertOnlyChanged(written());
    }

    @Test
    void a_formula_in_an_owned_cell_becomes_a_value() throws IOException {
        edit.fill("CaseLog", 4, row -> Entry.text(row > 2 ? "Late" : "In time"));
        Table table = reopened().table("CaseLog").orElseThrow();
        assertThat(table.cell(5, 4)).isEqualTo(new Cell.Text("Late", false));
    }

    @Test
    void text_is_never_a_formula_and_nothing_of_it_is_lost() throws IOException {
        List<String> texts = List.of(
                "=1+1",
                "+44 20",
                "-",
                "@home",
                " spaced ",
                "a _x0041_ b",
                "line\nbreak\ttab \u0001",
                "<&>\"' \ud83d\ude00");
        edit.replaceRows(
                "Checks",
                texts.stream()
                        .map(text -> List.of(Entry.text(text), Entry.text(text)))
                        .toList());
        Table table = reopened().table("Checks").orElseThrow();
        assertThat(table.size()).isEqualTo(texts.size());
        for (int row = 0; row < texts.size(); row++) {
            assertThat(table.cell(row, 0)).isEqualTo(new Cell.Text(texts.get(row), false));
        }
    }

    @Test
    void half_a_character_is_refused_at_its_cell() {
        edit.set("CaseLog", 1, 3, Entry.text("broken \ud83d"));
        assertThatThrownBy(this::written).isInstanceOf(WorkbookRefusal.class).hasMessageContaining("Case log!D6");
    }

    @Test
    void replaced_rows_grow_and_shrink_the_table() throws IOException {
        edit.replaceRows("Checks", rows(20));
        Workbook grown = reopened();
        assertThat(grown.table("Checks").orElseThrow().size()).isEqualTo(20);
        assertThat(grown.table("Checks").orElseThrow().cell(19, 1)).isEqualTo(Cell.number(19));
        WorkbookEdit again = new WorkbookEdit(grown);
        again.replaceRows("Checks", rows(0));
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        again.write(out);
        Workbook shrunk = Workbook.open("log.xlsm", out.toByteArray());
        assertThat(SchemaCheck.faults(out.toByteArray())).isEmpty();
        assertThat(shrunk.table("Checks").orElseThrow().size()).isEqualTo(1);
        assertThat(shrunk.table("Checks").orElseThrow().cell(0, 0)).isEqualTo(Cell.BLANK);
        WorkbookEdit third = new WorkbookEdit(shrunk);
        third.replaceRows("Checks", rows(4));
        third.write(new ByteArrayOutputStream());
    }

    private static List<List<Entry>> rows(int count) {
        return IntStream.range(0, count)
                .mapToObj(i -> List.<Entry>of(
                        new Entry.Link("Case log", new CellAddress(i + 5, 2), "Row " + i), new Entry.Number(i)))
                .toList();
    }

    @Test
    void a_link_jumps_to_its_cell_and_is_replaced_with_its_row() throws IOException {
        edit.replaceRows("Checks", rows(2));
        byte[] first = written();
        try (XSSFWorkbook poi = new XSSFWorkbook(new ByteArrayInputStream(first))) {
            assertThat(poi.getSheet("Findings & more").getHyperlink(3, 1).getLocation())
                    .isEqualTo("'Case log'!B6");
        }
        WorkbookEdit again = new WorkbookEdit(Workbook.open("log.xlsm", first));
        again.replaceRows("Checks", rows(2));
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        again.write(out);
        assertThat(ZipEntries.of(out.toByteArray()).get(FINDINGS))
                .isEqualTo(ZipEntries.of(first).get(FINDINGS));
    }

    @Test
    void what_stands_below_a_growing_table_is_never_overwritten() throws IOException {
        WorkbookEdit first = new WorkbookEdit(source);
        first.replaceRows("Checks", rows(1));
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        first.write(out);
        // The staff's note beside a row that fell out of use keeps its row in the table.
        edit.set("Checks", 2, 2, Entry.text("ours"));
        Workbook noted = Workbook.open("log.xlsm", written());
        WorkbookEdit shrink = new WorkbookEdit(noted);
        shrink.replaceRows("Checks", rows(1));
        ByteArrayOutputStream shrunk = new ByteArrayOutputStream();
        shrink.write(shrunk);
        Table checks =
                Workbook.open("log.xlsm", shrunk.toByteArray()).table("Checks").orElseThrow();
        assertThat(checks.size()).isEqualTo(3);
        assertThat(checks.cell(2, 2)).isEqualTo(Cell.text("ours"));
    }

    @Test
    void added_columns_join_the_table() throws IOException {
        int first = edit.addColumns(
                "CaseLog",
                List.of(
                        ColumnDesign.of("Due", 12, ColumnDesign.Format.DATE),
                        ColumnDesign.of("Why & how", 30, ColumnDesign.Format.WRAPPED)));
        edit.fill("CaseLog", first, row -> new Entry.Date(LocalDate.of(2025, 4, 1)));
        edit.fill("CaseLog", first + 1, row -> Entry.text("reason " + row));
        Table table = reopened().table("CaseLog").orElseThrow();
        assertThat(table.columns()).extracting(TableColumn::header).endsWith("Late", "Due", "Why & how");
        assertThat(table.cell(3, first + 1)).isEqualTo(Cell.text("reason 3"));
        assertThat(table.dates().date(((Cell.Number) table.cell(0, first)).value()))
                .contains(LocalDate.of(2025, 4, 1));
    }

    @Test
    void appended_rows_follow_the_last_one() throws IOException {
        edit.append("CaseLog", List.of(Entry.text("ASC-7"), new Entry.Date(LocalDate.of(2025, 5, 1))));
        edit.append("CaseLog", List.of(Entry.text("ASC-8")));
        Table table = reopened().table("CaseLog").orElseThrow();
        assertThat(table.size()).isEqualTo(RichWorkbook.ROWS + 2);
        assertThat(table.cell(6, 0)).isEqualTo(Cell.text("ASC-7"));
        assertThat(table.cell(7, 0)).isEqualTo(Cell.text("ASC-8"));
    }

    @Test
    void an_appended_row_never_takes_in_what_stands_below() throws IOException {
        byte[] noted;
        try (XSSFWorkbook poi = new XSSFWorkbook(new ByteArrayInputStream(before))) {
            poi.getSheetAt(0).createRow(10).createCell(3).setCellValue("a note of the staff's");
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            poi.write(out);
            noted = out.toByteArray();
        }
        WorkbookEdit growing = new WorkbookEdit(Workbook.open("log.xlsm", noted));
        growing.append("CaseLog", List.of(Entry.text("ASC-7")));
        ByteArrayOutputStream nothing = new ByteArrayOutputStream();
        assertThatThrownBy(() -> growing.write(nothing))
                .isInstanceOf(WorkbookRefusal.class)
                .hasMessageContaining("Case log!D11");
        assertThat(nothing.size()).isZero();
    }

    @Test
    void an_appended_row_can_be_set_and_one_beyond_it_cannot() throws IOException {
        edit.append("Checks", List.of(Entry.text("D09")));
        Workbook grown = reopened();
        WorkbookEdit wide = new WorkbookEdit(grown);
        assertThatThrownBy(() -> wide.set("Checks", 9, 0, Entry.text("beyond")))
                .isInstanceOf(IllegalArgumentException.class);
        assertThat(grown.table("Checks").orElseThrow().cell(3, 0)).isEqualTo(Cell.text("D09"));
    }

    @Test
    void a_new_sheet_comes_last_with_its_tables() throws IOException {
        edit.addSheet(new SheetDesign(
                "Worklist",
                "Worklist",
                "What is due.",
                List.of(new TableDesign(
                        "Worklist",
                        new CellAddress(4, 1),
                        List.of(ColumnDesign.of("Ref", 12, ColumnDesign.Format.TEXT)),
                        List.of(List.of(Entry.text("ASC-1"))),
                        true)),
                List.of(),
                true,
                false,
                false));
        Workbook after = reopened();
        assertThat(after.sheets()).containsExactly("Case log", "Findings & more", "Pivot", "Worklist");
        assertThat(after.table("Worklist").orElseThrow().cell(0, 0)).isEqualTo(Cell.text("ASC-1"));
    }

    @Test
    void custom_xml_is_known_by_its_namespace() throws IOException {
        byte[] first =
                "<state xmlns=\"urn:crossfoot:test\">1</state>".getBytes(java.nio.charset.StandardCharsets.UTF_8);
        edit.setCustomXml("urn:crossfoot:test", first);
        Workbook once = reopened();
        assertThat(once.customXml("urn:crossfoot:test")).contains(first);
        byte[] second =
                "<state xmlns=\"urn:crossfoot:test\">2</state>".getBytes(java.nio.charset.StandardCharsets.UTF_8);
        WorkbookEdit again = new WorkbookEdit(once);
        again.setCustomXml("urn:crossfoot:test", second);
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        again.write(out);
        assertThat(Workbook.open("log.xlsm", out.toByteArray()).customXml("urn:crossfoot:test"))
                .contains(second);
        assertThat(ZipEntries.of(out.toByteArray()).keySet().stream().filter(name -> name.startsWith("customXml/item")))
                .hasSize(2);
    }

    @Test
    void same_changes_give_the_same_bytes() throws IOException {
        edit.replaceRows("Checks", rows(3));
        edit.fill("CaseLog", 3, row -> Entry.text("x"));
        assertThat(written()).isEqualTo(written());
    }

    @Test
    void other_formulas_are_recalculated_when_the_file_is_opened() throws IOException {
        edit.set("CaseLog", 0, 2, new Entry.Number(99));
        assertThat(new String(ZipEntries.of(written()).get("xl/workbook.xml"), java.nio.charset.StandardCharsets.UTF_8))
                .contains("fullCalcOnLoad=\"1\"");
        assertThat(Set.copyOf(reopened().notices())).anyMatch(notice -> notice.contains("macros"));
    }
}
