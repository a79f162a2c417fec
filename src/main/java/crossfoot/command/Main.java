package crossfoot.command;

import crossfoot.command.options.ExitCode;
import crossfoot.report.master.Version;
import crossfoot.workbook.cells.LogDays;
import crossfoot.workbook.cells.WorkbookRefusal;
import java.io.PrintWriter;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.time.format.ResolverStyle;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
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
        synopsisSubcommandLabel = "COMMAND")
public final class Main implements Runnable {

    /** The commands, in the order of the help. */
    private static final List<String> COMMANDS = List.of(
            "new",
            "scheme",
            "sample",
            "check",
            "refresh",
            "worklist",
            "figures",
            "export",
            "draft",
            "proof",
            "import",
            "explain",
            "calendar",
            "audit",
            "restore",
            "manifest",
            "certificate",
            "serve");

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
        CommandLine line = commandLine(arguments.length > 0 ? arguments[0] : "");
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
        return commandLine(COMMANDS);
    }

    /** A run needs the one command that it names: to look at all of them takes longer than a small refresh. */
    static CommandLine commandLine(String command) {
        return commandLine(COMMANDS.contains(command) ? List.of(command) : COMMANDS);
    }

    private static CommandLine commandLine(List<String> commands) {
        CommandLine whole = new CommandLine(new Main());
        commands.forEach(command -> whole.addSubcommand(command(command)));
        return whole.registerConverter(LocalDate.class, Main::date)
                .registerConverter(int.class, text -> whole(text, Integer::valueOf))
                .registerConverter(Integer.class, text -> whole(text, Integer::valueOf))
                .registerConverter(long.class, text -> whole(text, Long::valueOf))
                .setParameterExceptionHandler((failure, arguments) -> wrongUsage(failure))
                .setExecutionExceptionHandler((failure, line, parsed) -> failed(failure, line))
                .setExitCodeExceptionMapper(ExitCode::of);
    }

    private static Class<?> command(String name) {
        return switch (name) {
            case "new" -> NewCommand.class;
            case "scheme" -> SchemeCommand.class;
            case "sample" -> SampleCommand.class;
            case "check" -> CheckCommand.class;
            case "refresh" -> RefreshCommand.class;
            case "worklist" -> WorklistCommand.class;
            case "figures" -> FiguresCommand.class;
            case "export" -> ExportCommand.class;
            case "draft" -> DraftCommand.class;
            case "proof" -> ProofCommand.class;
            case "import" -> ImportCommand.class;
            case "explain" -> ExplainCommand.class;
            case "calendar" -> CalendarCommand.class;
            case "audit" -> AuditCommand.class;
            case "restore" -> RestoreCommand.class;
            case "manifest" -> ManifestCommand.class;
            case "certificate" -> CertificateCommand.class;
            case "serve" -> ServeCommand.class;
            default -> throw new IllegalArgumentException("There is no command " + name);
        };
    }

    /** A date as people write it: 2025-06-30 or 30/06/2025. */
    private static LocalDate date(String text) {
        return parsed(text, DateTimeFormatter.ISO_LOCAL_DATE)
                .or(() -> parsed(
                        text,
                        DateTimeFormatter.ofPattern("d/M/uuuu", Locale.UK).withResolverStyle(ResolverStyle.STRICT)))
                .filter(LogDays::hold)
                .orElseThrow(() -> new TypeConversionException("\"" + text + "\" is not a date from "
                        + LogDays.FIRST_YEAR + " to " + LogDays.LAST_YEAR + "; give one such as 2025-06-30."));
    }

    private static <T> T whole(String text, Function<String, T> reading) {
        try {
            return reading.apply(text);
        } catch (NumberFormatException notWhole) {
            throw new TypeConversionException("\"" + text + "\" is not a whole number that can be used here.");
        }
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
