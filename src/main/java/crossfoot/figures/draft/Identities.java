package crossfoot.figures.draft;

import crossfoot.figures.figure.Balance;
import crossfoot.figures.figure.Figure;
import crossfoot.figures.figure.Sum;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** What always holds between the figures of a table, and what one of them tells of another. */
public final class Identities {

    private final List<Sum> sums = new ArrayList<>();
    private final List<Balance> balances = new ArrayList<>();
    private final List<List<Figure>> inclusions = new ArrayList<>();
    private final List<Balance> partials = new ArrayList<>();
    private final Map<String, List<Figure>> derivations = new LinkedHashMap<>();

    /** States that a total is the sum of parts. */
    void sum(Figure total, List<Figure> parts) {
        sums.add(new Sum(total.id(), ids(parts)));
    }

    /** States that a figure is worked out from counts, so that who knows one knows something of the other. */
    void derive(Figure figure, Figure... counts) {
        derivations.put(figure.id(), List.of(counts));
    }

    /** States that what is counted on two sides is as much: brought forward and received, responded to and carried forward. */
    public void balance(List<Figure> left, List<Figure> right) {
        balances.add(new Balance(ids(left), ids(right)));
    }

    /** States that figures, given by their ids and also of other tables, add up to as much as another. */
    public void balance(List<String> ids, String other) {
        balances.add(new Balance(ids, List.of(other)));
    }

    /** States that a count is a part of another: what is left of that is a count too, though no table shows it. */
    public void within(Figure part, Figure whole) {
        inclusions.add(List.of(part, whole));
    }

    /** States that figures, given by their ids and also of other tables, are together a part of another. */
    public void within(List<String> ids, String whole) {
        partials.add(new Balance(ids, List.of(whole)));
    }

    private static List<String> ids(List<Figure> figures) {
        return figures.stream().map(Figure::id).toList();
    }

    /** The totals, each with its parts. */
    public List<Sum> sums() {
        return List.copyOf(sums);
    }

    /** What is as much on two sides. */
    public List<Balance> balances() {
        return List.copyOf(balances);
    }

    /** Counts that are parts of others, each with the other. */
    public List<List<Figure>> inclusions() {
        return List.copyOf(inclusions);
    }

    /** What stands on the left is a part of what stands on the right. */
    public List<Balance> partials() {
        return List.copyOf(partials);
    }

    /** From which counts figures are worked out, by the figures' ids. */
    public Map<String, List<Figure>> derivations() {
        return derivations;
    }
}
