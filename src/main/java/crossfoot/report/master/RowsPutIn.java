package crossfoot.report.master;

import crossfoot.caselog.Casebook;
import crossfoot.caselog.schema.BoundTable;
import crossfoot.caselog.schema.Column;
import crossfoot.caselog.schema.RowsUnderneath;
import crossfoot.caselog.schema.TableSchema;
import crossfoot.workbook.reading.Workbook;
import crossfoot.workbook.rewriting.WorkbookEdit;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.stream.Collectors;

/** Puts the rows that stand right under the tables of a master into them. */
public final class RowsPutIn {

    private RowsPutIn() {}

    /** The rows that are to be put in. */
    static List<RowsUnderneath> of(Casebook casebook) {
        return casebook.underneath().stream()
                .filter(rows -> !rows.taken().isEmpty())
                .toList();
    }

    /** The workbook with the rows that a casebook takes as rows of its tables put into them; itself where there are none. */
    public static Workbook into(Workbook source, Casebook casebook) {
        List<RowsUnderneath> rows = of(casebook);
        if (rows.isEmpty()) {
            return source;
        }
        WorkbookEdit edit = new WorkbookEdit(source);
        rows.forEach(under -> edit.adopt(under.schema().name(), under.taken().size()));
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try {
            edit.write(bytes);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        Workbook longer = Workbook.open(source.name(), bytes.toByteArray());
        rows.forEach(under -> check(under.schema(), casebook, longer));
        return longer;
    }

    private static void check(TableSchema schema, Casebook casebook, Workbook longer) {
        BoundTable wanted = BoundTable.of(schema, casebook.table(schema).orElseThrow());
        BoundTable made = BoundTable.of(schema, longer.table(schema.name()).orElseThrow());
        for (Column column : schema.inputs()) {
            for (int row = 0; row < wanted.table().size(); row++) {
                if (!wanted.typed(row, column).equals(made.typed(row, column))) {
                    throw new IllegalStateException("The longer table does not hold the rows that were under it");
                }
            }
        }
    }

    /** What was put in, for the Change log and for whoever refreshes. */
    static String words(List<RowsUnderneath> rows) {
        return rows.stream()
                .map(under -> under.taken().size() + (under.taken().size() == 1 ? " row" : " rows") + " under "
                        + under.schema().name() + " put in")
                .collect(Collectors.joining("; "));
    }
}
