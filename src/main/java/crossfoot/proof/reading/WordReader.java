package crossfoot.proof.reading;

import crossfoot.proof.document.Document;
import crossfoot.workbook.cells.Refusals;
import crossfoot.workbook.reading.OfficeFile;
import java.io.ByteArrayInputStream;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Set;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/**
 * Reads a Word document's own text in one pass: paragraphs by their style, tables with spans, text boxes once, changes that
 * are tracked as if accepted.
 */
public final class WordReader {

    private static final String W = "http://schemas.openxmlformats.org/wordprocessingml/2006/main";
    private static final String STRICT = "http://purl.oclc.org/ooxml/wordprocessingml/main";
    /** Elements whose text is not the document's: fallbacks, what was deleted or moved away, fields' codes. */
    public static final Set<String> SKIPPED =
            Set.of("Fallback", "moveFrom", "del", "instrText", "delText", "sdtPr", "sectPr");

    private static final class Text {
        private final StringBuilder words = new StringBuilder();
        private final int ordinal;
        private String style = "";
        private boolean listed;

        private Text(int ordinal) {
            this.ordinal = ordinal;
        }
    }

    private final DocumentBuilder document = new DocumentBuilder();
    private final Deque<Text> open = new ArrayDeque<>();
    private final TableRows table = new TableRows();
    private final TableRows tabbed = new TableRows();
    private int paragraphs;

    private WordReader() {}

    static Document read(String name, OfficeFile file) {
        return located(name, file).build();
    }

    /**
     * The number, from 0, of the paragraph of the file that each block begins with: one for a heading or paragraph, one a
     * cell for a table, −1 for an empty cell.
     */
    public static List<List<List<Integer>>> origins(String name, OfficeFile file) {
        return located(name, file).origins();
    }

    /** The builder with the origins of its blocks: the number of each one's paragraph in the file, from 0. */
    private static DocumentBuilder located(String name, OfficeFile file) {
        try {
            WordReader reader = new WordReader();
            reader.walk(secure().createXMLStreamReader(new ByteArrayInputStream(
                    file.part("word/document.xml").orElseThrow())));
            reader.flushTabbed();
            return reader.document;
        } catch (XMLStreamException unreadable) {
            throw Refusals.of(
                    name, "is damaged: open it in Word, let Word repair it, and save it under a new name", unreadable);
        }
    }

    private static XMLInputFactory secure() {
        XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        return factory;
    }

    private void walk(XMLStreamReader xml) throws XMLStreamException {
        while (xml.hasNext()) {
            int event = xml.next();
            if (event == XMLStreamConstants.START_ELEMENT) {
                start(xml);
            } else if (event == XMLStreamConstants.END_ELEMENT) {
                end(xml.getLocalName());
            }
        }
    }

    private void start(XMLStreamReader xml) throws XMLStreamException {
        String element = xml.getLocalName();
        if (SKIPPED.contains(element)) {
            skip(xml);
            return;
        }
        switch (element) {
            case "tbl" -> {
                flushTabbed();
                table.open();
            }
            case "tr" -> table.row();
            case "tc" -> table.cell();
            case "gridSpan" -> table.span(number(xml));
            case "p" -> {
                if (isWord(xml)) {
                    open.push(new Text(paragraphs++));
                }
            }
            case "pStyle" -> style(value(xml));
            case "numPr" -> listed();
            case "t" -> append(xml.getElementText());
            case "tab" -> append(inRun(xml) ? "\t" : "");
            case "br", "cr" -> append(" ");
            case "noBreakHyphen" -> append("-");
            default -> {
                // Nothing that has text of its own.
            }
        }
    }

    private static boolean isWord(XMLStreamReader xml) {
        return W.equals(xml.getNamespaceURI()) || STRICT.equals(xml.getNamespaceURI());
    }

    /** A tab of the text; one of a paragraph's tab stops has a position. */
    private static boolean inRun(XMLStreamReader xml) {
        return xml.getAttributeValue(xml.getNamespaceURI(), "pos") == null;
    }

    private static String value(XMLStreamReader xml) {
        String value = xml.getAttributeValue(xml.getNamespaceURI(), "val");
        return value == null ? "" : value;
    }

    private static int number(XMLStreamReader xml) {
        String value = value(xml);
        return value.matches("\\d{1,3}") ? Integer.parseInt(value) : 1;
    }

    private static void skip(XMLStreamReader xml) throws XMLStreamException {
        int depth = 1;
        while (depth > 0 && xml.hasNext()) {
            int event = xml.next();
            depth += event == XMLStreamConstants.START_ELEMENT ? 1 : event == XMLStreamConstants.END_ELEMENT ? -1 : 0;
        }
    }

    private void style(String style) {
        if (!open.isEmpty()) {
            open.peek().style = style;
        }
    }

    private void listed() {
        if (!open.isEmpty()) {
            open.peek().listed = true;
        }
    }

    private void append(String text) {
        if (!open.isEmpty()) {
            open.peek().words.append(text);
        }
    }

    private void end(String element) {
        switch (element) {
            case "tbl" -> {
                if (table.close()) {
                    document.table(table.rows(), List.of(), "", table.origins());
                    table.clear();
                }
            }
            case "p" -> {
                if (!open.isEmpty()) {
                    finish(open.pop());
                }
            }
            default -> {
                // Its start said all.
            }
        }
    }

    private void finish(Text text) {
        String words = text.words.toString();
        if (table.isOpen() && open.isEmpty()) {
            table.text(words.replace('\t', ' '), text.ordinal);
            return;
        }
        String style = text.style.toLowerCase(java.util.Locale.ROOT);
        if (style.startsWith("toc") || words.isBlank()) {
            return;
        }
        document.at(text.ordinal);
        if (words.strip().indexOf('\t') > 0 && !text.listed) {
            tabbed(words.strip(), text.ordinal);
            return;
        }
        flushTabbed();
        document.at(text.ordinal);
        if (style.startsWith("heading") || style.equals("title") || style.equals("subtitle")) {
            document.heading(words, "");
        } else {
            document.paragraph(words.replace('\t', ' '), text.listed || style.startsWith("list"), "");
        }
    }

    /** Lines of text with tabs, one under another, are a table. */
    private void tabbed(String words, int ordinal) {
        if (!tabbed.isOpen()) {
            tabbed.open();
        }
        tabbed.row();
        for (String cell : words.split("\t+")) {
            tabbed.cell();
            tabbed.text(cell, ordinal);
        }
    }

    private void flushTabbed() {
        if (!tabbed.isOpen()) {
            return;
        }
        tabbed.close();
        if (tabbed.rows().size() > 1) {
            document.table(tabbed.rows(), List.of(), "", tabbed.origins());
        } else {
            List<String> lines = new ArrayList<>();
            tabbed.rows().forEach(row -> lines.add(String.join(" ", row)));
            document.paragraph(String.join(" ", lines), false, "");
        }
        tabbed.clear();
    }
}
