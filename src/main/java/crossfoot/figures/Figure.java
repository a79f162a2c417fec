package crossfoot.figures;

import java.util.List;
import java.util.OptionalDouble;

/**
 * A number with its definition and the rows behind it.
 *
 * @param id a path such as {@code t08/charging/count}
 * @param label what it is, in words that stand alone
 * @param unit what its value is
 * @param value the full value, never rounded; empty where it is undefined
 * @param display the value as shown in text; {@code -} where it is undefined
 * @param refs the Refs of the rows that it counts, in table order
 */
public record Figure(String id, String label, Unit unit, OptionalDouble value, String display, List<String> refs) {

    public Figure {
        refs = List.copyOf(refs);
    }
}
