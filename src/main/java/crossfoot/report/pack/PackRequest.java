package crossfoot.report.pack;

import crossfoot.figures.FigureBook;
import crossfoot.figures.FigureBooks;
import crossfoot.figures.figure.FigureTable;
import java.time.DayOfWeek;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;

/**
 * What is asked for: a pack of a content, for an audience, in a template's dress.
 *
 * @param pack which pack
 * @param content what it is filled with
 * @param audience who it is for
 * @param template what it is poured into
 */
public record PackRequest(Pack pack, PackContent content, Audience audience, Template template) {

    public PackRequest {
        if (!pack.allows(audience)) {
            throw new IllegalArgumentException("The pack " + pack.word() + " is for officers only.");
        }
    }

    /**
     * A pack of a book of figures in Crossfoot's own template.
     *
     * @throws IllegalArgumentException where the pack is not for that audience
     */
    public static PackRequest of(Pack pack, FigureBook book, Audience audience) {
        return of(pack, FigureBooks.of(book), audience);
    }

    /**
     * A pack of several books of figures in Crossfoot's own template.
     *
     * @throws IllegalArgumentException where the pack is not for that audience
     */
    public static PackRequest of(Pack pack, FigureBooks books, Audience audience) {
        return new PackRequest(pack, PackContent.of(books, pack, audience), audience, Template.own(pack));
    }

    /** The same pack in another template. */
    public PackRequest in(Template other) {
        return new PackRequest(pack, content, audience, other);
    }

    /** The tables of the content that belong to the pack, in the pack's order. */
    public List<FigureTable> tables() {
        List<String> ids = pack.tables();
        return content.tables().stream()
                .filter(table -> ids.contains(FigureTable.listed(table.id())))
                .sorted(Comparator.comparingInt(FigureTable::place)
                        .thenComparing(table -> ids.indexOf(FigureTable.listed(table.id()))))
                .toList();
    }

    /** The pack's title. */
    public String title() {
        // A week is told by its day, and a year would say nothing of what is due in it.
        String when = pack == Pack.WEEKLY
                ? "week of " + PackNames.day(content.asOf().with(DayOfWeek.MONDAY))
                : content.period().label();
        boolean several = content.procedures().size() > 1;
        String subject = several
                ? pack.subject().substring(0, 1).toUpperCase(Locale.UK)
                        + pack.subject().substring(1)
                : content.procedure() + " " + pack.subject();
        return subject + ", " + when;
    }
}
