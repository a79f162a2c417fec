package crossfoot.report.invented;

import crossfoot.caselog.Casebook;
import crossfoot.caselog.schema.CaseColumn;
import crossfoot.caselog.schema.ListTable;
import crossfoot.caselog.schema.Texts;
import crossfoot.caselog.taxonomy.FeedbackType;
import crossfoot.caselog.taxonomy.Outcome;
import crossfoot.caselog.taxonomy.Role;
import crossfoot.caselog.taxonomy.Timescale;
import crossfoot.report.sample.Chance;
import crossfoot.report.sample.WorkingCalendar;
import crossfoot.rules.days.Clock;
import crossfoot.rules.words.OutcomeGroups;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Acknowledges and answers invented cases by the clocks of their types: most in time, some late, the last not yet. */
final class Answering {

    private static final Set<String> GROUPS_WITH_A_SEQUEL =
            Set.of(OutcomeGroups.NOT_DECIDED, OutcomeGroups.OTHER_ROUTE, OutcomeGroups.ESCALATED);
    private static final int USUAL_DAYS = 12;
    private static final int MOST_DAYS = 3;

    private final Casebook lists;
    private final Chance chance;
    private final WorkingCalendar calendar;
    private final LocalDate asOf;

    Answering(Casebook lists, Chance chance, WorkingCalendar calendar, LocalDate asOf) {
        this.lists = lists;
        this.chance = chance;
        this.calendar = calendar;
        this.asOf = asOf;
    }

    /** Fills the dates of a case, as far as they have come, and what is written with its answer. */
    void answer(InventedCase row) {
        acknowledge(row);
        if (!steps(row)) {
            return;
        }
        if (row.type().is(Role.INFORMAL_COMPLAINT)) {
            finish(row, calendar.after(row.received(), chance.below(2)));
            return;
        }
        Optional<Timescale> target = clock(row.type(), Timescale.Kind.TARGET, row.received());
        Optional<LocalDate> start = target.flatMap(clock -> start(row, clock));
        if (target.isEmpty() || start.isEmpty()) {
            finish(row, calendar.after(row.received(), chance.between(1, USUAL_DAYS)));
            return;
        }
        LocalDate due = due(target.get(), start.get());
        int days = Math.max(1, calendar.between(start.get(), due));
        if (chance.percent(80)) {
            finish(row, calendar.after(start.get(), chance.between(Math.max(1, days / 3), days)));
        } else {
            late(row, start.get(), due, days);
        }
    }

    private void late(InventedCase row, LocalDate start, LocalDate due, int days) {
        LocalDate answered = calendar.after(due, chance.between(1, MOST_DAYS * 2));
        boolean longer = clock(row.type(), Timescale.Kind.EXTENDED, row.received())
                .filter(clock -> !answered.isAfter(due(clock, start)))
                .isPresent();
        LocalDate told = calendar.after(start, Math.max(1, days - 1));
        if (told.isAfter(asOf)) {
            return;
        }
        row.put(CaseColumn.HOLDING_LETTER, told);
        if (longer && chance.percent(60)) {
            row.put(CaseColumn.EXTENSION_AGREED, told);
            row.put(CaseColumn.EXTENDED_TO, answered);
        }
        if (finish(row, answered)) {
            row.put(CaseColumn.DELAY_REASON, any(ListTable.DELAY_REASONS, row));
        }
    }

    private void acknowledge(InventedCase row) {
        clock(row.type(), Timescale.Kind.ACKNOWLEDGE, row.received()).ifPresent(clock -> {
            LocalDate due = due(clock, row.received());
            int days = Math.max(1, calendar.between(row.received(), due));
            LocalDate sent = chance.oneIn(12)
                    ? calendar.after(due, 1)
                    : calendar.after(row.received(), chance.between(1, Math.min(days, MOST_DAYS)));
            if (!sent.isAfter(asOf)) {
                row.put(CaseColumn.ACKNOWLEDGED, sent);
            }
        });
    }

    /** The steps on the way to an answer that every case takes; whether all have been taken. */
    private boolean steps(InventedCase row) {
        Set<CaseColumn> always = Set.of(CaseColumn.PANEL_HELD, CaseColumn.FINDINGS_ISSUED);
        for (Timescale clock : lists.timescales()) {
            if (of(clock, row.type()) && clock.kind() == Timescale.Kind.STEP && always.contains(clock.stops())) {
                LocalDate start = start(row, clock).orElse(row.received());
                int days = Math.max(1, calendar.between(start, due(clock, start)));
                LocalDate taken = calendar.after(start, chance.between(Math.max(1, days / 2), days));
                if (taken.isAfter(asOf)) {
                    return false;
                }
                row.put(clock.stops(), taken);
            }
        }
        return true;
    }

    private boolean finish(InventedCase row, LocalDate day) {
        if (day.isAfter(asOf)) {
            return false;
        }
        row.put(CaseColumn.RESPONDED, day);
        FeedbackType type = row.type();
        List<Outcome> outcomes =
                lists.taxonomy().outcomesOf(Texts.key(type.procedure()), Texts.key(type.name())).stream()
                        .filter(outcome -> outcome.validity().holds(day))
                        .filter(outcome -> !GROUPS_WITH_A_SEQUEL.contains(Texts.key(outcome.group())))
                        .toList();
        if (!outcomes.isEmpty()) {
            row.end(chance.pick(outcomes));
        }
        if (row.wellFounded()) {
            remedy(row, day);
        }
        return true;
    }

    private void remedy(InventedCase row, LocalDate day) {
        row.put(CaseColumn.REMEDY, any(ListTable.REMEDIES, row));
        if (chance.oneIn(4)) {
            row.put(CaseColumn.FINANCIAL_REDRESS, 50 * chance.between(1, 10));
        }
        if (row.type().is(Role.OMBUDSMAN)) {
            row.put(CaseColumn.RECOMMENDATIONS_DUE, calendar.onOrAfter(day.plusDays(30)));
            LocalDate met = calendar.onOrAfter(day.plusDays(chance.between(7, 34)));
            if (!met.isAfter(asOf)) {
                row.put(CaseColumn.RECOMMENDATIONS_MET, met);
            }
        }
    }

    private String any(ListTable list, InventedCase row) {
        var entries = lists.taxonomy().list(list).entries().stream()
                .filter(entry -> entry.usedBy(Texts.key(row.type().procedure())))
                .toList();
        return entries.isEmpty() ? "" : chance.pick(entries).name();
    }

    private Optional<Timescale> clock(FeedbackType type, Timescale.Kind kind, LocalDate day) {
        return lists.timescales().stream()
                .filter(clock -> of(clock, type)
                        && clock.kind() == kind
                        && clock.validity().holds(day))
                .findFirst();
    }

    private static boolean of(Timescale clock, FeedbackType type) {
        return Texts.key(clock.procedure()).equals(Texts.key(type.procedure()))
                && Texts.key(clock.feedbackType()).equals(Texts.key(type.name()));
    }

    private Optional<LocalDate> start(InventedCase row, Timescale clock) {
        if (!clock.starts().latestWhenDue()) {
            return row.day(clock.starts().column());
        }
        Optional<LocalDate> due = clock(row.type(), Timescale.Kind.ACKNOWLEDGE, row.received())
                .map(acknowledge -> due(acknowledge, row.received()));
        return row.day(CaseColumn.ACKNOWLEDGED)
                .filter(sent -> due.isEmpty() || !sent.isAfter(due.get()))
                .or(() -> due);
    }

    private LocalDate due(Timescale clock, LocalDate start) {
        int end = new Clock(clock, calendar.days(), List.of()).end((int) start.toEpochDay());
        return LocalDate.ofEpochDay(end);
    }
}
