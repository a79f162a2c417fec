package crossfoot.intake.reading;

import crossfoot.caselog.schema.BoundTable;
import crossfoot.caselog.schema.Column;
import crossfoot.caselog.schema.MasterSchema;
import crossfoot.caselog.schema.TableSource;
import crossfoot.caselog.schema.Texts;
import crossfoot.workbook.cells.Cell;
import crossfoot.workbook.cells.Table;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;

/** The rows that earlier imports brought into a master, by source, key and step. */
public final class Ledger {

    private final List<LedgerRow> all;
    private final int lastBatch;

    private Ledger(List<LedgerRow> all, int lastBatch) {
        this.all = List.copyOf(all);
        this.lastBatch = lastBatch;
    }

    /** Reads the tables ImportedRows and ImportBatches of a master; nothing where there are none. */
    public static Ledger read(TableSource master) {
        Optional<Table> rows = master.table(MasterSchema.IMPORTED_ROWS.name());
        List<LedgerRow> all = new ArrayList<>();
        rows.ifPresent(table -> {
            BoundTable bound = BoundTable.of(MasterSchema.IMPORTED_ROWS, table);
            for (int row = 0; row < table.size(); row++) {
                LedgerRow read = row(bound, row);
                if (!read.key().isEmpty()) {
                    all.add(read);
                }
            }
        });
        int last = all.stream().mapToInt(LedgerRow::batch).max().orElse(0);
        Optional<Table> batches = master.table(MasterSchema.IMPORT_BATCHES.name());
        for (int row = 0; batches.isPresent() && row < batches.get().size(); row++) {
            if (batches.get().cell(row, 0) instanceof Cell.Number number) {
                last = Math.max(last, (int) number.value());
            }
        }
        return new Ledger(all, last);
    }

    private static LedgerRow row(BoundTable bound, int row) {
        List<? extends Column> columns = MasterSchema.IMPORTED_ROWS.columns();
        List<String> cells = new ArrayList<>();
        for (Column column : columns) {
            OptionalInt place = bound.place(column);
            cells.add(
                    place.isPresent()
                            ? bound.table().cell(row, place.getAsInt()).shown()
                            : "");
        }
        String batch = cells.get(4);
        return new LedgerRow(
                cells.get(0),
                cells.get(1),
                cells.get(2),
                cells.get(3),
                batch.matches("\\d{1,9}") ? Integer.parseInt(batch) : 0,
                cells.get(5),
                cells.get(6));
    }

    /** All rows, of every source, in their order. */
    public List<LedgerRow> all() {
        return all;
    }

    /** The number of the last import. */
    public int lastBatch() {
        return lastBatch;
    }

    /** The rows of a source, by {@link LedgerRow#id}. */
    public Map<String, LedgerRow> of(String source) {
        Map<String, LedgerRow> rows = new LinkedHashMap<>();
        String key = Texts.key(source);
        for (LedgerRow row : all) {
            if (Texts.key(row.source()).equals(key)) {
                rows.put(row.id(), row);
            }
        }
        return rows;
    }

    /** The headers of columns that imports of a source have filled. */
    public Set<String> headers(String source) {
        Set<String> headers = new HashSet<>();
        Set<String> seen = new HashSet<>();
        for (LedgerRow row : of(source).values()) {
            for (String cell : row.cells().split("\n", -1)) {
                int at = cell.lastIndexOf('=');
                if (at > 0 && seen.add(cell.substring(0, at))) {
                    headers.add(cell.substring(0, at));
                }
            }
        }
        return headers;
    }
}
