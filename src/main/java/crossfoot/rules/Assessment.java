package crossfoot.rules;

import crossfoot.caselog.Casebook;
import java.time.LocalDate;
import java.util.List;

/**
 * A master judged on an as-of date: every finding, every computed value, every duty. Same casebook and same date give the
 * same assessment, in the same order. Immutable.
 */
public final class Assessment {

    private final Casebook casebook;
    private final LocalDate asOf;
    private final Ledger ledger;
    private final Standings standings;
    private final LearningStandings learningStandings;

    private Assessment(Casebook casebook, LocalDate asOf) {
        this.casebook = casebook;
        this.asOf = asOf;
        this.ledger = new Ledger(casebook, Day.of(asOf));
        this.standings = new Standings(ledger, new Links(casebook.cases()));
        this.learningStandings = new LearningStandings(ledger, standings);
    }

    /**
     * Judges a casebook.
     *
     * @param asOf the day by which open cases are judged
     */
    public static Assessment of(Casebook casebook, LocalDate asOf) {
        return new Assessment(casebook, asOf);
    }

    /** What was judged. */
    public Casebook casebook() {
        return casebook;
    }

    /** The day by which open cases were judged. */
    public LocalDate asOf() {
        return asOf;
    }

    /** All findings: structure first, then by table, row, column and code. */
    public List<Finding> findings() {
        throw new UnsupportedOperationException("helper rules");
    }

    /** How many findings weigh so much. */
    public int count(Severity severity) {
        throw new UnsupportedOperationException("helper rules");
    }

    /**
     * The computed columns of a case.
     *
     * @param index the case's index in the log
     */
    public CaseStanding standing(int index) {
        return standings.at(index);
    }

    /** The column Check of a case: OK, or counts and the first message. */
    public String check(int index) {
        throw new UnsupportedOperationException("helper rules");
    }

    /** The computed columns of a learning row. */
    public LearningStanding learningStanding(int index) {
        return learningStandings.at(index);
    }

    /** The column Check of a learning row. */
    public String learningCheck(int index) {
        throw new UnsupportedOperationException("helper rules");
    }

    /** What is due or late, most urgent first. */
    public List<Duty> worklist() {
        throw new UnsupportedOperationException("helper rules");
    }

    /** The working days of the master. */
    public WorkingDays workingDays() {
        return ledger.workingDays();
    }
}
