package crossfoot.figures.draft;

import crossfoot.figures.count.Scope;

/** A table, defined once: which figures it has, and how they stand in lines. Stateless. */
public interface TableDefinition {

    /** Its id, such as T08. */
    String id();

    /** Whether a procedure has it. */
    boolean appliesTo(Scope scope);

    /** Writes its title, base, headings, lines and notes. */
    void write(Scope scope, TableDraft draft);
}
