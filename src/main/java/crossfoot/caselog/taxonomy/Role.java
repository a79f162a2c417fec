package crossfoot.caselog.taxonomy;

import crossfoot.caselog.schema.Texts;
import crossfoot.caselog.schema.Worded;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * What rules and figures ask of a feedback type, whatever the council calls it. A procedure may have several types of one
 * role.
 */
public enum Role implements Worded {
    COMPLIMENT("Compliment"),
    SUGGESTION("Suggestion"),
    REPRESENTATION("Representation"),
    ENQUIRY("Enquiry"),
    MP_ENQUIRY("MP enquiry"),
    COUNCILLOR_ENQUIRY("Councillor enquiry"),
    INFORMAL_COMPLAINT("Informal complaint"),
    FIRST_STAGE("First stage"),
    DISSATISFACTION("Dissatisfaction"),
    LATER_STAGE("Later stage"),
    OMBUDSMAN("Ombudsman");

    private final String words;

    Role(String words) {
        this.words = words;
    }

    @Override
    public String words() {
        return words;
    }

    /** The role that a cell names; empty where it names none. */
    public static Optional<Role> of(String text) {
        String key = Texts.key(text);
        return Stream.of(values())
                .filter(role -> Texts.key(role.words).equals(key))
                .findFirst();
    }
}
