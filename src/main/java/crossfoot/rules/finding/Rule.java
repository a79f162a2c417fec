package crossfoot.rules.finding;

import crossfoot.rules.checks.RuleBook;

/**
 * What a row or a table must obey. Each rule is one small type with its code, severity, title, message and check, listed
 * once in the {@link RuleBook}.
 */
public interface Rule {

    /** Its code, weight and title. */
    RuleHeading heading();

    /** The code, a letter for its family and two digits, such as D01. */
    default String code() {
        return heading().code();
    }

    /** How much its findings weigh. */
    default Severity severity() {
        return heading().severity();
    }

    /** When it finds something, in a line. */
    default String title() {
        return heading().title();
    }

    /** The family that its letter stands for. */
    default Family family() {
        return Family.of(code().charAt(0));
    }

    /** What rules are about. */
    enum Family {
        STRUCTURE('S', "Structure"),
        CELLS('C', "Cells"),
        TAXONOMY('T', "Taxonomy"),
        IDENTITY('I', "Identity"),
        LINKS('L', "Links"),
        DATES('D', "Dates"),
        CLOCKS('K', "Clocks"),
        ELIGIBILITY('E', "Eligibility"),
        PRIVACY('P', "Privacy"),
        LEARNING('N', "Learning"),
        PUBLISHED_FIGURES('R', "Published figures");

        private final char letter;
        private final String title;

        Family(char letter, String title) {
            this.letter = letter;
            this.title = title;
        }

        /** The letter with which the codes of its rules begin. */
        public char letter() {
            return letter;
        }

        /** Its name. */
        public String title() {
            return title;
        }

        private static Family of(char letter) {
            for (Family family : values()) {
                if (family.letter == letter) {
                    return family;
                }
            }
            throw new IllegalArgumentException("No family of rules has the letter " + letter);
        }
    }
}
