package crossfoot.report.master;

import crossfoot.caselog.Casebook;
import crossfoot.caselog.schema.TableSchema;
import crossfoot.workbook.cells.WorkbookRefusal;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;

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
        List<String> missing = GovernedState.schemas().stream()
                .filter(schema -> casebook.table(schema).isEmpty())
                .map(TableSchema::name)
                .toList();
        Optional<byte[]> state = missing.isEmpty() ? Optional.empty() : source.state();
        if (state.isEmpty() || missing.stream().noneMatch(table -> names(state.get(), table))) {
            return;
        }
        List<String> gone = GovernedState.parse(state.get()).stream()
                .flatMap(before -> before.tables().entrySet().stream())
                .filter(table ->
                        missing.contains(table.getKey()) && !table.getValue().isEmpty())
                .map(Map.Entry::getKey)
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

    /** Whether a state speaks of a table at all: most masters lack only what they never had, and need not be parsed. */
    private static boolean names(byte[] state, String table) {
        return new String(state, StandardCharsets.UTF_8).contains(table);
    }
}
