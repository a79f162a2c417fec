package crossfoot.rules.cells;

import crossfoot.caselog.schema.BoundTable;
import crossfoot.caselog.schema.CaseColumn;
import crossfoot.caselog.schema.Column;
import crossfoot.caselog.schema.ColumnType;
import crossfoot.caselog.schema.LearningColumn;
import crossfoot.caselog.schema.ListTable;
import crossfoot.caselog.schema.Values;
import crossfoot.caselog.taxonomy.Taxonomy;
import crossfoot.rules.log.Ledger;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/** The columns of a log that staff fill and in which something is wrong, so that no other need be looked at row by row. */
final class InputColumns {

    private static final Set<ListTable> DEPENDENT =
            EnumSet.of(ListTable.FEEDBACK_TYPES, ListTable.REASONS, ListTable.OUTCOMES, ListTable.EXCLUSIONS);

    private final Ledger ledger;
    private final BoundTable bound;

    /**
     * @param ledger the whole log
     * @param bound its cases, or its learning
     */
    InputColumns(Ledger ledger, BoundTable bound) {
        this.ledger = ledger;
        this.bound = bound;
    }

    /** Those with a faulty cell. */
    List<CellFaults> faults() {
        List<CellFaults> columns = new ArrayList<>();
        for (Column column : bound.schema().columns()) {
            if (!column.computed() && bound.place(column).isPresent()) {
                CellFaults faults =
                        new CellFaults(column, valuesOf(column), bound.table().dates(), ledger.asOf());
                if (faults.any()) {
                    columns.add(faults);
                }
            }
        }
        return columns;
    }

    /** Those whose list does not hold every entry on every day, where the entry depends on no other cell. */
    List<SimpleList> lists() {
        Taxonomy taxonomy = ledger.casebook().taxonomy();
        List<SimpleList> columns = new ArrayList<>();
        for (Column column : bound.schema().columns()) {
            boolean simple = column.type() == ColumnType.YES_NO
                    || column.list().filter(list -> !DEPENDENT.contains(list)).isPresent();
            if (simple && bound.place(column).isPresent()) {
                SimpleList list = new SimpleList(column, valuesOf(column), taxonomy);
                if (list.any()) {
                    columns.add(list);
                }
            }
        }
        return columns;
    }

    /** The values of a column as the logs have interpreted them already. */
    private Values valuesOf(Column column) {
        if (column instanceof CaseColumn known) {
            return ledger.values(known);
        }
        return column instanceof LearningColumn known
                ? ledger.casebook().learning().values(known)
                : bound.values(column);
    }
}
