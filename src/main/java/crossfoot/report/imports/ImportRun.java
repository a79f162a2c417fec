package crossfoot.report.imports;

import crossfoot.caselog.schema.MasterSchema;
import crossfoot.intake.map.ImportMap;
import crossfoot.intake.map.ImportSettings;
import crossfoot.intake.map.MapWriter;
import crossfoot.intake.map.MasterLists;
import crossfoot.intake.plan.ImportPlan;
import crossfoot.intake.plan.Planner;
import crossfoot.intake.published.PublishedMap;
import crossfoot.intake.published.YearTable;
import crossfoot.intake.reading.Ledger;
import crossfoot.intake.reading.PlanInput;
import crossfoot.intake.shown.ImportAnswer;
import crossfoot.intake.shown.ReportSheets;
import crossfoot.intake.source.SourceFile;
import crossfoot.intake.suggest.MapSuggestion;
import crossfoot.report.imports.ImportedMaster.FileIdentity;
import crossfoot.report.master.Refresh;
import crossfoot.report.master.RefreshStamp;
import crossfoot.rules.Assessment;
import crossfoot.workbook.cells.SheetDesign;
import crossfoot.workbook.cells.Table;
import crossfoot.workbook.cells.TableColumn;
import crossfoot.workbook.cells.WorkbookRefusal;
import crossfoot.workbook.drawing.NewWorkbook;
import crossfoot.workbook.reading.Workbook;
import java.io.IOException;
import java.io.OutputStream;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;

/** One import from its files to its plan: the source read, the map read or suggested, the dry run made. */
public final class ImportRun implements PlannedImport {

    private final Workbook master;
    private final SourceFile file;
    private final ImportPlan plan;
    private final CompletableFuture<Assessment> judged;
    private final CompletableFuture<ImportPlan.Preview> preview;

    private ImportRun(Workbook master, SourceFile file, ImportPlan plan, Executor beside) {
        this.master = master;
        this.file = file;
        this.plan = plan;
        // Beside the import itself, since neither needs the other.
        this.judged = CompletableFuture.supplyAsync(plan::judged, beside);
        this.preview = judged.thenApplyAsync(after -> plan.preview(after, beside), beside);
    }

    /**
     * What is asked.
     *
     * @param sheet the sheets, or "" for what the map says, or those that look like the log
     * @param headerRow the header row, or ""
     * @param asOf the day from which one looks
     * @param beside where what needs no other result is worked out meanwhile
     */
    public record Asked(String sheet, String headerRow, LocalDate asOf, Executor beside) {

        /** All on the thread that asks. */
        public Asked(String sheet, String headerRow, LocalDate asOf) {
            this(sheet, headerRow, asOf, Runnable::run);
        }
    }

    /**
     * Plans an import.
     *
     * @param read the master as read
     * @param map the map; empty to have one suggested
     * @param before a map of the same source whose decisions come first when one is suggested
     * @throws WorkbookRefusal where the master has no CaseLog, or the source no log
     */
    public static ImportRun of(
            Workbook read, SourceFile file, Optional<ImportMap> map, Optional<ImportMap> before, Asked asked) {
        return of(Prepared.of(read, file, map, asked), file, map, before, asked);
    }

    /** Plans an import of a log, or of a table of earlier years, whichever the source or its map is. */
    public static PlannedImport any(
            Workbook read, SourceFile file, Optional<ImportMap> map, Optional<ImportMap> before, Asked asked) {
        Prepared prepared = Prepared.of(read, file, map, asked);
        Optional<YearTable> years =
                prepared.years().filter(table -> map.map(PublishedMap::is).orElse(true));
        return years.isPresent()
                ? PublishedRun.of(prepared, file, years.get(), map, before, asked.asOf())
                : of(prepared, file, map, before, asked);
    }

    private static ImportRun of(
            Prepared prepared, SourceFile file, Optional<ImportMap> map, Optional<ImportMap> before, Asked asked) {
        Ledger ledger = Ledger.read(prepared.master()::table);
        ImportMap used = map.orElseGet(() -> suggested(prepared, file, ledger, before));
        ImportMap named =
                used.settings().sourceName().isEmpty() ? used.with(named(used.settings(), file.name())) : used;
        return new ImportRun(
                prepared.master(),
                file,
                Planner.plan(new PlanInput(
                        named,
                        prepared.chosen(),
                        prepared.casebook(),
                        ledger,
                        prepared.words(),
                        asked.asOf(),
                        prepared.casebook().settings().timeZone())),
                asked.beside());
    }

    private static ImportSettings named(ImportSettings settings, String file) {
        return new ImportSettings(
                SourceNames.of(file),
                settings.sheet(),
                settings.headerRow(),
                settings.keyColumns(),
                settings.refForm(),
                settings.dateOrder(),
                settings.blankWords(),
                settings.unknown(),
                settings.bothChanged());
    }

    private static ImportMap suggested(Prepared prepared, SourceFile file, Ledger ledger, Optional<ImportMap> before) {
        String fileName = SourceNames.of(file.name());
        // Decisions may be borrowed from another source with the same columns; its name, and so its rows, may not.
        String name = before.map(map -> map.settings().sourceName())
                .filter(known -> !known.isEmpty())
                .orElse(fileName);
        List<String> present =
                prepared.casebook().table(MasterSchema.CASE_LOG).map(Table::columns).orElse(List.of()).stream()
                        .map(TableColumn::header)
                        .toList();
        return new MapSuggestion(prepared.casebook(), prepared.words(), prepared.earlier(fileName, before))
                .of(name, prepared.chosen(), present, ledger.headers(name));
    }

    /** The plan. */
    public ImportPlan plan() {
        return plan;
    }

    /** The map that it was made with. */
    @Override
    public ImportMap map() {
        return plan.input().map();
    }

    /** Whether nothing is open, so that it can be brought in. */
    @Override
    public boolean decided() {
        return plan.undecided().isEmpty();
    }

    @Override
    public boolean changes() {
        return plan.changes();
    }

    /** The plan as data. */
    @Override
    public ImportAnswer answer(boolean applied) {
        return ImportAnswer.of(plan, preview.join(), applied);
    }

    /**
     * The master with the import, refreshed.
     *
     * @param beside where what needs no other result is worked out meanwhile
     */
    @Override
    public Refresh imported(RefreshStamp stamp, Executor beside) {
        if (!decided()) {
            throw new IllegalStateException("Something is undecided");
        }
        return new ImportedMaster(master, plan, stamp, new FileIdentity(file.name(), file.digest()))
                .refresh(judged, beside);
    }

    /** Writes the map with the dry run behind it. */
    @Override
    public void writeMap(OutputStream out) throws IOException {
        List<SheetDesign> sheets =
                new ArrayList<>(new MapWriter(MasterLists.of(plan.input().casebook())).sheets(map()));
        sheets.addAll(ReportSheets.of(answer(false)));
        new NewWorkbook("Import map", sheets, List.of()).write(out);
    }

    /** Writes the report of a dry run, or of an import. */
    @Override
    public void writeReport(boolean applied, OutputStream out) throws IOException {
        new NewWorkbook("Import report", ReportSheets.of(answer(applied)), List.of()).write(out);
    }
}
