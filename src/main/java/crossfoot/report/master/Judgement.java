package crossfoot.report.master;

import crossfoot.caselog.Casebook;
import crossfoot.caselog.Vantage;
import crossfoot.figures.CodeProvisions;
import crossfoot.figures.PublishedComparison;
import crossfoot.report.text.PassageFindings;
import crossfoot.rules.Assessment;
import crossfoot.rules.finding.Finding;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/** The one way in which a casebook is judged, so that every command and call gives the same findings. */
public final class Judgement {

    private Judgement() {}

    /** Judges a casebook by every rule of the rule book, those about published figures and about the words of the report too. */
    public static Assessment of(Casebook casebook, Vantage vantage) {
        Assessment assessment = Assessment.of(casebook, vantage);
        return reported(assessment);
    }

    /** Adds what the rules about published figures and about the words of the report find to a judgement of the log. */
    static Assessment reported(Assessment assessment) {
        List<Finding> findings = new ArrayList<>(PublishedComparison.of(assessment));
        findings.addAll(PassageFindings.of(assessment));
        findings.addAll(CodeProvisions.findings(assessment));
        return assessment.withFindings(findings);
    }

    /** Judges a casebook on a day, which is today. */
    public static Assessment of(Casebook casebook, LocalDate today) {
        return of(casebook, Vantage.on(today));
    }

    /** Judges tables that an add-in sent, in which some columns may be left out. */
    public static Assessment ofTables(Casebook casebook, Vantage vantage) {
        Assessment assessment = Assessment.ofTables(casebook, vantage);
        return reported(assessment);
    }
}
