package crossfoot.report.imports;

import crossfoot.caselog.schema.Column;
import crossfoot.caselog.schema.ColumnType;
import crossfoot.caselog.schema.MasterSchema;
import crossfoot.caselog.schema.TableSchema;
import crossfoot.caselog.taxonomy.Settings;
import crossfoot.intake.map.ImportMap;
import crossfoot.intake.map.KeptMaps;
import crossfoot.intake.plan.Balance;
import crossfoot.intake.reading.LedgerRow;
import crossfoot.intake.source.SourceReader;
import crossfoot.report.imports.ImportedMaster.FileIdentity;
import crossfoot.report.master.RefreshStamp;
import crossfoot.workbook.cells.CellAddress;
import crossfoot.workbook.cells.ColumnDesign;
import crossfoot.workbook.cells.ColumnDesign.Format;
import crossfoot.workbook.cells.Entry;
import crossfoot.workbook.cells.SheetDesign;
import crossfoot.workbook.cells.Table;
import crossfoot.workbook.cells.TableDesign;
import crossfoot.workbook.reading.Workbook;
import crossfoot.workbook.rewriting.WorkbookEdit;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The sheet Imports of a master: which imports there were, and which row of the log came from where. */
final class ImportsSheet {

    private static final int TOP = 4;
    private static final int GAP = 2;

    private final Batch batch;
    private final RefreshStamp stamp;
    private final Settings settings;
    private final FileIdentity file;

    /**
     * One import.
     *
     * @param number its number, from 1
     * @param map what it was made with
     * @param balance what it did
     */
    record Batch(int number, ImportMap map, Balance balance) {}

    /** @param batch the import */
    ImportsSheet(Batch batch, RefreshStamp stamp, Settings settings, FileIdentity file) {
        this.batch = batch;
        this.stamp = stamp;
        this.settings = settings;
        this.file = file;
    }

    /** What the Change log says of the import, with a space behind it. */
    String sentence() {
        Balance.Steps steps = batch.balance().steps();
        return "Import " + batch.number() + " from " + file.name() + " ("
                + batch.map().settings().sourceName()
                + "): " + steps.made() + " made, " + steps.updated() + " updated, " + steps.unchanged() + " unchanged, "
                + steps.conflicting() + " conflicting, " + batch.balance().refused() + " source rows refused. ";
    }

    /** @param kept every row that any source brought, after the import */
    void write(Workbook source, WorkbookEdit edit, List<LedgerRow> kept) {
        Optional<Table> batches = source.table(MasterSchema.IMPORT_BATCHES.name());
        Optional<Table> rows = source.table(MasterSchema.IMPORTED_ROWS.name());
        List<List<Entry>> rowsKept = kept.stream().map(ImportsSheet::entries).toList();
        if (batches.isPresent()) {
            edit.append(
                    batches.get().name(),
                    ImportedMaster.arranged(
                            MasterSchema.IMPORT_BATCHES, batches.get().columns(), batch()));
        }
        if (rows.isPresent()) {
            edit.replaceRows(
                    rows.get().name(),
                    rowsKept.stream()
                            .map(row -> ImportedMaster.arranged(
                                    MasterSchema.IMPORTED_ROWS, rows.get().columns(), row))
                            .toList());
        }
        if (batches.isEmpty() || rows.isEmpty()) {
            addSheet(source, edit, batches.isEmpty(), rows.isEmpty(), rowsKept);
        }
    }

    private void addSheet(
            Workbook source, WorkbookEdit edit, boolean withBatches, boolean withRows, List<List<Entry>> kept) {
        TableDesign batches = design(MasterSchema.IMPORT_BATCHES, 1, List.of(batch()));
        int beside = withBatches ? MasterSchema.IMPORT_BATCHES.columns().size() + GAP : 1;
        TableDesign rows = design(MasterSchema.IMPORTED_ROWS, beside, kept);
        List<TableDesign> tables =
                withBatches && withRows ? List.of(batches, rows) : List.of(withBatches ? batches : rows);
        edit.addSheet(new SheetDesign(
                free(source, MasterSchema.IMPORT_BATCHES.sheet()),
                "Imports",
                "What came in from other logs, and when. Crossfoot writes this sheet; import again to bring in what changed.",
                tables,
                List.of(),
                true,
                false,
                true));
    }

    private static String free(Workbook source, String wanted) {
        String name = wanted;
        for (int number = 2; source.sheets().stream().anyMatch(name::equalsIgnoreCase); number++) {
            name = wanted + " " + number;
        }
        return name;
    }

    private static TableDesign design(TableSchema schema, int column, List<List<Entry>> rows) {
        return new TableDesign(
                schema.name(),
                new CellAddress(TOP, column),
                schema.columns().stream().map(ImportsSheet::design).toList(),
                rows,
                false);
    }

    private static final Map<String, Integer> WIDTHS =
            Map.of("When", 20, "Source", 24, "File", 30, "Source key", 20, "Ref", 20, "Cells", 30);

    private static ColumnDesign design(Column column) {
        boolean number = column.type() == ColumnType.NUMBER;
        return new ColumnDesign(
                column.header(),
                WIDTHS.getOrDefault(column.header(), 14),
                number ? Format.WHOLE : Format.TEXT,
                true,
                false,
                column.note(),
                Optional.empty(),
                List.of());
    }

    private List<Entry> batch() {
        Balance balance = batch.balance();
        String map =
                SourceReader.digest(new KeptMaps(Map.of()).with(batch.map()).xml());
        return List.of(
                new Entry.Number(batch.number()),
                Entry.text(stamp.when(settings)),
                Entry.text(stamp.who()),
                Entry.text(batch.map().settings().sourceName()),
                Entry.text(file.name()),
                Entry.text(file.digest()),
                Entry.text(map),
                new Entry.Number(balance.sourceRows()),
                new Entry.Number(balance.steps().made()),
                new Entry.Number(balance.steps().updated()),
                new Entry.Number(balance.steps().unchanged()),
                new Entry.Number(balance.steps().conflicting()),
                new Entry.Number(balance.refused()));
    }

    private static List<Entry> entries(LedgerRow row) {
        return List.of(
                Entry.text(row.source()),
                Entry.text(row.key()),
                Entry.text(row.step()),
                Entry.text(row.ref()),
                new Entry.Number(row.batch()),
                Entry.text(row.rowDigest()),
                Entry.text(row.cells()));
    }
}
