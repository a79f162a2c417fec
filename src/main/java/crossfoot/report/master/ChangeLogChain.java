package crossfoot.report.master;

import crossfoot.caselog.schema.BoundTable;
import crossfoot.caselog.schema.Column;
import crossfoot.caselog.schema.MasterSchema;
import crossfoot.workbook.cells.Cell;
import crossfoot.workbook.cells.Entry;
import crossfoot.workbook.cells.Table;
import crossfoot.workbook.reading.Workbook;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * The chain of the Change log: each row's Hash is the SHA-256 of the Hash before it and of the row's other cells, as shown,
 * joined by tabs, in UTF-8. A row that was altered, added or taken out breaks the chain at that row.
 */
public final class ChangeLogChain {

    /** What the log says where what the steward's tables were at the last refresh is no longer in the workbook. */
    public static final String CANNOT_BE_TOLD =
            "What changed in lists, clocks, calendar, settings and published figures"
                    + " since the entry before cannot be told: what they were then was taken out of the workbook";

    /** What the log says where its earlier entries are no longer in the workbook. */
    public static final String ENTRIES_GONE =
            "The entries of the Change log before this one were taken out of the workbook";

    private static final List<? extends Column> COLUMNS = MasterSchema.CHANGE_LOG.columns();
    private static final int HASH = COLUMNS.size() - 1;
    private static final Pattern MOMENT = Pattern.compile("\\d{4}-\\d{2}-\\d{2} \\d{2}:\\d{2}:\\d{2}");

    private ChangeLogChain() {}

    /** The Hash of the last row; "" where there is none. */
    static String lastHash(Table table) {
        List<List<String>> rows = rows(table);
        return rows.isEmpty() ? "" : rows.get(rows.size() - 1).get(HASH);
    }

    /**
     * The Hash of a row after another.
     *
     * @param cells the other cells, as shown, in the order of the contract
     */
    static String hash(String previous, List<String> cells) {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            List<String> joined = new ArrayList<>(List.of(previous));
            joined.addAll(cells);
            return HexFormat.of()
                    .formatHex(digest.digest(String.join("\t", joined).getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("Every Java has SHA-256", impossible);
        }
    }

    /**
     * A row's cells with its Hash.
     *
     * @param cells all cells but the Hash
     */
    static List<Entry> sealed(String previous, List<Entry> cells) {
        List<String> shown = cells.stream().map(ChangeLogChain::shown).toList();
        List<Entry> sealed = new ArrayList<>(cells);
        sealed.add(Entry.text(hash(previous, shown)));
        return sealed;
    }

    /** The Hash of a row that {@link #sealed} gave. */
    static String hashOf(List<Entry> sealed) {
        return shown(sealed.get(HASH));
    }

    private static String shown(Entry entry) {
        if (entry instanceof Entry.Text text) {
            return text.value();
        }
        return entry instanceof Entry.Number number
                ? Cell.number(number.value()).shown()
                : "";
    }

    /** The first row, as Excel counts, whose Hash does not hold; empty where the chain holds. */
    public static Optional<Integer> firstBroken(Table table) {
        String previous = "";
        BoundTable bound = BoundTable.of(MasterSchema.CHANGE_LOG, table);
        for (int row = 0; row < table.size(); row++) {
            List<String> cells = cells(bound, row);
            if (!blank(cells)) {
                if (!hash(previous, cells.subList(0, HASH)).equals(cells.get(HASH))) {
                    return Optional.of(table.sheetRow(row));
                }
                previous = cells.get(HASH);
            }
        }
        return Optional.empty();
    }

    /**
     * When the master was refreshed, where its last entry is older: entries were taken off the chain's end, which no Hash
     * can show. Every refresh that writes enters itself in the same save.
     *
     * @param lastRefreshed the setting Last refreshed
     */
    public static Optional<String> missingAtTheEnd(Table table, String lastRefreshed) {
        List<List<String>> rows = rows(table);
        String last = rows.isEmpty() ? "" : rows.get(rows.size() - 1).get(0);
        return Optional.of(lastRefreshed).filter(when -> MOMENT.matcher(when).matches() && when.compareTo(last) > 0);
    }

    /** How many entries there are. */
    public static int entries(Table table) {
        return rows(table).size();
    }

    private static List<List<String>> rows(Table table) {
        List<List<String>> rows = new ArrayList<>();
        BoundTable bound = BoundTable.of(MasterSchema.CHANGE_LOG, table);
        for (int row = 0; row < table.size(); row++) {
            List<String> cells = cells(bound, row);
            if (!blank(cells)) {
                rows.add(cells);
            }
        }
        return rows;
    }

    private static boolean blank(List<String> cells) {
        return cells.stream().allMatch(String::isEmpty);
    }

    private static List<String> cells(BoundTable bound, int row) {
        return COLUMNS.stream()
                .map(column -> bound.place(column).stream()
                        .mapToObj(place -> bound.table().cell(row, place).shown())
                        .findFirst()
                        .orElse(""))
                .toList();
    }

    /** From when on the log says that evidence was lost: the moments of those entries. */
    public static List<String> lostSince(Table table) {
        return rows(table).stream()
                .filter(cells -> cells.stream()
                        .anyMatch(cell -> cell.startsWith(CANNOT_BE_TOLD) || cell.startsWith(ENTRIES_GONE)))
                .map(cells -> cells.get(0))
                .toList();
    }

    /** Whether a workbook once had a Change log: what its lists were at a refresh is kept with the log's entry of it. */
    public static boolean onceHeldBy(Workbook workbook) {
        return workbook.customXml(GovernedState.NAMESPACE).isPresent();
    }
}
