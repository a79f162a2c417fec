package crossfoot.report.pack;

import crossfoot.figures.FigureTable;
import java.util.List;

/**
 * What stands in a cell that has no value, as the Government Analysis Function's guidance on shorthand has it.
 *
 * @param mark what the cell shows
 * @param meaning what it means
 */
record Shorthand(String mark, String meaning) {

    /** A cell to which the heading does not apply. */
    static final String NOT_APPLICABLE = "[z]";

    /** All of them. */
    static final List<Shorthand> ALL = List.of(
            new Shorthand("[b]", "Break in the series: the figures before and after it cannot be compared."),
            new Shorthand("[c]", "Suppressed, so that nobody can be recognised from a small number."),
            new Shorthand("[x]", "Not available."),
            new Shorthand(NOT_APPLICABLE, "Not applicable."),
            new Shorthand("-", "Cannot be worked out: what it would be divided by or compared with is 0 or absent."));

    /** Whether a table uses it. */
    boolean isIn(FigureTable table) {
        return table.lines().stream()
                .flatMap(line -> line.cells().stream())
                .map(TableNames::shown)
                .anyMatch(mark::equals);
    }
}
