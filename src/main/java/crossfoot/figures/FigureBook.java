package crossfoot.figures;

import crossfoot.caselog.ReportingYear;
import crossfoot.rules.Assessment;
import java.util.List;
import java.util.Optional;

/** All figures of one procedure and reporting year, and the tables that show them. Immutable. */
public final class FigureBook {

    private final Assessment assessment;
    private final ReportingYear year;
    private final String procedure;

    private FigureBook(Assessment assessment, ReportingYear year, String procedure) {
        this.assessment = assessment;
        this.year = year;
        this.procedure = procedure;
    }

    /**
     * Computes them.
     *
     * @param procedure the procedure's name, in any case
     * @throws IllegalArgumentException with a sentence, where the master has no such procedure
     */
    public static FigureBook of(Assessment assessment, ReportingYear year, String procedure) {
        return new FigureBook(assessment, year, procedure);
    }

    /** Every figure, in the order of tables and lines. */
    public List<Figure> figures() {
        throw new UnsupportedOperationException("helper figures");
    }

    /** A figure by its id. */
    public Optional<Figure> figure(String id) {
        throw new UnsupportedOperationException("helper figures " + id);
    }

    /** The tables, in order: T01 to T20, A1, A2, W1, W2 as far as the procedure has them. */
    public List<FigureTable> tables() {
        throw new UnsupportedOperationException("helper figures");
    }

    /** The assessment that the figures come from. */
    public Assessment assessment() {
        return assessment;
    }

    /** The reporting year. */
    public ReportingYear year() {
        return year;
    }

    /** The procedure's name. */
    public String procedure() {
        return procedure;
    }
}
