package crossfoot.workbook.rewriting;

import crossfoot.workbook.xml.Namespace;
import crossfoot.workbook.zip.Parts;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;

/** The parts of a new custom XML part (ECMA-376 part 1, 22.5): the data, and its properties beside it. */
final class CustomXmlEdit {

    private static final String HEAD = "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n";
    private static final String PROPERTIES = "http://schemas.openxmlformats.org/officeDocument/2006/customXml";

    private CustomXmlEdit() {}

    /** The number of the first free item. */
    static int free(Parts parts) {
        int number = 1;
        while (parts.find("customXml/item" + number + ".xml").isPresent()
                || parts.find("customXml/itemProps" + number + ".xml").isPresent()) {
            number++;
        }
        return number;
    }

    /** The new parts by their names. */
    static Map<String, byte[]> parts(int number, String namespace, byte[] xml) {
        // The id is made from the namespace, so that the same changes give the same bytes.
        String id = UUID.nameUUIDFromBytes(namespace.getBytes(StandardCharsets.UTF_8))
                .toString()
                .toUpperCase(Locale.ROOT);
        String properties = HEAD + "<ds:datastoreItem ds:itemID=\"{" + id + "}\" xmlns:ds=\"" + PROPERTIES
                + "\"><ds:schemaRefs><ds:schemaRef ds:uri=\"" + MarkupEdit.escaped(namespace)
                + "\"/></ds:schemaRefs></ds:datastoreItem>";
        String relationships = HEAD
                + "<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\">"
                + "<Relationship Id=\"rId1\" Type=\"" + Namespace.REFERENCE_URI + "/customXmlProps\" Target=\"itemProps"
                + number + ".xml\"/></Relationships>";
        Map<String, byte[]> parts = new LinkedHashMap<>();
        parts.put("customXml/item" + number + ".xml", xml);
        parts.put("customXml/itemProps" + number + ".xml", properties.getBytes(StandardCharsets.UTF_8));
        parts.put("customXml/_rels/item" + number + ".xml.rels", relationships.getBytes(StandardCharsets.UTF_8));
        return parts;
    }
}
