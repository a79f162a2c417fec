package crossfoot.workbook.cells;

import java.util.Locale;
import java.util.Optional;

/** A rectangle of cells, all four sides included. */
public record CellArea(int top, int left, int bottom, int right) {

    public CellArea {
        if (top < 1 || left < 1 || bottom < top || right < left) {
            throw new IllegalArgumentException("No such area: " + top + "," + left + "," + bottom + "," + right);
        }
    }

    /** Reads {@code A4:K20} or {@code A4}; empty where it is neither. */
    public static Optional<CellArea> parse(String reference) {
        String plain = reference.replace("$", "").strip().toUpperCase(Locale.ROOT);
        int colon = plain.indexOf(':');
        Optional<CellAddress> first = address(colon < 0 ? plain : plain.substring(0, colon));
        Optional<CellAddress> last = address(plain.substring(colon + 1));
        return first.isPresent() && last.isPresent() ? between(first.get(), last.get()) : Optional.empty();
    }

    private static Optional<CellArea> between(CellAddress one, CellAddress other) {
        boolean ordered = one.row() <= other.row() && one.column() <= other.column();
        return ordered
                ? Optional.of(new CellArea(one.row(), one.column(), other.row(), other.column()))
                : Optional.empty();
    }

    /** Reads {@code K37}; empty where it is no cell of a sheet. */
    public static Optional<CellAddress> address(String reference) {
        int column = 0;
        int row = 0;
        int at = 0;
        while (at < reference.length() && reference.charAt(at) >= 'A' && reference.charAt(at) <= 'Z' && at < 4) {
            column = column * 26 + reference.charAt(at++) - 'A' + 1;
        }
        for (; at < reference.length(); at++) {
            int digit = reference.charAt(at) - '0';
            if (digit < 0 || digit > 9 || row > CellAddress.LAST_ROW) {
                return Optional.empty();
            }
            row = row * 10 + digit;
        }
        boolean exists = row > 0 && row <= CellAddress.LAST_ROW && column > 0 && column <= CellAddress.LAST_COLUMN;
        return exists ? Optional.of(new CellAddress(row, column)) : Optional.empty();
    }

    /** The smallest area that holds both. */
    public CellArea with(CellArea other) {
        return new CellArea(
                Math.min(top, other.top),
                Math.min(left, other.left),
                Math.max(bottom, other.bottom),
                Math.max(right, other.right));
    }

    /** The same area some rows further down; further up where negative. */
    public CellArea movedBy(int rows) {
        return new CellArea(top + rows, left, bottom + rows, right);
    }

    public boolean overlaps(CellArea other) {
        return top <= other.bottom && other.top <= bottom && left <= other.right && other.left <= right;
    }

    boolean holds(int row, int column) {
        return row >= top && row <= bottom && column >= left && column <= right;
    }

    /** The area as Excel writes it. */
    @Override
    public String toString() {
        return new CellAddress(top, left) + ":" + new CellAddress(bottom, right);
    }
}
