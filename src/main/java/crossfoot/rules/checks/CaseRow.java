package crossfoot.rules.checks;

import crossfoot.caselog.Casebook;
import crossfoot.caselog.schema.CaseColumn;
import crossfoot.caselog.schema.Texts;
import crossfoot.caselog.taxonomy.Outcome;
import crossfoot.caselog.taxonomy.Role;
import crossfoot.rules.days.Day;
import crossfoot.rules.finding.CaseReport;
import crossfoot.rules.finding.RowReport;
import crossfoot.rules.finding.Rule;
import crossfoot.rules.log.CaseKind;
import crossfoot.rules.log.Ledger;
import crossfoot.rules.log.Links;
import crossfoot.rules.log.Standings;
import crossfoot.rules.log.Status;
import crossfoot.rules.log.StrayReviews;
import crossfoot.rules.log.Twins;
import crossfoot.rules.words.OutcomeGroups;
import crossfoot.rules.words.PersonNames;
import crossfoot.workbook.cells.Cell;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The case that the rules are looking at: a view that moves down the log. What it says of dates leaves out those that are
 * an error by themselves, so that one defect gives one finding.
 */
public final class CaseRow {

    private final Ledger ledger;
    private final Links links;
    private final Standings standings;
    private final CaseReport report;
    private final Map<String, List<String>> ownerNames = new HashMap<>();
    private @Nullable Twins twins;
    private @Nullable StrayReviews strayReviews;
    private int index;
    private int tableRow;
    private @Nullable CaseKind kind;
    private int received;
    private int responded;
    private boolean linkJudged;
    private boolean wrongParent;

    public CaseRow(Ledger ledger, Links links, Standings standings, RowReport report) {
        this.ledger = ledger;
        this.links = links;
        this.standings = standings;
        this.report = new CaseReport(ledger, report);
    }

    /** Moves to a case. */
    public void moveTo(int next) {
        index = next;
        tableRow = ledger.tableRow(next);
        kind = ledger.kind(next);
        received = ledger.pastDay(CaseColumn.RECEIVED, next);
        responded = ledger.stepDay(CaseColumn.RESPONDED, next);
        linkJudged = false;
    }

    public int index() {
        return index;
    }

    Ledger ledger() {
        return ledger;
    }

    Links links() {
        return links;
    }

    Standings standings() {
        return standings;
    }

    /** Rows that repeat a ref or a whole case, found when first asked for. */
    Twins twins() {
        Twins found = twins;
        if (found == null) {
            found = new Twins(ledger);
            twins = found;
        }
        return found;
    }

    /** Reviews whose links lead nowhere, found when first asked for. */
    StrayReviews strayReviews() {
        StrayReviews found = strayReviews;
        if (found == null) {
            found = new StrayReviews(ledger, links);
            strayReviews = found;
        }
        return found;
    }

    /** Whether the case is linked to one of a type that may not be its parent: several rules ask. */
    boolean hasWrongParent() {
        if (!linkJudged) {
            wrongParent = LinkRule.wrongParent(this);
            linkJudged = true;
        }
        return wrongParent;
    }

    /** Whether a learning row names the case; true too for a case without a Ref of its own, which none can name. */
    boolean learnt() {
        return ledger.firstOfRef(index) != index || ledger.learningCases().learntFrom(index);
    }

    Casebook casebook() {
        return ledger.casebook();
    }

    /** The procedure's type that the case is of; null where that is not known. */
    @Nullable
    CaseKind kind() {
        return kind;
    }

    /** Whether the case is of a type of a role. */
    boolean isA(Role role) {
        return kind != null && kind.is(role, received);
    }

    /** Whether the case goes on from an answer: a dissatisfaction, or a later stage. */
    boolean goesOn() {
        return kind != null && kind.goesOn(received);
    }

    boolean judged() {
        return standings.judged(index);
    }

    public Status status() {
        return standings.status(index);
    }

    int asOf() {
        return ledger.asOf();
    }

    /** The day in a cell, whatever is wrong with it. */
    public int day(CaseColumn column) {
        return ledger.day(column, index);
    }

    /** The day in a cell that may not be in the future, unknown where it is. */
    int pastDay(CaseColumn column) {
        return column == CaseColumn.RECEIVED ? received : ledger.pastDay(column, index);
    }

    /** The day of a step, unknown where it is in the future or before Received. */
    int stepDay(CaseColumn column) {
        if (column == CaseColumn.RESPONDED) {
            return responded;
        }
        int day = ledger.pastDay(column, index);
        return Day.known(day) && Day.known(received) && day < received ? Day.UNREADABLE : day;
    }

    /** Whether an answer was sent on a day that holds. */
    boolean answered() {
        return Day.known(responded);
    }

    /** What the list says of the outcome: the row valid on the day of the answer, else the first of that name. */
    Optional<Outcome> outcome() {
        return ledger.outcome(index);
    }

    /**
     * Whether the outcome is of a group.
     *
     * @param group in the form of {@link Texts#key}
     */
    boolean endedIn(String group) {
        return ledger.endedIn(group, index);
    }

    /** Whether there is somebody to write to. */
    public boolean canBeAnswered() {
        return ledger.canBeAnswered(index);
    }

    /** Whether the case has ended without a decision, and nobody has said on which day: then nothing more is owed. */
    public boolean endedWithoutDay() {
        return unanswered() && endedIn(OutcomeGroups.NOT_DECIDED);
    }

    /**
     * Whether a duty that was due by a day has fallen away: the case had ended without a decision by then, or nobody has said
     * on which day it did.
     */
    boolean endedBy(int day) {
        return endedIn(OutcomeGroups.NOT_DECIDED) && (unanswered() || (Day.known(responded) && responded <= day));
    }

    /** Whether no answer was sent; false too where that cannot be told. */
    public boolean unanswered() {
        return ledger.has(CaseColumn.RESPONDED) && day(CaseColumn.RESPONDED) == Day.BLANK;
    }

    /** Whether the log has a column and this case's cell in it holds nothing. */
    public boolean lacks(CaseColumn column) {
        return ledger.has(column) && ledger.blank(column, index);
    }

    boolean filled(CaseColumn column) {
        return !ledger.blank(column, index);
    }

    /** Whether a cell holds what is an error by itself, so that nothing more is to be made of it. */
    boolean wrong(CaseColumn column) {
        return report.wrong(column);
    }

    String key(CaseColumn column) {
        return ledger.values(column).key(tableRow);
    }

    public String text(CaseColumn column) {
        return ledger.values(column).text(tableRow);
    }

    /** The names of the case's owner, by which a text may name that person. */
    List<String> ownerNames() {
        return ownerNames.computeIfAbsent(text(CaseColumn.OWNER), PersonNames::ofOwner);
    }

    /** A known day in words. */
    public String words(int day) {
        return ledger.almanac().words(day);
    }

    /** The ref of a case, clean, or its row where it has none. */
    String refOf(int other) {
        String ref = ledger.values(CaseColumn.REF).text(ledger.tableRow(other));
        return ref.isEmpty() ? "row " + ledger.log().bound().sheetRow(other) : ref;
    }

    void report(Rule rule, CaseColumn column, String message) {
        report(rule, column, message, Optional.empty());
    }

    void report(Rule rule, CaseColumn column, String message, Optional<String> suggestion) {
        report.add(rule, index, column, message, suggestion);
    }

    /** The cell of a column. */
    Cell cell(CaseColumn column) {
        return ledger.values(column).cell(tableRow);
    }
}
