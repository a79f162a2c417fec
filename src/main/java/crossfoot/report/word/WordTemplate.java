package crossfoot.report.word;

import crossfoot.report.pack.PackRequest;
import crossfoot.report.pack.Template;
import crossfoot.report.plan.Report;
import crossfoot.workbook.cells.WorkbookRefusal;
import crossfoot.workbook.reading.OfficeFile;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.apache.poi.ooxml.POIXMLException;
import org.apache.poi.openxml4j.exceptions.OpenXML4JRuntimeException;
import org.apache.poi.xwpf.usermodel.IBody;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.apache.poi.xwpf.usermodel.XWPFTableCell;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTStyle;
import org.w3c.dom.Node;

/**
 * A council's own Word document, whose places are filled: its cover, styles, headers and logo stay. What stands between braces
 * is looked up by its name and never run.
 */
final class WordTemplate {

    /** Where the report goes. */
    static final String REPORT = "{report}";

    /** Where the contents and the list of tables go. */
    static final String CONTENTS = "{contents}";

    private static final Pattern PLACE = Pattern.compile("\\{([^{}]{1,120})}");

    /** Parts that run, or that bring in what was not checked. */
    private static final Pattern REFUSED_PARTS =
            Pattern.compile("(?i).*(vbaProject|activeX|embeddings/|afchunk|attachedToolbars).*");

    private final XWPFDocument document;
    private final String name;
    private final Map<String, String> words = new HashMap<>();

    private WordTemplate(XWPFDocument document, String name, PackRequest request, Report report) {
        this.document = document;
        this.name = name;
        request.content().figures().forEach(figure -> words.put(figure.id(), figure.display()));
        words.put("title", report.title());
        words.put("council", report.council());
        words.put("days", report.days());
        words.put("year", request.content().period().label());
        words.put("procedure", request.content().procedure());
    }

    /**
     * Opens a document that passed the safety check.
     *
     * @throws WorkbookRefusal with one sentence, where it cannot be a template
     */
    static XWPFDocument open(Template template) {
        OfficeFile file = OfficeFile.word(template.name(), template.bytes());
        Optional<String> running = file.names().stream()
                .filter(part -> REFUSED_PARTS.matcher(part).matches())
                .findFirst();
        if (running.isPresent()) {
            throw refusal(
                    template.name() + " holds macros or embedded files, which no report may have: take them out and"
                            + " save it as Word Document (.docx).");
        }
        for (String part : file.names()) {
            if (part.endsWith(".rels") && external(new String(file.part(part).orElseThrow(), StandardCharsets.UTF_8))) {
                throw refusal(
                        template.name() + " brings in something from outside, such as a linked picture or an attached"
                                + " template: put the picture into the document, and save it again.");
            }
        }
        try {
            return new XWPFDocument(new ByteArrayInputStream(template.bytes()));
        } catch (IOException | POIXMLException | OpenXML4JRuntimeException | IllegalArgumentException damaged) {
            throw refusal(template.name() + " cannot be opened: let Word repair it, and save it again.");
        }
    }

    /** Links that a reader follows are harmless; anything else that is fetched is not. */
    private static boolean external(String relationships) {
        return Pattern.compile("<Relationship [^>]*>")
                .matcher(relationships)
                .results()
                .map(found -> found.group())
                .anyMatch(link -> link.contains("TargetMode=\"External\"") && !link.contains("/hyperlink\""));
    }

    /** Gives the document those of our styles that it does not have, and our list. */
    static void complete(XWPFDocument document) throws IOException {
        WordPages.addStyles(document);
        if (document.getNumbering() == null) {
            WordPages.setLists(document);
        }
    }

    /** Fills the places of words and figures, everywhere in the document. */
    static WordTemplate fill(XWPFDocument document, PackRequest request, Report report) {
        WordTemplate template = new WordTemplate(document, request.template().name(), request, report);
        Stream.<IBody>concat(
                        Stream.of(document),
                        Stream.concat(
                                document.getHeaderList().stream().map(IBody.class::cast),
                                document.getFooterList().stream().map(IBody.class::cast)))
                .forEach(body -> template.fill(body));
        return template;
    }

    private void fill(IBody body) {
        body.getParagraphs().forEach(paragraph -> fill(paragraph, body == document));
        body.getTables().forEach(table -> table.getRows().forEach(row -> row.getTableCells().stream()
                .map(XWPFTableCell::getParagraphs)
                .flatMap(List::stream)
                .forEach(paragraph -> fill(paragraph, false))));
    }

    /** @param inBody whether the paragraph may mark a place of parts: not in a header, nor in a table */
    private void fill(XWPFParagraph paragraph, boolean inBody) {
        String text = paragraph.getText();
        if (!text.contains("{") || inBody && (Places.marks(text) || text.strip().equals(CONTENTS))) {
            return;
        }
        Matcher places = PLACE.matcher(text);
        StringBuilder filled = new StringBuilder();
        while (places.find()) {
            String id = places.group(1).strip().toLowerCase(Locale.ROOT);
            String word = words.get(id);
            if (word == null) {
                throw refusal(name + " names {" + places.group(1)
                        + "}, which this report does not have. Give the id of a figure,"
                        + " such as {t01/total/counted}, or {title}, {council}, {days}, {year} or {procedure}; a part of the"
                        + " report, such as {table:T08}, in a paragraph of its own outside headers and tables.");
            }
            places.appendReplacement(filled, Matcher.quoteReplacement(WordPages.plain(word)));
        }
        places.appendTail(filled);
        while (paragraph.getRuns().size() > 1) {
            paragraph.removeRun(paragraph.getRuns().size() - 1);
        }
        paragraph.getRuns().get(0).setText(filled.toString(), 0);
    }

    /** The paragraph that marks a place; empty where the document has none. */
    Optional<XWPFParagraph> place(String mark) {
        return document.getParagraphs().stream()
                .filter(paragraph -> paragraph.getText().strip().equals(mark))
                .findFirst();
    }

    /**
     * The places that parts of the report go to.
     *
     * @throws WorkbookRefusal with a sentence, where there is none, or one of something that no report has
     */
    List<Places.Place> places(Report report) {
        List<Places.Place> places;
        try {
            places = Places.of(document, report);
        } catch (IllegalArgumentException unknown) {
            throw refusal(name + " names " + unknown.getMessage()
                    + ", which no report has. Give the id of a table, such as {table:T08}, or the name of a section, such as"
                    + " {section:Summary}.");
        }
        if (places.isEmpty()) {
            throw refusal(name + " has no place for the report: write {report} in a paragraph of its own where it is"
                    + " to stand, or places for parts of it, such as {section:T08}.");
        }
        return places;
    }

    /** What was written at the end of the document, from some element on. */
    List<Node> since(int from) {
        return elements(document.getDocument().getBody().getDomNode()).stream()
                .filter(node -> !"sectPr".equals(node.getLocalName()))
                .skip(from)
                .toList();
    }

    /** Moves some elements to a place, and takes the mark away. */
    void move(List<Node> written, XWPFParagraph mark) {
        Node body = document.getDocument().getBody().getDomNode();
        Node place = mark.getCTP().getDomNode();
        written.forEach(node -> body.insertBefore(node, place));
        body.removeChild(place);
    }

    /** How many elements the document has before what is written next. */
    int size() {
        return (int) elements(document.getDocument().getBody().getDomNode()).stream()
                .filter(node -> !"sectPr".equals(node.getLocalName()))
                .count();
    }

    private static List<Node> elements(Node body) {
        List<Node> nodes = new ArrayList<>();
        for (Node node = body.getFirstChild(); node != null; node = node.getNextSibling()) {
            if (node.getNodeType() == Node.ELEMENT_NODE) {
                nodes.add(node);
            }
        }
        return nodes;
    }

    /** Whether a document has a style of that id. */
    static boolean has(XWPFDocument document, CTStyle style) {
        return document.getStyles() != null && document.getStyles().styleExist(style.getStyleId());
    }

    private static WorkbookRefusal refusal(String sentence) {
        return new WorkbookRefusal(WorkbookRefusal.Kind.UNREADABLE, "The template " + sentence);
    }
}
