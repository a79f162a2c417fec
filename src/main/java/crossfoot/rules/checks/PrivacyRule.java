package crossfoot.rules.checks;

import static crossfoot.caselog.schema.CaseColumn.PUBLISH;
import static crossfoot.caselog.schema.CaseColumn.PUBLISHABLE_TEXT;

import crossfoot.rules.cells.CellRule;
import crossfoot.rules.finding.RuleHeading;
import crossfoot.rules.finding.Severity;
import crossfoot.rules.words.PersonNames;
import crossfoot.rules.words.PersonalDetails;
import java.util.List;
import java.util.Optional;

/** What may not stand in a text that goes to committee. P01 and P02 look at published learning rows too. */
enum PrivacyRule implements CaseRule {
    PERSONAL_DETAILS(
            "P01",
            Severity.ERROR,
            "An e-mail address, phone number, postcode, NHS number or National Insurance number in a text to be"
                    + " published") {
        @Override
        public void check(CaseRow row) {
            if (published(row)) {
                message(row.text(PUBLISHABLE_TEXT), row.ownerNames())
                        .ifPresent(message -> row.report(this, PUBLISHABLE_TEXT, message));
            }
        }

        @Override
        Optional<String> message(String text, List<String> ownerNames) {
            List<String> found = PersonalDetails.in(text);
            return found.isEmpty()
                    ? Optional.empty()
                    : Optional.of("The text is to be published and holds " + String.join(" and ", found)
                            + ". Take it out, or set Publish to No.");
        }
    },
    PERSON_NAME(
            "P02",
            Severity.WARNING,
            "What may be a person's name in a text to be published (a title and a capitalised word; a name that stands"
                    + " in the row's Owner)") {
        @Override
        public void check(CaseRow row) {
            if (published(row)) {
                message(row.text(PUBLISHABLE_TEXT), row.ownerNames())
                        .ifPresent(message -> row.report(this, PUBLISHABLE_TEXT, message));
            }
        }

        @Override
        Optional<String> message(String text, List<String> ownerNames) {
            return PersonNames.in(text, ownerNames)
                    .map(name -> "The text is to be published and may name a person: " + CellRule.quoted(name)
                            + ". Take the name out, or set Publish to No.");
        }
    },
    NO_TEXT("P03", Severity.ERROR, "Publish is Yes and there is no text") {
        @Override
        public void check(CaseRow row) {
            if (row.key(PUBLISH).equals(YES) && row.lacks(PUBLISHABLE_TEXT)) {
                row.report(
                        this,
                        PUBLISHABLE_TEXT,
                        "Publish is Yes, and Publishable text is empty. Write the anonymised text, or set Publish to"
                                + " No.");
            }
        }
    };

    static final String YES = "yes";

    private final RuleHeading heading;

    PrivacyRule(String code, Severity severity, String title) {
        this.heading = new RuleHeading(code, severity, title);
    }

    /**
     * What is wrong with a text to be published.
     *
     * @param ownerNames the names of the row's owner
     */
    Optional<String> message(String text, List<String> ownerNames) {
        return Optional.empty();
    }

    private static boolean published(CaseRow row) {
        return row.key(PUBLISH).equals(YES) && row.filled(PUBLISHABLE_TEXT);
    }

    @Override
    public RuleHeading heading() {
        return heading;
    }
}
