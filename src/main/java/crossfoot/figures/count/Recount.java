package crossfoot.figures.count;

import crossfoot.figures.figure.Figure;
import java.util.Map;

/** Counts a table again in another scope: handed in, so that what is counted does not know the tables that show it. */
@FunctionalInterface
public interface Recount {

    /**
     * The figures of one table by their ids.
     *
     * @param table the table's id in any case, as {@code T08}
     * @return none where the scope does not have the table
     */
    Map<String, Figure> figures(String table, Scope scope);
}
