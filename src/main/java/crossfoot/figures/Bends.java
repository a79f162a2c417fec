package crossfoot.figures;

/**
 * What it costs that a value moves: lines that bend upwards, dearer the further it goes, up to where it cannot go on. A value
 * stands at a bend or lies on a piece between two; piece i ends at bend i and begins at the one before.
 */
final class Bends {

    private static final double NEVER = Double.POSITIVE_INFINITY;

    /** Of a value that does not move. */
    static final Bends FIXED = new Bends(new double[] {0}, new double[] {-NEVER, NEVER}, 0);

    /** Of a value of which nobody has asked yet. */
    static final Bends UNKNOWN = new Bends(new double[0], new double[0], 0);

    /** Of a sum that has to come to nothing: it lies on the piece between its two bends. */
    static final Bends NOTHING_LEFT = new Bends(new double[] {0, 0}, new double[] {-NEVER, 0, NEVER}, 0);

    private final double[] bends;
    private final double[] slopes;
    private final int zero;

    private Bends(double[] bends, double[] slopes, int zero) {
        this.bends = bends;
        this.slopes = slopes;
        this.zero = zero;
    }

    /** Of a sum of which so much is left. */
    static Bends left(long left) {
        return new Bends(new double[] {-left}, new double[] {-NEVER, 0}, 0);
    }

    /** Of a count that may rise, and fall by so much at most. */
    static Bends of(double up, double down, long room) {
        return room == 0
                ? new Bends(new double[] {0}, new double[] {-NEVER, up}, 0)
                : new Bends(new double[] {-room, 0}, new double[] {-NEVER, -down, up}, 1);
    }

    /** The same of a count that may fall by one more at another cost. */
    static Bends of(double up, double down, long room, double last) {
        return room == 0
                ? new Bends(new double[] {-1, 0}, new double[] {-NEVER, -last, up}, 1)
                : new Bends(new double[] {-room - 1.0, -room, 0}, new double[] {-NEVER, -last, -down, up}, 2);
    }

    /** The bend at which nothing has moved. */
    int zero() {
        return zero;
    }

    /** How far a value is above its piece, or, below nothing, beneath it. */
    double off(int piece, double value) {
        if (piece < bends.length && value > bends[piece]) {
            return value - bends[piece];
        }
        return piece > 0 && value < bends[piece - 1] ? value - bends[piece - 1] : 0;
    }

    double slope(int piece) {
        return slopes[piece];
    }

    /** By how much it gets dearer on the next piece up (1) or down (-1). */
    double rise(int piece, int way) {
        return way > 0 ? slopes[piece + 1] - slopes[piece] : slopes[piece] - slopes[piece - 1];
    }

    /** How much pull a value at a bend bears until it moves up (1) or down (-1). */
    double slack(int bend, int way, double pull) {
        return way > 0 ? slopes[bend + 1] + pull : -slopes[bend] - pull;
    }

    /** The bend at the upper (1) or lower (-1) end of a piece. */
    int bend(int piece, int way) {
        return way > 0 ? piece : piece - 1;
    }

    /** The piece that a value is on which moved from a bend. */
    int after(int bend, double move) {
        return move > 0 ? bend + 1 : bend;
    }
}
