package crossfoot.caselog.schema;

import java.util.Optional;

/**
 * A column of the contract, known by its header wherever it stands. Every list of columns in the product (the new master,
 * the reader, the cell checks, the service's JSON, the reference pages) comes from these definitions.
 */
public sealed interface Column permits CaseColumn, LearningColumn, PlainColumn {

    /** The header text, as new masters spell it; matched without regard to case and surrounding spaces. */
    String header();

    /** What its cells hold. */
    ColumnType type();

    /** The list whose entries its cells hold, for {@link ColumnType#ENTRY} and {@link ColumnType#ENTRIES}. */
    Optional<ListTable> list();

    /** Whether every row must fill it. */
    boolean required();

    /** Whether Crossfoot computes it; staff type the others. */
    boolean computed();

    /** Whether a table that an add-in sends may lack it; a rule that reads it then finds it empty. */
    default boolean mayBeLeftOut() {
        return computed();
    }

    /** Whether a rule looks at what its cells say, and not only for stray characters: an add-in keeps back what none reads. */
    default boolean readByRules() {
        return !computed();
    }

    /** Whether it holds days that are planned, which may be in the future; every other date says what has happened. */
    default boolean planned() {
        return false;
    }

    /** A line for the reference page and the prompt of the cell. */
    String note();

    /** The schema version that brought it: a master of an earlier one does not lack it. */
    int since();

    /** The header in the form by which headers are matched. */
    default String key() {
        return Texts.key(header());
    }
}
