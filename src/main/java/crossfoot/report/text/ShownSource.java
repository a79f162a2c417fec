package crossfoot.report.text;

import crossfoot.caselog.taxonomy.Period;
import crossfoot.figures.FigureBook;
import crossfoot.figures.figure.Figure;
import crossfoot.figures.figure.FigureId;
import crossfoot.figures.figure.FigureTable;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/** What the public may read of a book: figures and tables as they are shown there, those of the years before too. */
public final class ShownSource implements FigureSource {

    private final BookSource book;
    private final FigureBook whole;
    private final Map<String, Figure> figures;
    private final Map<String, FigureTable> tables;

    /**
     * @param figures every figure of the year as the public may read it
     * @param tables every table likewise
     */
    public ShownSource(FigureBook book, List<Figure> figures, List<FigureTable> tables) {
        this.book = new BookSource(book);
        this.whole = book;
        this.figures = figures.stream().collect(Collectors.toMap(Figure::id, Function.identity(), (one, other) -> one));
        this.tables =
                tables.stream().collect(Collectors.toMap(FigureTable::id, Function.identity(), (one, other) -> one));
    }

    @Override
    public Optional<Figure> figure(String id) {
        // A line that the year does not have counts nothing, which tells of nobody.
        return Optional.ofNullable(figures.get(id))
                .or(() -> whole.figure(id).isPresent() ? Optional.empty() : whole.ofEveryEntry(id));
    }

    @Override
    public Optional<Figure> before(Figure now, int years) {
        return Optional.ofNullable(
                figures.get(FigureId.path(now.id(), period().plusYears(-years).label())));
    }

    @Override
    public boolean withheld(Figure now) {
        return before(now, 1).flatMap(figure -> value(figure)).isEmpty()
                && book.before(now, 1).flatMap(figure -> value(figure)).isPresent();
    }

    private static Optional<Double> value(Figure figure) {
        return figure.value().isPresent() ? Optional.of(figure.value().getAsDouble()) : Optional.empty();
    }

    @Override
    public Optional<FigureTable> table(String id) {
        return Optional.ofNullable(tables.get(id));
    }

    @Override
    public Period period() {
        return book.period();
    }

    @Override
    public String inSentence(String label) {
        return book.inSentence(label);
    }

    @Override
    public boolean complete() {
        return book.complete();
    }

    @Override
    public String council() {
        return book.council();
    }

    @Override
    public String procedure() {
        return book.procedure();
    }
}
