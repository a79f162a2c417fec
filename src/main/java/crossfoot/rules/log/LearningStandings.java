package crossfoot.rules.log;

import crossfoot.caselog.LearningLog;
import crossfoot.caselog.schema.CaseColumn;
import crossfoot.caselog.schema.LearningColumn;
import crossfoot.rules.days.DateColumn;
import crossfoot.rules.days.Day;
import crossfoot.rules.log.LearningStanding.Progress;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** How every learning row stands. */
public final class LearningStandings {

    private final Ledger ledger;
    private final Standings cases;
    private final LearningLog log;
    private final List<LearningStanding> standings = new ArrayList<>();

    public LearningStandings(Ledger ledger, Standings cases) {
        this.ledger = ledger;
        this.cases = cases;
        this.log = ledger.casebook().learning();
        DateColumn due = new DateColumn(log.values(LearningColumn.DUE));
        DateColumn done = new DateColumn(log.values(LearningColumn.DONE));
        for (int i = 0; i < log.size(); i++) {
            int row = log.bound().tableRow(i);
            int yearDay = latestAnswer(i);
            yearDay = Day.known(yearDay) ? yearDay : done.at(row);
            yearDay = Day.known(yearDay) ? yearDay : due.at(row);
            standings.add(new LearningStanding(
                    Day.known(yearDay) ? Optional.of(LocalDate.ofEpochDay(yearDay)) : Optional.empty(),
                    ledger.almanac().year(yearDay),
                    progress(i, due.at(row), done.at(row))));
        }
    }

    /** The latest answer among the cases that a row names. */
    private int latestAnswer(int index) {
        int latest = Day.BLANK;
        for (int found : ledger.learningCases().found(index)) {
            if (cases.judged(found)) {
                latest = Math.max(latest, ledger.day(CaseColumn.RESPONDED, found));
            }
        }
        return latest;
    }

    private Progress progress(int index, int due, int done) {
        if (log.text(index, LearningColumn.IMPROVEMENT).isEmpty()) {
            return Progress.NOTED;
        }
        if (done != Day.BLANK) {
            return Progress.DONE;
        }
        if (!Day.known(due)) {
            return Progress.PLANNED;
        }
        if (ledger.asOf() > due) {
            return Progress.OVERDUE;
        }
        int left = ledger.workingDays().between(ledger.asOf(), due);
        return left <= ledger.casebook().settings().dueSoon() ? Progress.DUE_SOON : Progress.PLANNED;
    }

    /** The computed columns of a learning row. */
    public LearningStanding at(int index) {
        return standings.get(index);
    }
}
