package crossfoot.report.master;

import crossfoot.caselog.schema.BoundTable;
import crossfoot.caselog.schema.Column;
import crossfoot.caselog.schema.MasterSchema;
import crossfoot.caselog.schema.Texts;
import crossfoot.caselog.taxonomy.NonWorkingDay;
import crossfoot.workbook.cells.Cell;
import crossfoot.workbook.cells.Entry;
import crossfoot.workbook.cells.Table;
import crossfoot.workbook.cells.TableColumn;
import crossfoot.workbook.rewriting.WorkbookEdit;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * Which rows of a calendar change, and which do not: a row that stays is not touched. A bank holiday that is none any more
 * leaves its row to a new one where the steward wrote nothing beside it, else an empty one.
 *
 * @param cells what the columns of the contract hold in the rows that change, by data row; a row at or after the table's
 *     size is new
 * @param added the days that come in
 * @param removed the data rows whose days go
 */
record CalendarPlan(Map<Integer, List<Entry>> cells, List<LocalDate> added, List<Integer> removed) {

    private static final List<? extends Column> COLUMNS = MasterSchema.NON_WORKING_DAYS.columns();
    private static final Column DATE = COLUMNS.get(0);
    private static final Column KIND = COLUMNS.get(2);

    CalendarPlan {
        cells = new TreeMap<>(cells);
        added = List.copyOf(added);
        removed = List.copyOf(removed);
    }

    /** Plans the bank holidays of some years. */
    static CalendarPlan of(Table table, List<NonWorkingDay> holidays, int firstYear, int lastYear) {
        BoundTable bound = BoundTable.of(MasterSchema.NON_WORKING_DAYS, table);
        List<LocalDate> kept = new ArrayList<>();
        List<Integer> removed = new ArrayList<>();
        for (int i = 0; i < bound.size(); i++) {
            int row = bound.tableRow(i);
            Optional<LocalDate> date = bound.values(DATE).date(row);
            boolean ofYears = date.filter(day -> day.getYear() >= firstYear && day.getYear() <= lastYear)
                    .isPresent();
            boolean holiday = bound.values(KIND).key(row).equals(Texts.key(NonWorkingDay.Kind.BANK_HOLIDAY.words()));
            boolean goes = holiday
                    && ofYears
                    && holidays.stream()
                            .noneMatch(day -> Optional.of(day.date()).equals(date));
            if (goes) {
                removed.add(row);
            } else {
                date.ifPresent(kept::add);
            }
        }
        List<NonWorkingDay> added =
                holidays.stream().filter(day -> !kept.contains(day.date())).toList();
        return new CalendarPlan(
                cells(table, bound, added, removed),
                added.stream().map(NonWorkingDay::date).toList(),
                removed);
    }

    private static Map<Integer, List<Entry>> cells(
            Table table, BoundTable bound, List<NonWorkingDay> added, List<Integer> removed) {
        Map<Integer, List<Entry>> cells = new TreeMap<>();
        List<Integer> free = new ArrayList<>();
        for (int row : removed) {
            cells.put(row, List.of(Entry.BLANK, Entry.BLANK, Entry.BLANK));
            if (!annotated(table, bound, row)) {
                free.add(row);
            }
        }
        // A table has one blank row where it has none, and the first day takes it.
        int next = bound.size() == 0 ? 0 : table.size();
        for (NonWorkingDay day : added) {
            int row = free.isEmpty() ? next++ : free.remove(0);
            cells.put(
                    row,
                    List.of(
                            new Entry.Date(day.date()),
                            Entry.text(day.name()),
                            Entry.text(day.kind().words())));
        }
        return cells;
    }

    /** Whether the steward wrote something of his own beside a day; what a formula gives he did not. */
    private static boolean annotated(Table table, BoundTable bound, int row) {
        List<Integer> places = COLUMNS.stream()
                .flatMap(column -> bound.place(column).stream().boxed())
                .toList();
        for (int column = 0; column < table.columns().size(); column++) {
            Cell cell = table.cell(row, column);
            if (!places.contains(column) && !cell.formula() && !cell.empty()) {
                return true;
            }
        }
        return false;
    }

    /** Writes the rows that change. */
    void write(WorkbookEdit edit, Table table) {
        OwnedTable owned =
                new OwnedTable(table, COLUMNS.stream().map(Column::header).toList());
        BoundTable bound = BoundTable.of(MasterSchema.NON_WORKING_DAYS, table);
        cells.forEach((row, entries) -> {
            if (row >= table.size()) {
                edit.append(table.name(), owned.arranged(entries));
                return;
            }
            for (int i = 0; i < COLUMNS.size(); i++) {
                Entry entry = entries.get(i);
                bound.place(COLUMNS.get(i)).ifPresent(place -> edit.set(table.name(), row, place, entry));
            }
        });
    }

    /** The calendar as it will be, for judging. */
    Table filled(Table table) {
        BoundTable bound = BoundTable.of(MasterSchema.NON_WORKING_DAYS, table);
        int size = Math.max(
                table.size(),
                cells.keySet().stream().mapToInt(row -> row + 1).max().orElse(0));
        List<TableColumn> columns = new ArrayList<>();
        for (int column = 0; column < table.columns().size(); column++) {
            TableColumn.Builder builder =
                    new TableColumn.Builder(table.columns().get(column).header());
            for (int row = 0; row < size; row++) {
                builder.add(cell(table, bound, row, column));
            }
            columns.add(builder.build());
        }
        return new Table(table.name(), table.sheet(), table.corner(), table.dates(), columns);
    }

    private Cell cell(Table table, BoundTable bound, int row, int column) {
        List<Entry> entries = cells.get(row);
        for (int i = 0; entries != null && i < COLUMNS.size(); i++) {
            if (bound.place(COLUMNS.get(i)).orElse(-1) == column) {
                return cell(entries.get(i), table);
            }
        }
        return row < table.size() ? table.cell(row, column) : Cell.BLANK;
    }

    private static Cell cell(Entry entry, Table table) {
        if (entry instanceof Entry.Date date) {
            return Cell.number(table.dates().serial(date.value()));
        }
        return entry instanceof Entry.Text text ? Cell.text(text.value()) : Cell.BLANK;
    }
}
