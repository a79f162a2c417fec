package crossfoot.intake.plan;

import crossfoot.caselog.Casebook;
import crossfoot.caselog.schema.BoundTable;
import crossfoot.caselog.schema.MasterSchema;
import crossfoot.caselog.schema.TableSource;
import crossfoot.caselog.schema.Texts;
import crossfoot.intake.plan.PlannedRow.CellChange;
import crossfoot.intake.reading.EntryForm;
import crossfoot.intake.reading.Targets;
import crossfoot.workbook.cells.Cell;
import crossfoot.workbook.cells.Entry;
import crossfoot.workbook.cells.Table;
import crossfoot.workbook.cells.TableColumn;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The log as it would be after an import, in memory, so that it can be judged before anything is written. */
final class PlannedLog {

    private final Table before;
    private final Targets targets;
    private final List<Integer> added;
    private final List<PlannedRow> made;
    private final boolean blank;
    private final Map<Integer, Map<String, Entry>> written = new HashMap<>();

    /** @param added the places of the columns that the log lacks */
    PlannedLog(BoundTable before, Targets targets, List<Integer> added, List<PlannedRow> rows) {
        this.added = added;
        this.before = before.table();
        this.targets = targets;
        this.made = rows.stream().filter(row -> row.result() == RowResult.MADE).toList();
        this.blank = !made.isEmpty()
                && this.before.size() == 1
                && this.before.columns().stream()
                        .allMatch(column -> column.cell(0).empty());
        for (PlannedRow row : rows) {
            for (CellChange change : row.changes()) {
                if (change.written()) {
                    written.computeIfAbsent(row.logRow(), any -> new HashMap<>())
                            .put(Texts.key(change.column()), change.theirs());
                }
            }
        }
    }

    /** The casebook with the log as it would be. */
    Casebook casebook(Casebook master) {
        Table after = table();
        TableSource tables = name -> name.equalsIgnoreCase(MasterSchema.CASE_LOG.name())
                ? Optional.of(after)
                : MasterSchema.inputTables().stream()
                        .filter(schema -> schema.name().equalsIgnoreCase(name))
                        .findFirst()
                        .flatMap(master::table);
        return Casebook.read(tables);
    }

    private Table table() {
        List<TableColumn> columns = new ArrayList<>();
        for (TableColumn column : before.columns()) {
            columns.add(column(column));
        }
        for (int target : added) {
            TableColumn.Builder blank =
                    new TableColumn.Builder(targets.at(target).header());
            for (int row = 0; row < before.size(); row++) {
                blank.add(Cell.BLANK);
            }
            columns.add(column(blank.build()));
        }
        return before.withColumns(columns);
    }

    private TableColumn column(TableColumn old) {
        String key = Texts.key(old.header());
        int target = targets.find(old.header());
        TableColumn.Builder column = new TableColumn.Builder(old.header());
        // The first new row takes the place of the one blank row that an empty table has.
        for (int row = blank ? 1 : 0; row < old.size(); row++) {
            Optional<Entry> change =
                    Optional.ofNullable(written.get(row)).flatMap(cells -> Optional.ofNullable(cells.get(key)));
            column.add(
                    change.map(entry -> EntryForm.cell(entry, before.dates())).orElse(old.cell(row)));
        }
        if (target < 0 && !made.isEmpty()) {
            int nothing = column.codeOf(Cell.BLANK);
            made.forEach(row -> column.addCode(nothing));
            return column.build();
        }
        for (PlannedRow row : made) {
            boolean filled = target >= 0 && target < row.values().size();
            column.add(filled ? EntryForm.cell(row.values().get(target), before.dates()) : Cell.BLANK);
        }
        return column.build();
    }
}
