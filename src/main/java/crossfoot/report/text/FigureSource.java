package crossfoot.report.text;

import crossfoot.caselog.taxonomy.Period;
import crossfoot.figures.figure.Figure;
import crossfoot.figures.figure.FigureTable;
import java.util.Optional;

/** Where a text's figures come from: what its reader may read of one procedure and year. */
public interface FigureSource {

    /** The figure of an id; a count of a line that the year does not have is nothing. */
    Optional<Figure> figure(String id);

    /** The same figure some years before; empty where nobody knows, or the reader may not. */
    Optional<Figure> before(Figure now, int years);

    /** Whether the year before is known, but the reader may not. */
    default boolean withheld(Figure now) {
        return false;
    }

    /** The table of an id such as T08. */
    Optional<FigureTable> table(String id);

    /** The year. */
    Period period();

    /** What a table's line is called within a sentence: a feedback type in the plural, and anything else as it is. */
    String inSentence(String label);

    /** Whether the year is over, so that it may be judged against others. */
    boolean complete();

    /** The council's name, or "". */
    String council();

    /** The procedure's name. */
    String procedure();
}
