package crossfoot.command;

import crossfoot.caselog.Casebook;
import crossfoot.caselog.schema.MasterSchema;
import crossfoot.command.options.ExitCode;
import crossfoot.command.options.Output;
import crossfoot.report.master.ChangeLogChain;
import crossfoot.workbook.cells.Table;
import crossfoot.workbook.cells.WorkbookRefusal;
import crossfoot.workbook.reading.Workbook;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code crossfoot audit}: whether the Change log is as Crossfoot wrote it. */
@Command(
        name = "audit",
        description = "Verifies the Change log's chain; names the first entry that does not hold.",
        mixinStandardHelpOptions = true)
final class AuditCommand implements Callable<Integer> {

    @Parameters(index = "0", paramLabel = "MASTER.xlsx", description = "The master workbook.")
    private Path master = Path.of("");

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Override
    public Integer call() {
        Workbook workbook = Workbook.open(master);
        Optional<Table> log = workbook.table(MasterSchema.CHANGE_LOG.name());
        if (log.isEmpty() && ChangeLogChain.onceHeldBy(workbook)) {
            new Output(spec)
                    .line(
                            "The Change log was taken out: the workbook was refreshed before, and no entry of it is left."
                                    + " Bring a backup back with crossfoot restore, or refresh: the new log says from when it begins.");
            return ExitCode.FAILED;
        }
        Table table = log.orElseThrow(() -> new WorkbookRefusal(
                WorkbookRefusal.Kind.UNREADABLE,
                workbook.name() + " has no Change log yet; refresh it once, and it gets one."));
        Optional<String> fault = ChangeLogChain.firstBroken(table)
                .map(row -> "The chain does not hold at " + table.sheet() + "!A" + row
                        + ": this entry, or the one before it, is not as Crossfoot wrote it.")
                .or(() -> missing(workbook, table));
        new Output(spec).line(fault.orElse("The chain of " + counted(ChangeLogChain.entries(table)) + " holds."));
        ChangeLogChain.lostSince(table).forEach(when -> new Output(spec)
                .line("At " + when + " evidence of what was before was missing: what changed in lists, clocks and"
                        + " settings between the entry before and that moment cannot be told."));
        return fault.isPresent() ? ExitCode.FAILED : ExitCode.DONE;
    }

    private static Optional<String> missing(Workbook workbook, Table table) {
        String lastRefreshed = Casebook.read(
                        name -> name.equals(MasterSchema.SETTINGS.name()) ? workbook.table(name) : Optional.empty())
                .settings()
                .lastRefreshed();
        return ChangeLogChain.missingAtTheEnd(table, lastRefreshed)
                .map(when ->
                        "The chain of " + counted(ChangeLogChain.entries(table)) + " holds, but entries are missing"
                                + " at its end: the sheet Start says that the workbook was refreshed at " + when + ".");
    }

    private static String counted(int entries) {
        return entries == 1 ? "one entry" : entries + " entries";
    }
}
