package crossfoot.command;

import crossfoot.command.options.ExitCode;
import crossfoot.command.options.Output;
import crossfoot.workbook.cells.WorkbookRefusal;
import crossfoot.workbook.saving.MasterFile;
import crossfoot.workbook.saving.MasterFile.Backup;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code crossfoot restore}: lists the backups of a master, or brings one back. */
@Command(
        name = "restore",
        description = "Lists the master's backups; with --to brings one back, after a backup of the present file.",
        mixinStandardHelpOptions = true)
final class RestoreCommand implements Callable<Integer> {

    private static final DateTimeFormatter WHEN =
            DateTimeFormatter.ofPattern("yyyy-MM-dd'T'HH:mm:ss").withZone(ZoneId.systemDefault());

    @Parameters(index = "0", paramLabel = "MASTER.xlsx", description = "The master workbook.")
    private Path master = Path.of("");

    @Option(names = "--to", paramLabel = "WHEN", description = "The backup to bring back, as the list shows it.")
    private String when = "";

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Override
    public Integer call() {
        MasterFile file = new MasterFile(master);
        List<Backup> backups = file.backups();
        Output output = new Output(spec);
        if (backups.isEmpty() && !Files.exists(master)) {
            throw new WorkbookRefusal(
                    WorkbookRefusal.Kind.UNREADABLE,
                    master + " is not there and has no backups: check the name and the folder.");
        }
        if (when.isEmpty()) {
            backups.forEach(backup -> output.line(
                    WHEN.format(backup.time()) + "  " + backup.file().getFileName()));
            output.line(
                    backups.isEmpty()
                            ? master + " has no backups yet."
                            : backups.size() + (backups.size() == 1 ? " backup of " : " backups of ") + master
                                    + ". Bring one back with --to WHEN.");
            return ExitCode.DONE;
        }
        Backup wanted = backups.stream()
                .filter(backup -> WHEN.format(backup.time()).startsWith(when))
                .findFirst()
                .orElseThrow(() -> new ParameterException(
                        spec.commandLine(), "There is no backup of " + when + "; without --to the list is shown."));
        file.restore(wanted, Instant.now());
        output.line("Brought back the master of " + WHEN.format(wanted.time()) + "; what it replaced is a backup now.");
        return ExitCode.DONE;
    }
}
