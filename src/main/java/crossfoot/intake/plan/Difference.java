package crossfoot.intake.plan;

/**
 * Where the source worked something out otherwise than Crossfoot does.
 *
 * @param ref the row of the log
 * @param where the row of the source
 * @param sourceColumn the column of the source
 * @param theirs what stands there
 * @param column the computed column that it is compared with
 * @param ours what Crossfoot works out
 * @param explanation how ours comes about, and how theirs may have
 */
public record Difference(
        String ref, String where, String sourceColumn, String theirs, String column, String ours, String explanation) {}
