package crossfoot.command.options;

import crossfoot.caselog.taxonomy.ReportingYear;
import crossfoot.figures.FigureBook;
import crossfoot.rules.Assessment;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** The reporting year and the procedure that figures are asked for. */
public final class YearOption {

    @Option(
            names = "--year",
            required = true,
            paramLabel = "YEAR",
            description = "The reporting year, such as 2024-25.")
    private String year = "";

    @Option(
            names = "--procedure",
            paramLabel = "P",
            description = "The procedure; the first of the list that the log holds unless given.")
    private String procedure = "";

    @Spec(Spec.Target.MIXEE)
    private CommandSpec spec = CommandSpec.create();

    /**
     * The figures.
     *
     * @throws ParameterException with a sentence, where the year or the procedure is unknown
     */
    public FigureBook figures(Assessment assessment) {
        ReportingYear reporting = ReportingYear.parse(
                        year, assessment.casebook().settings().yearStart())
                .orElseThrow(() -> new ParameterException(
                        spec.commandLine(), "\"" + year + "\" is not a reporting year; give one such as 2024-25."));
        try {
            return FigureBook.ofLogged(
                    assessment,
                    reporting,
                    procedure.isBlank() ? assessment.casebook().usualProcedure() : procedure);
        } catch (IllegalArgumentException unknown) {
            throw new ParameterException(spec.commandLine(), String.valueOf(unknown.getMessage()), unknown);
        }
    }
}
