package crossfoot.workbook;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import crossfoot.workbook.cells.WorkbookRefusal;
import crossfoot.workbook.reading.Workbook;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What no honest workbook has is refused with one sentence; what an odd but honest one has is read. */
class HostileWorkbookTest {

    private static PlainPackage plain() {
        return new PlainPackage("A1:B3", "a", "b");
    }

    @ParameterizedTest(name = "{1}")
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "<row r='2'/><row r='2'/> | row stands twice",
                "<row r='3'/><row r='2'/> | row stands twice",
                "<row r='1048577'/> | more rows than Excel has",
                "<row r='2'><c r='A2'/><c r='A2'/></row> | cell twice",
                "<row r='2'><c r='B2'/><c r='A2'/></row> | cell twice",
                "<row r='2'><c r='A3'/></row> | stands elsewhere",
                "<row r='2'><c r='XFE2'/></row> | more cells than a sheet has columns",
                "<row r='2'><c r='A2'><v>1,5</v></c></row> | should hold a number",
                "<row r='2'><c r='A2'><v>NaN</v></c></row> | should hold a number",
                "<row r='2'><c r='A2' t='s'><v>1</v></c></row> | names a text that is not there",
                "<row r='2'><c r='A2' t='s'><v>x</v></c></row> | names no text",
                "<row r='2'><c r='A2' t='b'><v>2</v></c></row> | neither true nor false",
                "<row r='2'><c r='A2' t='d'><v>yesterday</v></c></row> | should hold a number",
                "<row r='2'><c r='A2'><v>1</c></row> | do not close in order",
                "<row r='2' r='2'/> | attribute stands twice",
                "<row r='2' x='a<b'/> | attribute holds a <",
                "<row r='2'><c t='str'><v>&nbsp;</v></c></row> | entity that is not defined",
                "<row r='2'><c t='str'><v>&#0;</v></c></row> | character that XML does not allow",
                "<y:row r='2'/> | prefix that it does not declare",
            })
    void a_damaged_sheet_is_refused(String rows, String why) {
        assertThatThrownBy(() -> plain().rows(rows).open())
                .isInstanceOf(WorkbookRefusal.class)
                .hasMessageContaining(why)
                .hasMessageContaining("plain.xlsx");
    }

    @Test
    void a_text_longer_than_a_cell_is_refused() {
        String rows = "<row><c t='str'><v>" + "x".repeat(32_768) + "</v></c></row>";
        assertThatThrownBy(() -> plain().rows(rows).open()).hasMessageContaining("A1 is longer than 32,767");
    }

    @Test
    void a_text_as_long_as_a_cell_is_read() throws IOException {
        String rows = "<row/><row><c t='str'><v>" + "\u00e9".repeat(32_767) + "</v></c></row>";
        assertThat(plain().rows(rows).table().cell(0, 0).shown()).hasSize(32_767);
    }

    @Test
    void elements_nested_too_deep_are_refused() {
        assertThatThrownBy(() -> plain().rows("")
                        .put("docProps/deep.xml", "<a>".repeat(65) + "</a>".repeat(65))
                        .open())
                .hasMessageContaining("more than 64 elements");
    }

    @ParameterizedTest
    @ValueSource(strings = {"../evil.xml", "C:/evil.xml", "/evil.xml", "xl\\..\\..\\evil.xml"})
    void a_name_that_leaves_the_folder_is_refused(String name) {
        assertThatThrownBy(() -> plain().put(name, "<a/>").open()).isInstanceOf(WorkbookRefusal.class);
    }

    @Test
    void a_changed_byte_is_found_by_its_checksum() throws IOException {
        byte[] bytes = plain().rows("").bytes();
        int damaged = 0;
        for (int i = 40; i < bytes.length; i += 97) {
            byte[] changed = bytes.clone();
            changed[i] ^= 0x55;
            try {
                Workbook.open("plain.xlsx", changed).table("T");
            } catch (WorkbookRefusal refusal) {
                damaged++;
                assertThat(refusal.getMessage()).doesNotContain("Exception").endsWith(".");
            }
        }
        assertThat(damaged).isGreaterThan(10);
    }

    @Test
    void a_cut_file_is_refused_wherever_it_is_cut() throws IOException {
        byte[] bytes = plain().rows("").bytes();
        for (int length = 0; length < bytes.length; length += 61) {
            byte[] cut = Arrays.copyOf(bytes, length);
            assertThatThrownBy(() -> Workbook.open("plain.xlsx", cut)).isInstanceOf(WorkbookRefusal.class);
        }
    }

    @Test
    void a_part_that_unpacks_beyond_measure_is_refused() {
        byte[] zeros = new byte[120 << 20];
        assertThatThrownBy(
                        () -> plain().rows("").put("xl/media/image1.bin", zeros).open())
                .hasMessageContaining("unpacks to more than an honest workbook holds");
    }

    @ParameterizedTest(name = "{1}")
    @CsvSource(
            delimiter = '|',
            value = {
                "%PDF-1.7 | PDF",
                "<html><table> | web page",
                "Ref;Received | text, such as CSV",
                "MZ\u0090 | program",
                "~ | text, such as CSV"
            })
    void another_kind_of_file_is_named(String start, String kind) {
        byte[] bytes = start.getBytes(StandardCharsets.ISO_8859_1);
        assertThatThrownBy(() -> Workbook.open("file.xlsx", bytes)).hasMessageContaining(kind);
    }

    @Test
    void the_note_of_an_open_workbook_is_told_from_the_workbook() {
        assertThatThrownBy(() -> Workbook.open("~$log.xlsx", new byte[165])).hasMessageContaining("without ~$");
    }

    @Test
    void zeros_are_told_from_an_empty_file() {
        assertThatThrownBy(() -> Workbook.open("a.xlsx", new byte[500])).hasMessageContaining("nothing but zeros");
        assertThatThrownBy(() -> Workbook.open("a.xlsx", new byte[0])).hasMessageContaining("0 bytes");
    }
}
