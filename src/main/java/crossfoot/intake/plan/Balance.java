package crossfoot.intake.plan;

/**
 * That nothing is lost: every row of the source is accounted for, and so is every row that a step makes.
 *
 * @param sourceRows all rows of the source, from its first to its last
 * @param made source rows that make rows of the log
 * @param updated source rows of which a cell of the log is updated
 * @param unchanged source rows that the log holds already
 * @param conflicting source rows of which a cell changed on both sides
 * @param refused source rows that make nothing, each with its reason
 * @param header header rows, and titles above them
 * @param blank rows in which nothing stands
 * @param total rows of sums
 * @param steps the same of the rows of the log that the source rows make
 */
public record Balance(
        int sourceRows,
        int made,
        int updated,
        int unchanged,
        int conflicting,
        int refused,
        int header,
        int blank,
        int total,
        Steps steps) {

    /** The rows of the log that source rows make. */
    public record Steps(int rows, int made, int updated, int unchanged, int conflicting, int refused) {
        /** Whether every one is accounted for. */
        public boolean balances() {
            return rows == made + updated + unchanged + conflicting + refused;
        }
    }

    /** Whether every row is accounted for. */
    public boolean balances() {
        return sourceRows == made + updated + unchanged + conflicting + refused + header + blank + total
                && steps.balances();
    }
}
