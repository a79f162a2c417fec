package crossfoot.report.pack;

import crossfoot.caselog.taxonomy.Period;
import crossfoot.figures.FigureBook;
import crossfoot.figures.Suppression;
import crossfoot.figures.figure.Figure;
import crossfoot.figures.figure.FigureTable;
import crossfoot.figures.figure.Occasion;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/**
 * What a pack is filled with.
 *
 * @param council the council's name, or "" where the master does not say
 * @param procedure the procedure's name
 * @param period the reporting year, or the part of one
 * @param asOf the day by which open cases were judged; also the date of the pack
 * @param tables the tables to choose from, in order
 * @param figures every figure, in order
 * @param headlines the ids of those that a summary tells
 */
public record PackContent(
        String council,
        String procedure,
        Period period,
        LocalDate asOf,
        List<FigureTable> tables,
        List<Figure> figures,
        List<String> headlines) {

    public PackContent {
        tables = List.copyOf(tables);
        figures = List.copyOf(figures);
        headlines = List.copyOf(headlines);
    }

    /** The content of a pack from a book of figures, as an audience may read it; tables of other packs are not made. */
    public static PackContent of(FigureBook book, Pack pack, Audience audience) {
        LearningTables learning = new LearningTables(book);
        if (audience == Audience.PUBLIC) {
            int threshold = book.assessment().casebook().settings().smallNumberThreshold();
            Suppression suppression = Suppression.of(book, threshold);
            return of(book, suppression.tables(), List.of(learning.youSaidWeDid()), suppression.figures());
        }
        boolean officer = audience == Audience.OFFICER;
        List<FigureTable> more = new ArrayList<>(List.of(learning.youSaidWeDid()));
        if (officer) {
            more.add(learning.register());
        }
        // What the log lacks for the return is for those who put it right, not for the public.
        new ReturnCheck(book, officer).table().ifPresent(more::add);
        Occasion occasion = pack.occasion();
        return of(
                book,
                officer ? book.tables(occasion) : book.tablesWithoutRefs(occasion),
                more,
                occasion == Occasion.WEEK ? book.figures() : book.figuresOfYear());
    }

    private static PackContent of(
            FigureBook book, List<FigureTable> tables, List<FigureTable> more, List<Figure> figures) {
        List<FigureTable> all = new ArrayList<>(tables);
        all.addAll(more);
        return new PackContent(
                book.assessment().casebook().settings().council(),
                book.procedure(),
                book.period(),
                book.assessment().asOf(),
                all,
                figures,
                book.headlines());
    }
}
