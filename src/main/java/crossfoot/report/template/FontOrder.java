package crossfoot.report.template;

import java.util.List;
import javax.xml.namespace.QName;
import org.apache.poi.xssf.model.StylesTable;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.apache.xmlbeans.XmlCursor;
import org.apache.xmlbeans.XmlObject;
import org.openxmlformats.schemas.spreadsheetml.x2006.main.CTDxf;

/**
 * Puts what a font consists of into the order that Excel itself writes. The standard allows any order, Microsoft's own
 * validator only this one; POI and other programs write the order in which the font was made up.
 */
final class FontOrder {

    private static final List<String> ORDER = List.of(
            "b",
            "i",
            "strike",
            "condense",
            "extend",
            "outline",
            "shadow",
            "u",
            "vertAlign",
            "sz",
            "color",
            "name",
            "family",
            "charset",
            "scheme");

    private FontOrder() {}

    /** Orders the fonts of a workbook's cell styles and conditional formats. */
    static void settle(XSSFWorkbook workbook) {
        StylesTable styles = workbook.getStylesSource();
        styles.getFonts().forEach(font -> settle(font.getCTFont()));
        if (styles.getCTStylesheet().isSetDxfs()) {
            for (CTDxf format : styles.getCTStylesheet().getDxfs().getDxfList()) {
                if (format.isSetFont()) {
                    settle(format.getFont());
                }
            }
        }
    }

    private static void settle(XmlObject font) {
        for (String name : ORDER) {
            for (XmlObject part :
                    font.selectChildren(new QName(font.schemaType().getName().getNamespaceURI(), name))) {
                moveToEnd(part, font);
            }
        }
    }

    private static void moveToEnd(XmlObject part, XmlObject whole) {
        try (XmlCursor from = part.newCursor();
                XmlCursor to = whole.newCursor()) {
            to.toEndToken();
            from.moveXml(to);
        }
    }
}
