package crossfoot.workbook;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.apache.xmlbeans.XmlError;
import org.apache.xmlbeans.XmlException;
import org.apache.xmlbeans.XmlObject;
import org.apache.xmlbeans.XmlOptions;
import org.openxmlformats.schemas.drawingml.x2006.chart.ChartSpaceDocument;
import org.openxmlformats.schemas.drawingml.x2006.main.ThemeDocument;
import org.openxmlformats.schemas.drawingml.x2006.spreadsheetDrawing.WsDrDocument;
import org.openxmlformats.schemas.officeDocument.x2006.extendedProperties.PropertiesDocument;
import org.openxmlformats.schemas.spreadsheetml.x2006.main.StyleSheetDocument;
import org.openxmlformats.schemas.spreadsheetml.x2006.main.TableDocument;
import org.openxmlformats.schemas.spreadsheetml.x2006.main.WorkbookDocument;
import org.openxmlformats.schemas.spreadsheetml.x2006.main.WorksheetDocument;

/** Checks the parts of a package against the schemas of ECMA-376, as Excel does before it offers a repair. */
public final class SchemaCheck {

    private SchemaCheck() {}

    /** The faults of every part that has a schema, each with the part's name; empty where all is well. */
    public static List<String> faults(byte[] packageBytes) throws IOException {
        List<String> faults = new ArrayList<>();
        for (Map.Entry<String, byte[]> part : parts(packageBytes).entrySet()) {
            faults.addAll(faults(part.getKey(), part.getValue()));
        }
        return faults;
    }

    /** The parts of a package, in their order. */
    public static Map<String, byte[]> parts(byte[] packageBytes) throws IOException {
        Map<String, byte[]> parts = new LinkedHashMap<>();
        try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(packageBytes))) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                parts.put(entry.getName(), zip.readAllBytes());
            }
        }
        return parts;
    }

    /** The faults of one part. */
    static List<String> faults(String path, byte[] xml) {
        List<String> faults = new ArrayList<>();
        try {
            Optional<XmlObject> document = document(path, new ByteArrayInputStream(xml));
            List<XmlError> errors = new ArrayList<>();
            document.ifPresent(part -> part.validate(new XmlOptions().setErrorListener(errors)));
            // Excel itself marks texts with xml:space, which the schemas forget.
            errors.removeIf(error -> error.getMessage().contains("space@http://www.w3.org/XML/1998/namespace"));
            errors.forEach(error -> faults.add(path + ": " + error));
        } catch (XmlException | IOException e) {
            faults.add(path + ": " + e.getMessage());
        }
        return faults;
    }

    private static Optional<XmlObject> document(String path, ByteArrayInputStream xml)
            throws XmlException, IOException {
        XmlOptions options = new XmlOptions().setLoadLineNumbers();
        if (path.startsWith("xl/worksheets/sheet")) {
            return Optional.of(WorksheetDocument.Factory.parse(xml, options));
        } else if (path.startsWith("xl/tables/")) {
            return Optional.of(TableDocument.Factory.parse(xml, options));
        } else if (path.equals("xl/styles.xml")) {
            return Optional.of(StyleSheetDocument.Factory.parse(xml, options));
        } else if (path.equals("xl/workbook.xml")) {
            return Optional.of(WorkbookDocument.Factory.parse(xml, options));
        } else if (path.startsWith("xl/theme/")) {
            return Optional.of(ThemeDocument.Factory.parse(xml, options));
        } else if (path.startsWith("xl/drawings/drawing")) {
            return Optional.of(WsDrDocument.Factory.parse(xml, options));
        } else if (path.startsWith("xl/charts/chart")) {
            return Optional.of(ChartSpaceDocument.Factory.parse(xml, options));
        } else if (path.equals("docProps/app.xml")) {
            return Optional.of(PropertiesDocument.Factory.parse(xml, options));
        } else if (path.endsWith(".xml") || path.endsWith(".rels")) {
            // No schema at hand: it must at least be well-formed.
            XmlObject.Factory.parse(xml, options);
        }
        return Optional.empty();
    }
}
