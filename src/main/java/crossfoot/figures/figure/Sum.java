package crossfoot.figures.figure;

import java.util.List;

/**
 * An identity of the figures: a total and the figures that add up to it.
 *
 * @param total the id of the total
 * @param parts the ids of what it adds up
 */
public record Sum(String total, List<String> parts) {

    public Sum {
        parts = List.copyOf(parts);
    }
}
