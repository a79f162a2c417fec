package crossfoot.report.design;

import crossfoot.caselog.Casebook;
import crossfoot.caselog.schema.Column;
import crossfoot.caselog.schema.MasterSchema;
import crossfoot.caselog.schema.TableSchema;
import crossfoot.caselog.schema.Texts;
import crossfoot.rules.Duty;
import crossfoot.rules.finding.Finding;
import crossfoot.workbook.cells.CellAddress;
import crossfoot.workbook.cells.Entry;
import crossfoot.workbook.cells.Table;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Findings and duties as rows of Checks and Worklist, with links that jump to their cells. */
public final class FindingRows {

    /** A little less than a cell of Excel holds. */
    private static final int LONGEST = 32_000;

    private final Map<String, Table> tables = new HashMap<>();
    private final Map<String, Map<String, Integer>> places = new HashMap<>();

    /** Rows for findings about a casebook. */
    public FindingRows(Casebook casebook) {
        for (TableSchema schema : MasterSchema.inputTables()) {
            casebook.table(schema).ifPresent(table -> add(schema, table));
        }
    }

    private void add(TableSchema schema, Table table) {
        Map<String, Integer> columns = new HashMap<>();
        for (int i = 0; i < table.columns().size(); i++) {
            columns.putIfAbsent(Texts.key(table.columns().get(i).header()), i);
        }
        tables.put(schema.name(), table);
        places.put(schema.name(), columns);
    }

    /** The address of a finding, such as {@code Case log!K37}; the table's name where it has none. */
    public String where(Finding finding) {
        Table table = tables.get(finding.table());
        return place(finding)
                .map(cell -> (table == null ? finding.table() : table.sheet()) + "!" + cell)
                .orElse(finding.table());
    }

    private Optional<CellAddress> place(Finding finding) {
        return place(finding.table(), finding.row(), finding.column());
    }

    private Optional<CellAddress> place(String tableName, int row, String column) {
        Table table = tables.get(tableName);
        if (table == null) {
            return Optional.empty();
        }
        int place = places.getOrDefault(tableName, Map.of()).getOrDefault(Texts.key(column), 0);
        int sheetRow = row < 1 ? table.corner().row() : row;
        return Optional.of(new CellAddress(sheetRow, table.corner().column() + place));
    }

    private Entry link(String tableName, int row, String column, String shown) {
        Table table = tables.get(tableName);
        return place(tableName, row, column)
                .<Entry>map(cell -> new Entry.Link(table == null ? "" : table.sheet(), cell, shown))
                .orElse(Entry.text(shown));
    }

    /** The rows of Checks. */
    public List<List<Entry>> checks(List<Finding> findings) {
        List<List<Entry>> rows = new ArrayList<>(findings.size());
        for (Finding finding : findings) {
            rows.add(List.of(
                    Entry.text(finding.severity().word()),
                    Entry.text(finding.rule()),
                    link(finding.table(), finding.row(), finding.column(), where(finding)),
                    Entry.text(writable(finding.ref())),
                    Entry.text(writable(finding.column())),
                    Entry.text(writable(finding.value())),
                    Entry.text(writable(finding.message())),
                    Entry.text(writable(finding.suggestion().orElse("")))));
        }
        return rows;
    }

    /** The rows of Worklist. */
    public List<List<Entry>> worklist(List<Duty> duties) {
        List<List<Entry>> rows = new ArrayList<>(duties.size());
        for (Duty duty : duties) {
            rows.add(List.of(
                    duty.due().<Entry>map(Entry.Date::new).orElse(Entry.BLANK),
                    duty.due().isPresent() ? new Entry.Number(duty.workingDaysLeft()) : Entry.BLANK,
                    Entry.text(duty.what()),
                    link(duty.table(), duty.row(), refColumn(duty.table()), writable(duty.ref())),
                    Entry.text(writable(duty.feedbackType())),
                    Entry.text(writable(duty.owner())),
                    Entry.text(writable(duty.team())),
                    Entry.text(writable(duty.why()))));
        }
        return rows;
    }

    private static String refColumn(String tableName) {
        TableSchema schema =
                tableName.equals(MasterSchema.LEARNING.name()) ? MasterSchema.LEARNING : MasterSchema.CASE_LOG;
        Column first = schema.columns().get(0);
        return first.header();
    }

    /** What a workbook may hold of a typed text: no control characters, no lone surrogates, at most Excel's length. */
    public static String writable(String text) {
        if (text.length() <= LONGEST && plain(text)) {
            return text;
        }
        int limit = Math.min(text.length(), LONGEST);
        StringBuilder kept = new StringBuilder(limit);
        text.codePoints()
                .limit(limit)
                .filter(c -> !Character.isISOControl(c) || c == '\n')
                .filter(c -> c < Character.MIN_SURROGATE || c > Character.MAX_SURROGATE)
                .filter(c -> c != 0xFFFE && c != 0xFFFF)
                .forEach(kept::appendCodePoint);
        return kept.toString();
    }

    /** Whether a text has nothing but characters that are always right, as nearly every text: told without a copy. */
    private static boolean plain(String text) {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            boolean fine = c >= Character.MIN_SURROGATE
                    ? c > Character.MAX_SURROGATE && c < 0xFFFE
                    : !Character.isISOControl(c);
            if (!fine && c != '\n') {
                return false;
            }
        }
        return true;
    }
}
