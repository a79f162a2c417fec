package crossfoot.report.pack;

import crossfoot.caselog.taxonomy.Period;
import crossfoot.figures.FigureBook;
import crossfoot.figures.FigureBooks;
import crossfoot.figures.Suppression;
import crossfoot.figures.figure.Figure;
import crossfoot.figures.figure.FigureTable;
import crossfoot.figures.figure.Occasion;
import crossfoot.report.text.BookSource;
import crossfoot.report.text.FigureSource;
import crossfoot.report.text.Passage;
import crossfoot.report.text.Passages;
import crossfoot.report.text.ShownSource;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * What a pack is filled with.
 *
 * @param council the council's name, or "" where the master does not say
 * @param procedure the procedure's name, or words for all of them
 * @param procedures the names of the procedures that have tables of their own, in order
 * @param period the reporting year, or the part of one
 * @param asOf the day by which open cases were judged; also the date of the pack
 * @param tables the tables to choose from, in order
 * @param figures every figure, in order
 * @param headlines the ids of those that a summary tells
 * @param passages the words of the report, filled
 * @param lessons what was learnt from a case of the Ombudsman, by its number
 * @param learning what was learnt and what is done about it, in words, by the id of the table that counts it
 */
public record PackContent(
        String council,
        String procedure,
        List<String> procedures,
        Period period,
        LocalDate asOf,
        List<FigureTable> tables,
        List<Figure> figures,
        List<String> headlines,
        List<Passage> passages,
        Map<String, List<String>> lessons,
        Map<String, FigureTable> learning) {

    public PackContent {
        procedures = List.copyOf(procedures);
        passages = List.copyOf(passages);
        lessons = Map.copyOf(lessons);
        learning = Map.copyOf(learning);
        tables = List.copyOf(tables);
        figures = List.copyOf(figures);
        headlines = List.copyOf(headlines);
    }

    /** Content without words. */
    public PackContent(
            String council,
            String procedure,
            List<String> procedures,
            Period period,
            LocalDate asOf,
            List<FigureTable> tables,
            List<Figure> figures,
            List<String> headlines) {
        this(council, procedure, procedures, period, asOf, tables, figures, headlines, List.of(), Map.of(), Map.of());
    }

    /** The words of a section, in order. */
    public List<Passage> passages(String section) {
        return passages.stream()
                .filter(passage -> passage.section().equals(section))
                .toList();
    }

    /** The content of a pack from a book of figures, as an audience may read it; tables of other packs are not made. */
    public static PackContent of(FigureBook book, Pack pack, Audience audience) {
        if (audience == Audience.PUBLIC) {
            return publicly(FigureBooks.of(book)).get(0);
        }
        LearningTables learning = new LearningTables(book);
        boolean officer = audience == Audience.OFFICER;
        List<FigureTable> more = new ArrayList<>(List.of(learning.youSaidWeDid(), ProvisionTable.of(book, true)));
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
                occasion == Occasion.WEEK ? book.figures() : book.figuresOfYear(),
                audience,
                pack == Pack.COMMITTEE ? Passages.of(book, audience.word(), new BookSource(book)) : List.of());
    }

    /**
     * The content of a pack from the books of several procedures: the table of the whole council, then each procedure's own.
     */
    public static PackContent of(FigureBooks books, Pack pack, Audience audience) {
        if (!books.all()) {
            return of(books.first(), pack, audience);
        }
        List<PackContent> contents = contents(books, pack, audience);
        List<FigureTable> tables = new ArrayList<>();
        List<Figure> figures = new ArrayList<>();
        List<Passage> passages = new ArrayList<>();
        Map<String, List<String>> lessons = new HashMap<>();
        Map<String, FigureTable> learning = new HashMap<>();
        for (int i = 0; i < books.books().size(); i++) {
            int place = i + 1;
            FigureBook book = books.books().get(i);
            PackContent own = contents.get(i);
            own.tables.stream()
                    .filter(table -> !books.told(book, table.id()))
                    .map(table -> FigureBooks.ofCouncil(table.id()) ? table : table.at(place))
                    .forEach(tables::add);
            own.figures.stream()
                    .filter(figure -> !books.told(book, tableOf(figure)))
                    .map(figure -> FigureBooks.ofCouncil(figure) ? figure : FigureTable.at(figure, place))
                    .forEach(figures::add);
            passages.addAll(own.passagesAt(place));
            lessons.putAll(own.lessons);
            own.learning.values().forEach(table -> learning.put(table.at(place).id(), table.at(place)));
        }
        return new PackContent(
                books.first().assessment().casebook().settings().council(),
                "All procedures",
                books.books().stream().map(FigureBook::procedure).toList(),
                books.first().period(),
                books.first().assessment().asOf(),
                tables,
                figures,
                figures.stream().map(Figure::id).filter(PackContent::isTotal).toList(),
                passages,
                lessons,
                learning);
    }

    private static List<PackContent> contents(FigureBooks books, Pack pack, Audience audience) {
        return audience == Audience.PUBLIC
                ? publicly(books)
                : books.books().stream().map(book -> of(book, pack, audience)).toList();
    }

    /** The words of the procedure at a place; what was written of the whole report is the first's. */
    private List<Passage> passagesAt(int place) {
        return passages.stream()
                .filter(passage -> place == 1 || !passage.ofReport() || passage.drafted())
                .map(passage -> passage.ofReport() && passage.drafted() ? passage.under(procedure) : passage)
                .map(passage -> passage.ofReport() || FigureBooks.ofCouncil(passage.section())
                        ? passage
                        : passage.in(FigureTable.at(passage.section(), place)))
                .toList();
    }

    /** The content of each book without its small numbers. */
    private static List<PackContent> publicly(FigureBooks books) {
        int threshold = books.first().assessment().casebook().settings().smallNumberThreshold();
        List<Suppression> suppressions = Suppression.of(books, threshold);
        List<PackContent> contents = new ArrayList<>();
        for (int i = 0; i < suppressions.size(); i++) {
            FigureBook book = books.books().get(i);
            Suppression suppression = suppressions.get(i);
            // Where nothing is hidden, a sentence may tell what a table of the years before does not show.
            FigureSource shown = suppression.suppressed().isEmpty()
                    ? new BookSource(book)
                    : new ShownSource(book, suppression.figures(), suppression.tables());
            contents.add(of(
                    book,
                    suppression.tables(),
                    List.of(new LearningTables(book).youSaidWeDid(), ProvisionTable.of(book, false)),
                    suppression.figures(),
                    Audience.PUBLIC,
                    Passages.of(book, Audience.PUBLIC.word(), shown)));
        }
        return contents;
    }

    private static String tableOf(Figure figure) {
        return figure.id().substring(0, figure.id().indexOf('/')).toUpperCase(Locale.ROOT);
    }

    /** Of the whole council, the totals of each procedure and of all. */
    private static boolean isTotal(String id) {
        return id.startsWith("t00/") && (id.contains("/total/") || id.startsWith("t00/total"));
    }

    private static PackContent of(
            FigureBook book,
            List<FigureTable> tables,
            List<FigureTable> more,
            List<Figure> figures,
            Audience audience,
            List<Passage> passages) {
        LearningTables learning = new LearningTables(book);
        List<FigureTable> all = new ArrayList<>(tables);
        all.addAll(more);
        return new PackContent(
                book.assessment().casebook().settings().council(),
                book.procedure(),
                List.of(book.procedure()),
                book.period(),
                book.assessment().asOf(),
                all,
                figures,
                book.headlines(),
                passages,
                learning.ofOmbudsman(),
                Map.of("T17", learning.told(audience)));
    }
}
