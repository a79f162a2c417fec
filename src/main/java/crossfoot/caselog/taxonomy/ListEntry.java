package crossfoot.caselog.taxonomy;

import crossfoot.caselog.schema.Mark;
import crossfoot.caselog.schema.Texts;
import java.util.Set;

/**
 * An entry of one of the simpler lists.
 *
 * @param name its text
 * @param procedure the procedure that uses it; "" where every one does
 * @param marks what the list's own Yes/No columns say Yes to
 * @param validity when it may be used
 */
public record ListEntry(String name, String procedure, Set<Mark> marks, Validity validity) {

    public ListEntry {
        marks = Set.copyOf(marks);
    }

    /** Whether the list says Yes in the column of a mark. */
    public boolean is(Mark mark) {
        return marks.contains(mark);
    }

    /**
     * Whether a procedure uses it.
     *
     * @param procedureKey in the form of {@link Texts#key}
     */
    public boolean usedBy(String procedureKey) {
        return procedure.isEmpty() || Texts.key(procedure).equals(procedureKey);
    }
}
