package crossfoot.report.word;

import crossfoot.figures.figure.Figure;
import crossfoot.figures.figure.FigureTable;
import crossfoot.report.pack.DocumentProperties;
import crossfoot.report.pack.Mark;
import crossfoot.report.pack.Pack;
import crossfoot.report.pack.PackContent;
import crossfoot.report.pack.PackNames;
import crossfoot.report.pack.PackRequest;
import crossfoot.report.pack.SteadyZip;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTBookmark;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTHyperlink;

/**
 * Writes a pack as a Word document: real headings and a table of contents, a chapter a subject, every table with a caption, a
 * header row that is repeated, its base, source and notes below it.
 */
public final class WordReport {

    private final PackRequest request;
    private final XWPFDocument document;
    private final WordPages pages;
    private final WordCharts charts;
    private final List<String> marks = new ArrayList<>();

    private WordReport(PackRequest request, XWPFDocument document) {
        this.request = request;
        this.document = document;
        this.pages = new WordPages(document);
        this.charts = new WordCharts(document, request);
    }

    /** Writes it; nothing is written before it is whole. */
    public static void write(PackRequest request, OutputStream out) throws IOException {
        try (XWPFDocument document = new XWPFDocument()) {
            WordPages.setStyles(document);
            new WordReport(request, document).compose();
            DocumentProperties.set(document.getProperties(), document.getPackage(), request);
            ByteArrayOutputStream bytes = new ByteArrayOutputStream();
            document.write(bytes);
            SteadyZip.copy(bytes.toByteArray(), out);
        }
    }

    private void compose() throws IOException {
        List<Chapter> chapters = Chapter.of(request.tables(), request.content().procedures());
        PackContent content = request.content();
        paragraph("Title", request.title());
        if (!content.council().isBlank()) {
            paragraph("Subtitle", content.council());
        }
        paragraph(
                "Normal",
                "From " + PackNames.day(content.period().firstDay()) + " to "
                        + PackNames.day(content.period().lastDay()) + "; figures as at " + PackNames.day(content.asOf())
                        + ".");
        contents(chapters);
        summary();
        for (Chapter chapter : chapters) {
            pages.turn(isWide(chapter.tables().get(0)));
            heading(1, chapter.heading());
            for (FigureTable table : chapter.tables()) {
                table(table);
            }
        }
        explain();
        pages.finish();
    }

    /** The table of contents: a field that Word can bring up to date, and what it shows until then. */
    private void contents(List<Chapter> chapters) {
        paragraph("ContentsHeading", "Contents").setPageBreak(true);
        List<String[]> entries = new ArrayList<>();
        if (!summaryFigures().isEmpty()) {
            entries.add(new String[] {"TOC1", "Summary"});
        }
        for (Chapter chapter : chapters) {
            entries.add(new String[] {"TOC1", chapter.heading()});
            chapter.tables().forEach(table -> entries.add(new String[] {"TOC2", table.title()}));
        }
        entries.add(new String[] {"TOC1", "Shorthand"});
        for (int i = 0; i < entries.size(); i++) {
            XWPFParagraph paragraph = document.createParagraph();
            paragraph.setStyle(entries.get(i)[0]);
            if (i == 0) {
                WordPages.beginField(paragraph, "TOC \\o \"1-2\" \\h \\u");
            }
            CTHyperlink link = paragraph.getCTP().addNewHyperlink();
            link.setAnchor(bookmark(i));
            link.addNewR().addNewT().setStringValue(WordPages.plain(entries.get(i)[1]));
            if (i == entries.size() - 1) {
                WordPages.endField(paragraph);
            }
        }
    }

    private static String bookmark(int heading) {
        return "_Toc%08d".formatted(heading + 1);
    }

    private List<Figure> summaryFigures() {
        return request.content().headlines().stream()
                .flatMap(id -> request.content().figures().stream()
                        .filter(figure -> figure.id().equals(id)))
                .filter(figure -> figure.value().isPresent())
                .filter(figure -> request.pack() == Pack.COMMITTEE)
                .toList();
    }

    private void summary() {
        List<Figure> figures = summaryFigures();
        if (!figures.isEmpty()) {
            heading(1, "Summary").setPageBreak(true);
            figures.forEach(figure -> paragraph("Bullet", "• " + figure.label() + ": " + figure.display() + "."));
        }
    }

    private void table(FigureTable table) throws IOException {
        pages.turn(isWide(table));
        heading(2, table.title());
        paragraph("Normal", table.base()).setKeepNext(true);
        paragraph("Caption", "Table " + table.id() + ": " + table.title());
        new WordTable(document, table).write(pages.width());
        charts.draw(table);
        paragraph("Note", PackNames.source(request));
        for (int i = 0; i < table.notes().size(); i++) {
            paragraph("Note", "[note " + (i + 1) + "] " + table.notes().get(i));
        }
    }

    private static boolean isWide(FigureTable table) {
        return table.headings().size() > WordPages.MOST_UPRIGHT;
    }

    private void explain() {
        pages.turn(false);
        heading(1, "Shorthand");
        for (Mark mark : Mark.all()) {
            paragraph("Bullet", mark.symbol() + "  " + mark.meaning());
        }
    }

    private XWPFParagraph heading(int level, String text) {
        XWPFParagraph paragraph = document.createParagraph();
        paragraph.setStyle("Heading" + level);
        CTBookmark start = paragraph.getCTP().addNewBookmarkStart();
        start.setId(BigInteger.valueOf(marks.size()));
        start.setName(bookmark(marks.size()));
        paragraph.createRun().setText(WordPages.plain(text));
        paragraph.getCTP().addNewBookmarkEnd().setId(BigInteger.valueOf(marks.size()));
        marks.add(text);
        return paragraph;
    }

    private XWPFParagraph paragraph(String style, String text) {
        XWPFParagraph paragraph = document.createParagraph();
        paragraph.setStyle(style);
        paragraph.createRun().setText(WordPages.plain(text));
        return paragraph;
    }
}
