package crossfoot.intake.source;

import crossfoot.caselog.schema.Texts;

/**
 * A column of a source.
 *
 * @param header its header
 * @param occurrence which of the columns with that header it is, from 1
 * @param hidden whether it is hidden in the source
 * @param values its cells
 */
public record SourceColumn(String header, int occurrence, boolean hidden, GridColumn values) {

    /** The header, with its occurrence where it is not the first: {@code Service (2)}. */
    public String name() {
        return occurrence == 1 ? header : header + " (" + occurrence + ")";
    }

    /** Whether it is the column of a header, in any case, and an occurrence. */
    public boolean is(String otherHeader, int otherOccurrence) {
        return occurrence == otherOccurrence && Texts.key(header).equals(Texts.key(otherHeader));
    }
}
