package crossfoot.rules;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import crossfoot.caselog.schema.CaseColumn;
import crossfoot.caselog.schema.LearningColumn;
import crossfoot.caselog.schema.MasterSchema;
import crossfoot.caselog.taxonomy.DefaultTables;
import crossfoot.workbook.cells.Cell;
import crossfoot.workbook.cells.CellAddress;
import crossfoot.workbook.cells.DateSystem;
import crossfoot.workbook.cells.Table;
import crossfoot.workbook.cells.TableColumn;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;

/** The worklist against the contract's table of clocks, counted day by day. */
class WorklistTest {

    private static final Set<LocalDate> DAYS_OFF = DefaultTables.rows(MasterSchema.NON_WORKING_DAYS).stream()
            .map(row -> LocalDate.parse(row.get(0)))
            .collect(Collectors.toSet());

    private static final Map<String, Integer> WORKING_DAYS_TO_ACKNOWLEDGE = Map.of(
            "Adult social care/Formal complaint", 3,
            "Children's social care/Stage 1 complaint", 3,
            "Corporate/Stage 1 complaint", 10);

    private static final Map<String, Integer> WORKING_DAYS_TO_RESPOND = Map.of(
            "Adult social care/Formal complaint", 25,
            "Adult social care/Dissatisfaction", 25,
            "Adult social care/MP enquiry", 10,
            "Adult social care/Councillor enquiry", 10,
            "Children's social care/Stage 1 complaint", 10,
            "Children's social care/Stage 2 investigation", 25,
            "Corporate/Stage 1 complaint", 10,
            "Corporate/Stage 2 review", 10,
            "Corporate/Stage 3 review", 10);

    @Test
    void a_row_that_cannot_be_judged_is_told_with_what_is_to_be_mended() {
        Assessment assessment = Master.cases("Ref|Procedure|Feedback type|Received|Responded|Owner|Team\n"
                        + "A-1|Adult social care|Formal complaint|2/6/2025||K Ade|\n"
                        + "A-2|Adult social care|Formal complaint|2025-06-02|someday|J Moss|\n"
                        + "A-3|Adult social care|Formal complaint|2025-06-02|||")
                .assess();
        LeftOutRows leftOut = assessment.leftOut();
        assertThat(leftOut.count()).isEqualTo(2);
        assertThat(leftOut.columns()).containsExactly(Map.entry("Received", 1), Map.entry("Responded", 1));
        assertThat(leftOut.toMend())
                .extracting(Duty::what, Duty::ref, Duty::owner)
                .containsExactly(tuple("Mend Received", "A-1", "K Ade"), tuple("Mend Responded", "A-2", "J Moss"));
        assertThat(leftOut.toMend().get(0).why())
                .startsWith("Not judged, so without deadlines and in no figure (2 rows left out): Received holds");
    }

    @Test
    void rows_that_a_missing_column_leaves_out_are_told_in_one_line() {
        LeftOutRows leftOut = Master.cases(
                        "Ref|Procedure|Feedback type|Received\nA-1|Adult social care|Enquiry|2025-06-02")
                .with(new Table(
                        "CaseLog",
                        "Case log",
                        new CellAddress(4, 1),
                        DateSystem.FROM_1900,
                        List.of(new TableColumn.Builder("Ref")
                                .add(Cell.text("A-1"))
                                .build())))
                .assess()
                .leftOut();
        assertThat(leftOut.toMend()).extracting(Duty::what).containsExactly("Mend the columns of the log");
        assertThat(leftOut.toMend().get(0).why()).startsWith("1 row left out");
    }

    @Property(tries = 25)
    void everything_due_or_late_is_listed_and_nothing_else(@ForAll long seed) {
        SoundLog log = SoundLog.of(250, seed);
        Random random = new Random(seed);
        log.cases().forEach(row -> reopen(row, random));
        LocalDate asOf = SoundLog.AS_OF;

        List<String> expected = new ArrayList<>();
        log.cases().forEach(row -> expected.addAll(ofCase(row, asOf)));
        log.learning().forEach(row -> {
            if (!row.containsKey(LearningColumn.DONE)) {
                LocalDate due = LocalDate.parse(row.get(LearningColumn.DUE));
                add(expected, row.get(LearningColumn.LEARNING_REF), "", "Complete the improvement", due, asOf);
            }
        });
        List<Duty> duties = log.master().assess(asOf.toString()).worklist();

        assertThat(duties)
                .extracting(duty -> duty.ref() + "|" + duty.owner() + "|" + duty.what() + "|"
                        + duty.due().map(LocalDate::toString).orElse("") + "|" + duty.workingDaysLeft())
                .containsExactlyInAnyOrderElementsOf(expected);
        assertThat(duties)
                .extracting(duty -> duty.due().orElse(LocalDate.MAX))
                .isSortedAccordingTo(Comparator.naturalOrder());
    }

    @Test
    void a_case_with_a_limit_and_no_target_is_to_be_answered_by_the_limit() {
        Master master = Master.cases("Ref|Procedure|Feedback type|Received\nA-1|Corporate|Representation|2025-06-02")
                .withMore(
                        MasterSchema.TIMESCALES,
                        "Corporate|Representation|Outer|Received|Responded|1|calendar months|after the day|Limit");
        assertThat(master.assess().worklist())
                .extracting(duty -> duty.what() + " " + duty.due().orElseThrow())
                .containsExactly("Respond 2025-07-02");
    }

    /** Takes the answer of a late case away, and steps that were done. */
    private static void reopen(Map<CaseColumn, String> row, Random random) {
        if (random.nextInt(4) == 0 && SoundLog.date(row, CaseColumn.RECEIVED).isAfter(SoundLog.AS_OF.minusDays(200))) {
            List.of(CaseColumn.RESPONDED, CaseColumn.OUTCOME, CaseColumn.EXTENSION_AGREED, CaseColumn.EXTENDED_TO)
                    .forEach(row::remove);
        }
        List.of(
                        CaseColumn.ACKNOWLEDGED,
                        CaseColumn.AGENCY_CONTACTED,
                        CaseColumn.HOLDING_LETTER,
                        CaseColumn.CONSENT,
                        CaseColumn.FINDINGS_ISSUED)
                .stream()
                .filter(column -> random.nextInt(3) == 0)
                .forEach(row::remove);
        if (random.nextInt(5) == 0) {
            row.put(
                    CaseColumn.RECOMMENDATIONS_DUE,
                    SoundLog.AS_OF.plusDays(random.nextInt(60) - 20).toString());
        }
    }

    private static List<String> ofCase(Map<CaseColumn, String> row, LocalDate asOf) {
        List<String> duties = new ArrayList<>();
        String ref = row.get(CaseColumn.REF);
        String owner = row.get(CaseColumn.OWNER);
        if (row.containsKey(CaseColumn.RECOMMENDATIONS_DUE)) {
            LocalDate due = SoundLog.date(row, CaseColumn.RECOMMENDATIONS_DUE);
            add(duties, ref, owner, "Meet the recommendations", due, asOf);
        }
        if (row.containsKey(CaseColumn.RESPONDED)) {
            return duties;
        }
        String type = row.get(CaseColumn.PROCEDURE) + "/" + row.get(CaseColumn.FEEDBACK_TYPE);
        LocalDate received = SoundLog.date(row, CaseColumn.RECEIVED);
        if (WORKING_DAYS_TO_ACKNOWLEDGE.containsKey(type) && !row.containsKey(CaseColumn.ACKNOWLEDGED)) {
            add(duties, ref, owner, "Acknowledge", after(received, WORKING_DAYS_TO_ACKNOWLEDGE.get(type)), asOf);
        }
        if (type.startsWith("Data")
                && !received.isBefore(LocalDate.of(2026, 6, 19))
                && !row.containsKey(CaseColumn.ACKNOWLEDGED)) {
            add(duties, ref, owner, "Acknowledge", after(received.plusDays(29), 1), asOf);
        }
        if (type.endsWith("/Formal complaint")
                && row.containsKey(CaseColumn.EXTERNAL_AGENCY)
                && !row.containsKey(CaseColumn.AGENCY_CONTACTED)) {
            add(duties, ref, owner, "Contact agency", after(received, 3), asOf);
        }
        boolean panel = type.endsWith("Stage 3 panel");
        boolean issued = row.containsKey(CaseColumn.FINDINGS_ISSUED);
        if (panel && !issued) {
            add(duties, ref, owner, "Findings", after(SoundLog.date(row, CaseColumn.PANEL_HELD), 5), asOf);
        }
        LocalDate by = WORKING_DAYS_TO_RESPOND.containsKey(type)
                ? after(received, WORKING_DAYS_TO_RESPOND.get(type))
                : type.endsWith("Senior manager review")
                        ? received.plusMonths(3)
                        : type.startsWith("Data")
                                ? after(received.plusMonths(1).minusDays(1), 1)
                                : panel && issued ? after(SoundLog.date(row, CaseColumn.FINDINGS_ISSUED), 15) : null;
        if ("Family member".equals(row.get(CaseColumn.RAISED_BY)) && !row.containsKey(CaseColumn.CONSENT)) {
            duties.add(ref + "|" + owner + "|Get consent|" + (by == null ? "|0" : by + "|" + between(asOf, by)));
        }
        if (by != null) {
            add(duties, ref, owner, "Respond", by, asOf);
            if (asOf.isAfter(by) && !row.containsKey(CaseColumn.HOLDING_LETTER)) {
                add(duties, ref, owner, "Send a holding letter", by, asOf);
            }
        }
        return duties;
    }

    /** A duty that is past, or due within ten working days. */
    private static void add(List<String> duties, String ref, String owner, String what, LocalDate due, LocalDate asOf) {
        if (due.isBefore(asOf) || between(asOf, due) <= 10) {
            duties.add(ref + "|" + owner + "|" + what + "|" + due + "|" + between(asOf, due));
        }
    }

    private static boolean working(LocalDate day) {
        return day.getDayOfWeek() != DayOfWeek.SATURDAY
                && day.getDayOfWeek() != DayOfWeek.SUNDAY
                && !DAYS_OFF.contains(day);
    }

    private static LocalDate after(LocalDate day, int workingDays) {
        LocalDate at = day;
        for (int left = workingDays; left > 0; left -= working(at) ? 1 : 0) {
            at = at.plusDays(1);
        }
        return at;
    }

    /** Working days after a day up to and with another; negative the other way round. */
    private static int between(LocalDate from, LocalDate to) {
        if (to.isBefore(from)) {
            return -between(to, from);
        }
        return (int) from.plusDays(1)
                .datesUntil(to.plusDays(1))
                .filter(WorklistTest::working)
                .count();
    }
}
