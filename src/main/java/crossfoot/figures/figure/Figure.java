package crossfoot.figures.figure;

import java.util.List;
import java.util.OptionalDouble;

/**
 * A number with its definition and the rows behind it.
 *
 * @param id a path such as {@code t08/charging/count}; a figure of an earlier year that a table shows beside this year's
 *     ends with that year: {@code t08/charging/count/2023-24}
 * @param label what it is, in words that stand alone
 * @param unit what its value is
 * @param value the full value, never rounded; empty where it is undefined
 * @param display the value as shown in text; {@code -} where it is undefined
 * @param refs the Refs of the rows that it counts, in table order, read from the log when they are asked for; a row
 *     without a Ref is named by the row that Excel shows; of a share, the rows of its numerator
 */
public record Figure(String id, String label, Unit unit, OptionalDouble value, String display, List<String> refs) {

    public Figure {
        refs = refs instanceof CaseRefs ? refs : List.copyOf(refs);
    }

    /** A figure shown as its unit shows it. */
    public static Figure of(String id, String label, Unit unit, OptionalDouble value, List<String> refs) {
        return new Figure(id, label, unit, value, unit.display(value), refs);
    }

    /** The same figure under another id. */
    public Figure withId(String other) {
        return new Figure(other, label, unit, value, display, refs);
    }
}
