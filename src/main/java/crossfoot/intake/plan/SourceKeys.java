package crossfoot.intake.plan;

import crossfoot.caselog.schema.Texts;
import crossfoot.intake.map.ImportSettings;
import crossfoot.intake.reading.Undecided;
import crossfoot.intake.source.SourceColumn;
import crossfoot.intake.source.SourceLog;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What tells the rows of a source apart. */
final class SourceKeys {

    private final SourceLog log;
    private final List<SourceColumn> columns = new ArrayList<>();
    private final List<Undecided> faults = new ArrayList<>();
    private final boolean byRow;
    private final Map<String, Integer> first = new HashMap<>();

    SourceKeys(SourceLog log, List<String> names) {
        this.log = log;
        this.byRow = names.stream().anyMatch(name -> Texts.key(name).equals(ImportSettings.ROW_NUMBER));
        for (String name : names) {
            Optional<SourceColumn> column = log.named(name);
            if (column.isPresent()) {
                columns.add(column.get());
            } else if (!Texts.key(name).equals(ImportSettings.ROW_NUMBER)) {
                faults.add(new Undecided(
                        "Import", "Key columns", "The source has no column \"" + name + "\"; name one that it has."));
            }
        }
        if (names.isEmpty()) {
            faults.add(new Undecided(
                    "Import",
                    "Key columns",
                    "No column is known to tell one row from another: name one, several with + between, or "
                            + ImportSettings.ROW_NUMBER + "."));
        }
        for (int row : log.dataRows()) {
            String key = Texts.key(of(row));
            if (!key.isEmpty()) {
                first.putIfAbsent(key, row);
            }
        }
    }

    List<Undecided> faults() {
        return List.copyOf(faults);
    }

    /** The key of a row; "" where a part of it is missing. Without key columns it is the row's place. */
    String of(int row) {
        SourceLog.Row place = log.rows().get(row);
        String number = (place.sheet().isEmpty() ? "" : place.sheet() + "-") + place.number();
        if (columns.isEmpty()) {
            return number;
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
            parts.add(number);
        }
        return String.join("-", parts);
    }

    /** The first row that has the key of a row. */
    int first(int row) {
        return first.getOrDefault(Texts.key(of(row)), row);
    }

    /** Whether a row has a key. */
    boolean known(String key) {
        return first.containsKey(Texts.key(key));
    }
}
