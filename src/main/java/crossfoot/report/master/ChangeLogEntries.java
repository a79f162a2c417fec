package crossfoot.report.master;

import crossfoot.caselog.schema.MasterSchema;
import crossfoot.report.design.MasterDesign;
import crossfoot.rules.Assessment;
import crossfoot.workbook.cells.Entry;
import crossfoot.workbook.cells.SheetDesign;
import crossfoot.workbook.cells.Table;
import crossfoot.workbook.cells.TableChanges;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;

/**
 * What a refresh enters into the Change log: one row a table that the steward changed, and one for the refresh itself, each
 * sealed to the row before. What the steward's tables say is kept with it, for the next refresh to compare.
 */
final class ChangeLogEntries {

    private final MasterChanges.Source source;
    private final Assessment assessment;
    private final byte[] state;
    private final Optional<byte[]> stateBefore;

    ChangeLogEntries(MasterChanges.Source source, Assessment assessment) {
        this.source = source;
        this.assessment = assessment;
        this.state = GovernedState.of(assessment.casebook()).xml();
        this.stateBefore = source.state();
    }

    /** Whether the steward's tables say something else than at the last refresh, or nothing was kept of them. */
    boolean tablesChanged() {
        return stateBefore.isEmpty()
                || !Arrays.equals(stateBefore.get(), state)
                || evidenceLost().isPresent();
    }

    private Optional<GovernedState> before() {
        return stateBefore.flatMap(GovernedState::parse).filter(before -> !before.tables()
                .isEmpty());
    }

    /** What was taken out of the workbook since the last refresh, such as by another program that saved it. */
    private Optional<GovernedChange> evidenceLost() {
        // A master that has none of the steward's tables keeps a state without any: it says what it has to.
        boolean kept = before().isPresent()
                || stateBefore.filter(before -> Arrays.equals(before, state)).isPresent();
        boolean logged = source.table(MasterSchema.CHANGE_LOG.name())
                .filter(table -> ChangeLogChain.entries(table) > 0)
                .isPresent();
        if (kept == logged) {
            return Optional.empty();
        }
        return Optional.of(
                logged
                        ? new GovernedChange("list change", ChangeLogChain.CANNOT_BE_TOLD)
                        : new GovernedChange("refresh", ChangeLogChain.ENTRIES_GONE));
    }

    private List<GovernedChange> changes() {
        return tablesChanged()
                ? before().map(before -> GovernedChange.between(before, GovernedState.of(assessment.casebook())))
                        .orElse(List.of())
                : List.of();
    }

    /**
     * Enters them.
     *
     * @param occasion what the last entry is about
     * @param putIn the rows that were put into tables, in words, or ""
     * @param inputs the digest of the inputs, with which every detail ends
     * @param notes what was written beside rows that left, and takes what is typed under the Change log where it grows
     * @param named gives a new sheet a name that is free
     */
    void write(
            TableChanges edit,
            RefreshStamp stamp,
            Occasion occasion,
            String putIn,
            String inputs,
            KeptNotes notes,
            UnaryOperator<SheetDesign> named) {
        Optional<Table> present = source.table(MasterSchema.CHANGE_LOG.name());
        String previous = present.map(ChangeLogChain::lastHash).orElse("");
        List<List<Entry>> rows = new ArrayList<>();
        List<GovernedChange> told = new ArrayList<>(evidenceLost().stream().toList());
        told.addAll(changes());
        Optional<OwnedTable> log = present.map(table -> OwnedTable.of(table, MasterSchema.CHANGE_LOG));
        log.ifPresent(table -> notes.keep(table.overgrownBy(edit, told.size() + 1)));
        for (GovernedChange change : told) {
            rows.add(row(previous, stamp, change.what(), change.detail(), inputs));
            previous = ChangeLogChain.hashOf(rows.get(rows.size() - 1));
        }
        rows.add(row(
                previous,
                stamp,
                occasion.what(),
                occasion.detail() + "As of " + assessment.asOf() + (putIn.isEmpty() ? "" : "; " + putIn)
                        + (notes.words().isEmpty() ? "" : "; " + notes.words()),
                inputs));
        if (log.isEmpty()) {
            edit.addSheet(named.apply(MasterDesign.changeLog(rows)));
        }
        log.ifPresent(table -> rows.forEach(row -> table.append(edit, row)));
        if (tablesChanged()) {
            edit.setCustomXml(GovernedState.NAMESPACE, state);
        }
    }

    private List<Entry> row(String previous, RefreshStamp stamp, String what, String detail, String inputs) {
        return ChangeLogChain.sealed(previous, stamp.changeLogRow(what, detail + "; inputs " + inputs, assessment));
    }
}
