package crossfoot.report.word;

import crossfoot.report.plan.Block;
import java.util.ArrayList;
import java.util.List;

/**
 * The columns of a table on a page: in the largest print in which no word is cut, each as wide as its words ask.
 *
 * @param points the size of the print
 * @param widths the width of each column in twentieths of a point
 * @param fits whether every word stands whole
 */
record Columns(double points, List<Integer> widths, boolean fits) {

    private static final double[] SIZES = {10, 9, 8};
    private static final double TWENTIETHS = 20;
    private static final double MARGINS = 9;
    private static final double TIGHT_MARGINS = 6;
    private static final double WIDEST = 0.55;

    Columns {
        widths = List.copyOf(widths);
    }

    /** @param width the width of the text in twentieths of a point */
    static Columns of(Block.Grid grid, int width) {
        for (double size : SIZES) {
            Columns columns = of(grid, width / TWENTIETHS, size);
            if (columns.fits() || size == SIZES[SIZES.length - 1]) {
                return columns;
            }
        }
        throw new IllegalStateException("there is no print");
    }

    private static Columns of(Block.Grid grid, double width, double size) {
        TextWidth plain = new TextWidth(size, false);
        TextWidth bold = new TextWidth(size, true);
        List<Double> least = new ArrayList<>();
        List<Double> wanted = new ArrayList<>();
        for (int i = 0; i < grid.headings().size(); i++) {
            int column = i;
            String heading = grid.headings().get(column);
            double word = Math.max(
                    bold.longestWord(heading),
                    grid.rows().stream()
                            .mapToDouble(row -> longest(row, column, plain, bold))
                            .max()
                            .orElse(0));
            double whole = grid.rows().stream()
                    .mapToDouble(row -> (row.total() ? bold : plain)
                            .of(row.cells().get(column).text()))
                    .max()
                    .orElse(0);
            least.add(word + margins(size));
            // A heading may stand on three lines.
            double headed = Math.max(word, bold.of(heading) / 2.5);
            wanted.add(Math.min(width * WIDEST, Math.max(headed, whole) + margins(size)));
        }
        double sum = sum(least);
        double more = Math.max(0.001, sum(wanted) - sum);
        double spare = width - sum;
        List<Integer> widths = new ArrayList<>();
        for (int i = 0; i < least.size(); i++) {
            double share = spare < 0
                    ? least.get(i) * width / sum
                    : least.get(i)
                            + Math.min(spare, more) * (Math.max(least.get(i), wanted.get(i)) - least.get(i)) / more
                            + Math.max(0, spare - more) / least.size();
            widths.add((int) (share * TWENTIETHS));
        }
        return new Columns(size, widths, spare >= 0);
    }

    /** Whether the cells of the smallest print stand closer. */
    boolean tight() {
        return points == SIZES[SIZES.length - 1];
    }

    private static double margins(double size) {
        return size == SIZES[SIZES.length - 1] ? TIGHT_MARGINS : MARGINS;
    }

    private static double longest(Block.Row row, int column, TextWidth plain, TextWidth bold) {
        TextWidth print = row.total() ? bold : plain;
        Block.Cell cell = row.cells().get(column);
        return cell.number() ? print.of(cell.text()) : print.longestWord(cell.text());
    }

    private static double sum(List<Double> widths) {
        return widths.stream().mapToDouble(Double::doubleValue).sum();
    }

    /** The height of a row, in points. */
    double height(List<String> cells, boolean strong) {
        TextWidth print = new TextWidth(points, strong);
        int lines = 1;
        for (int i = 0; i < cells.size(); i++) {
            lines = Math.max(lines, print.lines(cells.get(i), widths.get(i) / TWENTIETHS - margins(points) + 1));
        }
        return lines * print.lineHeight(1) + 4.5;
    }
}
