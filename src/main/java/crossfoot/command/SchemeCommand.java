package crossfoot.command;

import crossfoot.caselog.Vantage;
import crossfoot.caselog.taxonomy.Scheme;
import crossfoot.caselog.taxonomy.Schemes;
import crossfoot.command.options.ExitCode;
import crossfoot.command.options.MasterArgument;
import crossfoot.command.options.Output;
import crossfoot.command.options.SchemeChoice;
import crossfoot.report.master.RefreshStamp;
import crossfoot.report.master.SavedRefresh;
import crossfoot.report.master.SchemeAddition;
import crossfoot.report.master.Version;
import crossfoot.workbook.reading.Workbook;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code crossfoot scheme}: the procedures that a master can be given whole. */
@Command(
        name = "scheme",
        description = "Lists the schemes: procedures with their types, outcomes, reasons and clocks.",
        subcommands = SchemeCommand.Add.class,
        mixinStandardHelpOptions = true)
final class SchemeCommand implements Callable<Integer> {

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Override
    public Integer call() {
        Output output = new Output(spec);
        for (Scheme scheme : Schemes.all()) {
            output.line(String.format("%-22s %s", scheme.name(), scheme.describes()));
        }
        return ExitCode.DONE;
    }

    /** {@code crossfoot scheme add}: gives a master one more scheme, from a day. */
    @Command(
            name = "add",
            description = "Adds a scheme's lists and clocks to a master, valid from a day; what it replaces ends the"
                    + " day before, and cases of that time keep it.",
            mixinStandardHelpOptions = true)
    static final class Add implements Callable<Integer> {

        @Mixin
        private MasterArgument master = new MasterArgument();

        @Parameters(index = "1", paramLabel = "NAME", description = "The scheme, as crossfoot scheme lists it.")
        private String name = "";

        @Option(
                names = "--from",
                paramLabel = "DATE",
                description = "Its first day, as 2026-04-01. Unless given: today where the master has the procedure,"
                        + " else no first day.")
        private @Nullable LocalDate from;

        @Option(names = "--dry-run", description = "Only list; write nothing.")
        private boolean dryRun;

        @Spec
        private CommandSpec spec = CommandSpec.create();

        @Override
        public Integer call() {
            Scheme scheme = SchemeChoice.named(List.of(name), spec).get(0);
            Workbook workbook = master.open();
            Vantage vantage = master.vantageToRewrite(workbook, "give the first day of the scheme with --from");
            SchemeAddition addition = SchemeAddition.of(workbook, scheme, Optional.ofNullable(from), vantage.today());
            Output output = new Output(spec);
            addition.lines().forEach(output::line);
            if (dryRun || addition.lines().isEmpty()) {
                output.line(dryRun ? "Nothing was written." : "The master holds that scheme already.");
                return ExitCode.DONE;
            }
            Instant now = Instant.now();
            RefreshStamp stamp = new RefreshStamp(now, System.getProperty("user.name", ""), Version.current());
            SavedRefresh.over(addition.source(), addition.refresh(stamp), master.path(), now);
            output.line("Added " + scheme.name() + " and refreshed " + master.path() + ".");
            return ExitCode.DONE;
        }
    }
}
