package crossfoot.command;

import crossfoot.command.options.DayOptions;
import crossfoot.command.options.ExitCode;
import crossfoot.command.options.Output;
import crossfoot.intake.map.ImportMap;
import crossfoot.intake.map.MapReader;
import crossfoot.intake.reading.Undecided;
import crossfoot.intake.shown.ImportAnswer;
import crossfoot.intake.source.SourceFile;
import crossfoot.intake.source.SourceReader;
import crossfoot.report.imports.ImportRun;
import crossfoot.report.imports.PlannedImport;
import crossfoot.report.master.RefreshStamp;
import crossfoot.report.master.SavedRefresh;
import crossfoot.report.master.Version;
import crossfoot.workbook.reading.Workbook;
import crossfoot.workbook.saving.MasterFile;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ForkJoinPool;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code crossfoot import}: brings another log into the master, first as a dry run. */
@Command(
        name = "import",
        description = "Brings another log into the master: suggests a map, shows what would come in, and applies it.",
        mixinStandardHelpOptions = true)
final class ImportCommand implements Callable<Integer> {

    @Parameters(index = "0", paramLabel = "SOURCE", description = "The other log: .xlsx, .xlsm, .csv or .tsv.")
    private Path source = Path.of("");

    @Option(names = "--into", required = true, paramLabel = "MASTER.xlsx", description = "The master workbook.")
    private Path master = Path.of("");

    @Option(
            names = "--map",
            paramLabel = "MAP.xlsx",
            description = "The map that a steward decided; without it one is suggested beside the source.")
    private @Nullable Path map;

    @Option(names = "--sheet", paramLabel = "S", description = "The sheet of the source; * for all of them.")
    private String sheet = "";

    @Option(names = "--header-row", paramLabel = "N", description = "The row of its headers, such as 3 or 3-4.")
    private String headerRow = "";

    @Option(names = "--encoding", paramLabel = "E", description = "The encoding of a text file, such as windows-1252.")
    private String encoding = "";

    @Option(names = "--apply", description = "Write into the master; without it nothing enters it.")
    private boolean apply;

    @Option(
            names = "--report",
            paramLabel = "OUT.xlsx",
            description = "Write the report of the dry run, or of the import.")
    private @Nullable Path report;

    @Option(names = "--json", description = "Print JSON and nothing else.")
    private boolean json;

    @Mixin
    private DayOptions days = new DayOptions();

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Override
    public Integer call() {
        ForkJoinPool beside = ForkJoinPool.commonPool();
        CompletableFuture<SourceFile> file =
                CompletableFuture.supplyAsync(() -> SourceReader.open(source, encoding), beside);
        CompletableFuture<Optional<ImportMap>> mapped = CompletableFuture.supplyAsync(
                () -> map == null ? earlierMap() : Optional.of(MapReader.read(Workbook.open(map))), beside);
        Workbook workbook = Workbook.open(master);
        Optional<ImportMap> before = joined(mapped);
        Optional<ImportMap> given = before.filter(any -> map != null);
        PlannedImport run = ImportRun.any(
                workbook, joined(file), given, before, new ImportRun.Asked(sheet, headerRow, today(workbook), beside));
        Instant now = Instant.now();
        Optional<Path> suggested = given.isPresent() ? Optional.empty() : Optional.of(writeMap(run, now));
        boolean applies = apply && run.decided();
        boolean written = applies && run.changes();
        if (written) {
            RefreshStamp stamp = new RefreshStamp(now, System.getProperty("user.name", ""), Version.current());
            SavedRefresh.over(workbook, run.imported(stamp, beside), master, now);
        }
        if (report != null) {
            new MasterFile(report)
                    .create(out -> run.writeReport(applies, out), true, MasterFile.Verification.SAFE, now);
        }
        tell(run, applies, written, suggested);
        return run.decided() ? ExitCode.DONE : ExitCode.ERRORS_FOUND;
    }

    /** What was read beside, or the refusal that it met. */
    private static <T> T joined(CompletableFuture<T> read) {
        try {
            return read.join();
        } catch (CompletionException failed) {
            throw failed.getCause() instanceof RuntimeException refusal ? refusal : failed;
        }
    }

    private LocalDate today(Workbook workbook) {
        return days.vantageToRewrite(workbook, "leave --as-of out").today();
    }

    private static String stem(Path file) {
        String name = String.valueOf(file.getFileName());
        int dot = name.lastIndexOf('.');
        return dot > 0 ? name.substring(0, dot) : name;
    }

    /** A map that stands beside the source already: its decisions are not lost, they come first. */
    private Optional<ImportMap> earlierMap() {
        Path beside = source.resolveSibling(stem(source) + " map.xlsx");
        return Files.exists(beside) ? Optional.of(MapReader.read(Workbook.open(beside))) : Optional.empty();
    }

    private Path writeMap(PlannedImport run, Instant now) {
        Path path = source.resolveSibling(stem(source) + " map.xlsx");
        for (int number = 2; Files.exists(path); number++) {
            path = source.resolveSibling(stem(source) + " map " + number + ".xlsx");
        }
        new MasterFile(path).create(run::writeMap, false, MasterFile.Verification.SAFE, now);
        return path;
    }

    private void tell(PlannedImport run, boolean applies, boolean written, Optional<Path> suggested) {
        Output output = new Output(spec);
        ImportAnswer answer = run.answer(applies);
        if (json) {
            output.json(answer);
            return;
        }
        List<Undecided> open = answer.undecided();
        ImportSentences.of(answer).forEach(output::line);
        suggested.ifPresent(path -> output.line("Wrote the suggested map and the dry run to " + path + "."));
        if (report != null) {
            output.line("Wrote the report to " + report + ".");
        }
        output.line(end(open, applies, written));
    }

    private String end(List<Undecided> open, boolean applies, boolean written) {
        if (!open.isEmpty()) {
            return open.size() + " to decide in the map; nothing was written into " + master + ".";
        }
        if (written) {
            return "Imported into " + master + " and refreshed it; crossfoot restore undoes it.";
        }
        return applies
                ? "The master holds all of it already; " + master + " was left as it is."
                : "Nothing was written into " + master + "; add --apply to import.";
    }
}
