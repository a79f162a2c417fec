package crossfoot.report.pack;

import crossfoot.figures.FigureBook;
import crossfoot.figures.figure.Shorthand;
import java.util.Optional;

/**
 * What was done about small numbers in a pack for the public, so that whoever publishes it knows.
 *
 * @param threshold counts of at least 1 under it are suppressed; 0 for none
 * @param cells how many cells of the pack's tables are suppressed
 */
public record SmallNumbers(int threshold, long cells) {

    /** What was done in a pack; empty where it is not for the public, so that all is shown. */
    public static Optional<SmallNumbers> of(PackRequest request, FigureBook book) {
        if (request.audience() != Audience.PUBLIC) {
            return Optional.empty();
        }
        long cells = request.tables().stream()
                .flatMap(table -> table.lines().stream())
                .flatMap(line -> line.cells().stream())
                .filter(cell -> TableNames.shown(cell).equals(Shorthand.SUPPRESSED.symbol()))
                .count();
        return Optional.of(
                new SmallNumbers(book.assessment().casebook().settings().smallNumberThreshold(), cells));
    }

    /** In a sentence. */
    public String sentence() {
        if (threshold == 0) {
            return "The small number threshold is 0 (sheet Start), so nothing was suppressed for the public.";
        }
        if (cells == 0) {
            return "No count of the pack is below the threshold of " + threshold
                    + ", so nothing was suppressed for the public.";
        }
        return cells + (cells == 1 ? " cell is" : " cells are") + " suppressed for the public, since counts below "
                + threshold + " are hidden, and what would give them away.";
    }
}
