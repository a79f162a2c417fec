package crossfoot.figures.draft;

import crossfoot.figures.count.Scope;
import crossfoot.figures.figure.TableListing;

/** A table, defined once: which figures it has, and how they stand in lines. Stateless. */
public interface TableDefinition {

    /** Its id, what it is about, when it is wanted and which charts it has. */
    TableListing listing();

    /** Its id, such as T08. */
    default String id() {
        return listing().id();
    }

    /** Whether a procedure has it. */
    boolean appliesTo(Scope scope);

    /** Writes its title, base, headings, lines and notes. */
    void write(Scope scope, TableDraft draft);
}
