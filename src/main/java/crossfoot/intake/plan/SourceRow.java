package crossfoot.intake.plan;

import java.util.List;

/**
 * What became of a row of the source.
 *
 * @param where where it stands
 * @param what made, updated, unchanged, conflicting, refused; header, blank, total
 * @param refs the rows of the log that it makes or made
 * @param reason why it was refused, or what is odd
 */
public record SourceRow(String where, String what, List<String> refs, String reason) {
    public SourceRow {
        refs = List.copyOf(refs);
    }
}
