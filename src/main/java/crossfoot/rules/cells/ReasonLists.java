package crossfoot.rules.cells;

import crossfoot.caselog.schema.CaseColumn;
import crossfoot.caselog.schema.Texts;
import crossfoot.caselog.taxonomy.Reason;
import crossfoot.caselog.taxonomy.Taxonomy;
import crossfoot.rules.finding.TaxonomyRule;
import crossfoot.rules.words.Nearest;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** What the list of reasons says of a main reason and of a sub-reason. An empty procedure is one that is not known. */
final class ReasonLists {

    private final Taxonomy taxonomy;

    ReasonLists(Taxonomy taxonomy) {
        this.taxonomy = taxonomy;
    }

    private Stream<Reason> of(String procedure) {
        return taxonomy.reasons().stream().filter(reason -> procedure.isEmpty() || reason.usedBy(procedure));
    }

    ListVerdict main(String procedure, String text) {
        List<Reason> rows = mainRows(procedure, Texts.key(text));
        if (!rows.isEmpty()) {
            return ListVerdict.listed(
                    rows.get(0).mainReason(),
                    rows.stream().map(Reason::validity).toList());
        }
        List<String> names = of(procedure).map(Reason::mainReason).distinct().toList();
        return SimpleList.notListed(
                CaseColumn.MAIN_REASON.header(), List.of(text), Nearest.among(text, List.of(names)));
    }

    /** The rows of a main reason itself; where it has none, those of its sub-reasons. */
    private List<Reason> mainRows(String procedure, String main) {
        List<Reason> rows = of(procedure)
                .filter(reason -> Texts.key(reason.mainReason()).equals(main))
                .toList();
        List<Reason> itself =
                rows.stream().filter(reason -> reason.subReason().isEmpty()).toList();
        return itself.isEmpty() ? rows : itself;
    }

    ListVerdict sub(String procedure, String main, String text) {
        String key = Texts.key(text);
        boolean mainKnown = !main.isEmpty() && !mainRows(procedure, main).isEmpty();
        List<Reason> named = taxonomy.reasons().stream()
                .filter(reason -> Texts.key(reason.subReason()).equals(key))
                .toList();
        List<Reason> own = named.stream()
                .filter(reason -> procedure.isEmpty() || reason.usedBy(procedure))
                .filter(reason -> !mainKnown || Texts.key(reason.mainReason()).equals(main))
                .toList();
        if (!own.isEmpty()) {
            return ListVerdict.listed(
                    own.get(0).subReason(), own.stream().map(Reason::validity).toList());
        }
        List<String> names = of(procedure)
                .filter(reason -> !mainKnown || Texts.key(reason.mainReason()).equals(main))
                .map(Reason::subReason)
                .filter(name -> !name.isEmpty())
                .distinct()
                .toList();
        Optional<String> nearest = Nearest.among(text, List.of(names));
        if (named.isEmpty()) {
            return SimpleList.notListed(CaseColumn.SUB_REASON.header(), List.of(text), nearest);
        }
        if (!mainKnown) {
            return ListVerdict.SOUND;
        }
        return ListVerdict.wrong(
                TaxonomyRule.SUB_REASON_OF_ANOTHER,
                "The main reason has no sub-reason " + CellRule.quoted(text) + "; it belongs to "
                        + String.join(
                                ", ",
                                named.stream()
                                        .map(Reason::mainReason)
                                        .distinct()
                                        .toList())
                        + ". Choose a sub-reason of the main reason, or correct the main reason.",
                nearest);
    }
}
