package crossfoot.figures.count;

import crossfoot.caselog.schema.ListTable;
import crossfoot.caselog.schema.Texts;
import crossfoot.caselog.taxonomy.FeedbackType;
import crossfoot.caselog.taxonomy.Outcome;
import crossfoot.caselog.taxonomy.Reason;
import crossfoot.caselog.taxonomy.ReportingYear;
import crossfoot.caselog.taxonomy.Validity;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * An entry of a list that a table splits by.
 *
 * @param name its text
 * @param inYear whether it may be used in the year, so that it has a line though nothing is counted
 * @param series what it follows through the years
 */
public record Listed(String name, boolean inYear, Series series) {

    /** The main reasons of the procedure, in the order of the list; one that only has sub-reasons is one too. */
    public static List<Listed> mainReasons(Scope scope) {
        List<Reason> reasons = scope.taxonomy().reasons().stream()
                .filter(reason -> reason.usedBy(scope.key()))
                .toList();
        Set<String> withRow = reasons.stream()
                .filter(reason -> reason.subReason().isEmpty())
                .map(reason -> Texts.key(reason.mainReason()))
                .collect(Collectors.toSet());
        Entries entries = new Entries(scope);
        for (Reason reason : reasons) {
            if (reason.subReason().isEmpty() || !withRow.contains(Texts.key(reason.mainReason()))) {
                entries.add(reason.mainReason(), reason.validity(), reason.comparableFrom());
            }
        }
        return entries.all();
    }

    /** The sub-reasons of a main reason, in the order of the list. */
    public static List<Listed> subReasons(Scope scope, String mainReasonKey) {
        Entries entries = new Entries(scope);
        for (Reason reason : scope.taxonomy().reasons(mainReasonKey)) {
            if (reason.usedBy(scope.key()) && !reason.subReason().isEmpty()) {
                entries.add(reason.subReason(), reason.validity(), reason.comparableFrom());
            }
        }
        return entries.all();
    }

    /** The outcomes of some types, in the order of the list. */
    public static List<Listed> outcomes(Scope scope, List<FeedbackType> types) {
        Entries entries = new Entries(scope);
        for (FeedbackType type : types) {
            for (Outcome outcome : scope.taxonomy().outcomesOf(scope.key(), Texts.key(type.name()))) {
                entries.add(outcome.name(), outcome.validity(), Optional.empty());
            }
        }
        return entries.all();
    }

    /** The entries of a simple list that the procedure uses, in order. */
    public static List<Listed> entries(Scope scope, ListTable list) {
        Entries entries = new Entries(scope);
        scope.taxonomy().list(list).entries().stream()
                .filter(entry -> entry.usedBy(scope.key()))
                .forEach(entry -> entries.add(entry.name(), entry.validity(), Optional.empty()));
        return entries.all();
    }

    /** The same entry of a part of the list, which breaks where the whole does. */
    public Listed within(Series whole) {
        return new Listed(name, inYear, series.within(whole));
    }

    /** The entries of a list that many parts of the council share: only what is used has a line. */
    public static List<Listed> used(Scope scope, ListTable list) {
        return entries(scope, list).stream()
                .map(entry -> new Listed(entry.name(), scope.everyEntry(), entry.series()))
                .toList();
    }

    /** Collects entries: one name in several rows is one entry, in the place of its first row. */
    private static final class Entries {
        private final Scope scope;
        private final Map<String, Listed> byKey = new LinkedHashMap<>();

        Entries(Scope scope) {
            this.scope = scope;
        }

        void add(String name, Validity validity, Optional<ReportingYear> comparableFrom) {
            boolean inYear = scope.inYear(validity);
            byKey.merge(
                    Texts.key(name),
                    new Listed(name, inYear, new Series(name, comparableFrom, List.of(validity))),
                    (one, other) -> new Listed(
                            one.name(),
                            one.inYear() || other.inYear(),
                            one.series().and(other.series())));
        }

        List<Listed> all() {
            return new ArrayList<>(byKey.values());
        }
    }
}
