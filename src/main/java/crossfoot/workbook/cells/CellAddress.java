package crossfoot.workbook.cells;

/**
 * Where a cell stands on its sheet.
 *
 * @param row 1 to 1,048,576, as Excel shows it
 * @param column 1 to 16,384; 1 is A
 */
public record CellAddress(int row, int column) {

    /** The last row of a sheet. */
    public static final int LAST_ROW = 1_048_576;

    /** The last column of a sheet, XFD. */
    public static final int LAST_COLUMN = 16_384;

    public CellAddress {
        if (row < 1 || row > LAST_ROW || column < 1 || column > LAST_COLUMN) {
            throw new IllegalArgumentException("No such cell: row " + row + ", column " + column);
        }
    }

    /** The letters of a column: 1 is A, 27 is AA. */
    public static String letters(int column) {
        StringBuilder letters = new StringBuilder(3);
        for (int left = column; left > 0; left = (left - 1) / 26) {
            letters.append((char) ('A' + (left - 1) % 26));
        }
        return letters.reverse().toString();
    }

    /** The address as Excel writes it: {@code K37}. */
    @Override
    public String toString() {
        return letters(column) + row;
    }
}
