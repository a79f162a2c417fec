package crossfoot.caselog;

import crossfoot.caselog.schema.BoundTable;
import crossfoot.caselog.schema.CaseColumn;
import crossfoot.caselog.schema.Column;
import crossfoot.caselog.schema.ColumnType;
import crossfoot.caselog.schema.LearningColumn;
import crossfoot.caselog.schema.MasterSchema;
import crossfoot.caselog.schema.Values;
import crossfoot.workbook.cells.Cell;
import crossfoot.workbook.cells.Table;
import crossfoot.workbook.cells.TableColumn;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * A log as it stood at the end of an earlier day: a date that has come since is empty, with what was written with it, and a
 * row received since is not there. Rows keep their places in the table, so that what is found can be shown in the workbook.
 * A date after today has not come at all: it stays, and is wrong on whatever day one looks.
 */
final class EarlierLog {

    /** What is written on the day of a date, besides the date. */
    private static final Map<CaseColumn, List<CaseColumn>> WRITTEN_WITH = Map.of(
            CaseColumn.EXTENSION_AGREED,
            List.of(CaseColumn.EXTENDED_TO),
            CaseColumn.RESPONDED,
            List.of(
                    CaseColumn.OUTCOME,
                    CaseColumn.DELAY_REASON,
                    CaseColumn.REMEDY,
                    CaseColumn.FINANCIAL_REDRESS,
                    CaseColumn.RECOMMENDATIONS_DUE,
                    CaseColumn.RECOMMENDATIONS_MET));

    private final Vantage vantage;

    EarlierLog(Vantage vantage) {
        this.vantage = vantage;
    }

    /** The rows of CaseLog whose case was received since. */
    BitSet comeSince(Table cases) {
        return datedSince(BoundTable.of(MasterSchema.CASE_LOG, cases), CaseColumn.RECEIVED);
    }

    /** CaseLog as it stood. */
    Table cases(Table table) {
        BoundTable bound = BoundTable.of(MasterSchema.CASE_LOG, table);
        Map<Column, BitSet> emptied = new HashMap<>();
        for (CaseColumn column : CaseColumn.values()) {
            if (column.type() == ColumnType.DATE && !column.computed() && !column.planned()) {
                BitSet rows = datedSince(bound, column);
                empty(emptied, column, rows);
                WRITTEN_WITH.getOrDefault(column, List.of()).forEach(with -> empty(emptied, with, rows));
            }
        }
        BitSet absent = datedSince(bound, CaseColumn.RECEIVED);
        Arrays.stream(CaseColumn.values()).forEach(column -> empty(emptied, column, absent));
        return without(bound, emptied);
    }

    /** Learning as it stood. */
    Table learning(Table table) {
        BoundTable bound = BoundTable.of(MasterSchema.LEARNING, table);
        Map<Column, BitSet> emptied = new HashMap<>();
        BitSet done = datedSince(bound, LearningColumn.DONE);
        empty(emptied, LearningColumn.DONE, done);
        empty(emptied, LearningColumn.EVIDENCE, done);
        return without(bound, emptied);
    }

    private static void empty(Map<Column, BitSet> emptied, Column column, BitSet rows) {
        emptied.computeIfAbsent(column, added -> new BitSet()).or(rows);
    }

    /** The data rows of the table in which a date is one that has come since. */
    private BitSet datedSince(BoundTable bound, Column column) {
        Values values = bound.values(column);
        BitSet codes = new BitSet(values.distinct());
        for (int code = 0; code < values.distinct(); code++) {
            codes.set(
                    code,
                    values.dateOf(code)
                            .filter(day -> day.isAfter(vantage.asOf()) && !day.isAfter(vantage.today()))
                            .isPresent());
        }
        BitSet rows = new BitSet();
        for (int row = 0; row < bound.table().size() && !codes.isEmpty(); row++) {
            rows.set(row, codes.get(values.code(row)));
        }
        return rows;
    }

    private static Table without(BoundTable bound, Map<Column, BitSet> emptied) {
        Table table = bound.table();
        List<TableColumn> columns = new ArrayList<>(table.columns());
        emptied.forEach((column, rows) ->
                bound.place(column).ifPresent(place -> columns.set(place, without(columns.get(place), rows))));
        return table.withColumns(columns);
    }

    private static TableColumn without(TableColumn column, BitSet rows) {
        if (rows.isEmpty()) {
            return column;
        }
        TableColumn.Builder left = new TableColumn.Builder(column.header());
        int[] codes = new int[column.distinct().size()];
        Arrays.fill(codes, -1);
        for (int row = 0; row < column.size(); row++) {
            if (rows.get(row)) {
                left.add(Cell.BLANK);
                continue;
            }
            int code = column.code(row);
            if (codes[code] < 0) {
                codes[code] = left.codeOf(column.distinct().get(code));
            }
            left.addCode(codes[code]);
        }
        return left.build();
    }
}
