package crossfoot.figures;

import crossfoot.caselog.schema.Texts;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * Gives every procedure, type, reason, outcome, team and entry of a list another name, in lists and rows alike. Names of one
 * kind that were the same stay the same; what is in no list stays as it is.
 */
final class Renaming {

    private static final String ENTRY_LISTS =
            "Channels,Teams,RaisedBy,ConsentStates,Exclusions,DelayReasons,Remedies,Themes,"
                    + "LearningSources,ImprovementTypes,Procedures";
    private static final Map<String, String> KINDS = Map.ofEntries(
            Map.entry("Procedure", "Procedure"),
            Map.entry("Feedback type", "Type"),
            Map.entry("Main reason", "Reason"),
            Map.entry("Sub-reason", "Detail"),
            Map.entry("Outcome", "Outcome"),
            Map.entry("Channel", "Channel"),
            Map.entry("Team", "Team"),
            Map.entry("Raised by", "Person"),
            Map.entry("Consent", "State"),
            Map.entry("Exclusion", "Ground"),
            Map.entry("Delay reason", "Hindrance"),
            Map.entry("Remedy", "Amends"),
            Map.entry("Theme", "Matter"),
            Map.entry("Learning source", "Origin"),
            Map.entry("Improvement type", "Sort"));

    private final Map<String, String> names = new HashMap<>();

    /** Learns the names that a list has. */
    String learn(String table, String header, String text) {
        boolean list = Arrays.asList(ENTRY_LISTS.split(",")).contains(table)
                || table.equals("FeedbackTypes")
                || table.equals("Reasons")
                || table.equals("Outcomes");
        if (list && KINDS.containsKey(header) && !text.isEmpty()) {
            names.computeIfAbsent(
                    key(header, text),
                    added -> KINDS.get(header) + " " + (char) ('A' + names.size() % 26) + names.size());
        }
        return text;
    }

    /** A cell with the new names. */
    String rename(String table, String header, String text) {
        if (header.equals("Parent types")) {
            return several(text).map(this::parent).collect(Collectors.joining(";"));
        }
        if (header.equals("Theme") || header.equals("Remedy")) {
            return several(text).map(each -> name(header, each)).collect(Collectors.joining(";"));
        }
        return KINDS.containsKey(header) ? name(header, text) : text;
    }

    private static java.util.stream.Stream<String> several(String text) {
        return Arrays.stream(text.split(";")).map(String::strip);
    }

    private String parent(String text) {
        int colon = text.indexOf(':');
        return colon < 0
                ? name("Feedback type", text)
                : name("Procedure", text.substring(0, colon)) + ": "
                        + name("Feedback type", text.substring(colon + 1).strip());
    }

    /** The new name of a kind; the text itself where no list has it. */
    String name(String header, String text) {
        return names.getOrDefault(key(header, text), text);
    }

    private static String key(String header, String text) {
        return KINDS.get(header) + "/" + Texts.key(text);
    }
}
