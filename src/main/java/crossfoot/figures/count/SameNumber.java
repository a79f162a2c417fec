package crossfoot.figures.count;

import crossfoot.caselog.FeedbackType;
import crossfoot.figures.figure.FigureId;
import java.util.ArrayList;
import java.util.List;
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
        total(scope, "MP enquiry", "t03/total/count", "t03/late/count");
        total(scope, "Councillor enquiry", "t04/total/count", "t04/late/count");
        total(scope, "Informal complaint", "t06/total/count", "");
        total(scope, "Dissatisfaction", "t13/total/count", "");
        total(scope, "Senior manager review", "t14/total/count", "t14/late/count");
        total(scope, "Ombudsman", "t15/total/count", "");
        scope.type("Compliment").ifPresent(type -> add("t05/total/count", "t01/" + part(type) + "/counted"));
        scope.firstStage().ifPresent(type -> {
            String responded = "t01/" + part(type) + "/responded";
            add(responded, "t08/total/count", "t09/total/count", "t10/total/count", "t19/total/responded");
            add("t01/" + part(type) + "/received", "t19/total/received", "t20/received/count");
        });
        Listed.mainReasons(scope).forEach(reason -> {
            String part = FigureId.part(reason.name());
            add("t08/" + part + "/count", "t09/" + part + "/total/count");
        });
    }

    private static String part(FeedbackType type) {
        return FigureId.part(type.name());
    }

    private void total(Scope scope, String type, String total, String late) {
        scope.type(type).ifPresent(found -> {
            add(total, "t01/" + part(found) + "/responded");
            add(late, "t11/" + part(found) + "/late");
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
