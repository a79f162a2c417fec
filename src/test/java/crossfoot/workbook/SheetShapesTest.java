package crossfoot.workbook;

import static org.assertj.core.api.Assertions.assertThat;

import crossfoot.workbook.cells.Cell;
import crossfoot.workbook.cells.CellAddress;
import crossfoot.workbook.cells.Entry;
import crossfoot.workbook.cells.Table;
import crossfoot.workbook.rewriting.WorkbookEdit;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;

/** Whatever shape a sheet's XML has, the engine's scanner and Java's own XML reader find the same cells in it. */
class SheetShapesTest {

    private static final String MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
    private static final int ROWS = 8;
    private static final int COLUMNS = 4;
    private static final List<String> TEXTS = List.of(
            "plain",
            "caf\u00e9 \u2014 \ud83d\ude00",
            "a < b & c > d \"e\" 'f'",
            "]] >",
            "  spaced  ",
            "two\nlines",
            "&amp;",
            "");

    @Property(tries = 300)
    void both_readers_find_the_same_cells(@ForAll long seed) throws IOException, XMLStreamException {
        byte[] sheet = sheet(new Random(seed));
        assertThat(ours(sheet)).isEqualTo(reference(sheet, COLUMNS));
    }

    @Property(tries = 150)
    void a_rewrite_changes_its_cells_and_no_others(@ForAll long seed) throws IOException, XMLStreamException {
        byte[] sheet = sheet(new Random(seed));
        int owned = new Random(seed).nextInt(COLUMNS);
        WorkbookEdit edit = new WorkbookEdit(packed(sheet).open());
        edit.fill("T", owned, row -> row % 3 == 0 ? Entry.BLANK : new Entry.Number(row + 0.5));
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        edit.write(out);
        Map<String, String> expected = reference(sheet, COLUMNS + 1);
        for (int row = 0; row < ROWS; row++) {
            String cell = new CellAddress(row + 2, owned + 1).toString();
            expected.remove(cell);
            if (row % 3 != 0) {
                expected.put(cell, row + ".5");
            }
        }
        byte[] rewritten = ZipEntries.of(out.toByteArray()).get(PlainPackage.SHEET);
        assertThat(reference(rewritten, COLUMNS + 1)).isEqualTo(expected);
        expected.keySet().removeIf(cell -> cell.startsWith("E"));
        assertThat(ours(rewritten)).isEqualTo(expected);
    }

    private static PlainPackage packed(byte[] sheet) {
        return new PlainPackage("A1:D" + (ROWS + 1), "a", "b", "c", "d").put(PlainPackage.SHEET, sheet);
    }

    private static Map<String, String> ours(byte[] sheet) throws IOException {
        Table table = packed(sheet).table();
        Map<String, String> cells = new TreeMap<>();
        for (int row = 0; row < table.size(); row++) {
            for (int column = 0; column < COLUMNS; column++) {
                if (!table.cell(row, column).equals(Cell.BLANK)) {
                    cells.put(
                            table.address(row, column).toString(),
                            table.cell(row, column).shown());
                }
            }
        }
        return cells;
    }

    /** Reads cells with Java's own reader: all of a cell's t and v texts, joined. */
    private static Map<String, String> reference(byte[] sheet, int lastColumn) throws XMLStreamException {
        XMLInputFactory factory = XMLInputFactory.newInstance();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        XMLStreamReader reader = factory.createXMLStreamReader(new ByteArrayInputStream(sheet));
        Map<String, String> cells = new TreeMap<>();
        StringBuilder text = new StringBuilder();
        int row = 0;
        int column = 0;
        boolean inside = false;
        while (reader.hasNext()) {
            int event = reader.next();
            if (event == XMLStreamConstants.START_ELEMENT) {
                String name = reader.getLocalName();
                if (name.equals("row")) {
                    String own = reader.getAttributeValue(null, "r");
                    row = own == null ? row + 1 : Integer.parseInt(own);
                    column = 0;
                } else if (name.equals("c")) {
                    String own = reader.getAttributeValue(null, "r");
                    column = own == null ? column + 1 : own.charAt(0) - 'A' + 1;
                    text.setLength(0);
                } else if (name.equals("rPh")) {
                    while (!(reader.next() == XMLStreamConstants.END_ELEMENT
                            && reader.getLocalName().equals("rPh"))) {
                        continue;
                    }
                }
                inside = name.equals("v") || name.equals("t");
            } else if (event == XMLStreamConstants.CHARACTERS || event == XMLStreamConstants.CDATA) {
                text.append(inside ? reader.getText() : "");
            } else if (event == XMLStreamConstants.END_ELEMENT) {
                inside = false;
                if (reader.getLocalName().equals("c")
                        && text.length() > 0
                        && row > 1
                        && row <= ROWS + 1
                        && column <= lastColumn) {
                    cells.put(new CellAddress(row, column).toString(), text.toString());
                }
            }
        }
        return cells;
    }

    private static byte[] sheet(Random random) {
        String p = random.nextBoolean() ? "" : random.nextBoolean() ? "x:" : "\u00e9l:";
        StringBuilder xml = new StringBuilder();
        Charset charset = random.nextInt(5) == 0 ? StandardCharsets.UTF_16 : StandardCharsets.UTF_8;
        if (random.nextBoolean() || charset != StandardCharsets.UTF_8) {
            xml.append("<?xml version='1.0' encoding=\"")
                    .append(charset.name())
                    .append("\"?>")
                    .append(gap(random));
        }
        String bound = p.isEmpty() ? "xmlns" : "xmlns:" + p.substring(0, p.length() - 1);
        xml.append('<')
                .append(p)
                .append("worksheet ")
                .append(bound)
                .append("=\"" + MAIN + "\">")
                .append(gap(random));
        xml.append('<').append(p).append("sheetData>").append(gap(random));
        boolean addressed = random.nextInt(4) > 0;
        for (int row = 1; row <= ROWS + 2; row++) {
            if (!addressed || random.nextInt(5) > 0) {
                row(xml, p, row, addressed, random);
            }
        }
        xml.append("</").append(p).append("sheetData>").append(gap(random));
        return xml.append("</")
                .append(p)
                .append("worksheet>")
                .append(gap(random))
                .toString()
                .getBytes(charset);
    }

    private static void row(StringBuilder xml, String p, int row, boolean addressed, Random random) {
        xml.append('<').append(p).append("row");
        xml.append(random.nextBoolean() ? " spans='1:2'" : "");
        xml.append(addressed ? " r = \"" + row + "\"" : "").append(random.nextBoolean() ? "\n" : "");
        if (random.nextInt(8) == 0) {
            xml.append("/>");
            return;
        }
        xml.append('>').append(gap(random));
        boolean placed = random.nextInt(3) > 0;
        for (int column = 1; column <= COLUMNS + 1; column++) {
            if (!placed || random.nextInt(4) > 0) {
                cell(xml, p, placed && addressed ? new CellAddress(row, column).toString() : "", random);
            }
        }
        xml.append("</").append(p).append("row >").append(gap(random));
    }

    private static void cell(StringBuilder xml, String p, String address, Random random) {
        String place = address.isEmpty() ? "" : " r='" + address + "'";
        String text = text(TEXTS.get(random.nextInt(TEXTS.size())), random);
        String open = "<" + p + "c" + place;
        String close = "</" + p + "c>" + gap(random);
        switch (random.nextInt(5)) {
            case 0 -> xml.append(open).append(random.nextBoolean() ? " />" : "></" + p + "c>");
            case 1 -> xml.append(open).append("><" + p + "v>" + random.nextInt(1000) + ".25</" + p + "v>" + close);
            case 2 ->
                xml.append("<" + p + "c t=\"inlineStr\"" + place + ">" + gap(random) + "<" + p + "is><" + p + "t>"
                        + text + "</" + p + "t></" + p + "is>" + close);
            case 3 ->
                xml.append(
                        open + " t=\"inlineStr\"><" + p + "is><" + p + "r><" + p + "t>A" + text + "</" + p + "t></" + p
                                + "r><" + p + "rPh sb='0' eb='1'><" + p + "t>hint</" + p + "t></" + p + "rPh><" + p
                                + "r><" + p + "t>" + text
                                + "</" + p + "t></" + p + "r></" + p + "is>" + close);
            default -> xml.append(open + " t='str'>" + gap(random) + "<" + p + "v>Z" + text + "</" + p + "v>" + close);
        }
    }

    /** The same text in one of the ways that XML has for it. */
    private static String text(String text, Random random) {
        StringBuilder xml = new StringBuilder();
        text.codePoints().forEach(point -> {
            if (point == '<' || point == '&' || random.nextInt(9) == 0) {
                xml.append(random.nextBoolean() ? "&#" + point + ";" : "&#x" + Integer.toHexString(point) + ";");
            } else {
                xml.appendCodePoint(point);
            }
        });
        String plain = xml.toString();
        return random.nextInt(4) == 0
                ? plain + "<![CDATA[<raw>\r\n& so]]>"
                : random.nextInt(4) == 0 ? plain + "<!-- - aside -->" + plain : plain;
    }

    private static String gap(Random random) {
        return switch (random.nextInt(6)) {
            case 0 -> "\r\n  ";
            case 1 -> "<!-- a comment with <c r='A1'> in it -->";
            case 2 -> "<?note here?>";
            default -> "";
        };
    }
}
