package crossfoot.command.options;

import crossfoot.caselog.Vantage;
import crossfoot.caselog.taxonomy.Settings;
import crossfoot.workbook.reading.Workbook;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** The two days of every command that judges: the day that it is, and the day at which it looks. */
public final class DayOptions {

    @Option(
            names = "--today",
            paramLabel = "DATE",
            description = "Take this day for today, in rehearsals and tests; the council's day unless given.")
    private @Nullable LocalDate today;

    @Option(
            names = "--as-of",
            paramLabel = "DATE",
            description =
                    "The day at which to look, such as 2025-06-30; what came after it is left out. Today unless given.")
    private @Nullable LocalDate asOf;

    @Spec(Spec.Target.MIXEE)
    private CommandSpec spec = CommandSpec.create();

    /**
     * The day that it is for the council of a master, and the day at which the command looks.
     *
     * @throws ParameterException where the latter is after the former
     */
    public Vantage vantage(Workbook workbook) {
        LocalDate day =
                today == null ? LocalDate.now(Settings.of(workbook::table).timeZone()) : today;
        LocalDate looked = asOf == null ? day : asOf;
        if (looked.isAfter(day)) {
            throw new ParameterException(
                    spec.commandLine(),
                    "--as-of " + looked + " is after today, " + day + "; give today or a day before it.");
        }
        return new Vantage(day, looked);
    }

    /**
     * The same for a command that rewrites the master, which is always of today.
     *
     * @param remedy what to do instead, for a command that looks at an earlier day
     * @throws ParameterException where the command looks at an earlier day
     */
    public Vantage vantageToRewrite(Workbook workbook, String remedy) {
        Vantage vantage = vantage(workbook);
        if (vantage.past()) {
            throw new ParameterException(
                    spec.commandLine(),
                    "--as-of " + vantage.asOf() + " is before today, " + vantage.today()
                            + ", and the master is never rewritten as it was on another day; " + remedy + ".");
        }
        return vantage;
    }
}
