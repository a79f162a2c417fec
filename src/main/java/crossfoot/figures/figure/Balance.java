package crossfoot.figures.figure;

import java.util.List;

/**
 * An identity of the figures: what stands on the left adds up to as much as what stands on the right.
 *
 * @param left ids of figures
 * @param right ids of figures
 */
public record Balance(List<String> left, List<String> right) {

    public Balance {
        left = List.copyOf(left);
        right = List.copyOf(right);
    }
}
