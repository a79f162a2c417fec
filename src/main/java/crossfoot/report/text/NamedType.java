package crossfoot.report.text;

import crossfoot.caselog.taxonomy.FeedbackType;
import crossfoot.caselog.taxonomy.Role;
import crossfoot.figures.draft.Wording;
import crossfoot.figures.figure.FigureId;
import java.util.Locale;

/**
 * A feedback type in words.
 *
 * @param part its part of an id
 * @param one its name within a sentence
 * @param several its plural within a sentence
 */
record NamedType(String part, String one, String several) {

    static NamedType of(FeedbackType type) {
        String several = Wording.severalWithin(type);
        boolean small = !several.isEmpty() && Character.isLowerCase(several.charAt(0));
        String name = type.is(Role.OMBUDSMAN) ? type.name() + " case" : type.name();
        String one = small ? name.substring(0, 1).toLowerCase(Locale.UK) + name.substring(1) : name;
        return new NamedType(FigureId.part(type.name()), one, several);
    }

    String line(String table) {
        return table + "/" + part + "/";
    }

    /** A count of them at the start of a sentence, with its verb. */
    String start(String id, String was, String were) {
        return "{" + id + "|start:" + one + " " + was + ":" + several + " " + were + "}";
    }

    String within(String id) {
        return "{" + id + "|of:" + one + ":" + several + "}";
    }
}
