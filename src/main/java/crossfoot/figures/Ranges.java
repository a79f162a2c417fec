package crossfoot.figures;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import java.util.Optional;

/**
 * Looks for other values that hidden counts might have for whoever knows every shown count and everything that is said of them:
 * a count moves, and others give way until all that is said holds again, so that as little as may be is lost by hiding what
 * gives way. This is a linear programme whose costs are lines with bends: nothing moves at first, which costs nothing but
 * leaves sentences amiss; then one sentence after the other is put right in the cheapest way (the dual simplex method).
 */
final class Ranges {

    private static final double NOTHING = 1e-7;
    private static final double TINY = 1e-11;
    private static final int MOST_STEPS = 3000;

    /** To move a hidden count costs next to nothing, so that few move; a little more for the later, so that there are no ties. */
    private static final double NEXT_TO_NOTHING = 1e-3;

    private static final int MUCH = 20;

    /** Of a row that is still what its sentence says. */
    private static final double[] AS_SAID = {};

    private final Secrets secrets;
    private final Cover cover;
    private final int places;
    /** The columns that stand free and the rows that follow from them: variables are places, then what sentences come to. */
    private final double[][] rows;

    private final int[] free;
    private final int[] bound;
    private final double[] pull;
    private final double[] value;
    private final Bends[] bends;
    private final int[] piece;
    private final int[] touched;
    private final int[][] rowsOf;
    private final BitSet reached = new BitSet();
    private final BitSet changedRows = new BitSet();
    private boolean mayHide;
    private double by;

    Ranges(Secrets secrets, Cover cover) {
        this.secrets = secrets;
        this.cover = cover;
        this.places = secrets.size();
        int sentences = secrets.sentences().size();
        this.rows = new double[sentences][];
        this.free = new int[places];
        this.bound = new int[sentences];
        this.pull = new double[places];
        this.value = new double[places + sentences];
        this.bends = new Bends[places + sentences];
        this.piece = new int[places + sentences];
        this.touched = new int[places];
        this.rowsOf = new int[places][];
        for (int place = 0; place < places; place++) {
            rowsOf[place] =
                    secrets.sentencesOf(place).stream().mapToInt(row -> row).toArray();
        }
    }

    /**
     * The cheapest other reading of the tables in which a count is higher or lower by so much; empty where there is none.
     *
     * @param mayHide whether counts that are shown may give way
     */
    Optional<Reading> reading(int place, double by, boolean mayHide) {
        begin(place, by, mayHide);
        for (int step = 0; step < MOST_STEPS; step++) {
            int row = worst();
            if (row < 0) {
                return Optional.of(read());
            }
            if (!right(row)) {
                return Optional.empty();
            }
        }
        return Optional.empty();
    }

    private void begin(int moved, double by, boolean mayHide) {
        Arrays.fill(rows, AS_SAID);
        Arrays.fill(pull, 0);
        Arrays.fill(value, 0);
        Arrays.fill(bends, 0, places, Bends.UNKNOWN);
        this.mayHide = mayHide;
        this.by = by;
        for (int place = 0; place < places; place++) {
            free[place] = place;
        }
        bends[moved] = Bends.FIXED;
        piece[moved] = 0;
        value[moved] = by;
        reached.clear();
        changedRows.clear();
        for (int row : rowsOf[moved]) {
            reached.set(row);
        }
        for (int i = 0; i < rows.length; i++) {
            bound[i] = places + i;
            long left = secrets.sentences().get(i).left();
            bends[places + i] = secrets.sentences().get(i).isEquation() ? Bends.NOTHING_LEFT : Bends.left(left);
            piece[places + i] = 1;
            value[places + i] = secrets.sentences().get(i).terms().getOrDefault(moved, 0) * by;
        }
    }

    /** A row; at first, what a sentence says. */
    private double[] row(int row) {
        double[] known = rows[row];
        if (known != AS_SAID) {
            return known;
        }
        double[] said = new double[places];
        secrets.sentences().get(row).terms().forEach((place, times) -> said[place] = times);
        rows[row] = said;
        return said;
    }

    /** How a variable may move, found out when it first comes into question. */
    private Bends bends(int variable) {
        if (bends[variable] == Bends.UNKNOWN) {
            bends[variable] = ofPlace(variable);
            piece[variable] = bends[variable].zero();
        }
        return bends[variable];
    }

    private Bends ofPlace(int place) {
        if (cover.shows(place) && !(mayHide && cover.mayHide(place))) {
            return Bends.FIXED;
        }
        double cost = NEXT_TO_NOTHING * (1 + place / (double) places);
        if (cover.shows(place)) {
            // Of counts as dear as one another, the smaller.
            cost += cover.loss(place) + Math.log1p((double) secrets.value(place)) / MUCH;
        }
        long room = cover.room(place);
        // What can fall by little only is lost for little.
        double scarce = room == 0 ? 1 : Math.max(1, Math.abs(by) / room);
        Optional<Integer> nought =
                mayHide && room == secrets.value(place) - 1 ? cover.noughtBeside(place) : Optional.empty();
        return nought.isEmpty()
                ? Bends.of(cost, cost * scarce, room)
                : Bends.of(cost, cost * scarce, room, (cost + cover.loss(nought.get())) * Math.abs(by));
    }

    /** The row that is furthest off its piece; -1 where none is. */
    private int worst() {
        int worst = -1;
        double most = NOTHING;
        for (int row = reached.nextSetBit(0); row >= 0; row = reached.nextSetBit(row + 1)) {
            int variable = bound[row];
            double off = Math.abs(bends[variable].off(piece[variable], value[variable]));
            if (off > most) {
                most = off;
                worst = row;
            }
        }
        return worst;
    }

    /** Puts a row right: it goes on to its next piece where that is cheapest, else something that stands free gives way. */
    private boolean right(int row) {
        double[] terms = row(row);
        int leaves = bound[row];
        Bends own = bends[leaves];
        double off = own.off(piece[leaves], value[leaves]);
        int way = off > 0 ? 1 : -1;
        double step = own.rise(piece[leaves], way);
        int enters = -1;
        double strength = 0;
        for (int column = 0; column < places; column++) {
            double times = terms[column] * way;
            if (Math.abs(times) > NOTHING) {
                int variable = free[column];
                double slack = bends(variable).slack(piece[variable], times < 0 ? 1 : -1, pull[column]);
                double ratio = Math.max(0, slack) / Math.abs(times);
                if (ratio < step - TINY || ratio < step + TINY && enters >= 0 && Math.abs(times) > strength) {
                    step = Math.min(step, ratio);
                    enters = column;
                    strength = Math.abs(times);
                }
            }
        }
        if (step == Double.POSITIVE_INFINITY) {
            return false;
        }
        for (int column = 0; column < places; column++) {
            pull[column] += step * way * terms[column];
        }
        if (enters < 0) {
            piece[leaves] += way;
        } else {
            swap(row, enters, off, way, own.slope(piece[leaves]) + step * way);
        }
        return true;
    }

    /** What follows from others stands free at its bend, and what stood free follows from it and the others. */
    private void swap(int row, int column, double off, int way, double slope) {
        int leaves = bound[row];
        int enters = free[column];
        double[] old = row(row);
        double pivot = old[column];
        double move = -off / pivot;
        value[enters] += move;
        value[leaves] -= off;
        double[] turned = new double[places];
        int many = 0;
        for (int k = 0; k < places; k++) {
            double times = old[k];
            if (times != 0) {
                turned[k] = k == column ? 1 / pivot : -times / pivot;
                touched[many++] = k;
            }
        }
        follow(row, column, turned, many, move);
        rows[row] = turned;
        changedRows.set(row);
        // What entered went up into the piece above its bend, or down into the one below.
        piece[enters] = bends[enters].after(piece[enters], move);
        piece[leaves] = bends[leaves].bend(piece[leaves], way);
        if (bends[leaves] == Bends.NOTHING_LEFT) {
            bends[leaves] = Bends.FIXED;
            piece[leaves] = 0;
        }
        pull[column] = -slope;
        bound[row] = enters;
        free[column] = leaves;
    }

    /** Every other row with the column gets it by what it is worth now. */
    private void follow(int row, int column, double[] turned, int many, double move) {
        BitSet others = (BitSet) changedRows.clone();
        for (int other : rowsOf[column]) {
            others.set(other);
        }
        others.clear(row);
        for (int other = others.nextSetBit(0); other >= 0; other = others.nextSetBit(other + 1)) {
            double[] changed = row(other);
            double times = changed[column];
            if (times != 0) {
                value[bound[other]] += times * move;
                reached.set(other);
                changedRows.set(other);
                changed[column] = 0;
                for (int t = 0; t < many; t++) {
                    int k = touched[t];
                    double sum = changed[k] + times * turned[k];
                    changed[k] = Math.abs(sum) < TINY ? 0 : sum;
                }
            }
        }
    }

    private Reading read() {
        List<Integer> moved = new ArrayList<>();
        List<Double> changes = new ArrayList<>();
        List<Integer> noughts = new ArrayList<>();
        for (int place = 0; place < places; place++) {
            if (Math.abs(value[place]) > NOTHING * 10) {
                moved.add(place);
                changes.add(value[place]);
                if (-value[place] > cover.room(place) + NOTHING * 10) {
                    cover.noughtBeside(place)
                            .filter(nought -> !noughts.contains(nought))
                            .ifPresent(noughts::add);
                }
            }
        }
        return new Reading(moved, changes, noughts);
    }
}
