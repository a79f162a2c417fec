package crossfoot.proof.finding;

/**
 * Where in the document a finding's claim stands.
 *
 * @param block the index of its paragraph or table in the document
 * @param row the row of its cell, −1 in a paragraph
 * @param column the column of its cell, −1 in a paragraph
 * @param start where the claim begins in the paragraph or cell, in characters
 * @param end where it ends, exclusive
 */
public record Anchor(int block, int row, int column, int start, int end) {

    /** A stretch of a paragraph. */
    public static Anchor text(int block, int start, int end) {
        return new Anchor(block, -1, -1, start, end);
    }

    /** A whole cell. */
    public static Anchor cell(int block, int row, int column) {
        return new Anchor(block, row, column, 0, 0);
    }
}
