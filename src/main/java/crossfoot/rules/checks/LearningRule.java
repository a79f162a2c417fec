package crossfoot.rules.checks;

import static crossfoot.caselog.schema.LearningColumn.CASE_REF;
import static crossfoot.caselog.schema.LearningColumn.DONE;
import static crossfoot.caselog.schema.LearningColumn.DUE;
import static crossfoot.caselog.schema.LearningColumn.EVIDENCE;

import crossfoot.rules.cells.CellRule;
import crossfoot.rules.days.Day;
import crossfoot.rules.finding.Rule;
import crossfoot.rules.finding.RuleHeading;
import crossfoot.rules.finding.Severity;
import crossfoot.rules.log.LearningStanding;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** A rule about one row of Learning. */
enum LearningRule implements Rule {
    CASE_NOT_FOUND("N01", Severity.ERROR, "Case ref that is in no row") {
        @Override
        void check(LearningRow row) {
            List<String> lost = row.lostRefs();
            if (lost.isEmpty()) {
                return;
            }
            List<Optional<String>> mended = row.caseRefs().stream()
                    .map(ref -> lost.contains(ref) ? row.links().nearest(ref) : Optional.of(ref))
                    .toList();
            row.report(
                    this,
                    CASE_REF,
                    "No case has the Ref "
                            + lost.stream().map(CellRule::quoted).collect(Collectors.joining(", "))
                            + ". Correct the Case ref, or add the case that it names.",
                    mended.stream().allMatch(Optional::isPresent)
                            ? Optional.of(mended.stream()
                                    .flatMap(Optional::stream)
                                    .distinct()
                                    .collect(Collectors.joining("; ")))
                            : Optional.empty());
        }
    },
    OVERDUE("N02", Severity.ALERT, "An improvement overdue") {
        @Override
        void check(LearningRow row) {
            if (row.standing().status() == LearningStanding.Progress.OVERDUE) {
                int due = row.day(DUE);
                row.report(
                        this,
                        DONE,
                        "The improvement was due by " + row.words(due) + ", "
                                + ClockRule.workingDays(row.ledger()
                                        .workingDays()
                                        .between(due, row.ledger().asOf()))
                                + " ago. Fill in the day on which it was done, or agree a new date.",
                        Optional.empty());
            }
        }
    },
    NO_EVIDENCE("N03", Severity.WARNING, "Done without Evidence") {
        @Override
        void check(LearningRow row) {
            if (Day.known(row.day(DONE)) && row.day(DONE) <= row.ledger().asOf() && row.lacks(EVIDENCE)) {
                row.report(
                        this,
                        EVIDENCE,
                        "Done on " + row.words(row.day(DONE)) + ", and Evidence is empty. Say how we know that it is"
                                + " done.",
                        Optional.empty());
            }
        }
    };

    private final RuleHeading heading;

    LearningRule(String code, Severity severity, String title) {
        this.heading = new RuleHeading(code, severity, title);
    }

    abstract void check(LearningRow row);

    @Override
    public RuleHeading heading() {
        return heading;
    }
}
