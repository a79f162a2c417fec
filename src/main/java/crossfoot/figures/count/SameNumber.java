package crossfoot.figures.count;

import crossfoot.caselog.taxonomy.FeedbackType;
import crossfoot.caselog.taxonomy.Role;
import crossfoot.figures.figure.FigureId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

/**
 * Which ids are names of one number: the same cases counted in several tables. An earlier report may have published the
 * number under any of them.
 */
public final class SameNumber {

    private final List<Set<String>> numbers = new ArrayList<>();

    public SameNumber(Scope scope) {
        for (FeedbackType type : scope.types()) {
            String part = FigureId.part(type.name());
            boolean byReceived = type.countedOn() == FeedbackType.CountedOn.RECEIVED;
            add("t01/" + part + "/received", "t02/" + part + "/received", byReceived ? "t01/" + part + "/counted" : "");
            add(
                    "t01/" + part + "/responded",
                    "t02/" + part + "/responded",
                    "t07/" + part + "/count",
                    "t11/" + part + "/responded",
                    byReceived ? "" : "t01/" + part + "/counted");
        }
        timed(scope, Role.MP_ENQUIRY, "t03");
        timed(scope, Role.COUNCILLOR_ENQUIRY, "t04");
        total(scope, Role.INFORMAL_COMPLAINT, "t06");
        total(scope, Role.DISSATISFACTION, "t13");
        timed(scope, Role.LATER_STAGE, "t14");
        total(scope, Role.OMBUDSMAN, "t15");
        only(scope, Role.COMPLIMENT).ifPresent(part -> add("t05/total/count", "t01/" + part + "/counted"));
        only(scope, Role.FIRST_STAGE).ifPresent(part -> {
            add("t01/" + part + "/responded", "t08/total/count");
            add("t01/" + part + "/received", "t19/total/received");
        });
        add("t08/total/count", "t09/total/count", "t10/total/count", "t19/total/responded");
        add("t08/total/count", "t24/reason/total/count", "t24/team/total/count");
        add("t24/reason/total/well-founded/count", "t24/team/total/well-founded/count");
        add("t19/total/received", "t20/received/count");
        Listed.mainReasons(scope).forEach(reason -> {
            String part = FigureId.part(reason.name());
            add("t08/" + part + "/count", "t09/" + part + "/total/count", "t24/reason/" + part + "/count");
        });
        Listed.outcomes(scope, scope.types(Role.FIRST_STAGE)).forEach(outcome -> {
            String path = "total/outcome/" + FigureId.part(outcome.name()) + "/count";
            add("t10/" + FigureId.part(outcome.name()) + "/count", "t24/reason/" + path, "t24/team/" + path);
        });
    }

    /** The type of a role as a part of ids; empty where it has none or several. */
    private static Optional<String> only(Scope scope, Role role) {
        List<FeedbackType> types = scope.types(role);
        return types.size() == 1 ? Optional.of(FigureId.part(types.get(0).name())) : Optional.empty();
    }

    private void total(Scope scope, Role role, String table) {
        only(scope, role).ifPresent(part -> add(table + "/total/count", "t01/" + part + "/responded"));
    }

    private void timed(Scope scope, Role role, String table) {
        total(scope, role, table);
        only(scope, role).ifPresent(part -> List.of("in-time", "in-extended-time", "late")
                .forEach(timed -> add(table + "/" + timed + "/count", "t11/" + part + "/" + timed)));
    }

    /** States that ids are one number; what is one with one of them is one with all. */
    private void add(String... ids) {
        Set<String> all =
                new TreeSet<>(Stream.of(ids).filter(id -> !id.isEmpty()).toList());
        for (Set<String> known : List.copyOf(numbers)) {
            if (all.stream().anyMatch(known::contains)) {
                all.addAll(known);
                numbers.remove(known);
            }
        }
        numbers.add(all);
    }

    /** All ids of each number that has several. */
    public List<List<String>> all() {
        return numbers.stream()
                .filter(number -> number.size() > 1)
                .map(List::copyOf)
                .toList();
    }

    /** The other ids of a number, in order. */
    List<String> others(String id) {
        return numbers.stream()
                .filter(number -> number.contains(id))
                .flatMap(Set::stream)
                .filter(other -> !other.equals(id))
                .toList();
    }
}
