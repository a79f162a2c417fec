package crossfoot.intake.suggest;

import crossfoot.intake.source.SourceColumn;
import crossfoot.intake.source.SourceLog;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

/**
 * Tells whether the numbers of a column begin anew on every sheet, as where there is a sheet a year: 2023's case 17 and
 * 2024's case 17 are two cases, unless both rows say the same, as those of a case that was carried over do.
 */
final class SheetKeys {

    private static final double MOSTLY = 0.9;
    private static final double ALIKE = 0.5;

    private final SourceLog log;
    private final SourceColumn column;
    private int filled;
    private int met;
    private int carried;

    private SheetKeys(SourceLog log, SourceColumn column) {
        this.log = log;
        this.column = column;
    }

    /** Whether a value tells a row from the others of its sheet, and not from those of other sheets. */
    static boolean needed(SourceLog log, SourceColumn column) {
        return log.severalSheets() && new SheetKeys(log, column).needed();
    }

    private boolean needed() {
        Map<Integer, Integer> first = new HashMap<>();
        Set<String> within = new HashSet<>();
        for (int row : log.dataRows()) {
            int code = column.values().code(row);
            if (code != 0) {
                filled++;
                within.add(log.rows().get(row).sheet() + "\t" + code);
                meet(first.putIfAbsent(code, row), row);
            }
        }
        return met > 0 && within.size() >= filled * MOSTLY && carried * 2 <= met;
    }

    private void meet(@org.jspecify.annotations.Nullable Integer before, int row) {
        if (before != null
                && !log.rows().get(before).sheet().equals(log.rows().get(row).sheet())) {
            met++;
            carried += alike(before, row) ? 1 : 0;
        }
    }

    /** Whether most of what both rows fill is the same. */
    private boolean alike(int one, int other) {
        int both = 0;
        int same = 0;
        for (SourceColumn each : log.columns()) {
            int code = each.values().code(one);
            if (!each.equals(column) && code != 0 && each.values().code(other) != 0) {
                both++;
                same += code == each.values().code(other) ? 1 : 0;
            }
        }
        return both > 0 && same > both * ALIKE;
    }
}
