package crossfoot.report.master;

import crossfoot.caselog.Casebook;
import crossfoot.workbook.cells.WorkbookRefusal;
import java.util.List;
import java.util.Map;

/**
 * The steward's tables that held something at the last refresh and are gone now, such as with a sheet that was deleted by
 * hand. Without its calendar or its clocks every deadline of a log moves, so that a refresh stops rather than move them.
 */
final class LostTables {

    private LostTables() {}

    /**
     * Stops where a table is gone.
     *
     * @throws WorkbookRefusal naming the tables, and how to go on
     */
    static void refuse(String name, MasterChanges.Source source, Casebook casebook) {
        List<String> gone = source.state().flatMap(GovernedState::parse).stream()
                .flatMap(state -> state.tables().entrySet().stream())
                .filter(table -> !table.getValue().isEmpty())
                .map(Map.Entry::getKey)
                .filter(table -> GovernedState.schemas().stream()
                        .anyMatch(schema -> schema.name().equals(table)
                                && casebook.table(schema).isEmpty()))
                .sorted()
                .toList();
        if (!gone.isEmpty()) {
            boolean one = gone.size() == 1;
            throw new WorkbookRefusal(
                    WorkbookRefusal.Kind.UNREADABLE,
                    name + " had the " + (one ? "table " : "tables ") + String.join(", ", gone)
                            + " at its last refresh and has " + (one ? "it" : "them")
                            + " no more: bring " + (one ? "it" : "them")
                            + " back from a backup (crossfoot restore), or refresh with --accept-loss if this is meant.");
        }
    }
}
