package crossfoot.command;

import crossfoot.report.Version;
import crossfoot.workbook.WorkbookRefusal;
import java.io.PrintWriter;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;
import picocli.CommandLine.UnmatchedArgumentException;

/** The command line: {@code crossfoot COMMAND}. */
@Command(
        name = "crossfoot",
        description = "Checks, recalculates and reports a council's feedback and complaints log.",
        mixinStandardHelpOptions = true,
        versionProvider = Main.VersionLine.class,
        synopsisSubcommandLabel = "COMMAND",
        subcommands = {
            NewCommand.class,
            SampleCommand.class,
            CheckCommand.class,
            RefreshCommand.class,
            WorklistCommand.class,
            FiguresCommand.class,
            ExportCommand.class,
            CalendarCommand.class,
            AuditCommand.class,
            RestoreCommand.class,
            ManifestCommand.class,
            ServeCommand.class
        })
public final class Main implements Runnable {

    @Option(
            names = "--debug",
            scope = CommandLine.ScopeType.INHERIT,
            description = "Show the technical cause of a failure.")
    private boolean debug;

    @Spec
    private CommandSpec spec = CommandSpec.create();

    /** Runs a command and ends the process with its exit code. */
    public static void main(String... arguments) {
        int code = commandLine().execute(arguments);
        if (code != ExitCode.KEEPS_RUNNING) {
            System.exit(code);
        }
    }

    /** The whole command line as one value: tests run it with their own output. */
    public static CommandLine commandLine() {
        return new CommandLine(new Main())
                .setCaseInsensitiveEnumValuesAllowed(true)
                .setParameterExceptionHandler((failure, arguments) -> wrongUsage(failure))
                .setExecutionExceptionHandler((failure, line, parsed) -> failed(failure, line))
                .setExitCodeExceptionMapper(ExitCode::of);
    }

    @Override
    public void run() {
        throw new ParameterException(
                spec.commandLine(),
                "Name a command: " + String.join(", ", spec.subcommands().keySet()) + ".");
    }

    private static int wrongUsage(ParameterException failure) {
        CommandLine line = failure.getCommandLine();
        PrintWriter err = line.getErr();
        err.println(failure.getMessage());
        if (!UnmatchedArgumentException.printSuggestions(failure, err)) {
            err.println("Try: " + line.getCommandSpec().qualifiedName() + " --help");
        }
        err.flush();
        return ExitCode.WRONG_USAGE;
    }

    private static int failed(Exception failure, CommandLine line) {
        PrintWriter err = line.getErr();
        err.println(
                failure instanceof WorkbookRefusal
                        ? failure.getMessage()
                        : "Something went wrong inside Crossfoot, and nothing was written; run the command again with"
                                + " --debug and report what it shows.");
        Main main = (Main) line.getCommandSpec().root().userObject();
        if (main.debug) {
            failure.printStackTrace(err);
        }
        err.flush();
        return ExitCode.of(failure);
    }

    /** The line that {@code --version} prints. */
    static final class VersionLine implements CommandLine.IVersionProvider {
        @Override
        public String[] getVersion() {
            return new String[] {"crossfoot " + Version.current()};
        }
    }
}
