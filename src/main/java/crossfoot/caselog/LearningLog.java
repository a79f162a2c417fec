package crossfoot.caselog;

import crossfoot.caselog.schema.BoundTable;
import crossfoot.caselog.schema.LearningColumn;
import crossfoot.caselog.schema.MasterSchema;
import crossfoot.caselog.schema.Values;
import crossfoot.caselog.taxonomy.Entries;
import crossfoot.workbook.cells.Cell;
import crossfoot.workbook.cells.Table;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** The rows of Learning, in table order, counted from 0 over the rows that are rows. */
public final class LearningLog {

    private final BoundTable bound;
    private final List<Values> values;

    private LearningLog(BoundTable bound) {
        this.bound = bound;
        this.values = Arrays.stream(LearningColumn.values()).map(bound::values).toList();
    }

    /** Reads the table. */
    public static LearningLog of(Table table) {
        return new LearningLog(BoundTable.of(MasterSchema.LEARNING, table));
    }

    /** The rows as they stood on an earlier day. */
    LearningLog seenFrom(Vantage vantage) {
        return of(new EarlierLog(vantage).learning(bound.table()));
    }

    /** The number of rows. */
    public int size() {
        return bound.size();
    }

    /** The table with its columns found. */
    public BoundTable bound() {
        return bound;
    }

    /** The values of a column, by the table's data rows. */
    public Values values(LearningColumn column) {
        return values.get(column.ordinal());
    }

    /** The cell of a row and column. */
    public Cell cell(int index, LearningColumn column) {
        return values(column).cell(bound.tableRow(index));
    }

    /** The clean text of a row and column; "" where there is none. */
    public String text(int index, LearningColumn column) {
        return values(column).text(bound.tableRow(index));
    }

    /** The date of a row and column; empty where there is none that can be used. */
    public Optional<LocalDate> date(int index, LearningColumn column) {
        return values(column).date(bound.tableRow(index));
    }

    /** The Learning ref as typed. */
    public String ref(int index) {
        return bound.typed(bound.tableRow(index), LearningColumn.LEARNING_REF);
    }

    /** The cases that a row names, as typed but clean. */
    public List<String> caseRefs(int index) {
        return Entries.split(text(index, LearningColumn.CASE_REF));
    }
}
