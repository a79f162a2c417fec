package crossfoot.report.text;

import crossfoot.caselog.schema.Texts;
import crossfoot.caselog.taxonomy.Period;
import crossfoot.figures.FigureBook;
import crossfoot.figures.draft.Wording;
import crossfoot.figures.figure.Figure;
import crossfoot.figures.figure.FigureTable;
import java.util.Optional;

/** All that a book of figures says, for those who may read all of it. */
public final class BookSource implements FigureSource {

    private final FigureBook book;

    public BookSource(FigureBook book) {
        this.book = book;
    }

    @Override
    public Optional<Figure> figure(String id) {
        return book.figure(id).or(() -> book.ofEveryEntry(id));
    }

    @Override
    public Optional<Figure> before(Figure now, int years) {
        return book.before(now, years);
    }

    @Override
    public Optional<FigureTable> table(String id) {
        return book.table(id);
    }

    @Override
    public Period period() {
        return book.period();
    }

    @Override
    public String inSentence(String label) {
        return inSentence(book, label);
    }

    /** A feedback type of a book's procedure in the plural; any other label as it is. */
    public static String inSentence(FigureBook book, String label) {
        return book.assessment().casebook().taxonomy().feedbackTypesOf(Texts.key(book.procedure())).stream()
                .filter(type -> type.name().equals(label))
                .map(Wording::severalWithin)
                .findFirst()
                .orElse(label);
    }

    @Override
    public boolean complete() {
        return !book.period().lastDay().isAfter(book.assessment().asOf());
    }

    @Override
    public String council() {
        return book.assessment().casebook().settings().council();
    }

    @Override
    public String procedure() {
        return book.procedure();
    }
}
