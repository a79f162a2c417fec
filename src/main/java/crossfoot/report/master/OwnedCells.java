package crossfoot.report.master;

import crossfoot.caselog.schema.BoundTable;
import crossfoot.caselog.schema.Column;
import crossfoot.caselog.schema.MasterSchema;
import crossfoot.rules.Assessment;
import crossfoot.workbook.cells.Entry;
import crossfoot.workbook.cells.EntryMatch;
import crossfoot.workbook.cells.Table;
import java.util.ArrayList;
import java.util.List;
import java.util.function.IntFunction;

/** The computed columns of a table that staff or stewards fill, and what they hold in each of its data rows. */
public interface OwnedCells {

    /** Those of all tables that have some and that the master has. */
    static List<OwnedCells> of(Assessment assessment) {
        List<OwnedCells> all = new ArrayList<>();
        if (assessment.master().has(MasterSchema.CASE_LOG)) {
            all.add(ComputedColumns.ofCases(assessment));
        }
        if (assessment.master().has(MasterSchema.LEARNING)) {
            all.add(ComputedColumns.ofLearning(assessment));
        }
        assessment
                .master()
                .table(MasterSchema.REPORT_TEXT)
                .ifPresent(table -> all.add(ShownColumns.ofTexts(assessment, table)));
        assessment
                .master()
                .table(MasterSchema.SELF_ASSESSMENT)
                .ifPresent(table -> all.add(ShownColumns.ofProvisions(assessment, table)));
        return all;
    }

    /** The table. */
    BoundTable bound();

    /** The columns, in the order of the contract. */
    List<? extends Column> columns();

    /** What a column holds in a data row. */
    Entry value(Column column, int row);

    /** What a column holds in each data row. */
    default IntFunction<Entry> values(Column column) {
        return row -> value(column, row);
    }

    /**
     * Whether the table holds already what a column should hold in a data row.
     *
     * @param place where the column stands in the table, from 0
     */
    default boolean holds(Column column, int place, int row) {
        Table table = bound().table();
        return EntryMatch.same(table.cell(row, place), value(column, row), table.dates());
    }
}
