package crossfoot.rules.log;

import crossfoot.caselog.schema.CaseColumn;
import crossfoot.caselog.taxonomy.Timescale;
import crossfoot.rules.days.Almanac;
import crossfoot.rules.days.Clock;
import crossfoot.rules.days.Day;
import crossfoot.rules.days.Extension;
import java.util.OptionalInt;
import org.jspecify.annotations.Nullable;

/** How every case stands: its clocks run to their ends, once, kept as numbers. */
public final class Standings {

    private static final Status[] STATUSES = Status.values();

    private final Ledger ledger;
    private final Links links;
    private final JudgedRows judged;
    private final byte[] statuses;
    private final int[] acknowledgeBy;
    private final int[] targets;
    private final int[] respondBy;
    private final int[] finalLimits;

    public Standings(Ledger ledger, Links links) {
        this.ledger = ledger;
        this.links = links;
        this.judged = new JudgedRows(ledger);
        int size = ledger.size();
        this.statuses = new byte[size];
        this.acknowledgeBy = new int[size];
        this.targets = new int[size];
        this.respondBy = new int[size];
        this.finalLimits = new int[size];
        for (int i = 0; i < size; i++) {
            run(i);
        }
    }

    private void run(int index) {
        CaseKind kind = judged.holds(index) ? ledger.kind(index) : null;
        if (kind == null) {
            acknowledgeBy[index] = Day.BLANK;
            targets[index] = Day.BLANK;
            respondBy[index] = Day.BLANK;
            finalLimits[index] = Day.BLANK;
            statuses[index] = (byte) (judged.holds(index) ? withoutClock(index) : Status.NOT_JUDGED).ordinal();
            return;
        }
        acknowledgeBy[index] = end(acknowledgement(kind, index), index);
        targets[index] = end(kind.running(Timescale.Kind.TARGET, ledger, index), index);
        int extended = end(kind.running(Timescale.Kind.EXTENDED, ledger, index), index);
        int limit = end(kind.running(Timescale.Kind.LIMIT, ledger, index), index);
        Extension extension = extension(index);
        boolean valid = Day.known(targets[index]) && extension.extendsTarget(targets[index], extended);
        respondBy[index] = valid ? extension.to() : targets[index];
        finalLimits[index] = !Day.known(limit) ? extended : extension.movesLimit(limit) ? extension.to() : limit;
        statuses[index] = (byte) status(kind, index).ordinal();
    }

    /** The clock by which a case is to be acknowledged; null where none runs, or nobody is there to be told. */
    @Nullable
    public Clock acknowledgement(int index) {
        CaseKind kind = judged.holds(index) ? ledger.kind(index) : null;
        return kind == null ? null : acknowledgement(kind, index);
    }

    private @Nullable Clock acknowledgement(CaseKind kind, int index) {
        Clock clock = kind.running(Timescale.Kind.ACKNOWLEDGE, ledger, index);
        return clock == null || ledger.canBeAnswered(index) ? clock : null;
    }

    /** The end of a clock that runs for a case; blank where none runs. */
    public int end(@Nullable Clock clock, int index) {
        return clock == null ? Day.BLANK : clock.end(ledger.startDay(clock, index));
    }

    /** The extension of a case, as its two cells say. */
    public Extension extension(int index) {
        return new Extension(ledger.day(CaseColumn.EXTENSION_AGREED, index), ledger.day(CaseColumn.EXTENDED_TO, index));
    }

    private Status withoutClock(int index) {
        return answered(index) ? Status.CLOSED : Status.RECORDED;
    }

    private Status status(CaseKind kind, int index) {
        int target = targets[index];
        if (!Day.known(target)) {
            boolean waits = kind.awaitsStart(ledger, index) && !answered(index);
            return waits ? Status.OPEN : withoutClock(index);
        }
        int by = respondBy[index];
        if (!answered(index)) {
            boolean soon = ledger.workingDays().between(ledger.asOf(), by)
                    <= ledger.casebook().settings().dueSoon();
            return ledger.asOf() > by ? Status.OVERDUE : soon ? Status.DUE_SOON : Status.OPEN;
        }
        int responded = ledger.day(CaseColumn.RESPONDED, index);
        if (responded <= target) {
            return Status.ANSWERED_IN_TIME;
        }
        return responded <= by ? Status.ANSWERED_IN_EXTENDED_TIME : Status.ANSWERED_LATE;
    }

    private boolean answered(int index) {
        return Day.known(ledger.day(CaseColumn.RESPONDED, index));
    }

    /** Whether a case can be judged. */
    public boolean judged(int index) {
        return judged.holds(index);
    }

    public Status status(int index) {
        return STATUSES[statuses[index]];
    }

    public int acknowledgeBy(int index) {
        return acknowledgeBy[index];
    }

    /** The target, whatever was agreed. */
    public int target(int index) {
        return targets[index];
    }

    public int respondBy(int index) {
        return respondBy[index];
    }

    public int finalLimit(int index) {
        return finalLimits[index];
    }

    /**
     * The day after which a person need not wait for an answer any longer: the longest that any extension may run; without
     * one the final limit, or the day by which a response is due. Blank where no clock says so.
     */
    public int lastDayOfAll(int index) {
        CaseKind kind = judged.holds(index) ? ledger.kind(index) : null;
        int extended = kind == null ? Day.BLANK : end(kind.running(Timescale.Kind.EXTENDED, ledger, index), index);
        if (Day.known(extended)) {
            return extended;
        }
        return Day.known(finalLimits[index]) ? finalLimits[index] : respondBy[index];
    }

    /** The computed columns of a case. */
    public CaseStanding at(int index) {
        Almanac almanac = ledger.almanac();
        if (!judged.holds(index)) {
            return CaseStanding.notJudged(links.childRefs(index));
        }
        int received = ledger.day(CaseColumn.RECEIVED, index);
        int responded = ledger.day(CaseColumn.RESPONDED, index);
        int until = Day.known(responded) ? responded : ledger.asOf();
        boolean open = !Day.known(responded) && Day.known(respondBy[index]);
        return new CaseStanding(
                almanac.year(received),
                almanac.year(responded),
                almanac.date(acknowledgeBy[index]),
                almanac.date(respondBy[index]),
                almanac.date(finalLimits[index]),
                OptionalInt.of(ledger.workingDays().between(received, until)),
                open
                        ? OptionalInt.of(ledger.workingDays().between(ledger.asOf(), respondBy[index]))
                        : OptionalInt.empty(),
                status(index),
                links.childRefs(index));
    }
}
