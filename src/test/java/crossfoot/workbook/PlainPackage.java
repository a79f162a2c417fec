package crossfoot.workbook;

import crossfoot.workbook.cells.Table;
import crossfoot.workbook.reading.Workbook;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** The smallest workbook there is, written by hand: one sheet, one table {@code T}, any part replaced at will. */
final class PlainPackage {

    static final String SHEET = "xl/worksheets/sheet1.xml";
    private static final String MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
    private static final String TYPES = "application/vnd.openxmlformats-officedocument.spreadsheetml.";
    private static final String LINKS = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/";

    private final Map<String, byte[]> parts = new LinkedHashMap<>();

    /** @param area the cells of the table @param columns their headers */
    PlainPackage(String area, String... columns) {
        put(
                "[Content_Types].xml",
                "<Types xmlns=\"http://schemas.openxmlformats.org/package/2006/content-types\">"
                        + "<Default Extension=\"rels\" ContentType=\"application/vnd.openxmlformats-package.relationships+xml\"/>"
                        + "<Default Extension=\"xml\" ContentType=\"application/xml\"/>"
                        + override("xl/workbook.xml", "sheet.main+xml") + override(SHEET, "worksheet+xml")
                        + override("xl/tables/table1.xml", "table+xml")
                        + override("xl/sharedStrings.xml", "sharedStrings+xml")
                        + override("xl/calcChain.xml", "calcChain+xml") + "</Types>");
        put("_rels/.rels", relationships("officeDocument", "xl/workbook.xml"));
        put(
                "xl/workbook.xml",
                "<workbook xmlns=\"" + MAIN + "\" xmlns:r=\"" + LINKS.substring(0, LINKS.length() - 1)
                        + "\"><sheets><sheet name=\"Log\" sheetId=\"7\" r:id=\"rId1\"/></sheets></workbook>");
        put(
                "xl/_rels/workbook.xml.rels",
                relationships(
                        "worksheet",
                        "worksheets/sheet1.xml",
                        "sharedStrings",
                        "sharedStrings.xml",
                        "calcChain",
                        "calcChain.xml"));
        put("xl/worksheets/_rels/sheet1.xml.rels", relationships("table", "../tables/table1.xml"));
        put("xl/tables/table1.xml", table(area, columns));
        put("xl/sharedStrings.xml", "<sst xmlns=\"" + MAIN + "\"><si><t>shared</t></si></sst>");
        put("xl/calcChain.xml", "<calcChain xmlns=\"" + MAIN + "\"><c r=\"Z99\" i=\"7\"/></calcChain>");
    }

    private static String override(String part, String kind) {
        return "<Override PartName=\"/" + part + "\" ContentType=\"" + TYPES + kind + "\"/>";
    }

    private static String relationships(String... typesAndTargets) {
        StringBuilder xml = new StringBuilder(
                "<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\">");
        for (int i = 0; i < typesAndTargets.length; i += 2) {
            xml.append("<Relationship Id=\"rId").append(i / 2 + 1).append("\" Type=\"" + LINKS);
            xml.append(typesAndTargets[i])
                    .append("\" Target=\"")
                    .append(typesAndTargets[i + 1])
                    .append("\"/>");
        }
        return xml.append("</Relationships>").toString();
    }

    private static String table(String area, String... columns) {
        StringBuilder xml =
                new StringBuilder("<table xmlns=\"" + MAIN + "\" id=\"1\" name=\"T\" displayName=\"T\" ref=\"" + area
                        + "\"><autoFilter ref=\"" + area + "\"/><tableColumns count=\"" + columns.length + "\">");
        for (int i = 0; i < columns.length; i++) {
            xml.append("<tableColumn id=\"")
                    .append(i + 1)
                    .append("\" name=\"")
                    .append(columns[i])
                    .append("\"/>");
        }
        return xml.append("</tableColumns></table>").toString();
    }

    PlainPackage put(String part, String xml) {
        return put(part, xml.getBytes(StandardCharsets.UTF_8));
    }

    PlainPackage put(String part, byte[] content) {
        parts.put(part, content);
        return this;
    }

    /** Adds a styles part of these lists. */
    PlainPackage styles(String lists) {
        put(
                "[Content_Types].xml",
                new String(part("[Content_Types].xml"), StandardCharsets.UTF_8)
                        .replace("</Types>", override("xl/styles.xml", "styles+xml") + "</Types>"));
        put(
                "xl/_rels/workbook.xml.rels",
                new String(part("xl/_rels/workbook.xml.rels"), StandardCharsets.UTF_8)
                        .replace(
                                "</Relationships>",
                                "<Relationship Id=\"rId99\" Type=\"" + LINKS + "styles\" Target=\"styles.xml\"/>"
                                        + "</Relationships>"));
        return put("xl/styles.xml", "<styleSheet xmlns=\"" + MAIN + "\">" + lists + "</styleSheet>");
    }

    byte[] part(String name) {
        return java.util.Objects.requireNonNull(parts.get(name), name).clone();
    }

    /** Puts the cells of the sheet, in the usual namespace. */
    PlainPackage rows(String rows) {
        return put(SHEET, "<worksheet xmlns=\"" + MAIN + "\"><sheetData>" + rows + "</sheetData></worksheet>");
    }

    byte[] bytes() throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            for (Map.Entry<String, byte[]> part : parts.entrySet()) {
                zip.putNextEntry(new ZipEntry(part.getKey()));
                zip.write(part.getValue());
            }
        }
        return bytes.toByteArray();
    }

    Workbook open() throws IOException {
        return Workbook.open("plain.xlsx", bytes());
    }

    Table table() throws IOException {
        return open().table("T").orElseThrow();
    }
}
