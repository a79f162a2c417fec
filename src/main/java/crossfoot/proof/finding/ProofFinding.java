package crossfoot.proof.finding;

/**
 * One claim of a report that does not hold.
 *
 * @param where its place, for people
 * @param quote the claim as it stands
 * @param stated the number that the report gives
 * @param computed what it is by the sum, with the sum
 * @param message what is wrong, what was taken, and what the sentence would say
 */
public record ProofFinding(
        ProofRule rule, String where, String quote, String stated, String computed, String message, Anchor anchor) {}
