package crossfoot.proof.judging;

import crossfoot.proof.finding.ProofFinding;
import crossfoot.proof.finding.ProofRule;
import crossfoot.proof.sentence.Statement;

/** A plain statement of a report in its place, for those who have figures to compare it with. */
public final class Plain {

    private final Statement statement;
    private final Spot spot;
    private final int reportYear;

    Plain(Statement statement, Spot spot, int reportYear) {
        this.statement = statement;
        this.spot = spot;
        this.reportYear = reportYear;
    }

    /** What is said. */
    public Statement statement() {
        return statement;
    }

    /** The first year of the report's period, 0 where it names none. */
    public int reportYear() {
        return reportYear;
    }

    /** A finding about its number, with what the sentence would say. */
    public ProofFinding finding(ProofRule rule, String right, String why) {
        return spot.finding(rule, statement.number(), right, right, why);
    }
}
