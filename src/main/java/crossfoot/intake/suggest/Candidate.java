package crossfoot.intake.suggest;

import crossfoot.caselog.schema.CaseColumn;
import java.util.Locale;

/**
 * A column of the master that a source column may be.
 *
 * @param source the index of the source column
 * @param target the column of the master
 * @param stage the stage of a chain that the header names, or ""
 * @param nearness how near the header is, 0 to 1
 * @param evidence how well the values bear it out, 0 to 1
 */
record Candidate(int source, CaseColumn target, String stage, double nearness, double evidence) {

    /** From here a header is a name of the column. */
    static final double EXACT = 0.9;

    /** The nearness of a column without a header that its values, and those of the others, make this one. */
    static final double GUESSED = 0.5;

    private static final double BY_HEADER = 0.55;
    private static final double BY_VALUES = 0.45;
    private static final double ONLY_VALUES = 0.5;
    private static final double LEAST_NEARNESS = 0.45;
    private static final double NAMED = 0.75;
    /** Below it the values gainsay the header. */
    static final double LEAST_EVIDENCE = 0.25;

    private static final double SPEAKING = 0.6;

    /**
     * The score, 0 to 1; 0 where the values gainsay the header, or where they are labels of no list under a header that is
     * no name of the column either.
     */
    double score() {
        if (evidence < LEAST_EVIDENCE) {
            return 0;
        }
        boolean list = target.list().isPresent();
        if (list && evidence <= ValueEvidence.LABELS && nearness < NAMED) {
            return 0;
        }
        if (nearness < LEAST_NEARNESS) {
            return list && evidence >= SPEAKING ? ONLY_VALUES * evidence : 0;
        }
        return nearness * (BY_HEADER + BY_VALUES * evidence);
    }

    /**
     * What it rests on, as a steward reads it.
     *
     * @param filled whether anything stands in the source column
     */
    String why(boolean filled) {
        if (nearness == GUESSED) {
            return String.format(
                    Locale.UK,
                    "It has no header that tells; %d%% of its values fit %s, and of all columns it is the likeliest.",
                    Math.round(evidence * 100),
                    target.header());
        }
        String header = nearness >= EXACT ? "a name of" : nearness > LEAST_NEARNESS ? "like" : "not like";
        String values = filled
                ? String.format(Locale.UK, "; %d%% of its values fit.", Math.round(evidence * 100))
                : "; nothing stands in it yet to bear that out.";
        return "Its header is " + header + " " + target.header() + values;
    }

    /** What it competes for: a column of one stage is filled by one source column. */
    String place() {
        return stage + "\t" + target.key();
    }
}
