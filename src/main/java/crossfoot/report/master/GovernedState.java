package crossfoot.report.master;

import crossfoot.caselog.Casebook;
import crossfoot.caselog.schema.BoundTable;
import crossfoot.caselog.schema.Column;
import crossfoot.caselog.schema.ColumnType;
import crossfoot.caselog.schema.MasterSchema;
import crossfoot.caselog.schema.TableSchema;
import crossfoot.caselog.schema.Texts;
import crossfoot.caselog.schema.Values;
import crossfoot.caselog.taxonomy.Setting;
import crossfoot.report.design.FindingRows;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/**
 * What the steward's tables said: settings, lists, clocks, calendar, published figures. It is kept in the master as a
 * custom XML part, so that the next refresh can tell what was changed, from what, to what.
 *
 * @param tables the rows by the table's name, each row the clean texts of the contract's columns
 */
record GovernedState(Map<String, List<List<String>>> tables) {

    /** The namespace by which the part is found. */
    static final String NAMESPACE = "urn:crossfoot:governed-state:1";

    /** A state of so many tables. */
    GovernedState {
        tables = new LinkedHashMap<>(tables);
    }

    /** The tables that a steward keeps. */
    static List<TableSchema> schemas() {
        return MasterSchema.inputTables().stream()
                .filter(schema -> !schema.equals(MasterSchema.CASE_LOG) && !schema.equals(MasterSchema.LEARNING))
                .toList();
    }

    /** What a casebook's tables say. */
    static GovernedState of(Casebook casebook) {
        Map<String, List<List<String>>> tables = new LinkedHashMap<>();
        for (TableSchema schema : schemas()) {
            casebook.table(schema)
                    .map(table -> rows(schema, BoundTable.of(schema, table)))
                    // A report without words is no change by whoever made its empty table.
                    .filter(rows -> !rows.isEmpty() || !MasterSchema.mayBeMissing(schema))
                    .ifPresent(rows -> tables.put(schema.name(), rows));
        }
        return new GovernedState(tables);
    }

    private static List<List<String>> rows(TableSchema schema, BoundTable table) {
        List<List<String>> rows = new ArrayList<>();
        List<Values> columns = schema.inputs().stream().map(table::values).toList();
        for (int i = 0; i < table.size(); i++) {
            int row = table.tableRow(i);
            List<String> texts = new ArrayList<>();
            for (int column = 0; column < columns.size(); column++) {
                texts.add(text(schema.inputs().get(column), columns.get(column), row));
            }
            if (!written(schema, texts)) {
                rows.add(texts);
            }
        }
        return rows;
    }

    private static String text(Column column, Values values, int row) {
        return column.type() == ColumnType.DATE && values.date(row).isPresent()
                ? values.date(row).get().toString()
                : values.text(row);
    }

    private static boolean written(TableSchema schema, List<String> texts) {
        return schema.equals(MasterSchema.SETTINGS)
                && Stream.of(Setting.values()).filter(Setting::written).anyMatch(setting -> Texts.key(setting.label())
                        .equals(Texts.key(texts.get(0))));
    }

    /** The state as a part; the same state gives the same bytes. Written by hand, since every refresh compares it. */
    byte[] xml() {
        StringBuilder xml = new StringBuilder("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<state xmlns=\"")
                .append(NAMESPACE)
                .append("\">");
        tables.forEach((name, rows) -> {
            xml.append("<table name=\"").append(name).append("\">");
            for (List<String> row : rows) {
                xml.append("<row>");
                row.forEach(text -> xml.append("<c>")
                        .append(escaped(FindingRows.writable(text)))
                        .append("</c>"));
                xml.append("</row>");
            }
            xml.append("</table>");
        });
        return xml.append("</state>").toString().getBytes(StandardCharsets.UTF_8);
    }

    private static String escaped(String text) {
        return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
    }

    /** The state that a part holds; empty where somebody has made the part unreadable. */
    static Optional<GovernedState> parse(byte[] part) {
        XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_COALESCING, true);
        try {
            return Optional.of(parse(factory.createXMLStreamReader(new ByteArrayInputStream(part))));
        } catch (XMLStreamException unreadable) {
            return Optional.empty();
        }
    }

    private static GovernedState parse(XMLStreamReader xml) throws XMLStreamException {
        Map<String, List<List<String>>> tables = new LinkedHashMap<>();
        List<List<String>> rows = new ArrayList<>();
        List<String> row = new ArrayList<>();
        while (xml.hasNext()) {
            if (xml.next() == XMLStreamConstants.START_ELEMENT) {
                switch (xml.getLocalName()) {
                    case "table" -> {
                        rows = new ArrayList<>();
                        tables.put(String.valueOf(xml.getAttributeValue(null, "name")), rows);
                    }
                    case "row" -> {
                        row = new ArrayList<>();
                        rows.add(row);
                    }
                    case "c" -> row.add(xml.getElementText());
                    default -> {
                        // The root, or what a later version adds.
                    }
                }
            }
        }
        return new GovernedState(tables);
    }
}
