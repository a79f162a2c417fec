package crossfoot.report.master;

import crossfoot.caselog.BoundTable;
import crossfoot.caselog.Casebook;
import crossfoot.caselog.Column;
import crossfoot.caselog.MasterSchema;
import crossfoot.caselog.NonWorkingDay;
import crossfoot.caselog.TableSource;
import crossfoot.caselog.Texts;
import crossfoot.rules.Assessment;
import crossfoot.rules.days.BankHolidays;
import crossfoot.rules.log.CaseStanding;
import crossfoot.workbook.cells.Cell;
import crossfoot.workbook.cells.Entry;
import crossfoot.workbook.cells.Table;
import crossfoot.workbook.cells.TableColumn;
import crossfoot.workbook.cells.WorkbookRefusal;
import crossfoot.workbook.reading.Workbook;
import crossfoot.workbook.rewriting.WorkbookEdit;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Fills the bank holidays of some years into a master's calendar. The council's own closures and the bank holidays of
 * other years stay, and so do the steward's extra columns.
 */
public final class CalendarFill {

    private static final Column DATE = MasterSchema.NON_WORKING_DAYS.columns().get(0);
    private static final Column NAME = MasterSchema.NON_WORKING_DAYS.columns().get(1);
    private static final Column KIND = MasterSchema.NON_WORKING_DAYS.columns().get(2);

    private final Workbook source;
    private final Table calendar;
    private final Assessment before;
    private final List<List<Entry>> rows;

    private CalendarFill(Workbook source, Table calendar, Assessment before, List<List<Entry>> rows) {
        this.source = source;
        this.calendar = calendar;
        this.before = before;
        this.rows = rows;
    }

    /**
     * A case whose dates or status the new calendar changes.
     *
     * @param ref the Ref, or the row of a case without one
     * @param before how it stands now
     * @param after how it will stand
     */
    public record Affected(String ref, CaseStanding before, CaseStanding after) {}

    /**
     * Prepares the new calendar.
     *
     * @throws WorkbookRefusal where the master has no calendar, or its Holiday region is not known
     */
    public static CalendarFill of(Workbook source, int firstYear, int lastYear, LocalDate asOf) {
        Casebook casebook = Casebook.read(source::table);
        Table calendar = casebook.table(MasterSchema.NON_WORKING_DAYS)
                .orElseThrow(() -> refusal(source, "has no Excel table named NonWorkingDays to fill"));
        String region = casebook.settings().holidayRegion();
        List<NonWorkingDay> holidays = BankHolidays.of(region, firstYear, lastYear)
                .orElseThrow(() -> refusal(
                        source,
                        "names \"" + region + "\" as its Holiday region; correct the setting to one of: "
                                + String.join(", ", BankHolidays.regions())));
        return new CalendarFill(
                source, calendar, Judgement.of(casebook, asOf), newRows(calendar, holidays, firstYear, lastYear));
    }

    private static WorkbookRefusal refusal(Workbook source, String what) {
        return new WorkbookRefusal(WorkbookRefusal.Kind.UNREADABLE, source.name() + " " + what + ".");
    }

    private static List<List<Entry>> newRows(Table table, List<NonWorkingDay> holidays, int firstYear, int lastYear) {
        BoundTable bound = BoundTable.of(MasterSchema.NON_WORKING_DAYS, table);
        List<List<Entry>> rows = new ArrayList<>();
        List<LocalDate> kept = new ArrayList<>();
        for (int i = 0; i < bound.size(); i++) {
            Optional<LocalDate> date = bound.values(DATE).date(bound.tableRow(i));
            boolean holiday = bound.values(KIND).key(bound.tableRow(i)).equals(key(NonWorkingDay.Kind.BANK_HOLIDAY));
            boolean inYears = date.filter(day -> day.getYear() >= firstYear && day.getYear() <= lastYear)
                    .isPresent();
            boolean stillHoliday =
                    holidays.stream().anyMatch(day -> Optional.of(day.date()).equals(date));
            if (!holiday || !inYears || stillHoliday) {
                rows.add(entries(table, bound.tableRow(i)));
                date.ifPresent(kept::add);
            }
        }
        holidays.stream().filter(day -> !kept.contains(day.date())).forEach(day -> rows.add(entries(bound, day)));
        return rows;
    }

    private static String key(NonWorkingDay.Kind kind) {
        return Texts.key(kind.words());
    }

    private static List<Entry> entries(Table table, int row) {
        List<Entry> entries = new ArrayList<>();
        for (TableColumn column : table.columns()) {
            Cell cell = column.cell(row);
            boolean isDate = Texts.key(column.header()).equals(DATE.key()) && cell instanceof Cell.Number;
            Optional<LocalDate> date = isDate ? table.dates().date(((Cell.Number) cell).value()) : Optional.empty();
            entries.add(date.<Entry>map(Entry.Date::new).orElseGet(() -> entry(cell)));
        }
        return entries;
    }

    private static Entry entry(Cell cell) {
        return cell instanceof Cell.Number number ? new Entry.Number(number.value()) : Entry.text(cell.shown());
    }

    private static List<Entry> entries(BoundTable bound, NonWorkingDay day) {
        List<Entry> entries = new ArrayList<>();
        for (TableColumn column : bound.table().columns()) {
            String key = Texts.key(column.header());
            if (key.equals(DATE.key())) {
                entries.add(new Entry.Date(day.date()));
            } else if (key.equals(NAME.key())) {
                entries.add(Entry.text(day.name()));
            } else {
                entries.add(key.equals(KIND.key()) ? Entry.text(day.kind().words()) : Entry.BLANK);
            }
        }
        return entries;
    }

    /** How many days the calendar gains; negative where it loses some. */
    public int daysGained() {
        return rows.size()
                - BoundTable.of(MasterSchema.NON_WORKING_DAYS, calendar).size();
    }

    /** Whether the calendar differs from the one in the master. */
    public boolean changes() {
        return !new OwnedTable(
                        calendar,
                        calendar.columns().stream().map(TableColumn::header).toList())
                .holds(rows);
    }

    /** The cases whose dates or status change. */
    public List<Affected> affected() {
        TableSource present = source::table;
        TableSource filled =
                name -> name.equalsIgnoreCase(calendar.name()) ? Optional.of(filledTable()) : present.table(name);
        Assessment after = Judgement.of(Casebook.read(filled), before.asOf());
        List<Affected> affected = new ArrayList<>();
        for (int i = 0; i < before.casebook().cases().size(); i++) {
            if (!before.standing(i).equals(after.standing(i))) {
                affected.add(new Affected(refOrRow(i), before.standing(i), after.standing(i)));
            }
        }
        return affected;
    }

    private String refOrRow(int index) {
        String ref = before.casebook().cases().at(index).ref();
        return ref.isEmpty() ? "row " + before.casebook().cases().at(index).sheetRow() : ref;
    }

    private Table filledTable() {
        List<TableColumn> columns = new ArrayList<>();
        for (int column = 0; column < calendar.columns().size(); column++) {
            TableColumn.Builder builder =
                    new TableColumn.Builder(calendar.columns().get(column).header());
            for (List<Entry> row : rows) {
                builder.add(cell(row.get(column)));
            }
            columns.add(builder.build());
        }
        return new Table(calendar.name(), calendar.sheet(), calendar.corner(), calendar.dates(), columns);
    }

    private Cell cell(Entry entry) {
        if (entry instanceof Entry.Date date) {
            return Cell.number(calendar.dates().serial(date.value()));
        }
        if (entry instanceof Entry.Number number) {
            return Cell.number(number.value());
        }
        return entry instanceof Entry.Text text ? Cell.text(text.value()) : Cell.BLANK;
    }

    /** A refresh of the master with the new calendar: both are saved together. */
    public Refresh refresh(RefreshStamp stamp) {
        WorkbookEdit edit = new WorkbookEdit(source);
        edit.replaceRows(calendar.name(), rows);
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try {
            edit.write(bytes);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return Refresh.of(Workbook.open(source.name(), bytes.toByteArray()), before.asOf(), stamp);
    }

    /** The master as it was read. */
    public Workbook source() {
        return source;
    }
}
