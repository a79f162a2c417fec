package crossfoot.workbook;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import crossfoot.workbook.cells.Cell;
import crossfoot.workbook.cells.Entry;
import crossfoot.workbook.cells.Table;
import crossfoot.workbook.cells.WorkbookRefusal;
import crossfoot.workbook.reading.Workbook;
import crossfoot.workbook.rewriting.WorkbookEdit;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Map;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Workbooks that lack a part which they name, or say what no workbook can hold. */
class IncompletePackageTest {

    private static final String LINKS = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
    private static final String ROWS =
            "<row r='1'><c r='A1' t='str'><v>a</v></c></row><row r='2'><c r='A2'><v>7</v></c></row>";

    private static PlainPackage plain() {
        return new PlainPackage("A1:B3", "a", "b").rows(ROWS);
    }

    private static void replace(PlainPackage book, String part, String old, String by) {
        String text = new String(book.part(part), StandardCharsets.UTF_8);
        assertThat(text).contains(old);
        book.put(part, text.replace(old, by));
    }

    private static Map<String, byte[]> written(WorkbookEdit edit) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        edit.write(out);
        try (XSSFWorkbook opened = new XSSFWorkbook(new ByteArrayInputStream(out.toByteArray()))) {
            assertThat(opened.getNumberOfSheets()).isPositive();
        }
        return ZipEntries.of(out.toByteArray());
    }

    @ParameterizedTest
    @ValueSource(strings = {"r:id=\"rId1\"", "r:id=\"rId77\""})
    void a_sheet_that_is_named_and_not_held_is_refused_by_its_name(String second) {
        PlainPackage book = plain();
        replace(
                book,
                "xl/workbook.xml",
                "</sheets>",
                "<sheet name=\"Calendar\" sheetId=\"8\" r:id=\"rId98\"/></sheets>");
        replace(
                book,
                "xl/_rels/workbook.xml.rels",
                "</Relationships>",
                "<Relationship Id=\"rId" + (second.contains("77") ? "97" : "98") + "\" Type=\"" + LINKS
                        + "/worksheet\" Target=\"worksheets/sheet2.xml\"/></Relationships>");

        assertThatThrownBy(book::open)
                .isInstanceOf(WorkbookRefusal.class)
                .hasMessageContaining("has lost its sheet Calendar");
    }

    @Test
    void a_sheet_listed_without_a_reference_is_noted_and_left() throws IOException {
        PlainPackage book = plain();
        replace(book, "xl/workbook.xml", "</sheets>", "<sheet name=\"Module\" sheetId=\"8\" r:id=\"\"/></sheets>");

        assertThat(book.open().notices()).anyMatch(notice -> notice.contains("Module"));
    }

    @Test
    void without_its_texts_a_workbook_of_numbers_is_read_and_a_cell_that_names_a_text_is_refused() throws IOException {
        PlainPackage book = plain();
        replace(book, "xl/_rels/workbook.xml.rels", "sharedStrings.xml", "gone.xml");

        assertThat(book.table().cell(0, 0)).isEqualTo(Cell.number(7));
        book.rows("<row r='2'><c r='A2' t='s'><v>0</v></c></row>");
        assertThatThrownBy(book::open).isInstanceOf(WorkbookRefusal.class).hasMessageContaining("sheet Log");
    }

    @Test
    void a_lost_part_of_styles_is_made_anew_under_the_name_that_the_workbook_has_for_it() throws IOException {
        PlainPackage book = plain();
        replace(
                book,
                "xl/_rels/workbook.xml.rels",
                "</Relationships>",
                "<Relationship Id=\"rId9\" Type=\"" + LINKS + "/styles\" Target=\"looks.xml\"/></Relationships>");
        WorkbookEdit edit = new WorkbookEdit(book.open());
        edit.set("T", 0, 1, new Entry.Date(LocalDate.of(2025, 3, 31)));

        Map<String, byte[]> parts = written(edit);

        assertThat(parts).containsKey("xl/looks.xml").doesNotContainKey("xl/styles.xml");
        assertThat(new String(parts.get("xl/_rels/workbook.xml.rels"), StandardCharsets.UTF_8))
                .containsOnlyOnce("/styles\"");
    }

    @Test
    void an_added_sheet_is_of_a_known_kind_where_nothing_said_what_relationships_are() throws IOException {
        PlainPackage book = plain();
        String types = "[Content_Types].xml";
        replace(book, types, "<Default Extension=\"rels\"", "<Default Extension=\"none\"");
        for (String part :
                new String[] {"_rels/.rels", "xl/_rels/workbook.xml.rels", "xl/worksheets/_rels/sheet1.xml.rels"}) {
            replace(
                    book,
                    types,
                    "</Types>",
                    "<Override PartName=\"/" + part
                            + "\" ContentType=\"application/vnd.openxmlformats-package.relationships+xml\"/></Types>");
        }
        WorkbookEdit edit = new WorkbookEdit(book.open());
        edit.addSheet(Demonstration.lists());

        Map<String, byte[]> parts = written(edit);

        assertThat(new String(parts.get(types), StandardCharsets.UTF_8)).contains("Default Extension=\"rels\"");
    }

    @ParameterizedTest
    @ValueSource(strings = {"#'100% club'!A1", "#'5%25'!A1", "#%", "#'% %zz'!B2"})
    void a_per_cent_sign_in_an_internal_link_is_no_escape(String target) throws IOException {
        PlainPackage book = plain();
        replace(
                book,
                "xl/worksheets/_rels/sheet1.xml.rels",
                "</Relationships>",
                "<Relationship Id=\"rId9\" Type=\"" + LINKS + "/hyperlink\" Target=\"" + target
                        + "\"/></Relationships>");

        assertThat(book.table().size()).isEqualTo(2);
    }

    @Test
    void of_a_value_and_a_text_of_its_own_the_type_of_the_cell_says_which_counts() throws IOException {
        Table table = plain().rows("<row r='2'><c r='A2'><v>1</v><is><t>.01</t></is></c>"
                        + "<c r='B2' t='inlineStr'><v>1</v><is><t>own</t></is></c></row>"
                        + "<row r='3'><c r='A3'><is><t>2</t></is><v>1</v></c>"
                        + "<c r='B3' t='inlineStr'><is><t>own</t></is><v>1</v></c></row>")
                .table();

        assertThat(table.cell(0, 0)).isEqualTo(Cell.number(1));
        assertThat(table.cell(0, 1).shown()).isEqualTo("own");
        assertThat(table.cell(1, 0)).isEqualTo(Cell.number(1));
        assertThat(table.cell(1, 1).shown()).isEqualTo("own");
    }

    @Test
    void characters_of_a_place_or_type_may_be_written_as_references() throws IOException {
        PlainPackage book = plain().rows("<row r='&#50;'><c r='&#x41;2' t='&#115;'><v>0</v></c>"
                + "<c r='B&#50;' t='s&#116;r'><v>x</v></c></row>");

        Table table = book.table();

        assertThat(table.cell(0, 0).shown()).isEqualTo("shared");
        assertThat(table.cell(0, 1).shown()).isEqualTo("x");
        WorkbookEdit edit = new WorkbookEdit(book.open());
        edit.set("T", 0, 1, new Entry.Number(5));
        assertThat(new String(written(edit).get(PlainPackage.SHEET), StandardCharsets.UTF_8))
                .contains("<v>5</v>");
    }

    @Test
    void a_table_said_to_cover_the_whole_sheet_is_refused_when_it_is_asked_for_and_costs_nothing_before()
            throws IOException {
        Workbook book = new PlainPackage("A1:XFD1048576", "a").rows(ROWS).open();

        assertThatThrownBy(() -> book.table("T"))
                .isInstanceOf(WorkbookRefusal.class)
                .hasMessageContaining("its table T covers A1:XFD1048576")
                .hasMessageContaining("Resize Table");
    }

    @Test
    void strict_open_xml_is_read_alike_and_never_written() throws IOException {
        PlainPackage book =
                plain().rows("<row r='2'><c r='A2' t='d'><v>2025-03-31</v></c><c r='B2' t='s'><v>0</v></c></row>");
        for (String part :
                new String[] {"xl/workbook.xml", "xl/tables/table1.xml", PlainPackage.SHEET, "xl/sharedStrings.xml"}) {
            replace(
                    book,
                    part,
                    "http://schemas.openxmlformats.org/spreadsheetml/2006/main",
                    "http://purl.oclc.org/ooxml/spreadsheetml/main");
        }
        replace(book, "xl/workbook.xml", LINKS, "http://purl.oclc.org/ooxml/officeDocument/relationships");

        Workbook strict = book.open();

        assertThat(strict.table("T").orElseThrow().cell(0, 0)).isEqualTo(Cell.number(45_747));
        assertThat(strict.table("T").orElseThrow().cell(0, 1).shown()).isEqualTo("shared");
        assertThat(strict.notices()).anyMatch(notice -> notice.contains("Strict Open XML"));
        assertThatThrownBy(() -> new WorkbookEdit(strict))
                .isInstanceOf(WorkbookRefusal.class)
                .hasMessageContaining("save it as Excel Workbook (.xlsx)");
    }
}
