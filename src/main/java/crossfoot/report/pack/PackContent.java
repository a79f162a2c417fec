package crossfoot.report.pack;

import crossfoot.caselog.ReportingYear;
import crossfoot.figures.Figure;
import crossfoot.figures.FigureBook;
import crossfoot.figures.FigureTable;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/**
 * What a pack is filled with.
 *
 * @param council the council's name, or "" where the master does not say
 * @param procedure the procedure's name
 * @param year the reporting year
 * @param asOf the day by which open cases were judged; also the date of the pack
 * @param tables the tables to choose from, in order
 * @param figures every figure, in order
 */
public record PackContent(
        String council,
        String procedure,
        ReportingYear year,
        LocalDate asOf,
        List<FigureTable> tables,
        List<Figure> figures) {

    public PackContent {
        tables = List.copyOf(tables);
        figures = List.copyOf(figures);
    }

    /** The content of a book of figures, as an audience may read it. */
    public static PackContent of(FigureBook book, Audience audience) {
        boolean officer = audience == Audience.OFFICER;
        List<FigureTable> tables = new ArrayList<>(officer ? book.tables() : book.tablesWithoutRefs());
        LearningTables learning = new LearningTables(book);
        tables.add(learning.youSaidWeDid());
        if (officer) {
            tables.add(learning.register());
        }
        new ReturnCheck(book, officer).table().ifPresent(tables::add);
        return new PackContent(
                book.assessment().casebook().settings().council(),
                book.procedure(),
                book.year(),
                book.assessment().asOf(),
                tables,
                book.figures());
    }
}
