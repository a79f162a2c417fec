package crossfoot.figures.draft;

import crossfoot.figures.count.LeftOut;
import java.util.List;

/** How the note on rows left out tells of them. */
public enum Naming {
    /** How many, and which. */
    BY_REF {
        @Override
        String told(LeftOut.Cause cause, List<String> rows) {
            return BY_NUMBER.told(cause, rows).replaceFirst("\\.$", "") + " (" + Wording.some(rows) + ").";
        }
    },
    /** How many. */
    BY_NUMBER {
        @Override
        String told(LeftOut.Cause cause, List<String> rows) {
            return Wording.count(rows.size(), "row", "rows") + " " + cause.words() + ".";
        }
    },
    /** That there are some: a small number is nobody's business. */
    PUBLICLY {
        @Override
        String told(LeftOut.Cause cause, List<String> rows) {
            return "rows " + cause.words() + ".";
        }
    };

    abstract String told(LeftOut.Cause cause, List<String> rows);
}
