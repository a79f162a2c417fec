package crossfoot.command;

import crossfoot.report.Version;
import crossfoot.workbook.WorkbookRefusal;
import java.io.PrintWriter;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.util.Locale;
import java.util.Optional;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;
import picocli.CommandLine.TypeConversionException;
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
            ExplainCommand.class,
            CalendarCommand.class,
            AuditCommand.class,
            RestoreCommand.class,
            ManifestCommand.class,
            ServeCommand.class
        })
public final class Main implements Runnable {

    private static final DateTimeFormatter UNITED_KINGDOM = DateTimeFormatter.ofPattern("d/M/yyyy", Locale.UK);

    @Option(
            names = "--debug",
            scope = CommandLine.ScopeType.INHERIT,
            description = "Show the technical cause of a failure.")
    private boolean debug;

    @Spec
    private CommandSpec spec = CommandSpec.create();

    /** Runs a command and ends the process with its exit code. */
    public static void main(String... arguments) {
        int code = executed(arguments);
        if (code != ExitCode.KEEPS_RUNNING) {
            System.exit(code);
        }
    }

    /** Even where the machine itself fails, such as for want of memory, the user gets a sentence. */
    private static int executed(String... arguments) {
        CommandLine line = commandLine();
        try {
            return line.execute(arguments);
        } catch (OutOfMemoryError tooLarge) {
            line.getErr()
                    .println(
                            "There is not enough memory for this workbook, and nothing was written; give Java more, for"
                                    + " example java -Xmx8g -jar crossfoot.jar.");
            return ExitCode.FAILED;
        } catch (LinkageError broken) {
            line.getErr().println("This Crossfoot is damaged, and nothing was written; install it again.");
            return ExitCode.FAILED;
        }
    }

    /** The whole command line as one value: tests run it with their own output. */
    public static CommandLine commandLine() {
        return new CommandLine(new Main())
                .registerConverter(LocalDate.class, Main::date)
                .setParameterExceptionHandler((failure, arguments) -> wrongUsage(failure))
                .setExecutionExceptionHandler((failure, line, parsed) -> failed(failure, line))
                .setExitCodeExceptionMapper(ExitCode::of);
    }

    /** A date as people write it: 2025-06-30 or 30/06/2025. */
    private static LocalDate date(String text) {
        return parsed(text, DateTimeFormatter.ISO_LOCAL_DATE)
                .or(() -> parsed(text, UNITED_KINGDOM))
                .orElseThrow(() ->
                        new TypeConversionException("\"" + text + "\" is not a date; give one such as 2025-06-30."));
    }

    private static Optional<LocalDate> parsed(String text, DateTimeFormatter form) {
        try {
            return Optional.of(LocalDate.parse(text, form));
        } catch (DateTimeParseException notThisForm) {
            return Optional.empty();
        }
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
