package crossfoot.workbook.reading;

import crossfoot.workbook.cells.Refusals;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import javax.xml.parsers.ParserConfigurationException;
import javax.xml.parsers.SAXParserFactory;
import org.apache.poi.openxml4j.exceptions.OpenXML4JException;
import org.apache.poi.openxml4j.opc.OPCPackage;
import org.apache.poi.ss.usermodel.DataFormatter;
import org.apache.poi.ss.util.CellReference;
import org.apache.poi.xssf.eventusermodel.ReadOnlySharedStringsTable;
import org.apache.poi.xssf.eventusermodel.XSSFReader;
import org.apache.poi.xssf.eventusermodel.XSSFSheetXMLHandler;
import org.apache.poi.xssf.usermodel.XSSFComment;
import org.xml.sax.InputSource;
import org.xml.sax.SAXException;
import org.xml.sax.XMLReader;

/** The cells of whole sheets as Excel shows them: 30%, 1,020. Read after the safety check, on the same bytes. */
public final class SheetTexts {

    /** A sheet of more rows is a log, not a report, and is left out. */
    private static final int MOST_ROWS = 5_000;

    /**
     * A sheet.
     *
     * @param rows its filled cells' texts by row and column, both from 0
     */
    public record Sheet(String name, Map<Integer, Map<Integer, String>> rows) {}

    private SheetTexts() {}

    /** The visible sheets of a workbook, in order. */
    public static List<Sheet> read(String name, byte[] bytes) {
        Workbook.open(name, bytes);
        try (OPCPackage file = OPCPackage.open(new ByteArrayInputStream(bytes))) {
            XSSFReader reader = new XSSFReader(file);
            ReadOnlySharedStringsTable texts = new ReadOnlySharedStringsTable(file);
            List<Sheet> sheets = new ArrayList<>();
            XSSFReader.SheetIterator parts = (XSSFReader.SheetIterator) reader.getSheetsData();
            while (parts.hasNext()) {
                try (InputStream part = parts.next()) {
                    Collector cells = new Collector();
                    XMLReader parser = parser();
                    parser.setContentHandler(new XSSFSheetXMLHandler(
                            reader.getStylesTable(),
                            null,
                            texts,
                            cells,
                            new DataFormatter(java.util.Locale.UK),
                            false));
                    parser.parse(new InputSource(part));
                    if (cells.rows.size() <= MOST_ROWS) {
                        sheets.add(new Sheet(parts.getSheetName(), cells.rows));
                    }
                }
            }
            return sheets;
        } catch (IOException | OpenXML4JException | SAXException | ParserConfigurationException unreadable) {
            throw Refusals.damaged(name, String.valueOf(unreadable.getMessage()), unreadable);
        }
    }

    private static XMLReader parser() throws ParserConfigurationException, SAXException {
        SAXParserFactory factory = SAXParserFactory.newDefaultInstance();
        factory.setNamespaceAware(true);
        factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
        return factory.newSAXParser().getXMLReader();
    }

    private static final class Collector implements XSSFSheetXMLHandler.SheetContentsHandler {

        private final Map<Integer, Map<Integer, String>> rows = new TreeMap<>();
        private Map<Integer, String> row = new TreeMap<>();

        @Override
        public void startRow(int number) {
            row = new TreeMap<>();
        }

        @Override
        public void endRow(int number) {
            if (!row.isEmpty()) {
                rows.put(number, row);
            }
        }

        @Override
        public void cell(String address, String text, XSSFComment comment) {
            if (text != null && !text.isBlank()) {
                row.put((int) new CellReference(address).getCol(), text.strip());
            }
        }
    }
}
