package crossfoot.command;

import crossfoot.caselog.Vantage;
import crossfoot.command.options.ExitCode;
import crossfoot.command.options.MasterArgument;
import crossfoot.command.options.Output;
import crossfoot.report.master.CalendarFill;
import crossfoot.report.master.CalendarFill.Affected;
import crossfoot.report.master.RefreshStamp;
import crossfoot.report.master.SavedRefresh;
import crossfoot.report.master.Version;
import crossfoot.rules.log.CaseStanding;
import crossfoot.workbook.cells.LogDays;
import crossfoot.workbook.reading.Workbook;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.concurrent.Callable;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** {@code crossfoot calendar}: fills bank holidays, and says first which cases that changes. */
@Command(
        name = "calendar",
        description = "Fills bank holidays; lists every case whose dates or status change.",
        mixinStandardHelpOptions = true)
final class CalendarCommand implements Callable<Integer> {

    private static final Pattern YEARS = Pattern.compile("(\\d{4})(?:-(\\d{4}))?");

    @Mixin
    private MasterArgument master = new MasterArgument();

    @Option(names = "--years", required = true, paramLabel = "YEARS", description = "Calendar years: 2024-2030.")
    private String years = "";

    @Option(names = "--dry-run", description = "Only list; write nothing.")
    private boolean dryRun;

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Override
    public Integer call() {
        Matcher matcher = YEARS.matcher(years);
        int first = matcher.matches() ? Integer.parseInt(matcher.group(1)) : 0;
        int last = first > 0 && matcher.group(2) != null ? Integer.parseInt(matcher.group(2)) : first;
        if (first < LogDays.FIRST_YEAR || last > LogDays.LAST_YEAR || last < first) {
            throw new ParameterException(
                    spec.commandLine(),
                    "\"" + years + "\" is no span of years from " + LogDays.FIRST_YEAR + " to " + LogDays.LAST_YEAR
                            + "; give 2024-2030.");
        }
        Workbook workbook = master.open();
        Vantage vantage = dryRun
                ? master.vantage(workbook)
                : master.vantageToRewrite(workbook, "add --dry-run to see what would have changed on that day");
        CalendarFill fill = CalendarFill.of(workbook, first, last, vantage);
        Output output = new Output(spec);
        List<Affected> affected = fill.affected();
        affected.forEach(each -> output.line(line(each)));
        output.line(affected.size() == 1 ? "1 case changes." : affected.size() + " cases change.");
        if (dryRun || !fill.changes()) {
            output.line(dryRun ? "Nothing was written." : "The calendar holds those bank holidays already.");
            return ExitCode.DONE;
        }
        Instant now = Instant.now();
        RefreshStamp stamp = new RefreshStamp(now, System.getProperty("user.name", ""), Version.current());
        SavedRefresh.over(fill.source(), fill.refresh(stamp), master.path(), now);
        output.line("Filled the calendar and refreshed " + master.path() + ".");
        return ExitCode.DONE;
    }

    private static String line(Affected affected) {
        return affected.ref() + ": "
                + String.join(
                        "; ",
                        List.of(
                                        change("acknowledge by", affected, CaseStanding::acknowledgeBy),
                                        change("respond by", affected, CaseStanding::respondBy),
                                        change("final limit", affected, CaseStanding::finalLimit),
                                        change("working days left", affected, CaseStanding::workingDaysLeft),
                                        change("working days taken", affected, CaseStanding::workingDaysTaken),
                                        change("status", affected, standing -> standing.status()
                                                .words()))
                                .stream()
                                .filter(text -> !text.isEmpty())
                                .toList());
    }

    private static String change(String what, Affected affected, Function<CaseStanding, Object> reading) {
        String before = shown(reading.apply(affected.before()));
        String after = shown(reading.apply(affected.after()));
        return before.equals(after) ? "" : what + " " + before + " becomes " + after;
    }

    private static String shown(Object value) {
        if (value instanceof Optional<?> optional) {
            return optional.map(date -> ((LocalDate) date).toString()).orElse("none");
        }
        return value instanceof OptionalInt number
                ? (number.isPresent() ? Integer.toString(number.getAsInt()) : "none")
                : value.toString();
    }
}
