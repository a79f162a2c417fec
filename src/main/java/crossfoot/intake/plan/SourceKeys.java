package crossfoot.intake.plan;

import crossfoot.caselog.schema.Texts;
import crossfoot.intake.map.ImportSettings;
import crossfoot.intake.reading.Undecided;
import crossfoot.intake.source.RowKind;
import crossfoot.intake.source.SourceColumn;
import crossfoot.intake.source.SourceLog;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** What tells the rows of a source apart: values of columns, and where these begin anew on every sheet its name. */
final class SourceKeys {

    private static final String BETWEEN = "-";

    private final SourceLog log;
    private final List<SourceColumn> columns = new ArrayList<>();
    private final List<Undecided> faults = new ArrayList<>();
    private final boolean byRow;
    private final boolean bySheet;
    private final List<String> keys = new ArrayList<>();
    private final Map<String, Integer> first = new HashMap<>();

    SourceKeys(SourceLog log, List<String> names) {
        this.log = log;
        this.byRow = stands(names, ImportSettings.ROW_NUMBER);
        this.bySheet = stands(names, ImportSettings.SHEET_NAME);
        names.forEach(this::take);
        if (names.isEmpty()) {
            faults.add(new Undecided(
                    "Import",
                    "Key columns",
                    "No column is known to tell one row from another: name one, several with + between, or "
                            + ImportSettings.ROW_NUMBER + "."));
        }
        for (int row = 0; row < log.rows().size(); row++) {
            String key = log.rows().get(row).kind() == RowKind.DATA ? key(row) : "";
            keys.add(key);
            if (!key.isEmpty()) {
                first.putIfAbsent(Texts.key(key), row);
            }
        }
    }

    /** Whether a word that is no column stands among the names. */
    private boolean stands(List<String> names, String word) {
        return names.stream().anyMatch(name -> Texts.key(name).equals(word))
                && log.named(word).isEmpty();
    }

    private void take(String name) {
        Optional<SourceColumn> column = log.named(name);
        boolean word = Texts.key(name).equals(ImportSettings.ROW_NUMBER)
                || Texts.key(name).equals(ImportSettings.SHEET_NAME);
        if (column.isPresent()) {
            columns.add(column.get());
        } else if (!word) {
            faults.add(new Undecided(
                    "Import", "Key columns", "The source has no column \"" + name + "\"; name one that it has."));
        }
    }

    List<Undecided> faults() {
        return List.copyOf(faults);
    }

    /** The key of a row; "" where a part of it is missing. Without key columns it is the row's place. */
    String of(int row) {
        return keys.get(row);
    }

    private String key(int row) {
        SourceLog.Row place = log.rows().get(row);
        String onSheet = place.sheet().isEmpty() ? "" : place.sheet() + BETWEEN;
        if (columns.isEmpty()) {
            return (place.alone() && !bySheet ? "" : onSheet) + place.number();
        }
        List<String> parts = new ArrayList<>();
        for (SourceColumn column : columns) {
            String part = Texts.clean(column.values().value(row).text());
            if (part.isEmpty()) {
                return "";
            }
            parts.add(part);
        }
        if (byRow) {
            parts.add((place.alone() || bySheet ? "" : onSheet) + place.number());
        }
        return (bySheet ? onSheet : "") + String.join(BETWEEN, parts);
    }

    /** Whether one column tells rows apart, so that what it holds can be the Ref; what only a part of a key holds cannot. */
    boolean single() {
        return columns.size() <= 1 && !bySheet && !(byRow && columns.size() == 1);
    }

    /** The first row that has the key of a row. */
    int first(int row) {
        return first.getOrDefault(Texts.key(of(row)), row);
    }

    /** The key that a row means by a number of another: that of its own sheet first; empty where no row has it. */
    Optional<String> meant(int row, String number) {
        String here = bySheet ? log.rows().get(row).sheet() + BETWEEN + number : number;
        return Stream.of(here, number)
                .filter(key -> first.containsKey(Texts.key(key)))
                .findFirst();
    }
}
