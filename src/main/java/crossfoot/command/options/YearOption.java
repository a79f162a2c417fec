package crossfoot.command.options;

import crossfoot.caselog.taxonomy.Period;
import crossfoot.caselog.taxonomy.ReportingYear;
import crossfoot.figures.FigureBooks;
import crossfoot.rules.Assessment;
import java.time.MonthDay;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** The reporting year, or the part of one, and the procedure that figures are asked for. */
public final class YearOption {

    /** One of them says what is counted. */
    static final class Span {

        @Option(
                names = "--year",
                required = true,
                paramLabel = "YEAR",
                description = "The reporting year, such as 2024-25.")
        private String year = "";

        @Option(
                names = "--period",
                required = true,
                paramLabel = "PERIOD",
                description = "A part of a year in its place: 2025-26/Q1 (quarter), /H1 (half), /M04 (the year's fourth"
                        + " month), or 2025-04-01..2025-06-30.")
        private String period = "";
    }

    @ArgGroup(multiplicity = "1")
    private Span span = new Span();

    @Option(
            names = "--procedure",
            paramLabel = "P",
            description = "The procedure, or all; the first of the list that the log holds unless given.")
    private String procedure = "";

    @Spec(Spec.Target.MIXEE)
    private CommandSpec spec = CommandSpec.create();

    /**
     * The figures.
     *
     * @throws ParameterException with a sentence, where the year or the procedure is unknown
     */
    public FigureBooks figures(Assessment assessment) {
        MonthDay start = assessment.casebook().settings().yearStart();
        Period reporting = span.period.isEmpty() ? year(start) : period(start);
        try {
            return FigureBooks.ofLogged(assessment, reporting, procedure);
        } catch (IllegalArgumentException unknown) {
            throw new ParameterException(spec.commandLine(), String.valueOf(unknown.getMessage()), unknown);
        }
    }

    private Period year(MonthDay start) {
        return ReportingYear.parse(span.year, start)
                .orElseThrow(() -> new ParameterException(
                        spec.commandLine(),
                        "\"" + span.year + "\" is not a reporting year; give one such as 2024-25."));
    }

    private Period period(MonthDay start) {
        return Period.parse(span.period, start)
                .orElseThrow(() -> new ParameterException(
                        spec.commandLine(), "\"" + span.period + "\" is not a period; give " + Period.FORMS + "."));
    }
}
