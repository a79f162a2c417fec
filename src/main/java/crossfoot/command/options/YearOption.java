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
    public static final class Span {

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

        /**
         * The days that are counted.
         *
         * @param start the day on which the council's year starts
         * @param spec the command that is told
         * @throws ParameterException with a sentence, where it is no year and no part of one
         */
        public Period period(MonthDay start, CommandSpec spec) {
            if (!period.isEmpty()) {
                return Period.parse(period, start)
                        .orElseThrow(() -> refusal(spec, period, "a period; give " + Period.FORMS + "."));
            }
            return ReportingYear.parse(year, start)
                    .orElseThrow(() -> refusal(spec, year, "a reporting year; give one such as 2024-25."));
        }

        private static ParameterException refusal(CommandSpec spec, String given, String wanted) {
            return new ParameterException(spec.commandLine(), "\"" + given + "\" is not " + wanted);
        }
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
        Period reporting = span.period(start, spec);
        try {
            return FigureBooks.ofLogged(assessment, reporting, procedure);
        } catch (IllegalArgumentException unknown) {
            throw new ParameterException(spec.commandLine(), String.valueOf(unknown.getMessage()), unknown);
        }
    }
}
