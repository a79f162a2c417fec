package crossfoot.caselog.taxonomy;

import crossfoot.caselog.schema.Worded;
import java.util.List;
import java.util.Optional;

/**
 * A kind of feedback or a stage of a complaint, within one procedure.
 *
 * @param procedure the procedure's name
 * @param name its name
 * @param role what rules and figures ask of it; empty where Crossfoot does not know it
 * @param order its place in tables
 * @param countedOn the date whose reporting year counts it
 * @param reasonNeeded whether an answered row needs a main reason
 * @param outcomeNeeded whether an answered row needs an outcome
 * @param parentTypes the types that it may be linked to, as the list spells them: a plain name is a type of the same
 *     procedure, its own name that type of every procedure, {@code Procedure: type} one of a named one; empty for none
 * @param parentNeeded whether it must be linked
 * @param comparableFrom the first year of its series, where it breaks
 * @param validity when it may be used, by the day received
 */
public record FeedbackType(
        String procedure,
        String name,
        Optional<Role> role,
        int order,
        CountedOn countedOn,
        boolean reasonNeeded,
        boolean outcomeNeeded,
        List<String> parentTypes,
        boolean parentNeeded,
        Optional<ReportingYear> comparableFrom,
        Validity validity) {

    public FeedbackType {
        parentTypes = List.copyOf(parentTypes);
    }

    /** Whether it has a role. */
    public boolean is(Role asked) {
        return role.isPresent() && role.get() == asked;
    }

    /** The date whose reporting year counts a row. */
    public enum CountedOn implements Worded {
        RECEIVED("Received"),
        RESPONDED("Responded");

        private final String words;

        CountedOn(String words) {
            this.words = words;
        }

        @Override
        public String words() {
            return words;
        }
    }
}
