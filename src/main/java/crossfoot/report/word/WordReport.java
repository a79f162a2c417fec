package crossfoot.report.word;

import crossfoot.report.pack.DocumentProperties;
import crossfoot.report.pack.PackRequest;
import crossfoot.report.pack.SteadyZip;
import crossfoot.report.plan.Block;
import crossfoot.report.plan.Report;
import crossfoot.report.plan.ReportPlan;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTBookmark;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTR;
import org.w3c.dom.Node;

/**
 * Writes a pack's report as a Word document: a cover, contents and a list of tables with their pages, real headings, tables
 * with captions and repeated header rows, native charts, quotations as quotations.
 */
public final class WordReport {

    private static final String SETTINGS = "word/settings.xml";

    private final PackRequest request;
    private final Report report;
    private final XWPFDocument document;
    private final WordPages pages;
    private final WordCharts charts;
    private final boolean dressed;
    private int bookmarks;
    private int tables;
    private int figures;

    private WordReport(PackRequest request, XWPFDocument document, boolean dressed) {
        this.request = request;
        this.report = ReportPlan.of(request);
        this.document = document;
        this.dressed = dressed;
        this.pages = dressed ? new WordPages(document) : new WordPages(document, report.title());
        this.charts = new WordCharts(document, request);
    }

    /** Makes ready what writing a document needs. */
    public static void makeReady() throws IOException {
        try (XWPFDocument document = new XWPFDocument()) {
            WordPages.setStyles(document);
        }
    }

    /** Writes it; nothing is written before it is whole. */
    public static void write(PackRequest request, OutputStream out) throws IOException {
        boolean dressed = request.template().isDocument();
        try (XWPFDocument document = dressed ? WordTemplate.open(request.template()) : new XWPFDocument()) {
            if (dressed) {
                WordTemplate.complete(document);
                new WordReport(request, document, true).pour();
            } else {
                WordPages.setStyles(document);
                WordPages.setLists(document);
                new WordReport(request, document, false).compose();
            }
            DocumentProperties.set(document.getProperties(), document.getPackage(), request);
            ByteArrayOutputStream bytes = new ByteArrayOutputStream();
            document.write(bytes);
            SteadyZip.copy(bytes.toByteArray(), dressed ? Map.of() : Map.of(SETTINGS, settings()), out);
        }
    }

    /** Writes the document that a council can dress as its own: our cover and styles, with the places that are filled. */
    public static void writeTemplate(OutputStream out) throws IOException {
        try (XWPFDocument document = new XWPFDocument()) {
            WordPages.setStyles(document);
            WordPages.setLists(document);
            WordPages pages = new WordPages(document, "{title}");
            for (String[] place : new String[][] {
                {"CoverCouncil", "{council}"},
                {"Title", "{title}"},
                {"Subtitle", "{days}"},
                {"Normal", WordTemplate.CONTENTS},
                {"Normal", WordTemplate.REPORT}
            }) {
                XWPFParagraph paragraph = document.createParagraph();
                paragraph.setStyle(place[0]);
                paragraph.setPageBreak(place[0].equals("Normal"));
                paragraph.createRun().setText(place[1]);
            }
            pages.finish();
            DocumentProperties.clear(document.getProperties(), document.getPackage());
            ByteArrayOutputStream bytes = new ByteArrayOutputStream();
            document.write(bytes);
            SteadyZip.copy(bytes.toByteArray(), Map.of(SETTINGS, settings()), out);
        }
    }

    private static byte[] settings() throws IOException {
        try (InputStream settings = WordReport.class.getResourceAsStream("/" + SETTINGS)) {
            if (settings == null) {
                throw new IllegalStateException("the class path has no " + SETTINGS);
            }
            return settings.readAllBytes();
        }
    }

    /** Fills the places of a council's own document. */
    private void pour() throws IOException {
        WordTemplate template = WordTemplate.fill(document, request, report);
        List<Places.Place> places = template.places(report);
        Report laid = report.with(
                places.stream().flatMap(place -> place.parts().stream()).toList());
        Optional<XWPFParagraph> listed = template.place(WordTemplate.CONTENTS);
        // All is written before anything is moved: what was moved cannot be written to.
        List<List<Node>> written = new ArrayList<>();
        int start = template.size();
        if (listed.isPresent()) {
            contents(laid);
        }
        List<Node> contents = template.since(start);
        for (Places.Place place : places) {
            int from = template.size();
            for (int part : place.parts()) {
                write(report.blocks().get(part), false);
            }
            written.add(template.since(from));
        }
        listed.ifPresent(mark -> template.move(contents, mark));
        for (int i = 0; i < places.size(); i++) {
            template.move(written.get(i), places.get(i).mark());
        }
    }

    private void compose() throws IOException {
        cover();
        contents(report);
        for (int i = 0; i < report.blocks().size(); i++) {
            if (report.blocks().get(i) instanceof Block.Heading && !closes(i)) {
                pages.turn(leadsToWideTable(i));
            }
            write(report.blocks().get(i), i == 0);
        }
        pages.finish();
    }

    /** Whether nothing but headings stands between a heading and a table that needs a page on its side. */
    private boolean leadsToWideTable(int heading) {
        for (Block block : report.blocks().subList(heading, report.blocks().size())) {
            if (!(block instanceof Block.Heading)) {
                return block instanceof Block.Grid grid
                        && !Columns.of(grid, WordPages.UPRIGHT_WIDTH).fits();
            }
        }
        return false;
    }

    /** Whether only words follow: they stand on the page on which the last table ends. */
    private boolean closes(int heading) {
        return report.blocks().subList(heading, report.blocks().size()).stream()
                .noneMatch(block -> block instanceof Block.Grid || block instanceof Block.Chart);
    }

    private void cover() {
        if (!report.council().isBlank()) {
            paragraph("CoverCouncil", report.council());
        }
        paragraph("Title", report.title());
        paragraph("Subtitle", report.days());
    }

    private void contents(Report report) {
        List<Integer> places = Pagination.of(report, pages.width());
        List<Contents.Entry> headings = new ArrayList<>();
        List<Contents.Entry> grids = new ArrayList<>();
        int bookmark = 0;
        for (int i = 0; i < report.blocks().size(); i++) {
            Block block = report.blocks().get(i);
            if (block instanceof Block.Heading heading) {
                if (heading.listed()) {
                    headings.add(new Contents.Entry(
                            "TOC" + heading.level(), heading.text(), bookmark(bookmark), places.get(i)));
                }
                bookmark++;
            } else if (block instanceof Block.Grid grid) {
                grids.add(new Contents.Entry(
                        "TableofFigures",
                        "Table " + (grids.size() + 1) + ": " + captionOf(grid),
                        bookmark(bookmark++),
                        places.get(i)));
            }
        }
        paragraph("ContentsHeading", "Contents").setPageBreak(!dressed);
        new Contents(document).write("TOC \\o \"1-2\" \\h \\z", headings);
        if (!grids.isEmpty()) {
            paragraph("ContentsHeading", "Tables");
            new Contents(document).write("TOC \\h \\z \\c \"Table\"", grids);
        }
    }

    private void write(Block block, boolean first) throws IOException {
        if (block instanceof Block.Heading heading) {
            heading(heading).setPageBreak(first);
        } else if (block instanceof Block.Paragraph words) {
            paragraph("Normal", words.text());
        } else if (block instanceof Block.Bullet bullet) {
            paragraph("Bullet", bullet.text());
        } else if (block instanceof Block.Quotation quotation) {
            paragraph("Quote", "“" + quotation.text() + "”");
        } else if (block instanceof Block.Note note) {
            paragraph("Note", note.text());
        } else if (block instanceof Block.Grid grid) {
            grid(grid);
        } else if (block instanceof Block.Chart chart) {
            pages.turn(false);
            figures++;
            caption("Chart", figures, chart.title(), false);
            charts.draw(chart, figures);
        }
    }

    private void grid(Block.Grid grid) {
        boolean wide = !dressed && !Columns.of(grid, WordPages.UPRIGHT_WIDTH).fits();
        pages.turn(wide);
        Columns columns = Columns.of(grid, pages.width());
        tables++;
        caption("Table", tables, captionOf(grid), true);
        new WordTable(document, grid, columns).write();
    }

    private static String captionOf(Block.Grid grid) {
        return grid.caption() + " (" + grid.id() + ")";
    }

    private static String bookmark(int number) {
        return "_Toc%08d".formatted(number + 1);
    }

    private XWPFParagraph heading(Block.Heading heading) {
        XWPFParagraph paragraph = document.createParagraph();
        paragraph.setStyle(heading.level() == 2 && !heading.listed() ? "WordsHeading" : "Heading" + heading.level());
        BigInteger id = begin(paragraph);
        paragraph.createRun().setText(WordPages.plain(heading.text()));
        paragraph.getCTP().addNewBookmarkEnd().setId(id);
        return paragraph;
    }

    private BigInteger begin(XWPFParagraph paragraph) {
        BigInteger id = BigInteger.valueOf(bookmarks);
        CTBookmark start = paragraph.getCTP().addNewBookmarkStart();
        start.setId(id);
        start.setName(bookmark(bookmarks++));
        return id;
    }

    /** A caption with its number as a field, so that a list of tables finds it. */
    private void caption(String kind, int number, String text, boolean marked) {
        XWPFParagraph paragraph = document.createParagraph();
        paragraph.setStyle("Caption");
        BigInteger id = marked ? begin(paragraph) : BigInteger.ZERO;
        paragraph.createRun().setText(kind + " ");
        List<CTR> runs =
                Stream.generate(() -> paragraph.getCTP().addNewR()).limit(5).toList();
        Field.write(runs, "SEQ " + kind + " \\* ARABIC", Integer.toString(number));
        CTR words = paragraph.getCTP().addNewR();
        words.addNewT().setStringValue(": " + WordPages.plain(text));
        if (marked) {
            paragraph.getCTP().addNewBookmarkEnd().setId(id);
        }
    }

    private XWPFParagraph paragraph(String style, String text) {
        XWPFParagraph paragraph = document.createParagraph();
        paragraph.setStyle(style);
        paragraph.createRun().setText(WordPages.plain(text));
        return paragraph;
    }
}
