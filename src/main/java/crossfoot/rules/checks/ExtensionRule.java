package crossfoot.rules.checks;

import static crossfoot.caselog.schema.CaseColumn.EXTENDED_TO;
import static crossfoot.caselog.schema.CaseColumn.EXTENSION_AGREED;

import crossfoot.caselog.taxonomy.Timescale;
import crossfoot.rules.days.Day;
import crossfoot.rules.days.Extension;
import crossfoot.rules.finding.RuleHeading;
import crossfoot.rules.finding.Severity;
import crossfoot.rules.log.CaseKind;

/**
 * When a longer period is an extension. Of one extension only the first that holds is found: past the longest that it may
 * run (D05), ending before it begins (D06), agreed too late (D04); and a late word of it (K08) stands for D04.
 */
enum ExtensionRule implements CaseRule {
    HALF_FILLED("D03", Severity.ERROR, "Extended to without Extension agreed, or the reverse") {
        @Override
        public void check(CaseRow row) {
            if (Day.known(row.day(EXTENDED_TO)) && row.lacks(EXTENSION_AGREED)) {
                row.report(
                        this,
                        EXTENSION_AGREED,
                        "Extended to is filled and Extension agreed is empty. Give the day on which the longer period"
                                + " was agreed or told; without it there is no extension.");
            } else if (Day.known(row.stepDay(EXTENSION_AGREED)) && row.lacks(EXTENDED_TO)) {
                row.report(
                        this,
                        EXTENDED_TO,
                        "Extension agreed is filled and Extended to is empty. Give the day to which the extension runs,"
                                + " or empty Extension agreed.");
            }
        }
    },
    AGREED_TOO_LATE("D04", Severity.WARNING, "An extension agreed after the target: it does not extend it") {
        @Override
        public void check(CaseRow row) {
            Extension extension = row.standings().extension(row.index());
            int target = row.standings().target(row.index());
            int agreed = row.pastDay(EXTENSION_AGREED);
            boolean late =
                    row.judged() && extension.known() && Day.known(target) && Day.known(agreed) && agreed > target;
            if (late && !tooLong(row) && extension.to() > target && !toldLate(row)) {
                row.report(
                        this,
                        EXTENDED_TO,
                        "The extension was agreed on " + row.words(agreed) + ", after the target of "
                                + row.words(target) + ", so it does not extend it. An extension counts when it is"
                                + " agreed on or before the target: correct the dates, or leave it as a record.");
            }
        }

        /** Whether a step that tells the person of the extension is late: K08 says so. */
        private boolean toldLate(CaseRow row) {
            CaseKind kind = row.kind();
            return kind != null
                    && kind.clocks(Timescale.Kind.STEP).stream()
                            .filter(step -> step.stops() == EXTENSION_AGREED)
                            .anyMatch(step -> ClockRule.late(row, step));
        }
    },
    TOO_LONG("D05", Severity.ERROR, "An extension past the Extended maximum, or past the Limit and agreed after it") {
        @Override
        public void check(CaseRow row) {
            if (!tooLong(row)) {
                return;
            }
            Extension extension = row.standings().extension(row.index());
            int longest = longest(row);
            String allowed = Day.known(longest) && extension.to() > longest
                    ? "the latest that it may run to, " + row.words(longest)
                    : "the limit of " + row.words(limit(row)) + ", and was agreed after it, on "
                            + row.words(extension.agreed());
            row.report(
                    this,
                    EXTENDED_TO,
                    "The extension runs to " + row.words(extension.to()) + ", past " + allowed
                            + ". Correct the date, or empty both cells of the extension.");
        }
    },
    ENDS_BY_TARGET("D06", Severity.ERROR, "An extension that ends on or before the target") {
        @Override
        public void check(CaseRow row) {
            int to = row.day(EXTENDED_TO);
            int target = row.standings().target(row.index());
            boolean ends = row.judged() && Day.known(to) && Day.known(target) && to <= target;
            if (ends && !row.lacks(EXTENSION_AGREED) && !tooLong(row)) {
                row.report(
                        this,
                        EXTENDED_TO,
                        "The extension ends on " + row.words(to) + ", on or before the target of "
                                + row.words(target) + ", so it extends nothing. Give a later day, or empty both cells"
                                + " of the extension.");
            }
        }
    };

    private final RuleHeading heading;

    ExtensionRule(String code, Severity severity, String title) {
        this.heading = new RuleHeading(code, severity, title);
    }

    private static boolean tooLong(CaseRow row) {
        Extension extension = row.standings().extension(row.index());
        if (!row.judged() || !Day.known(extension.to()) || row.lacks(EXTENSION_AGREED)) {
            return false;
        }
        int longest = longest(row);
        if (Day.known(longest) && extension.to() > longest) {
            return true;
        }
        int limit = limit(row);
        int agreed = row.pastDay(EXTENSION_AGREED);
        return Day.known(limit) && extension.to() > limit && Day.known(agreed) && agreed > limit;
    }

    private static int longest(CaseRow row) {
        return end(row, Timescale.Kind.EXTENDED);
    }

    private static int limit(CaseRow row) {
        return end(row, Timescale.Kind.LIMIT);
    }

    private static int end(CaseRow row, Timescale.Kind kindOfClock) {
        CaseKind kind = row.kind();
        return kind == null
                ? Day.BLANK
                : row.standings().end(kind.running(kindOfClock, row.ledger(), row.index()), row.index());
    }

    @Override
    public RuleHeading heading() {
        return heading;
    }
}
