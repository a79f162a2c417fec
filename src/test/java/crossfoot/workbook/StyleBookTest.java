package crossfoot.workbook;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import crossfoot.workbook.cells.ColumnDesign;
import crossfoot.workbook.cells.ColumnDesign.Format;
import crossfoot.workbook.cells.ColumnDesign.Tone;
import crossfoot.workbook.cells.WorkbookRefusal;
import crossfoot.workbook.styles.StyleBook;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.xssf.model.StylesTable;
import org.apache.poi.xssf.usermodel.XSSFCellStyle;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class StyleBookTest {

    private static final String HEAD = "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\r\n";
    private static final String MAIN = "xmlns=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\"";

    /** As Excel writes it, with extensions, and formats in an alternative of a later version. */
    private static final String EXCEL = HEAD + "<styleSheet " + MAIN
            + " xmlns:mc=\"http://schemas.openxmlformats.org/markup-compatibility/2006\" mc:Ignorable=\"x14ac\""
            + " xmlns:x14ac=\"http://schemas.microsoft.com/office/spreadsheetml/2009/9/ac\">"
            + "<numFmts count=\"1\"><numFmt numFmtId=\"170\" formatCode=\"[$-809]d\\ mmmm\\ yyyy;@\"/></numFmts>"
            + "<fonts count=\"2\" x14ac:knownFonts=\"1\"><font><sz val=\"12\"/><color theme=\"1\"/><name val=\"Arial\"/>"
            + "<family val=\"2\"/></font><font><b/><sz val=\"9\"/><name val=\"Georgia\"/></font></fonts>"
            + "<fills count=\"2\"><fill><patternFill patternType=\"none\"/></fill><fill><patternFill"
            + " patternType=\"gray125\"/></fill></fills><borders count=\"1\"><border><left/><right/><top/><bottom/>"
            + "<diagonal/></border></borders><!-- <cellXfs> in a comment --><cellStyleXfs count=\"1\"><xf numFmtId=\"0\""
            + " fontId=\"0\" fillId=\"0\" borderId=\"0\"/></cellStyleXfs><cellXfs count=\"3\"><xf numFmtId=\"0\""
            + " fontId=\"0\" fillId=\"0\" borderId=\"0\" xfId=\"0\"/><xf numFmtId=\"170\" fontId=\"1\" fillId=\"0\""
            + " borderId=\"0\" xfId=\"0\" applyNumberFormat=\"1\"/><xf numFmtId='0' fontId='1' fillId='0' borderId='0'"
            + " xfId='0'><alignment horizontal='center'/><protection locked='0'/></xf></cellXfs><cellStyles count=\"1\">"
            + "<cellStyle name=\"Normal\" xfId=\"0\" builtinId=\"0\"/></cellStyles><dxfs count=\"0\"/><tableStyles"
            + " count=\"0\" defaultTableStyle=\"TableStyleMedium2\" defaultPivotStyle=\"PivotStyleLight16\"/><extLst><ext"
            + " uri=\"{EB79DEF2-80B8-43e5-95BD-54CBDDF9020C}\"/></extLst></styleSheet>";

    private static final String PREFIXED =
            EXCEL.replaceAll("<(/?)(?=[a-zA-Z])", "<$1x:").replace(" xmlns=", " xmlns:x=");
    private static final String BARE = "<styleSheet " + MAIN + "/>";
    private static final String NO_LISTS = HEAD + "<styleSheet " + MAIN + "><colors/></styleSheet>";

    @Test
    void a_workbook_full_of_formats_gets_no_more_of_them() {
        String full = BARE.replace("/>", ">") + "<cellXfs count=\"65490\"><xf numFmtId=\"14\" fillId=\"1\"/>"
                + "<xf numFmtId=\"0\" fillId=\"1\"/>".repeat(65_488) + "<xf numFmtId=\"22\"/></cellXfs></styleSheet>";
        StyleBook book = StyleBook.read(full.getBytes(StandardCharsets.UTF_8));
        assertThat(book.dateStyle(5)).isZero();
        assertThat(book.linkStyle(0)).isZero();
        assertThat(book.quotedStyle(7)).isEqualTo(1);
        StyleBook dateless = StyleBook.read(
                full.replace("\"14\"", "\"0\"").replace("\"22\"", "\"0\"").getBytes(StandardCharsets.UTF_8));
        assertThatThrownBy(() -> dateless.dateStyle(5))
                .isInstanceOf(WorkbookRefusal.class)
                .hasMessageContaining("65490 cell formats");
    }

    static List<String> stylesParts() throws IOException {
        return List.of("", EXCEL, PREFIXED, BARE, NO_LISTS, ofPoi());
    }

    private static String ofPoi() throws IOException {
        try (XSSFWorkbook book = new XSSFWorkbook()) {
            book.createSheet("Sheet");
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            book.write(out);
            return new String(SchemaCheck.parts(out.toByteArray()).get("xl/styles.xml"), StandardCharsets.UTF_8);
        }
    }

    private static StyleBook read(String xml) {
        return StyleBook.read(xml.getBytes(StandardCharsets.UTF_8));
    }

    private static String text(StyleBook styles) {
        return new String(styles.bytes(), StandardCharsets.UTF_8);
    }

    private static ColumnDesign column(Format format, boolean computed, boolean required) {
        return new ColumnDesign("Column", 10, format, computed, required, "", Optional.empty(), List.of());
    }

    /** What the schema has against the source: extensions of later versions, which it does not know. */
    private static List<String> faultsOf(String xml) {
        return xml.isEmpty() ? List.of() : SchemaCheck.faults("xl/styles.xml", xml.getBytes(StandardCharsets.UTF_8));
    }

    private static void askForEverything(StyleBook styles) {
        for (Format format : Format.values()) {
            styles.styleFor(column(format, false, false), -1);
            styles.styleFor(column(format, true, false), 0);
            styles.columnStyle(column(format, true, false));
        }
        styles.headerStyle(column(Format.TEXT, false, false));
        styles.headerStyle(column(Format.TEXT, false, true));
        styles.headerStyle(column(Format.TEXT, true, true));
        styles.titleStyle();
        styles.headingStyle();
        styles.figureStyle();
        styles.guidanceStyle();
        styles.linkStyle(styles.quotedStyle(styles.dateStyle(0)));
        for (Tone tone : Tone.values()) {
            styles.dxf(tone);
        }
        styles.tableStyle();
    }

    @ParameterizedTest
    @MethodSource("stylesParts")
    void whatever_the_part_holds_it_is_valid_with_every_style_added(String xml) {
        StyleBook styles = read(xml);
        askForEverything(styles);
        assertThat(SchemaCheck.faults("xl/styles.xml", styles.bytes())).isEqualTo(faultsOf(xml));
    }

    @ParameterizedTest
    @MethodSource("stylesParts")
    void the_same_questions_give_the_same_bytes_and_a_second_reading_adds_nothing(String xml) {
        StyleBook first = read(xml);
        StyleBook second = read(xml);
        askForEverything(first);
        askForEverything(second);
        assertThat(first.bytes()).isEqualTo(second.bytes());

        StyleBook again = StyleBook.read(first.bytes());
        askForEverything(again);
        assertThat(again.changed()).isFalse();
        assertThat(again.bytes()).isEqualTo(first.bytes());
    }

    @ParameterizedTest
    @MethodSource("stylesParts")
    void what_was_there_stays_character_for_character(String xml) {
        StyleBook styles = read(xml);
        assertThat(styles.changed()).isFalse();
        askForEverything(styles);
        String after = text(styles).replaceAll(" count=\"\\d+\"", "");
        int at = 0;
        // Each tag of the source comes again, in its order; lists that were empty are open now.
        for (String piece : xml.replaceAll(" count=\"\\d+\"", "").split("(?<=>)")) {
            String start = piece.endsWith("/>") ? piece.substring(0, piece.length() - 2) : piece;
            int found = after.indexOf(start, at);
            assertThat(found).as(piece).isNotNegative();
            at = found + start.length();
        }
    }

    @Test
    void a_part_to_which_nothing_is_added_is_given_back_as_it_was() {
        byte[] xml = EXCEL.getBytes(StandardCharsets.UTF_8);
        StyleBook styles = StyleBook.read(xml);
        assertThat(styles.isDateStyle(1)).isTrue();
        assertThat(styles.bytes()).isEqualTo(xml);
    }

    @Test
    void new_lists_go_where_the_schema_wants_them() {
        StyleBook styles = read(EXCEL);
        askForEverything(styles);
        assertThat(text(styles))
                .contains("<dxfs count=\"7\">")
                .contains("<tableStyles count=\"1\" defaultTableStyle=\"TableStyleMedium2\"")
                .contains("knownFonts=\"1\"");
        assertThat(text(styles)).doesNotContain("<cellXfs count=\"3\">");
    }

    @ParameterizedTest
    @ValueSource(strings = {"UTF-8", "UTF-16LE", "UTF-16BE", "ISO-8859-1", "windows-1252"})
    void a_part_keeps_its_encoding(String name) {
        Charset charset = Charset.forName(name);
        String mark = name.startsWith("UTF-16") ? "\ufeff" : "";
        String xml = mark
                + EXCEL.replace("UTF-8", name.startsWith("UTF-16") ? "UTF-16" : name)
                        .replace("Georgia", "Géorgie");
        StyleBook styles = StyleBook.read(xml.getBytes(charset));
        styles.titleStyle();
        assertThat(new String(styles.bytes(), charset))
                .startsWith(mark + "<?xml")
                .contains("Géorgie");
        assertThat(SchemaCheck.faults("xl/styles.xml", styles.bytes())).isEqualTo(faultsOf(EXCEL));
    }

    @Test
    void a_style_built_on_another_keeps_what_that_one_has() throws Exception {
        StyleBook styles = read(EXCEL);
        int style = styles.styleFor(column(Format.WRAPPED, false, false), 2);
        XSSFCellStyle read = poi(styles, style);
        assertThat(read.getFont().getFontName()).isEqualTo("Georgia");
        assertThat(read.getLocked()).isFalse();
        assertThat(read.getWrapText()).isTrue();
        assertThat(read.getAlignment().name()).isEqualTo("CENTER");

        XSSFCellStyle link = poi(styles, styles.linkStyle(2));
        assertThat(link.getFont().getFontName()).isEqualTo("Georgia");
        assertThat(link.getFont().getFontHeightInPoints()).isEqualTo((short) 9);
    }

    @Test
    void a_date_style_shows_day_month_year_and_is_left_where_dates_show_already() throws Exception {
        StyleBook styles = read(EXCEL);
        assertThat(styles.dateStyle(1)).isEqualTo(1);
        int style = styles.dateStyle(2);
        assertThat(styles.isDateStyle(style)).isTrue();
        assertThat(poi(styles, style).getDataFormatString()).isEqualTo("dd/mm/yyyy");
        // 170 is taken by the workbook's own format.
        assertThat(poi(styles, style).getDataFormat()).isEqualTo((short) 171);
    }

    @Test
    void quoted_text_keeps_its_look() throws Exception {
        StyleBook styles = read(EXCEL);
        CellStyle style = poi(styles, styles.quotedStyle(1));
        assertThat(style.getQuotePrefixed()).isTrue();
        assertThat(style.getDataFormat()).isEqualTo((short) 170);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "dd/mm/yyyy | true",
                "d-mmm-yy | true",
                "mmmm yyyy | true",
                "[$-809]dd mmmm yyyy;@ | true",
                "[$-F800]dddd\\,\\ mmmm\\ dd\\,\\ yyyy | true",
                "yyyy\\-mm\\-dd hh:mm | true",
                "hh:mm:ss | false",
                "[h]:mm | false",
                "[Red]0.00 | false",
                "0 &quot;days&quot; | false",
                "General | false",
                "\\d0 | false",
                "#,##0;[Red]-#,##0 | false",
                "_-* #,##0.00_-;_y0 | false"
            })
    void a_format_is_a_date_where_it_shows_a_day_a_month_or_a_year(String code, boolean date) {
        String xml = EXCEL.replace("[$-809]d\\ mmmm\\ yyyy;@", code);
        assertThat(read(xml).isDateStyle(1)).isEqualTo(date);
    }

    @ParameterizedTest
    @EnumSource(Tone.class)
    void every_tone_can_be_read(Tone tone) throws Exception {
        StyleBook styles = read("");
        int index = styles.dxf(tone);
        var difference = poi(styles).getDxfAt(index);
        byte[] ink = difference.getFont().getColorArray(0).getRgb();
        byte[] ground = difference.getFill().getPatternFill().getBgColor().getRgb();
        assertThat(contrast(luminance(ink), luminance(ground))).isGreaterThanOrEqualTo(4.5);
    }

    @Test
    void every_header_can_be_read() throws Exception {
        StyleBook styles = read("");
        for (ColumnDesign column : List.of(
                column(Format.TEXT, false, false),
                column(Format.TEXT, false, true),
                column(Format.TEXT, true, false))) {
            XSSFCellStyle style = poi(styles, styles.headerStyle(column));
            byte[] ink = style.getFont().getXSSFColor().getARGB();
            byte[] ground = style.getFillForegroundXSSFColor().getARGB();
            assertThat(contrast(luminance(ink), luminance(ground))).isGreaterThanOrEqualTo(4.5);
        }
    }

    /** WCAG 2.2, relative luminance; of ARGB. */
    private static double luminance(byte[] argb) {
        double[] weights = {0.2126, 0.7152, 0.0722};
        double sum = 0;
        for (int i = 0; i < 3; i++) {
            double channel = (argb[i + 1] & 0xff) / 255.0;
            sum += weights[i] * (channel <= 0.04045 ? channel / 12.92 : Math.pow((channel + 0.055) / 1.055, 2.4));
        }
        return sum;
    }

    private static double contrast(double one, double other) {
        return (Math.max(one, other) + 0.05) / (Math.min(one, other) + 0.05);
    }

    @Test
    void a_doctype_is_refused() {
        assertThatThrownBy(() -> read("<!DOCTYPE x><styleSheet " + MAIN + "/>")).isInstanceOf(WorkbookRefusal.class);
    }

    private static XSSFCellStyle poi(StyleBook styles, int index) throws Exception {
        return poi(styles).getStyleAt(index);
    }

    /** The styles as POI reads them, from a workbook that is otherwise of no interest. */
    private static StylesTable poi(StyleBook styles) throws Exception {
        Map<String, byte[]> parts = SchemaCheck.parts(MasterFileTest.workbook(1));
        parts.put("xl/styles.xml", styles.bytes());
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(out)) {
            for (Map.Entry<String, byte[]> part : parts.entrySet()) {
                zip.putNextEntry(new ZipEntry(part.getKey()));
                zip.write(part.getValue());
            }
        }
        return new XSSFWorkbook(new ByteArrayInputStream(out.toByteArray())).getStylesSource();
    }
}
