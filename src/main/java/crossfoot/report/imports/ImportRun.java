package crossfoot.report.imports;

import crossfoot.caselog.Casebook;
import crossfoot.caselog.MasterSchema;
import crossfoot.intake.map.ImportMap;
import crossfoot.intake.map.ImportSettings;
import crossfoot.intake.map.KeptMaps;
import crossfoot.intake.map.MapWriter;
import crossfoot.intake.map.MasterLists;
import crossfoot.intake.plan.ImportPlan;
import crossfoot.intake.plan.Ledger;
import crossfoot.intake.plan.PlanInput;
import crossfoot.intake.plan.Planner;
import crossfoot.intake.shown.ImportAnswer;
import crossfoot.intake.shown.ReportSheets;
import crossfoot.intake.source.SourceColumn;
import crossfoot.intake.source.SourceFile;
import crossfoot.intake.suggest.MapSuggestion;
import crossfoot.intake.words.WordBook;
import crossfoot.report.imports.ImportedMaster.FileIdentity;
import crossfoot.report.master.Refresh;
import crossfoot.report.master.RefreshStamp;
import crossfoot.report.master.RowsPutIn;
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
import java.util.concurrent.Executor;

/** One import from its files to its plan: the source read, the map read or suggested, the dry run made. */
public final class ImportRun {

    private final Workbook master;
    private final SourceFile file;
    private final ImportPlan plan;
    private final ImportPlan.Preview preview;

    private ImportRun(Workbook master, SourceFile file, ImportPlan plan) {
        this.master = master;
        this.file = file;
        this.plan = plan;
        this.preview = plan.preview();
    }

    /**
     * What is asked.
     *
     * @param sheet the sheets, or "" for what the map says, or those that look like the log
     * @param headerRow the header row, or ""
     * @param asOf the day from which one looks
     */
    public record Asked(String sheet, String headerRow, LocalDate asOf) {}

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
        if (read.table(MasterSchema.CASE_LOG.name()).isEmpty()) {
            throw new WorkbookRefusal(
                    WorkbookRefusal.Kind.UNREADABLE,
                    read.name()
                            + " has no Excel table named CaseLog to import into; make a master with crossfoot new.");
        }
        // Rows that stand right under the log are rows of it: new ones go below them.
        Workbook master = RowsPutIn.into(read, Casebook.read(read::table));
        Casebook casebook = Casebook.read(master::table);
        Ledger ledger = Ledger.read(master::table);
        WordBook words = WordBook.load();
        SourceFile.Chosen chosen = file.log(
                asked.sheet().isEmpty() ? said(map, ImportSettings::sheet) : asked.sheet(),
                asked.headerRow().isEmpty() ? said(map, ImportSettings::headerRow) : asked.headerRow(),
                words,
                MasterLists.headers());
        ImportMap used = map.orElseGet(() -> suggested(master, file, chosen, casebook, ledger, words, before));
        ImportMap named =
                used.settings().sourceName().isEmpty() ? used.with(named(used.settings(), file.name())) : used;
        return new ImportRun(
                master,
                file,
                Planner.plan(new PlanInput(
                        named,
                        chosen,
                        casebook,
                        ledger,
                        words,
                        asked.asOf(),
                        casebook.settings().timeZone())));
    }

    private static String said(Optional<ImportMap> map, java.util.function.Function<ImportSettings, String> setting) {
        return map.map(ImportMap::settings).map(setting).orElse("");
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

    private static ImportMap suggested(
            Workbook master,
            SourceFile file,
            SourceFile.Chosen chosen,
            Casebook casebook,
            Ledger ledger,
            WordBook words,
            Optional<ImportMap> before) {
        List<String> headers =
                chosen.log().columns().stream().map(SourceColumn::header).toList();
        String fileName = SourceNames.of(file.name());
        Optional<ImportMap> earlier = before.or(
                () -> KeptMaps.parse(master.customXml(KeptMaps.NAMESPACE)).of(fileName, headers));
        // Decisions may be borrowed from another source with the same columns; its name, and so its rows, may not.
        String name = before.map(map -> map.settings().sourceName())
                .filter(known -> !known.isEmpty())
                .orElse(fileName);
        List<String> present = casebook.table(MasterSchema.CASE_LOG).map(Table::columns).orElse(List.of()).stream()
                .map(TableColumn::header)
                .toList();
        return new MapSuggestion(casebook, words, earlier).of(name, chosen, present, ledger.headers(name));
    }

    /** The plan. */
    public ImportPlan plan() {
        return plan;
    }

    /** The map that it was made with. */
    public ImportMap map() {
        return plan.input().map();
    }

    /** Whether nothing is open, so that it can be brought in. */
    public boolean decided() {
        return plan.undecided().isEmpty();
    }

    /** The plan as data. */
    public ImportAnswer answer(boolean applied) {
        return ImportAnswer.of(plan, preview, applied);
    }

    /**
     * The master with the import, refreshed.
     *
     * @param beside where what needs no other result is worked out meanwhile
     */
    public Refresh imported(RefreshStamp stamp, Executor beside) {
        if (!decided()) {
            throw new IllegalStateException("Something is undecided");
        }
        return new ImportedMaster(master, plan, stamp, new FileIdentity(file.name(), file.digest())).refresh(beside);
    }

    /** Writes the map with the dry run behind it. */
    public void writeMap(OutputStream out) throws IOException {
        List<SheetDesign> sheets =
                new ArrayList<>(new MapWriter(MasterLists.of(plan.input().casebook())).sheets(map()));
        sheets.addAll(ReportSheets.of(answer(false)));
        new NewWorkbook("Import map", sheets, List.of()).write(out);
    }

    /** Writes the report of a dry run, or of an import. */
    public void writeReport(boolean applied, OutputStream out) throws IOException {
        new NewWorkbook("Import report", ReportSheets.of(answer(applied)), List.of()).write(out);
    }
}
