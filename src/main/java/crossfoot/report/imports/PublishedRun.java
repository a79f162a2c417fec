package crossfoot.report.imports;

import crossfoot.caselog.Casebook;
import crossfoot.caselog.Vantage;
import crossfoot.caselog.schema.MasterSchema;
import crossfoot.caselog.taxonomy.ReportingYear;
import crossfoot.caselog.taxonomy.Settings;
import crossfoot.figures.FigureBook;
import crossfoot.intake.map.ImportMap;
import crossfoot.intake.map.KeptMaps;
import crossfoot.intake.map.MapWriter;
import crossfoot.intake.map.MasterLists;
import crossfoot.intake.plan.RowResult;
import crossfoot.intake.published.FigureNames;
import crossfoot.intake.published.PublishedMap;
import crossfoot.intake.published.PublishedPlan;
import crossfoot.intake.published.PublishedRow;
import crossfoot.intake.published.YearTable;
import crossfoot.intake.reading.Ledger;
import crossfoot.intake.shown.ImportAnswer;
import crossfoot.intake.shown.ReportSheets;
import crossfoot.intake.source.SourceFile;
import crossfoot.intake.source.SourceRefusal;
import crossfoot.report.imports.ImportedMaster.FileIdentity;
import crossfoot.report.master.Occasion;
import crossfoot.report.master.Refresh;
import crossfoot.report.master.RefreshStamp;
import crossfoot.rules.Assessment;
import crossfoot.workbook.cells.Entry;
import crossfoot.workbook.cells.SheetDesign;
import crossfoot.workbook.cells.Table;
import crossfoot.workbook.drawing.NewWorkbook;
import crossfoot.workbook.reading.Workbook;
import crossfoot.workbook.rewriting.WorkbookEdit;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Executor;

/** One import of a table of earlier years into PublishedFigures. */
public final class PublishedRun implements PlannedImport {

    /** The column of the overview table that reports print for a year. */
    private static final String COUNTED = "/counted";

    private final Workbook master;
    private final FileIdentity file;
    private final PublishedPlan plan;
    private final Casebook casebook;
    private final LocalDate asOf;

    PublishedRun(Workbook master, FileIdentity file, PublishedPlan plan, Casebook casebook, LocalDate asOf) {
        this.master = master;
        this.file = file;
        this.plan = plan;
        this.casebook = casebook;
        this.asOf = asOf;
    }

    static PublishedRun of(
            Prepared prepared,
            SourceFile file,
            YearTable table,
            Optional<ImportMap> map,
            Optional<ImportMap> before,
            LocalDate asOf) {
        if (prepared.master().table(MasterSchema.PUBLISHED_FIGURES.name()).isEmpty()) {
            throw SourceRefusal.of(prepared.master().name()
                    + " has no Excel table named PublishedFigures to import into; refresh it first.");
        }
        String name = SourceNames.of(file.name());
        ImportMap used = map.orElseGet(() -> new PublishedMap(
                        prepared.casebook(), names(prepared.casebook(), asOf), prepared.earlier(name, before))
                .of(name, prepared.chosen(), table));
        PublishedPlan plan = new PublishedPlan(used, prepared.chosen(), table, prepared.casebook());
        return new PublishedRun(
                prepared.master(), new FileIdentity(file.name(), file.digest()), plan, prepared.casebook(), asOf);
    }

    /** The figures of the overview by the names of its lines: Formal complaint, Total. */
    static FigureNames names(Casebook casebook, LocalDate asOf) {
        Assessment assessment = Assessment.of(casebook, asOf);
        Map<String, String> ids = new LinkedHashMap<>();
        for (String procedure : FigureBook.procedures(assessment)) {
            ReportingYear year = casebook.yearOf(asOf);
            FigureBook.of(assessment, year, procedure).figures().stream()
                    .map(figure -> figure.id())
                    .filter(id -> id.startsWith("t01/") && id.endsWith(COUNTED))
                    .forEach(id -> ids.putIfAbsent(name(id), id));
        }
        return new FigureNames(ids);
    }

    private static String name(String id) {
        String middle = id.substring(id.indexOf('/') + 1, id.length() - COUNTED.length())
                .replace('-', ' ');
        return middle.substring(0, 1).toUpperCase(java.util.Locale.UK) + middle.substring(1);
    }

    @Override
    public ImportMap map() {
        return plan.map();
    }

    @Override
    public boolean decided() {
        return plan.undecided().isEmpty();
    }

    @Override
    public boolean changes() {
        return plan.rows().stream().anyMatch(row -> row.result() == RowResult.MADE);
    }

    @Override
    public ImportAnswer answer(boolean applied) {
        return ImportAnswer.of(plan, Assessment.of(casebook, asOf), applied);
    }

    @Override
    public Refresh imported(RefreshStamp stamp, Executor beside) {
        WorkbookEdit edit = new WorkbookEdit(master);
        Table table = master.table(MasterSchema.PUBLISHED_FIGURES.name()).orElseThrow();
        for (PublishedRow row : plan.rows()) {
            if (row.result() == RowResult.MADE) {
                List<Entry> cells = List.of(
                        Entry.text(row.year().label()),
                        Entry.text(row.procedure()),
                        Entry.text(row.figure()),
                        row.value(),
                        Entry.text(file.name()),
                        Entry.text("Imported"));
                edit.append(
                        table.name(), ImportedMaster.arranged(MasterSchema.PUBLISHED_FIGURES, table.columns(), cells));
            }
        }
        Ledger ledger = Ledger.read(master::table);
        ImportsSheet imports = new ImportsSheet(
                new ImportsSheet.Batch(ledger.lastBatch() + 1, plan.map(), plan.balance()),
                stamp,
                Settings.of(master::table),
                file);
        imports.write(master, edit, ledger.all());
        KeptMaps kept = KeptMaps.parse(master.customXml(KeptMaps.NAMESPACE)).with(plan.map());
        edit.setCustomXml(KeptMaps.NAMESPACE, kept.xml());
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try {
            edit.write(bytes);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return Refresh.of(
                Workbook.open(master.name(), bytes.toByteArray()),
                Vantage.on(asOf),
                stamp,
                new Occasion("import", imports.sentence()),
                beside);
    }

    @Override
    public void writeMap(OutputStream out) throws IOException {
        List<SheetDesign> sheets = new ArrayList<>(new MapWriter(MasterLists.of(casebook)).sheets(map()));
        sheets.addAll(ReportSheets.of(answer(false)));
        new NewWorkbook("Import map", sheets, List.of()).write(out);
    }

    @Override
    public void writeReport(boolean applied, OutputStream out) throws IOException {
        new NewWorkbook("Import report", ReportSheets.of(answer(applied)), List.of()).write(out);
    }
}
