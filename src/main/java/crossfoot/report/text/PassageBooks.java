package crossfoot.report.text;

import crossfoot.caselog.Casebook;
import crossfoot.caselog.ReportPassage;
import crossfoot.caselog.schema.Texts;
import crossfoot.caselog.taxonomy.ReportingYear;
import crossfoot.figures.FigureBook;
import crossfoot.rules.Assessment;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The books of figures that a master's texts are filled from, each made once. Safe to share between threads. */
final class PassageBooks {

    private final Assessment assessment;
    private final Map<List<Object>, FigureBook> books = new HashMap<>();

    private PassageBooks(Assessment assessment) {
        this.assessment = assessment;
    }

    /** The books of a master, the same for whoever checks its texts and whoever shows them. */
    static PassageBooks of(Assessment assessment) {
        return assessment.derived(PassageBooks.class, PassageBooks::new);
    }

    /**
     * The book of a text: of its own year and procedure, else of the year of the as-of date and of the usual procedure. Empty
     * where the master has no such procedure.
     */
    synchronized Optional<FigureBook> of(ReportPassage passage) {
        Casebook casebook = assessment.casebook();
        ReportingYear year = passage.year().orElseGet(() -> casebook.yearOf(assessment.asOf()));
        String procedure = passage.procedure().isEmpty() ? casebook.usualProcedure() : passage.procedure();
        boolean known = FigureBook.procedures(assessment).stream()
                .anyMatch(name -> Texts.key(name).equals(Texts.key(procedure)));
        return known
                ? Optional.of(books.computeIfAbsent(
                        List.of(year, Texts.key(procedure)), added -> FigureBook.of(assessment, year, procedure)))
                : Optional.empty();
    }

    /** A text as it is read; as it is written where there are no figures for it. */
    String shows(ReportPassage passage) {
        return of(passage)
                .map(book -> new Filling(new BookSource(book)).fill(passage.text()))
                .orElse(passage.text());
    }
}
