package crossfoot.report.master;

import crossfoot.workbook.cells.CellAddress;
import crossfoot.workbook.cells.DateSystem;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/**
 * A workbook as another program writes it: plain XML, texts in the cells, dates as bare numbers, no styles, no document
 * properties, one table a sheet and not at the top left.
 */
public final class PlainWorkbook {

    private static final String MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
    private static final String RELATION = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";

    private final List<String> sheetNames = new ArrayList<>();
    private final List<String> sheets = new ArrayList<>();
    private final List<String> tables = new ArrayList<>();

    /** Adds a table on a sheet of its own. Values are texts, numbers, dates, or null for nothing. */
    public PlainWorkbook with(
            String sheet, String table, CellAddress corner, List<String> headers, List<List<Object>> rows) {
        return with(sheet, table, corner, headers, rows, 0);
    }

    /** @param under how many of the last rows stand under the table and are not in it */
    public PlainWorkbook with(
            String sheet, String table, CellAddress corner, List<String> headers, List<List<Object>> rows, int under) {
        List<List<Object>> all = new ArrayList<>();
        all.add(new ArrayList<>(headers));
        all.addAll(rows.isEmpty() ? List.of(new ArrayList<>()) : rows);
        StringBuilder data =
                new StringBuilder("<worksheet xmlns=\"" + MAIN + "\" xmlns:r=\"" + RELATION + "\"><sheetData>");
        for (int i = 0; i < all.size(); i++) {
            data.append(row(corner.row() + i, corner.column(), all.get(i)));
        }
        data.append("</sheetData><tableParts count=\"1\"><tablePart r:id=\"rId1\"/></tableParts></worksheet>");
        sheetNames.add(sheet);
        sheets.add(data.toString());
        tables.add(table(table, corner, headers, all.size() - under));
        return this;
    }

    private static String row(int row, int firstColumn, List<Object> values) {
        StringBuilder xml = new StringBuilder("<row r=\"" + row + "\">");
        for (int i = 0; i < values.size(); i++) {
            Object value = values.get(i);
            if (value != null) {
                xml.append(cell(new CellAddress(row, firstColumn + i), value));
            }
        }
        return xml.append("</row>").toString();
    }

    private static String cell(CellAddress address, Object value) {
        if (value instanceof LocalDate date) {
            return "<c r=\"" + address + "\"><v>" + (long) DateSystem.FROM_1900.serial(date) + "</v></c>";
        }
        if (value instanceof Number number) {
            return "<c r=\"" + address + "\"><v>" + number + "</v></c>";
        }
        return "<c r=\"" + address + "\" t=\"inlineStr\"><is><t xml:space=\"preserve\">" + escaped(value.toString())
                + "</t></is></c>";
    }

    private String table(String name, CellAddress corner, List<String> headers, int rows) {
        CellAddress last = new CellAddress(corner.row() + rows - 1, corner.column() + headers.size() - 1);
        int id = tables.size() + 1;
        StringBuilder xml = new StringBuilder("<table xmlns=\"" + MAIN + "\" id=\"" + id + "\" name=\"" + name
                + "\" displayName=\"" + name + "\" ref=\"" + corner + ":" + last + "\"><tableColumns count=\""
                + headers.size() + "\">");
        for (int i = 0; i < headers.size(); i++) {
            xml.append("<tableColumn id=\"" + (i + 1) + "\" name=\"" + escaped(headers.get(i)) + "\"/>");
        }
        return xml.append("</tableColumns></table>").toString();
    }

    private static String escaped(String text) {
        return text.replace("&", "&amp;").replace("<", "&lt;").replace("\"", "&quot;");
    }

    public byte[] bytes() {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            part(zip, "[Content_Types].xml", contentTypes());
            part(zip, "_rels/.rels", relations(List.of("officeDocument\" Target=\"xl/workbook.xml")));
            part(zip, "xl/workbook.xml", workbook());
            List<String> targets = new ArrayList<>();
            for (int i = 1; i <= sheets.size(); i++) {
                targets.add("worksheet\" Target=\"worksheets/sheet" + i + ".xml");
                part(zip, "xl/worksheets/sheet" + i + ".xml", sheets.get(i - 1));
                part(
                        zip,
                        "xl/worksheets/_rels/sheet" + i + ".xml.rels",
                        relations(List.of("table\" Target=\"../tables/table" + i + ".xml")));
                part(zip, "xl/tables/table" + i + ".xml", tables.get(i - 1));
            }
            part(zip, "xl/_rels/workbook.xml.rels", relations(targets));
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return bytes.toByteArray();
    }

    private String workbook() {
        StringBuilder xml = new StringBuilder("<workbook xmlns=\"" + MAIN + "\" xmlns:r=\"" + RELATION + "\"><sheets>");
        for (int i = 1; i <= sheets.size(); i++) {
            xml.append("<sheet name=\"" + escaped(sheetNames.get(i - 1)) + "\" sheetId=\"" + i + "\" r:id=\"rId" + i
                    + "\"/>");
        }
        return xml.append("</sheets></workbook>").toString();
    }

    private String contentTypes() {
        String spreadsheet = "application/vnd.openxmlformats-officedocument.spreadsheetml.";
        StringBuilder xml = new StringBuilder(
                "<Types xmlns=\"http://schemas.openxmlformats.org/package/2006/content-types\"><Default Extension=\"rels\""
                        + " ContentType=\"application/vnd.openxmlformats-package.relationships+xml\"/>"
                        + "<Override PartName=\"/xl/workbook.xml\" ContentType=\"" + spreadsheet
                        + "sheet.main+xml\"/>");
        for (int i = 1; i <= sheets.size(); i++) {
            xml.append("<Override PartName=\"/xl/worksheets/sheet" + i + ".xml\" ContentType=\"" + spreadsheet
                    + "worksheet+xml\"/><Override PartName=\"/xl/tables/table" + i + ".xml\" ContentType=\""
                    + spreadsheet
                    + "table+xml\"/>");
        }
        return xml.append("</Types>").toString();
    }

    private static String relations(List<String> targets) {
        StringBuilder xml = new StringBuilder(
                "<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\">");
        for (int i = 0; i < targets.size(); i++) {
            xml.append("<Relationship Id=\"rId" + (i + 1) + "\" Type=\"" + RELATION + "/" + targets.get(i) + "\"/>");
        }
        return xml.append("</Relationships>").toString();
    }

    private static void part(ZipOutputStream zip, String name, String xml) throws IOException {
        zip.putNextEntry(new ZipEntry(name));
        zip.write(("<?xml version=\"1.0\" encoding=\"UTF-8\"?>" + xml).getBytes(StandardCharsets.UTF_8));
        zip.closeEntry();
    }
}
