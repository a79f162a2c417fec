package crossfoot.figures.tables;

import crossfoot.caselog.CaseColumn;
import crossfoot.caselog.FeedbackType;
import crossfoot.caselog.Outcome;
import crossfoot.caselog.Texts;
import crossfoot.figures.count.Part;
import crossfoot.figures.count.Scope;
import crossfoot.figures.count.Selection;
import crossfoot.figures.figure.FigureId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Answered cases of a type by the group of their outcome, and those that were well-founded. */
final class OutcomeGroups {

    private final Scope scope;
    private final FeedbackType type;
    private final Selection cases;
    private final Map<String, Outcome> byKey = new HashMap<>();

    OutcomeGroups(Scope scope, FeedbackType type, Selection cases) {
        this.scope = scope;
        this.type = type;
        this.cases = cases;
        scope.taxonomy()
                .outcomesOf(scope.key(), Texts.key(type.name()))
                .forEach(outcome -> byKey.putIfAbsent(Texts.key(outcome.name()), outcome));
    }

    /** The outcome of a case as the list has it; empty where it has none, or one of no list. */
    private Optional<Outcome> outcome(int index) {
        return outcome(scope.assessment().casebook().cases().at(index).key(CaseColumn.OUTCOME));
    }

    private Optional<Outcome> outcome(String key) {
        return Optional.ofNullable(byKey.get(key));
    }

    /** The group of an outcome's name; "Not recorded" where no list has it. */
    String groupOf(String name) {
        return outcome(Texts.key(name)).map(Outcome::group).orElse(Part.NOT_RECORDED);
    }

    /** Those whose outcome means that the complaint was well-founded. */
    Selection wellFounded() {
        return cases.where(index -> outcome(index).filter(Outcome::wellFounded).isPresent());
    }

    /** Those whose outcome is of a group. */
    Selection in(String group) {
        return cases.where(index -> outcome(index)
                .filter(outcome -> Texts.key(outcome.group()).equals(Texts.key(group)))
                .isPresent());
    }

    /** A part for each group, in the order of the list, and Not recorded for outcomes without one. */
    List<Part> parts() {
        Map<String, String> groups = new LinkedHashMap<>();
        scope.taxonomy().outcomesOf(scope.key(), Texts.key(type.name())).stream()
                .filter(outcome -> scope.inYear(outcome.validity()))
                .forEach(outcome -> groups.putIfAbsent(Texts.key(outcome.group()), outcome.group()));
        cases.cases().forEach(index -> outcome(index)
                .ifPresent(outcome -> groups.putIfAbsent(Texts.key(outcome.group()), outcome.group())));
        List<Part> parts = new ArrayList<>();
        groups.values().forEach(group -> parts.add(new Part(group, FigureId.part(group), in(group))));
        Selection without = cases.where(index -> outcome(index).isEmpty());
        if (without.size() > 0 || scope.everyEntry()) {
            parts.add(new Part(Part.NOT_RECORDED, FigureId.part(Part.NOT_RECORDED), without));
        }
        return parts;
    }
}
