package crossfoot.report.master;

import crossfoot.caselog.Casebook;
import crossfoot.caselog.Vantage;
import crossfoot.caselog.schema.MasterSchema;
import crossfoot.caselog.schema.TableSource;
import crossfoot.caselog.taxonomy.NonWorkingDay;
import crossfoot.rules.Assessment;
import crossfoot.rules.days.BankHolidays;
import crossfoot.rules.log.CaseStanding;
import crossfoot.workbook.cells.Table;
import crossfoot.workbook.cells.WorkbookRefusal;
import crossfoot.workbook.reading.Workbook;
import crossfoot.workbook.rewriting.WorkbookEdit;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Fills the bank holidays of some years into a master's calendar. The council's own closures and the bank holidays of
 * other years stay, and so do the steward's extra columns.
 */
public final class CalendarFill {

    private final Workbook source;
    private final Workbook longer;
    private final Table calendar;
    private final Assessment before;
    private final CalendarPlan plan;

    private CalendarFill(Workbook source, Workbook longer, Table calendar, Assessment before, CalendarPlan plan) {
        this.source = source;
        this.longer = longer;
        this.calendar = calendar;
        this.before = before;
        this.plan = plan;
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
    public static CalendarFill of(Workbook source, int firstYear, int lastYear, Vantage vantage) {
        Workbook longer = RowsPutIn.into(source, Casebook.read(source::table));
        Casebook casebook = Casebook.read(longer::table);
        Table calendar = casebook.table(MasterSchema.NON_WORKING_DAYS)
                .orElseThrow(() -> refusal(source, "has no Excel table named NonWorkingDays to fill"));
        String region = casebook.settings().holidayRegion();
        List<NonWorkingDay> holidays = BankHolidays.of(region, firstYear, lastYear)
                .orElseThrow(() -> refusal(
                        source,
                        "names \"" + region + "\" as its Holiday region; correct the setting to one of: "
                                + String.join(", ", BankHolidays.regions())));
        return new CalendarFill(
                source,
                longer,
                calendar,
                Judgement.of(casebook, vantage),
                CalendarPlan.of(calendar, holidays, firstYear, lastYear));
    }

    private static WorkbookRefusal refusal(Workbook source, String what) {
        return new WorkbookRefusal(WorkbookRefusal.Kind.UNREADABLE, source.name() + " " + what + ".");
    }

    /** How many days the calendar gains; negative where it loses some. */
    public int daysGained() {
        return plan.added().size() - plan.removed().size();
    }

    /** Whether the calendar differs from the one in the master. */
    public boolean changes() {
        return !plan.added().isEmpty() || !plan.removed().isEmpty();
    }

    /** The cases whose dates or status change. */
    public List<Affected> affected() {
        TableSource present = longer::table;
        TableSource filled = name ->
                name.equalsIgnoreCase(calendar.name()) ? Optional.of(plan.filled(calendar)) : present.table(name);
        Assessment after = Judgement.of(Casebook.read(filled), before.vantage());
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

    /** A refresh of the master with the new calendar: both are saved together. */
    public Refresh refresh(RefreshStamp stamp) {
        WorkbookEdit edit = new WorkbookEdit(longer);
        plan.write(edit, calendar);
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try {
            edit.write(bytes);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return Refresh.of(Workbook.open(source.name(), bytes.toByteArray()), before.vantage(), stamp);
    }

    /** The master as it was read. */
    public Workbook source() {
        return source;
    }
}
