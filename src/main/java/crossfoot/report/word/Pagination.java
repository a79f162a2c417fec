package crossfoot.report.word;

import crossfoot.report.plan.Block;
import crossfoot.report.plan.Report;
import crossfoot.report.word.PageEstimate.Item;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** The page on which each part of a report is likely to stand. */
final class Pagination {

    /** The width of the text on an upright page, in points. */
    private static final double WIDTH = 481.9;

    private static final double LOOSE = 1.1;
    private static final double INDENT = 18;

    private final Report report;
    private final int textWidth;
    private final PageEstimate pages = new PageEstimate();
    private final List<Integer> places = new ArrayList<>();

    private Pagination(Report report, int textWidth) {
        this.report = report;
        this.textWidth = textWidth;
    }

    /**
     * The page of each block.
     *
     * @param textWidth the width of the text in twentieths of a point
     */
    static List<Integer> of(Report report, int textWidth) {
        Pagination pagination = new Pagination(report, textWidth);
        pagination.front();
        report.blocks().forEach(pagination::block);
        List<Integer> pages = pagination.pages.pages();
        return pagination.places.stream().map(pages::get).toList();
    }

    private void front() {
        pages.add(Item.bare(100, false));
        pages.breakPage();
        pages.add(new Item(18, 20.2, 8, true, 1));
        headings().forEach(heading -> pages.add(new Item(heading.level() == 1 ? 4 : 0, 12.6, 1, false, 1)));
        pages.add(new Item(18, 20.2, 8, true, 1));
        grids().forEach(grid -> pages.add(new Item(0, 11.5, 1, false, 1)));
        pages.breakPage();
    }

    private Stream<Block.Heading> headings() {
        return report.blocks().stream()
                .filter(Block.Heading.class::isInstance)
                .map(Block.Heading.class::cast)
                .filter(Block.Heading::listed);
    }

    private Stream<Block> grids() {
        return report.blocks().stream().filter(Block.Grid.class::isInstance);
    }

    private void block(Block block) {
        places.add(pages.size());
        if (block instanceof Block.Heading heading) {
            heading(heading);
        } else if (block instanceof Block.Paragraph paragraph) {
            text(paragraph.text(), 11, WIDTH, 6);
        } else if (block instanceof Block.Bullet bullet) {
            text(bullet.text(), 11, WIDTH - INDENT, 4);
        } else if (block instanceof Block.Note note) {
            int lines = new TextWidth(9, false).lines(note.text(), WIDTH);
            pages.add(new Item(3, lines * new TextWidth(9, false).lineHeight(1), 2, false, lines));
        } else if (block instanceof Block.Quotation quotation) {
            int lines = new TextWidth(11, false).lines(quotation.text(), WIDTH - 2 * INDENT);
            pages.add(new Item(3, lines * new TextWidth(11, false).lineHeight(LOOSE), 7, false, 1));
        } else if (block instanceof Block.Grid grid) {
            grid(grid);
        } else if (block instanceof Block.Chart chart) {
            caption(chart.title());
            pages.add(new Item(0, WordCharts.height(chart) + 2, 8, false, 1));
        }
    }

    private void heading(Block.Heading heading) {
        int level = heading.listed() ? heading.level() : 3;
        double size = level == 1 ? 16 : level == 2 ? 13 : 11;
        double before = level == 1 ? 18 : level == 2 ? 16 : 10;
        double after = level == 1 ? 8 : level == 2 ? 5 : 4;
        TextWidth print = new TextWidth(size, true);
        pages.add(new Item(before, print.lines(heading.text(), WIDTH) * print.lineHeight(LOOSE), after, true, 1));
    }

    private void text(String text, double size, double width, double after) {
        TextWidth print = new TextWidth(size, false);
        int lines = print.lines(text, width);
        pages.add(new Item(0, lines * print.lineHeight(LOOSE), after, false, lines));
    }

    private void caption(String text) {
        TextWidth print = new TextWidth(10, true);
        pages.add(
                new Item(6, print.lines("Table 99: " + text + " (T99)", WIDTH) * print.lineHeight(LOOSE), 4, true, 1));
    }

    private void grid(Block.Grid grid) {
        caption(grid.caption());
        Columns columns = Columns.of(grid, textWidth);
        pages.add(Item.bare(columns.height(grid.headings(), true), true));
        boolean whole = WordTable.keptWhole(grid, columns);
        for (int i = 0; i < grid.rows().size(); i++) {
            Block.Row row = grid.rows().get(i);
            boolean keep = i < grid.rows().size() - 1 && (whole || i < 2);
            pages.add(Item.bare(WordTable.height(row, columns), keep));
        }
    }
}
