package crossfoot.workbook;

import static org.assertj.core.api.Assertions.assertThat;

import crossfoot.workbook.cells.ColumnDesign;
import crossfoot.workbook.cells.ColumnDesign.Format;
import crossfoot.workbook.cells.ColumnDesign.Tone;
import crossfoot.workbook.styles.StyleBook;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;

/** A styles part may lack any of its lists, or have it empty. */
class StylesTextTest {

    private static final String MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";

    private static final List<String> LISTS = List.of(
            "<numFmts count=\"1\"><numFmt numFmtId=\"164\" formatCode=\"0.0\"/></numFmts>",
            "<fonts count=\"1\"><font><sz val=\"10\"/><name val=\"Arial\"/></font></fonts>",
            "<fills count=\"2\"><fill><patternFill patternType=\"none\"/></fill>"
                    + "<fill><patternFill patternType=\"gray125\"/></fill></fills>",
            "<borders count=\"1\"><border><left/><right/><top/><bottom/><diagonal/></border></borders>",
            "<cellStyleXfs count=\"1\"><xf numFmtId=\"0\" fontId=\"0\"/></cellStyleXfs>",
            "<cellXfs count=\"2\"><xf numFmtId=\"0\" fontId=\"0\" xfId=\"0\"/>"
                    + "<xf numFmtId=\"164\" fontId=\"0\" xfId=\"0\"><alignment wrapText=\"1\"/></xf></cellXfs>",
            "<cellStyles count=\"1\"><cellStyle name=\"Normal\" xfId=\"0\" builtinId=\"0\"/></cellStyles>",
            "<dxfs count=\"1\"><dxf><font><b/></font></dxf></dxfs>",
            "<tableStyles count=\"1\"><tableStyle name=\"Own\" pivot=\"0\" count=\"0\"/></tableStyles>",
            "<colors><mruColors><color rgb=\"FF0000FF\"/></mruColors></colors>");

    /** @param states of each list: 0 absent, 1 empty, 2 opened and closed, 3 filled */
    private static String part(List<Integer> states, String prefix, boolean comments) {
        StringBuilder xml = new StringBuilder();
        for (int i = 0; i < LISTS.size(); i++) {
            String list = LISTS.get(i);
            String element = list.replaceAll("[ >].*", "").substring(1);
            xml.append(comments ? "<!-- </" + element + "> -->\n" : "");
            xml.append(
                    switch (states.get(i)) {
                        case 0 -> "";
                        case 1 -> "<" + element + "/>";
                        case 2 -> "<" + element + ">\n</" + element + ">";
                        default -> list;
                    });
        }
        String root = xml.length() == 0 ? "/>" : ">" + xml + "</styleSheet>";
        String declared = prefix.isEmpty() ? "xmlns" : "xmlns:" + prefix;
        String whole = "<styleSheet " + declared + "=\"" + MAIN + "\"" + root;
        return prefix.isEmpty() ? whole : whole.replaceAll("<(/?)(?=[a-zA-Z])", "<$1" + prefix + ":");
    }

    @Property(tries = 400)
    void any_part_takes_every_style_and_is_valid_then(
            @ForAll @Size(10) List<@IntRange(max = 3) Integer> states,
            @ForAll boolean prefixed,
            @ForAll boolean comments) {
        String xml = part(states, prefixed ? "s" : "", comments);
        StyleBook styles = StyleBook.read(xml.getBytes(StandardCharsets.UTF_8));
        ColumnDesign column = new ColumnDesign("Column", 10, Format.DATE, true, false, "", Optional.empty(), List.of());
        int date = styles.styleFor(column, -1);
        int quoted = styles.quotedStyle(1);
        styles.headerStyle(column);
        styles.dxf(Tone.BAD);
        styles.tableStyle();

        byte[] bytes = styles.bytes();
        assertThat(SchemaCheck.faults("xl/styles.xml", bytes)).as(xml).isEmpty();
        StyleBook again = StyleBook.read(bytes);
        assertThat(again.isDateStyle(date)).isTrue();
        assertThat(again.styleFor(column, -1)).isEqualTo(date);
        assertThat(again.quotedStyle(1)).isEqualTo(quoted);
        assertThat(again.changed()).isFalse();
    }
}
