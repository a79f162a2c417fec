package crossfoot.report.imports;

import crossfoot.caselog.Vantage;
import crossfoot.caselog.schema.CaseColumn;
import crossfoot.caselog.schema.Column;
import crossfoot.caselog.schema.MasterSchema;
import crossfoot.caselog.schema.TableSchema;
import crossfoot.caselog.schema.Texts;
import crossfoot.caselog.taxonomy.Settings;
import crossfoot.intake.map.KeptMaps;
import crossfoot.intake.plan.ImportPlan;
import crossfoot.intake.plan.PlannedRow;
import crossfoot.intake.plan.PlannedRow.CellChange;
import crossfoot.intake.plan.RowResult;
import crossfoot.intake.reading.LedgerRow;
import crossfoot.intake.reading.Targets;
import crossfoot.report.master.Occasion;
import crossfoot.report.master.Refresh;
import crossfoot.report.master.RefreshStamp;
import crossfoot.report.master.RowsBroughtIn;
import crossfoot.rules.Assessment;
import crossfoot.workbook.cells.ColumnDesign;
import crossfoot.workbook.cells.ColumnDesign.Format;
import crossfoot.workbook.cells.Entry;
import crossfoot.workbook.cells.Table;
import crossfoot.workbook.cells.TableColumn;
import crossfoot.workbook.reading.Workbook;
import crossfoot.workbook.rewriting.WorkbookEdit;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;

/** A master with the rows of an import: the log, the sheet Imports, the map that was decided, and a refresh of it all. */
public final class ImportedMaster {

    private static final int NARROW = 18;
    private static final int NEVER = -1;

    private final Workbook source;
    private final ImportPlan plan;
    private final RefreshStamp stamp;
    private final ImportsSheet imports;
    private final WorkbookEdit edit;

    /**
     * @param source the master as read
     * @param plan what is to come in; nothing of it undecided
     * @param stamp when and by whom
     * @param file the name and the digest of the source file
     */
    public ImportedMaster(Workbook source, ImportPlan plan, RefreshStamp stamp, FileIdentity file) {
        this.source = source;
        this.plan = plan;
        this.stamp = stamp;
        this.imports = new ImportsSheet(
                new ImportsSheet.Batch(plan.batch(), plan.input().map(), plan.balance()),
                stamp,
                Settings.of(source::table),
                file);
        this.edit = new WorkbookEdit(source);
    }

    /** A file's name and the SHA-256 of its bytes. */
    public record FileIdentity(String name, String digest) {}

    /**
     * A refresh of the master with the new rows: both are saved together, with one entry in the Change log.
     *
     * @param judged the log with the new rows, as it is being judged for the dry run
     * @param beside where what needs no other result is worked out meanwhile
     */
    public Refresh refresh(CompletableFuture<Assessment> judged, Executor beside) {
        // Beside the judging, since neither needs the other.
        CompletableFuture<List<LedgerRow>> ledger = CompletableFuture.supplyAsync(() -> kept(plan), beside);
        Table log = source.table(MasterSchema.CASE_LOG.name()).orElseThrow();
        Map<String, Integer> places = places(log);
        update(log, places);
        KeptMaps kept = KeptMaps.parse(source.customXml(KeptMaps.NAMESPACE))
                .with(plan.input().map());
        edit.setCustomXml(KeptMaps.NAMESPACE, kept.xml());
        List<List<Entry>> rows = made(places);
        Occasion occasion = new Occasion("import", imports.sentence());
        Optional<Refresh> inOnePass = Refresh.bringingIn(
                source,
                plan.input().casebook(),
                judged.join(),
                new RowsBroughtIn(edit, log, rows),
                stamp,
                occasion,
                beside);
        imports.write(source, edit, ledger.join());
        return inOnePass.orElseGet(() -> {
            rows.forEach(row -> edit.append(log.name(), row));
            return Refresh.of(written(), Vantage.on(plan.input().asOf()), stamp, occasion, beside);
        });
    }

    private Workbook written() {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try {
            edit.write(bytes);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return Workbook.open(source.name(), bytes.toByteArray());
    }

    /** Where each column of the log stands, those included that the import adds: where some row fills them. */
    private Map<String, Integer> places(Table log) {
        Map<String, Integer> places = new HashMap<>();
        for (int i = 0; i < log.columns().size(); i++) {
            places.putIfAbsent(Texts.key(log.columns().get(i).header()), i);
        }
        List<ColumnDesign> added = new ArrayList<>();
        for (int target : plan.addedColumns()) {
            Targets.Target column = plan.targets().at(target);
            places.put(Texts.key(column.header()), log.columns().size() + added.size());
            added.add(ColumnDesign.of(
                    column.header(),
                    NARROW,
                    format(column, plan.firstFilled(target).orElse(Entry.BLANK))));
        }
        if (!added.isEmpty()) {
            edit.addColumns(log.name(), added);
        }
        return places;
    }

    private static Format format(Targets.Target column, Entry filled) {
        boolean date = column.column()
                        .map(CaseColumn::type)
                        .filter(type -> type == crossfoot.caselog.schema.ColumnType.DATE)
                        .isPresent()
                || filled instanceof Entry.Date;
        return date ? Format.DATE : filled instanceof Entry.Number ? Format.DECIMAL : Format.TEXT;
    }

    private void update(Table log, Map<String, Integer> places) {
        for (PlannedRow row : plan.rows()) {
            for (CellChange change : row.changes()) {
                int place = places.getOrDefault(Texts.key(change.column()), NEVER);
                if (change.written() && place != NEVER) {
                    edit.set(log.name(), row.logRow(), place, change.theirs());
                }
            }
        }
    }

    /** The new rows, in the order of the log's columns. */
    private List<List<Entry>> made(Map<String, Integer> places) {
        int width = places.values().stream().mapToInt(Integer::intValue).max().orElse(0) + 1;
        int[] placeOf = plan.targets().all().stream()
                .mapToInt(target -> places.getOrDefault(Texts.key(target.header()), NEVER))
                .toArray();
        List<List<Entry>> made = new ArrayList<>();
        for (PlannedRow row : plan.rows()) {
            if (row.result() == RowResult.MADE) {
                List<Entry> cells = new ArrayList<>(Collections.nCopies(width, Entry.BLANK));
                for (int target = 0; target < row.values().size(); target++) {
                    if (placeOf[target] != NEVER) {
                        cells.set(placeOf[target], row.values().get(target));
                    }
                }
                made.add(cells);
            }
        }
        return made;
    }

    /** The rows of a table in the order of its own columns. */
    static List<Entry> arranged(TableSchema schema, List<TableColumn> columns, List<Entry> row) {
        List<String> keys = schema.columns().stream().map(Column::key).toList();
        List<Entry> arranged = new ArrayList<>();
        for (TableColumn column : columns) {
            int place = keys.indexOf(Texts.key(column.header()));
            arranged.add(place < 0 ? Entry.BLANK : row.get(place));
        }
        return arranged;
    }

    /** What is kept of every row that any source brought, after this import. */
    static List<LedgerRow> kept(ImportPlan plan) {
        Map<String, LedgerRow> now = new HashMap<>();
        for (PlannedRow row : plan.rows()) {
            if (row.result() != RowResult.REFUSED) {
                now.put(id(row.ledger()), plan.kept(row));
            }
        }
        List<LedgerRow> kept = new ArrayList<>();
        for (LedgerRow before : plan.input().ledger().all()) {
            LedgerRow changed = now.remove(id(before));
            kept.add(changed == null ? before : changed);
        }
        for (PlannedRow row : plan.rows()) {
            LedgerRow added = now.remove(id(row.ledger()));
            if (added != null) {
                kept.add(added);
            }
        }
        return kept;
    }

    private static String id(LedgerRow row) {
        return Texts.key(row.source()) + "\n" + Texts.key(row.key()) + "\n" + Texts.key(row.step());
    }
}
