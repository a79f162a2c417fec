package crossfoot.command;

import crossfoot.caselog.Vantage;
import crossfoot.command.options.ExitCode;
import crossfoot.command.options.MasterArgument;
import crossfoot.command.options.Output;
import crossfoot.report.master.Occasion;
import crossfoot.report.master.Refresh;
import crossfoot.report.master.RefreshStamp;
import crossfoot.report.master.SavedRefresh;
import crossfoot.report.master.Version;
import crossfoot.rules.Assessment;
import crossfoot.service.calls.CheckAnswer;
import crossfoot.workbook.reading.Workbook;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Objects;
import java.util.concurrent.Callable;
import java.util.concurrent.ForkJoinPool;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code crossfoot refresh}: checks, recalculates, rewrites what Crossfoot owns. */
@Command(
        name = "refresh",
        description = "Checks the master, recalculates it, and rewrites Crossfoot's own columns and sheets.",
        mixinStandardHelpOptions = true)
final class RefreshCommand implements Callable<Integer> {

    @Mixin
    private MasterArgument master = new MasterArgument();

    @Option(names = "--out", paramLabel = "COPY.xlsx", description = "Write a copy here; the master stays as it is.")
    private @Nullable Path out;

    @Option(names = "--dry-run", description = "Only say what would change; write nothing.")
    private boolean dryRun;

    @Option(
            names = "--accept-loss",
            description = "Go on where a table of the steward's, such as the calendar, is gone since the last refresh.")
    private boolean acceptLoss;

    @Option(names = "--json", description = "Print JSON and nothing else.")
    private boolean json;

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Override
    public Integer call() {
        Workbook workbook = master.open();
        Instant now = Instant.now();
        boolean inPlace = out == null || master.isAt(out);
        Vantage vantage = inPlace && !dryRun
                ? master.vantageToRewrite(workbook, "add --out COPY.xlsx to have a copy as it was on that day")
                : master.vantage(workbook);
        Refresh refresh = Refresh.of(
                workbook,
                vantage,
                new RefreshStamp(now, System.getProperty("user.name", ""), Version.current()),
                acceptLoss ? Occasion.REFRESH_WITH_LOSS : Occasion.REFRESH,
                // A command has the machine to itself.
                ForkJoinPool.commonPool());
        if (dryRun) {
            rehearse(refresh);
            return ExitCode.DONE;
        }
        boolean written = inPlace
                ? SavedRefresh.inPlace(refresh, master.path(), now)
                : SavedRefresh.asCopy(refresh, Objects.requireNonNull(out), now);
        report(refresh, written);
        return ExitCode.DONE;
    }

    /** What a refresh would do, and nothing done. */
    private void rehearse(Refresh refresh) {
        Output output = new Output(spec);
        if (json) {
            output.json(CheckAnswer.of(refresh.assessment()));
            return;
        }
        output.line(CheckCommand.summary(refresh.assessment()));
        told(output, refresh);
        output.line(
                refresh.changes()
                        ? "A refresh would bring " + master.path() + " up to date. Nothing was written."
                        : "Nothing has changed; there is nothing to write.");
    }

    private static void told(Output output, Refresh refresh) {
        if (!refresh.upgrade().isEmpty()) {
            output.line("Brought up to date: " + String.join("; ", refresh.upgrade()) + ".");
        }
        if (!refresh.putIn().isEmpty()) {
            output.line("Under a table, and rows of it now: " + refresh.putIn() + ".");
        }
        if (!refresh.kept().isEmpty()) {
            output.line("Beside rows that left, or under a table that grew: " + refresh.kept() + ".");
        }
    }

    private void report(Refresh refresh, boolean written) {
        Assessment assessment = refresh.assessment();
        Output output = new Output(spec);
        if (json) {
            output.json(CheckAnswer.of(assessment));
        } else {
            output.line(CheckCommand.summary(assessment));
            told(output, refresh);
            output.line(
                    written
                            ? "Refreshed " + (out == null ? master.path() : out) + "."
                            : "Nothing had changed; " + master.path() + " was left as it is.");
        }
    }
}
