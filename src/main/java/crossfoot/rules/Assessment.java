package crossfoot.rules;

import crossfoot.caselog.Casebook;
import crossfoot.caselog.Vantage;
import crossfoot.caselog.schema.MasterSchema;
import crossfoot.caselog.schema.Texts;
import crossfoot.rules.checks.Inspection;
import crossfoot.rules.checks.Structure;
import crossfoot.rules.days.Day;
import crossfoot.rules.days.WorkingDays;
import crossfoot.rules.finding.Finding;
import crossfoot.rules.finding.FindingOrder;
import crossfoot.rules.finding.FindingsByRow;
import crossfoot.rules.finding.Severity;
import crossfoot.rules.log.CaseStanding;
import crossfoot.rules.log.LearningStanding;
import crossfoot.rules.log.LearningStandings;
import crossfoot.rules.log.Ledger;
import crossfoot.rules.log.Links;
import crossfoot.rules.log.Standings;
import crossfoot.rules.log.Status;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;

/**
 * A master judged on an as-of date: every finding, every computed value, every duty. Same casebook and same date give the
 * same assessment, in the same order. Immutable.
 */
public final class Assessment {

    private final Casebook master;
    private final Casebook casebook;
    private final Vantage vantage;
    private final Ledger ledger;
    private final Links links;
    private final Standings standings;
    private final LearningStandings learningStandings;
    private final FindingsByRow findings;
    private final Map<Class<?>, Object> derived;

    private Assessment(Casebook master, Vantage vantage, boolean wholeWorkbook) {
        this.master = master;
        this.casebook = master.seenFrom(vantage);
        this.vantage = vantage;
        this.ledger = new Ledger(casebook, Day.of(vantage.asOf()));
        this.links = new Links(ledger);
        this.standings = new Standings(ledger, links);
        this.learningStandings = new LearningStandings(ledger, standings);
        List<Finding> found = new ArrayList<>(Structure.findings(master, wholeWorkbook));
        found.sort(FindingOrder.ORDER);
        if (casebook.has(MasterSchema.CASE_LOG)) {
            Ledger whole = vantage.past() ? new Ledger(master, Day.of(vantage.today())) : ledger;
            Inspection inspection = new Inspection(whole, ledger, links, standings, learningStandings);
            found.addAll(inspection.ofCases());
            found.addAll(inspection.ofLearning());
        }
        this.findings = new FindingsByRow(found);
        this.derived = new ConcurrentHashMap<>();
    }

    private Assessment(Assessment judged, List<Finding> findings) {
        this.master = judged.master;
        this.casebook = judged.casebook;
        this.vantage = judged.vantage;
        this.ledger = judged.ledger;
        this.links = judged.links;
        this.standings = judged.standings;
        this.learningStandings = judged.learningStandings;
        this.findings = new FindingsByRow(findings);
        this.derived = judged.derived;
    }

    /**
     * Judges a workbook.
     *
     * @param vantage the day that it is, and the day at which one looks
     */
    public static Assessment of(Casebook casebook, Vantage vantage) {
        return new Assessment(casebook, vantage, true);
    }

    /** Judges a workbook on a day. */
    public static Assessment of(Casebook casebook, LocalDate today) {
        return of(casebook, Vantage.on(today));
    }

    /**
     * Judges tables that an add-in sent, without the columns that may be left out ({@link crossfoot.caselog.schema.Column}).
     *
     * @param vantage the day that it is, and the day at which one looks
     */
    public static Assessment ofTables(Casebook casebook, Vantage vantage) {
        return new Assessment(casebook, vantage, false);
    }

    /** The same with more findings, such as those about published figures, each at its place in the order. */
    public Assessment withFindings(List<Finding> more) {
        List<Finding> all = new ArrayList<>(findings.all());
        all.addAll(more);
        all.sort(FindingOrder.ORDER);
        return new Assessment(this, all);
    }

    /** The same without the findings of a rule: what remains once they have been put right. */
    public Assessment without(String rule) {
        return new Assessment(
                this,
                findings.all().stream()
                        .filter(finding -> !finding.rule().equals(rule))
                        .toList());
    }

    /** The master as it stood on the as-of date: what is counted, listed and explained. */
    public Casebook casebook() {
        return casebook;
    }

    /** The master as it is, whatever the as-of date: what is read and kept. */
    public Casebook master() {
        return master;
    }

    /** The day at which one looks: open cases are judged by it. */
    public LocalDate asOf() {
        return vantage.asOf();
    }

    /** The day that it is, and the day at which one looks. */
    public Vantage vantage() {
        return vantage;
    }

    /** All findings: structure first, then by table, row, column and code. */
    public List<Finding> findings() {
        return findings.all();
    }

    /** How many findings weigh so much. */
    public int count(Severity severity) {
        return findings.count(severity);
    }

    /**
     * The computed columns of a case.
     *
     * @param index the case's index in the log
     */
    public CaseStanding standing(int index) {
        return standings.at(index);
    }

    /** How a case stands: {@link #standing} without its dates. */
    public Status status(int index) {
        return standings.status(index);
    }

    /**
     * The column Check of a case: OK, or counts and the first message.
     *
     * @param sheetRow the row that Excel shows
     */
    public String check(int sheetRow) {
        return findings.check(MasterSchema.CASE_LOG, sheetRow);
    }

    /** The computed columns of a learning row. */
    public LearningStanding learningStanding(int index) {
        return learningStandings.at(index);
    }

    /**
     * The column Check of a learning row.
     *
     * @param sheetRow the row that Excel shows
     */
    public String learningCheck(int sheetRow) {
        return findings.check(MasterSchema.LEARNING, sheetRow);
    }

    /**
     * What is late, or falls due within the next ten working days (or within the setting Due soon, where that is longer),
     * most urgent first; what has no day comes last.
     */
    public List<Duty> worklist() {
        return new Worklist(ledger, links, standings, learningStandings).duties();
    }

    /** Every acknowledgement and step that a clock asks of the cases, done or not. */
    public List<ClockRun> clockRuns() {
        return new ClockRuns(ledger, links, standings).all();
    }

    /** The rows that no deadline and no figure can take in, until they are mended. */
    public LeftOutRows leftOut() {
        return new LeftOutRows(casebook, standings, findings.all());
    }

    /**
     * Explains how a date of a case was worked out; empty where no row has the ref, or the case has no such clock.
     *
     * @param ref the Ref, in any case and with any spaces
     * @param column Acknowledge by, Respond by or Final limit, or the name of a clock
     */
    public Optional<Explanation> explain(String ref, String column) {
        int index = casebook.cases().indexOf(Texts.refKey(ref));
        return index < 0 ? Optional.empty() : new Explainer(ledger, links, standings).explain(index, column);
    }

    /**
     * What others work out of the casebook, its standings and the as-of date: made when it is first asked for, and the same
     * for every copy with other findings, on which it may therefore not depend.
     *
     * @param kind what it is; one of each kind is kept
     * @param maker makes it; may not ask for something derived itself
     */
    public <T> T derived(Class<T> kind, Function<Assessment, T> maker) {
        return kind.cast(derived.computeIfAbsent(kind, absent -> maker.apply(this)));
    }

    /** The working days of the master. */
    public WorkingDays workingDays() {
        return ledger.workingDays();
    }
}
