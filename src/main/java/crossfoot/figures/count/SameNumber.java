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
final class SameNumber {

    private final List<Set<String>> numbers = new ArrayList<>();

    SameNumber(Scope scope) {
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
        total(scope, Role.MP_ENQUIRY, "t03/total/count", "t03/late/count");
        total(scope, Role.COUNCILLOR_ENQUIRY, "t04/total/count", "t04/late/count");
        total(scope, Role.INFORMAL_COMPLAINT, "t06/total/count", "");
        total(scope, Role.DISSATISFACTION, "t13/total/count", "");
        total(scope, Role.LATER_STAGE, "t14/total/count", "t14/late/count");
        total(scope, Role.OMBUDSMAN, "t15/total/count", "");
        only(scope, Role.COMPLIMENT).ifPresent(part -> add("t05/total/count", "t01/" + part + "/counted"));
        only(scope, Role.FIRST_STAGE).ifPresent(part -> {
            add("t01/" + part + "/responded", "t08/total/count");
            add("t01/" + part + "/received", "t19/total/received");
        });
        add("t08/total/count", "t09/total/count", "t10/total/count", "t19/total/responded");
        add("t19/total/received", "t20/received/count");
        Listed.mainReasons(scope).forEach(reason -> {
            String part = FigureId.part(reason.name());
            add("t08/" + part + "/count", "t09/" + part + "/total/count");
        });
    }

    /** The type of a role as a part of ids; empty where it has none or several. */
    private static Optional<String> only(Scope scope, Role role) {
        List<FeedbackType> types = scope.types(role);
        return types.size() == 1 ? Optional.of(FigureId.part(types.get(0).name())) : Optional.empty();
    }

    private void total(Scope scope, Role role, String total, String late) {
        only(scope, role).ifPresent(part -> {
            add(total, "t01/" + part + "/responded");
            add(late, "t11/" + part + "/late");
        });
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

    /** The other ids of a number, in order. */
    List<String> others(String id) {
        return numbers.stream()
                .filter(number -> number.contains(id))
                .flatMap(Set::stream)
                .filter(other -> !other.equals(id))
                .toList();
    }
}
