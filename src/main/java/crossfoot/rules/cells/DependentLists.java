package crossfoot.rules.cells;

import crossfoot.caselog.schema.CaseColumn;
import crossfoot.caselog.schema.ListTable;
import crossfoot.caselog.schema.Texts;
import crossfoot.caselog.schema.Values;
import crossfoot.caselog.taxonomy.FeedbackType;
import crossfoot.caselog.taxonomy.ListEntry;
import crossfoot.caselog.taxonomy.Outcome;
import crossfoot.caselog.taxonomy.Taxonomy;
import crossfoot.rules.finding.TaxonomyRule;
import crossfoot.rules.log.CaseKind;
import crossfoot.rules.log.Ledger;
import crossfoot.rules.words.ListCells;
import crossfoot.rules.words.Nearest;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import java.util.Optional;

/**
 * The list cells whose entries depend on other cells of the row: feedback type and exclusion on the procedure, outcome on
 * the feedback type, reasons in {@link ReasonLists}. Each combination that occurs is judged once.
 */
final class DependentLists {

    private static final int BITS_A_CODE = 21;

    private final Ledger ledger;
    private final Taxonomy taxonomy;
    private final Values procedureValues;
    private final String[] procedures;
    private final ReasonLists reasons;
    private final List<Known> known = new ArrayList<>();

    /** The columns, in the order of the table. */
    static final List<CaseColumn> COLUMNS = Arrays.asList(
            CaseColumn.FEEDBACK_TYPE,
            CaseColumn.EXCLUSION,
            CaseColumn.MAIN_REASON,
            CaseColumn.SUB_REASON,
            CaseColumn.OUTCOME);

    DependentLists(Ledger ledger) {
        this.ledger = ledger;
        this.taxonomy = ledger.casebook().taxonomy();
        this.procedureValues = ledger.values(CaseColumn.PROCEDURE);
        this.procedures = new String[procedureValues.distinct()];
        for (int code = 0; code < procedures.length; code++) {
            procedures[code] = procedure(procedureValues, code);
        }
        this.reasons = new ReasonLists(taxonomy);
        for (CaseColumn column : COLUMNS) {
            known.add(new Known(column));
        }
    }

    /** What is known of a column: which of its values are looked up at all, and what was found of each combination. */
    private final class Known {

        private final Values values;
        private final Values second;
        private final BitSet judgeable = new BitSet();
        private final VerdictTable verdicts = new VerdictTable();

        Known(CaseColumn column) {
            this.values = ledger.values(column);
            this.second = second(column);
            boolean listed = taxonomy.has(column.list().orElseThrow());
            for (int code = 0; code < values.distinct() && listed; code++) {
                judgeable.set(code, ListCells.judgeable(values, code));
            }
        }

        /** The column on which entries depend besides the procedure; the procedure again where there is none. */
        private Values second(CaseColumn column) {
            return switch (column) {
                case SUB_REASON -> ledger.values(CaseColumn.MAIN_REASON);
                case OUTCOME -> ledger.values(CaseColumn.FEEDBACK_TYPE);
                default -> procedureValues;
            };
        }
    }

    /** The key of a procedure that the lists know; "" for another. */
    private String procedure(Values values, int code) {
        String key = values.keyOf(code);
        boolean listed = taxonomy.has(ListTable.PROCEDURES)
                ? taxonomy.list(ListTable.PROCEDURES).find(key).isPresent()
                : ledger.kinds().knows(key);
        return listed && ListCells.judgeable(values, code) ? key : "";
    }

    /**
     * What the lists say of a cell.
     *
     * @param place the place of its column in {@link #COLUMNS}
     * @param tableRow the data row of the table
     */
    ListVerdict at(int place, int tableRow) {
        Known column = known.get(place);
        int code = column.values.code(tableRow);
        if (!column.judgeable.get(code)) {
            return ListVerdict.SOUND;
        }
        int procedure = procedureValues.code(tableRow);
        long key = ((long) procedure << BITS_A_CODE | column.second.code(tableRow)) << BITS_A_CODE | code;
        ListVerdict found = column.verdicts.get(key);
        if (found == null) {
            found = verdict(COLUMNS.get(place), procedures[procedure], tableRow);
            column.verdicts.put(key, found);
        }
        return found;
    }

    private ListVerdict verdict(CaseColumn column, String procedure, int tableRow) {
        String text = ledger.values(column).text(tableRow);
        return switch (column) {
            case FEEDBACK_TYPE -> type(procedure, text);
            case EXCLUSION -> exclusion(procedure, text);
            case MAIN_REASON -> reasons.main(procedure, text);
            case SUB_REASON ->
                reasons.sub(procedure, ledger.values(CaseColumn.MAIN_REASON).key(tableRow), text);
            default -> outcome(tableRow, text);
        };
    }

    private ListVerdict type(String procedure, String text) {
        String key = Texts.key(text);
        List<FeedbackType> own = taxonomy.feedbackTypes(procedure, key);
        if (!own.isEmpty()) {
            return ListVerdict.listed(
                    own.get(0).name(), own.stream().map(FeedbackType::validity).toList());
        }
        List<FeedbackType> others = taxonomy.feedbackTypes().stream()
                .filter(type -> Texts.key(type.name()).equals(key))
                .toList();
        if (procedure.isEmpty() && !others.isEmpty()) {
            return ListVerdict.SOUND;
        }
        List<String> names = procedure.isEmpty()
                ? taxonomy.feedbackTypes().stream()
                        .map(FeedbackType::name)
                        .distinct()
                        .toList()
                : taxonomy.feedbackTypesOf(procedure).stream()
                        .map(FeedbackType::name)
                        .toList();
        if (others.isEmpty()) {
            return SimpleList.notListed(
                    CaseColumn.FEEDBACK_TYPE.header(), List.of(text), Nearest.among(text, List.of(names)));
        }
        return ListVerdict.wrong(
                TaxonomyRule.TYPE_OF_ANOTHER_PROCEDURE,
                "The procedure has no feedback type " + CellRule.quoted(text) + "; it is one of "
                        + String.join(
                                ", ",
                                others.stream()
                                        .map(FeedbackType::procedure)
                                        .distinct()
                                        .toList())
                        + ". Choose one of this procedure: " + String.join(", ", names) + ".",
                Nearest.among(text, List.of(names)));
    }

    private ListVerdict exclusion(String procedure, String text) {
        List<ListEntry> rows = taxonomy.list(ListTable.EXCLUSIONS).rows(Texts.key(text)).stream()
                .filter(entry -> procedure.isEmpty() || entry.usedBy(procedure))
                .toList();
        if (!rows.isEmpty()) {
            return ListVerdict.listed(
                    rows.get(0).name(), rows.stream().map(ListEntry::validity).toList());
        }
        List<String> names = taxonomy.list(ListTable.EXCLUSIONS).entries().stream()
                .filter(entry -> procedure.isEmpty() || entry.usedBy(procedure))
                .map(ListEntry::name)
                .toList();
        return SimpleList.notListed(CaseColumn.EXCLUSION.header(), List.of(text), Nearest.among(text, List.of(names)));
    }

    private ListVerdict outcome(int tableRow, String text) {
        String key = Texts.key(text);
        CaseKind kind = ledger.kinds().at(tableRow);
        boolean anywhere = taxonomy.outcomes().stream()
                .anyMatch(outcome -> Texts.key(outcome.name()).equals(key));
        if (kind == null || !kind.listed()) {
            List<String> names =
                    taxonomy.outcomes().stream().map(Outcome::name).distinct().toList();
            return anywhere
                    ? ListVerdict.SOUND
                    : SimpleList.notListed(
                            CaseColumn.OUTCOME.header(), List.of(text), Nearest.among(text, List.of(names)));
        }
        List<Outcome> own = kind.outcomes(key);
        if (!own.isEmpty()) {
            return ListVerdict.listed(
                    own.get(0).name(), own.stream().map(Outcome::validity).toList());
        }
        List<String> names = taxonomy.outcomesOf(kind.procedureKey(), kind.typeKey()).stream()
                .map(Outcome::name)
                .distinct()
                .toList();
        if (!anywhere) {
            return SimpleList.notListed(
                    CaseColumn.OUTCOME.header(), List.of(text), Nearest.among(text, List.of(names)));
        }
        return ListVerdict.wrong(
                TaxonomyRule.OUTCOME_OF_ANOTHER_TYPE,
                "A case of this feedback type cannot end with " + CellRule.quoted(text) + ". "
                        + (names.isEmpty()
                                ? "It has no outcomes: empty the cell."
                                : "Choose one of: " + String.join(", ", names) + "."),
                names.isEmpty() ? Optional.empty() : Nearest.among(text, List.of(names)));
    }
}
