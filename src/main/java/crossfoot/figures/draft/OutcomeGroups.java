package crossfoot.figures.draft;

import crossfoot.caselog.Case;
import crossfoot.caselog.schema.CaseColumn;
import crossfoot.caselog.schema.Texts;
import crossfoot.caselog.taxonomy.FeedbackType;
import crossfoot.caselog.taxonomy.Outcome;
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
public final class OutcomeGroups {

    private final Scope scope;
    private final List<FeedbackType> types;
    private final Selection cases;
    private final Map<String, Outcome> byTypeAndKey = new HashMap<>();
    private final Map<String, Outcome> byKey = new HashMap<>();

    /** @param types the types of the cases */
    public OutcomeGroups(Scope scope, List<FeedbackType> types, Selection cases) {
        this.scope = scope;
        this.types = types;
        this.cases = cases;
        for (FeedbackType type : types) {
            String key = Texts.key(type.name());
            for (Outcome outcome : scope.taxonomy().outcomesOf(scope.key(), key)) {
                byTypeAndKey.putIfAbsent(key + "\n" + Texts.key(outcome.name()), outcome);
                byKey.putIfAbsent(Texts.key(outcome.name()), outcome);
            }
        }
    }

    /** The outcome of a case as the list of its type has it; empty where it has none, or one of no list. */
    private Optional<Outcome> outcome(int index) {
        Case row = scope.assessment().casebook().cases().at(index);
        return Optional.ofNullable(
                byTypeAndKey.get(row.key(CaseColumn.FEEDBACK_TYPE) + "\n" + row.key(CaseColumn.OUTCOME)));
    }

    /** Whether the list of its type has a case's outcome. */
    public boolean isListed(int index) {
        return outcome(index).isPresent();
    }

    private Optional<Outcome> outcome(String key) {
        return Optional.ofNullable(byKey.get(key));
    }

    /** The group of an outcome's name; "Not recorded" where no list has it. */
    public String groupOf(String name) {
        return outcome(Texts.key(name)).map(Outcome::group).orElse(Part.NOT_RECORDED);
    }

    /** Those whose outcome means that the complaint was well-founded. */
    public Selection wellFounded() {
        return cases.where(index -> outcome(index).filter(Outcome::wellFounded).isPresent());
    }

    /** The ids of the counts of well-founded outcomes among the lines of a table that splits by outcome. */
    public List<String> wellFounded(List<Part> outcomes, String prefix) {
        return outcomes.stream()
                .filter(part -> outcome(Texts.key(part.label()))
                        .filter(Outcome::wellFounded)
                        .isPresent())
                .map(part -> prefix + part.path() + "/count")
                .toList();
    }

    /**
     * States that the lines of the outcomes of each group add up to that of the group.
     *
     * @param prefix what stands before the outcome in the ids of the table, with a slash behind it, or ""
     */
    public void addUp(TableDraft draft, List<Part> outcomes, String prefix) {
        for (Part group : parts()) {
            List<String> lines = outcomes.stream()
                    .filter(part -> Texts.key(groupOf(part.label())).equals(Texts.key(group.label())))
                    .map(part -> draft.path(prefix + part.path() + "/count"))
                    .toList();
            draft.identities().balance(lines, draft.path(prefix + "group/" + group.path() + "/count"));
        }
    }

    /** The names of the outcomes of a group, as the lists of the types have them. */
    public List<String> names(String group) {
        return types.stream()
                .flatMap(type -> scope.taxonomy().outcomesOf(scope.key(), Texts.key(type.name())).stream())
                .filter(outcome -> Texts.key(outcome.group()).equals(Texts.key(group)))
                .map(Outcome::name)
                .distinct()
                .toList();
    }

    /** Those whose outcome is of a group. */
    public Selection in(String group) {
        return cases.where(index -> outcome(index)
                .filter(outcome -> Texts.key(outcome.group()).equals(Texts.key(group)))
                .isPresent());
    }

    /** A part for each group, in the order of the list, and Not recorded for outcomes without one. */
    public List<Part> parts() {
        Map<String, String> groups = new LinkedHashMap<>();
        types.stream()
                .flatMap(type -> scope.taxonomy().outcomesOf(scope.key(), Texts.key(type.name())).stream())
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
