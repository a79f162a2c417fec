package crossfoot.report.design;

import crossfoot.caselog.taxonomy.FeedbackType;
import crossfoot.caselog.taxonomy.Role;
import crossfoot.figures.figure.FigureId;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** The figures that the Dashboard shows first, by their labels: chosen by the roles of a procedure's types. */
final class Headlines {

    private static final Set<Role> ANSWERED = EnumSet.of(
            Role.MP_ENQUIRY, Role.INFORMAL_COMPLAINT, Role.DISSATISFACTION, Role.LATER_STAGE, Role.OMBUDSMAN);
    private static final Set<Role> WITH_TARGET =
            EnumSet.of(Role.FIRST_STAGE, Role.MP_ENQUIRY, Role.DISSATISFACTION, Role.LATER_STAGE);

    private final List<FeedbackType> types;

    /** @param types the types of the procedure, in their order */
    Headlines(List<FeedbackType> types) {
        this.types = types;
    }

    /** The counts: first what comes in, then what was answered, the first stages before all others. */
    Map<String, String> counts() {
        Map<String, String> ids = new LinkedHashMap<>();
        ids.put("Feedback counted", "t01/total/counted");
        types.stream()
                .filter(type -> type.is(Role.COMPLIMENT))
                .forEach(type -> ids.put(type.name(), "t01/" + part(type) + "/counted"));
        types.stream().filter(type -> type.is(Role.FIRST_STAGE)).forEach(type -> {
            ids.put(type.name() + ": received", "t01/" + part(type) + "/received");
            ids.put(type.name() + ": answered", "t01/" + part(type) + "/responded");
        });
        types.stream()
                .filter(type -> type.role().filter(ANSWERED::contains).isPresent())
                .forEach(type -> ids.put(type.name() + ": answered", "t01/" + part(type) + "/responded"));
        return ids;
    }

    /** The shares: how much was answered outside its target, and what the Ombudsman upheld. */
    Map<String, String> shares() {
        Map<String, String> ids = new LinkedHashMap<>();
        types.stream()
                .filter(type -> type.role().filter(WITH_TARGET::contains).isPresent())
                .forEach(type ->
                        ids.put(type.name() + ": outside target", "t11/" + part(type) + "/outside-target-share"));
        ids.put("Went on after the first stage", "t13/share-of-formal-complaints");
        ids.put("Uphold rate of the Ombudsman", "t15/uphold-rate");
        return ids;
    }

    private static String part(FeedbackType type) {
        return FigureId.part(type.name());
    }
}
