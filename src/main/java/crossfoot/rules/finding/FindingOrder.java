package crossfoot.rules.finding;

import crossfoot.caselog.schema.Column;
import crossfoot.caselog.schema.MasterSchema;
import crossfoot.caselog.schema.TableSchema;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The order of findings: structure first, then by table, row, column and code. */
public final class FindingOrder {

    private static final Map<String, Integer> TABLES = new HashMap<>();
    private static final Map<String, Map<String, Integer>> COLUMNS = new HashMap<>();

    static {
        List<TableSchema> tables = MasterSchema.inputTables();
        for (int i = 0; i < tables.size(); i++) {
            TABLES.put(tables.get(i).name(), i);
            Map<String, Integer> places = new HashMap<>();
            for (Column column : tables.get(i).columns()) {
                places.put(column.header(), places.size());
            }
            COLUMNS.put(tables.get(i).name(), places);
        }
    }

    public static final Comparator<Finding> ORDER = Comparator.<Finding>comparingInt(
                    finding -> finding.rule().charAt(0) == Rule.Family.STRUCTURE.letter() ? 0 : 1)
            .thenComparingInt(finding -> TABLES.getOrDefault(finding.table(), TABLES.size()))
            .thenComparingInt(Finding::row)
            .thenComparingInt(FindingOrder::place)
            .thenComparing(Finding::rule);

    private FindingOrder() {}

    private static int place(Finding finding) {
        return COLUMNS.getOrDefault(finding.table(), Map.of()).getOrDefault(finding.column(), Integer.MAX_VALUE);
    }
}
