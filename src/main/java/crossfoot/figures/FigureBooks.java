package crossfoot.figures;

import crossfoot.caselog.taxonomy.Period;
import crossfoot.figures.figure.Figure;
import crossfoot.rules.Assessment;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

/**
 * The books of figures that are asked for together: of one procedure, or of each procedure that the log holds. The table of
 * the whole council is in all of them, and is told once.
 *
 * @param books the books, in the order of the list of procedures; at least one
 * @param all whether every procedure was asked for
 */
public record FigureBooks(List<FigureBook> books, boolean all) {

    /** What asks for every procedure. */
    public static final String ALL = "all";

    private static final String WHOLE_COUNCIL = "T00";

    public FigureBooks {
        books = List.copyOf(books);
        if (books.isEmpty()) {
            throw new IllegalArgumentException("There is no book of figures.");
        }
    }

    /** The book of one procedure. */
    public static FigureBooks of(FigureBook book) {
        return new FigureBooks(List.of(book), false);
    }

    /**
     * The books that somebody asks for.
     *
     * @param procedure a procedure's name, {@code all}, or "" for the first of the list that the log holds
     * @throws IllegalArgumentException with a sentence, as {@link FigureBook#ofLogged} does
     */
    public static FigureBooks ofLogged(Assessment assessment, Period period, String procedure) {
        return asked(assessment, procedure, name -> FigureBook.ofLogged(assessment, period, name));
    }

    /**
     * The same from a maker of books, such as a cache.
     *
     * @param maker makes the book of a procedure
     */
    public static FigureBooks asked(Assessment assessment, String procedure, Function<String, FigureBook> maker) {
        if (!everyOne(assessment, procedure)) {
            String name = procedure.isBlank() ? assessment.casebook().usualProcedure() : procedure;
            return of(maker.apply(name));
        }
        FigureBook usual = maker.apply(assessment.casebook().usualProcedure());
        List<FigureBook> books = new ArrayList<>();
        usual.loggedProcedures().forEach(name -> books.add(maker.apply(name)));
        return new FigureBooks(books.isEmpty() ? List.of(usual) : books, true);
    }

    /** Whether every procedure is meant: a procedure of that very name is meant by it first. */
    public static boolean everyOne(Assessment assessment, String procedure) {
        return procedure.strip().equalsIgnoreCase(ALL)
                && FigureBook.procedures(assessment).stream().noneMatch(ALL::equalsIgnoreCase);
    }

    /**
     * The books of all procedures that stand in the table of the whole council with that of a book, in the order of the list,
     * itself among them; it alone, where the log has rows of no other.
     */
    static List<FigureBook> together(FigureBook book) {
        List<FigureBook> together = new ArrayList<>();
        for (String name : book.loggedProcedures()) {
            together.add(
                    name.equals(book.procedure())
                            ? book
                            : new FigureBook(book.scope().of(name)));
        }
        if (!together.contains(book)) {
            together.add(book);
        }
        return together;
    }

    /** The first book. */
    public FigureBook first() {
        return books.get(0);
    }

    /** The figures of one of the books that no book before it told. */
    public List<Figure> figures(FigureBook book) {
        return book.figures().stream()
                .filter(figure ->
                        !told(book, figure.id().substring(0, figure.id().indexOf('/'))))
                .toList();
    }

    /** Whether a table of one of the books is that of the whole council, which another book tells already. */
    public boolean told(FigureBook book, String tableId) {
        return book != first() && tableId.equalsIgnoreCase(WHOLE_COUNCIL);
    }

    /** Whether a table, given by its id, counts every procedure. */
    public static boolean ofCouncil(String tableId) {
        return tableId.equals(WHOLE_COUNCIL);
    }

    /** Whether a figure counts every procedure. */
    public static boolean ofCouncil(Figure figure) {
        return tellsOfCouncil(figure.id());
    }

    /** The same of a figure's id. */
    static boolean tellsOfCouncil(String figureId) {
        return figureId.regionMatches(true, 0, WHOLE_COUNCIL + "/", 0, WHOLE_COUNCIL.length() + 1);
    }

    /** What is counted: the procedure, or all of them. */
    public String procedure() {
        return all ? ALL : first().procedure();
    }
}
