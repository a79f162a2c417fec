package crossfoot.report.master;

import crossfoot.caselog.Casebook;
import crossfoot.figures.PublishedComparison;
import crossfoot.rules.Assessment;
import java.time.LocalDate;

/** The one way in which a casebook is judged, so that every command and call gives the same findings. */
public final class Judgement {

    private Judgement() {}

    /** Judges a casebook by every rule of the rule book, those about published figures too. */
    public static Assessment of(Casebook casebook, LocalDate asOf) {
        Assessment assessment = Assessment.of(casebook, asOf);
        return assessment.withFindings(PublishedComparison.of(assessment));
    }

    /** Judges tables that an add-in sent, in which some columns may be left out. */
    public static Assessment ofTables(Casebook casebook, LocalDate asOf) {
        Assessment assessment = Assessment.ofTables(casebook, asOf);
        return assessment.withFindings(PublishedComparison.of(assessment));
    }
}
