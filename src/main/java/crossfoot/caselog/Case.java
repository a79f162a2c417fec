package crossfoot.caselog;

import crossfoot.caselog.schema.CaseColumn;
import crossfoot.caselog.schema.Texts;
import crossfoot.caselog.taxonomy.Entries;
import crossfoot.workbook.cells.Cell;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;

/** One row of CaseLog: a light view into the log's columns. */
public final class Case {

    private final CaseLog log;
    private final int index;
    private final int row;

    Case(CaseLog log, int index) {
        this.log = log;
        this.index = index;
        this.row = log.bound().tableRow(index);
    }

    /** Its index in the log, from 0. */
    public int index() {
        return index;
    }

    /** The data row of the table, from 0. */
    public int tableRow() {
        return row;
    }

    /** The row that Excel shows. */
    public int sheetRow() {
        return log.bound().table().sheetRow(row);
    }

    /** The Ref as typed. */
    public String ref() {
        return log.bound().typed(row, CaseColumn.REF);
    }

    /** The Ref in the form by which refs match; "" where there is none. */
    public String refKey() {
        return Texts.refKey(log.values(CaseColumn.REF).key(row));
    }

    /** The cell of a column. */
    public Cell cell(CaseColumn column) {
        return log.values(column).cell(row);
    }

    /** The code of a column's value: equal for equal cells of the column. */
    public int code(CaseColumn column) {
        return log.values(column).code(row);
    }

    /** The clean text of a column; "" where there is none. */
    public String text(CaseColumn column) {
        return log.values(column).text(row);
    }

    /** The text of a column in the form by which list entries match; "" where there is none. */
    public String key(CaseColumn column) {
        return log.values(column).key(row);
    }

    /** The entries of a column that holds several, clean, without empty ones. */
    public List<String> texts(CaseColumn column) {
        return Entries.split(text(column));
    }

    /** The date of a column; empty where there is none, or none that can be used. */
    public Optional<LocalDate> date(CaseColumn column) {
        return log.values(column).date(row);
    }

    /** The number of a column, also one typed as text with a pound sign or commas; empty where there is none. */
    public OptionalDouble number(CaseColumn column) {
        if (cell(column) instanceof Cell.Number number) {
            return OptionalDouble.of(number.value());
        }
        String digits = text(column).replaceAll("[£,\\s]", "");
        return digits.matches("-?\\d{1,12}(\\.\\d+)?")
                ? OptionalDouble.of(Double.parseDouble(digits))
                : OptionalDouble.empty();
    }

    /** Whether a column holds anything. */
    public boolean filled(CaseColumn column) {
        return !cell(column).empty();
    }

    /** The log that the case is in. */
    public CaseLog log() {
        return log;
    }
}
