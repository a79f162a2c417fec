package crossfoot.command;

import crossfoot.caselog.Casebook;
import crossfoot.caselog.Vantage;
import crossfoot.command.options.ExitCode;
import crossfoot.command.options.MasterArgument;
import crossfoot.command.options.Output;
import crossfoot.command.options.YearOption;
import crossfoot.figures.FigureBook;
import crossfoot.report.master.DraftedTexts;
import crossfoot.report.master.Judgement;
import crossfoot.report.master.Refresh;
import crossfoot.report.master.RefreshStamp;
import crossfoot.report.master.SavedRefresh;
import crossfoot.report.master.Version;
import crossfoot.workbook.reading.Workbook;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Objects;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code crossfoot draft}: proposes sentences for the sections of the report that have none. */
@Command(
        name = "draft",
        description = "Proposes sentences in Report text for sections that have none; what is written there stays.",
        mixinStandardHelpOptions = true)
final class DraftCommand implements Callable<Integer> {

    @Mixin
    private MasterArgument master = new MasterArgument();

    @Mixin
    private YearOption year = new YearOption();

    @Option(names = "--out", paramLabel = "COPY.xlsx", description = "Write a copy here; the master stays as it is.")
    private @Nullable Path out;

    @Option(names = "--dry-run", description = "Only print what would be proposed; write nothing.")
    private boolean dryRun;

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Override
    public Integer call() {
        Workbook workbook = master.open();
        boolean inPlace = out == null || master.isAt(out);
        Vantage vantage = inPlace && !dryRun
                ? master.vantageToRewrite(workbook, "add --out COPY.xlsx to have a copy as it was on that day")
                : master.vantage(workbook);
        FigureBook book = year.figures(Judgement.of(Casebook.read(workbook::table), vantage))
                .first();
        DraftedTexts drafted = DraftedTexts.of(workbook, book);
        Output output = new Output(spec);
        drafted.sections().forEach(section -> {
            output.line(section + ":");
            String.valueOf(drafted.shown().get(section)).lines().forEach(line -> output.line("  " + line));
        });
        if (dryRun || drafted.sections().isEmpty()) {
            output.line(
                    dryRun
                            ? "Nothing was written."
                            : "Every section of which the year has figures has a text; nothing was written.");
            return ExitCode.DONE;
        }
        Instant now = Instant.now();
        Refresh refresh =
                drafted.refresh(vantage, new RefreshStamp(now, System.getProperty("user.name", ""), Version.current()));
        if (inPlace) {
            SavedRefresh.over(drafted.source(), refresh, master.path(), now);
        } else {
            SavedRefresh.asCopy(refresh, Objects.requireNonNull(out), now);
        }
        output.line("Proposed texts for " + drafted.sections().size()
                + (drafted.sections().size() == 1 ? " section" : " sections") + " in the sheet Report text of "
                + (inPlace ? master.path() : out) + ". Read them before they are published.");
        return ExitCode.DONE;
    }
}
