package crossfoot.intake.plan;

/**
 * Two rows that may be one case entered twice.
 *
 * @param ref the row that comes in
 * @param where its place in the source
 * @param otherRef the row that it is like
 * @param why what they have in common
 */
public record Duplicate(String ref, String where, String otherRef, String why) {}
