package crossfoot.figures;

import crossfoot.caselog.schema.Texts;
import crossfoot.figures.count.SameNumber;
import crossfoot.figures.draft.Identities;
import crossfoot.figures.draft.TableDraft;
import crossfoot.figures.figure.Balance;
import crossfoot.figures.figure.Figure;
import crossfoot.figures.figure.FigureId;
import crossfoot.figures.figure.FigureTable;
import crossfoot.figures.figure.Sum;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/**
 * All that the public packs of a year tell: the figures of every procedure whose counts stand together in the table of the whole
 * council, and what is said of them. A figure of the second procedure is called {@code t08_2/charging/count}, as in a pack of
 * several; those of the whole council are told once.
 */
final class Told {

    private final Map<String, Figure> figures = new LinkedHashMap<>();
    private final List<Sum> sums = new ArrayList<>();
    private final List<Balance> balances = new ArrayList<>();
    private final List<Balance> partials = new ArrayList<>();
    private final List<List<Figure>> inclusions = new ArrayList<>();
    private final Map<String, List<Figure>> derivations = new HashMap<>();
    private final Set<String> hiddenBefore = new HashSet<>();

    /** @param books those of the procedures, in order */
    Told(List<FigureBook> books) {
        for (int place = 1; place <= books.size(); place++) {
            FigureBook book = books.get(place - 1);
            for (TableDraft draft : book.draftsOfYear()) {
                int own = place;
                draft.figures().values().forEach(figure -> figures.putIfAbsent(id(figure.id(), own), at(figure, own)));
                add(draft.identities(), place);
            }
            names(book, place);
            hiddenBefore(book, place);
        }
    }

    /** The id of a figure of the procedure at a place. */
    static String id(String id, int place) {
        return place == 1 || id.isEmpty() || FigureBooks.tellsOfCouncil(id) ? id : FigureTable.figureAt(id, place);
    }

    private static Figure at(Figure figure, int place) {
        return figure.withId(id(figure.id(), place));
    }

    private static List<String> at(List<String> ids, int place) {
        return ids.stream().map(id -> id(id, place)).toList();
    }

    private static Balance at(Balance balance, int place) {
        return new Balance(at(balance.left(), place), at(balance.right(), place));
    }

    private void add(Identities identities, int place) {
        identities.sums().forEach(sum -> sums.add(new Sum(id(sum.total(), place), at(sum.parts(), place))));
        identities.balances().forEach(balance -> balances.add(at(balance, place)));
        identities.partials().forEach(partial -> partials.add(at(partial, place)));
        identities.inclusions().forEach(pair -> inclusions.add(figures(pair, place)));
        identities.derivations().forEach((id, from) -> derivations.put(id(id, place), figures(from, place)));
    }

    private static List<Figure> figures(List<Figure> figures, int place) {
        return figures.stream().map(figure -> at(figure, place)).toList();
    }

    /** The names of one number, in this year and in each of the years before, are a balance each. */
    private void names(FigureBook book, int place) {
        Set<String> years = new TreeSet<>(Set.of(""));
        figures.keySet().forEach(id -> years.add(FigureId.yearOf(id)));
        for (List<String> number : new SameNumber(book.scope()).all()) {
            for (String year : years) {
                List<String> shown = number.stream()
                        .map(id -> id(id, place) + year)
                        .filter(figures::containsKey)
                        .toList();
                for (int i = 1; i < shown.size(); i++) {
                    balances.add(new Balance(List.of(shown.get(0)), List.of(shown.get(i))));
                }
            }
        }
    }

    /** What the table of published figures says that an earlier pack of the same year did not show. */
    private void hiddenBefore(FigureBook book, int place) {
        book.assessment().casebook().publishedFigures().stream()
                .filter(published -> published.value().isEmpty()
                        && published.year().equals(book.period())
                        && Texts.key(published.procedure()).equals(Texts.key(book.procedure())))
                .forEach(published -> hiddenBefore.add(id(Texts.key(published.figure()), place)));
    }

    /** The ids of figures that an earlier pack of the same year did not show. */
    Set<String> hiddenBefore() {
        return hiddenBefore;
    }

    /** The figures by their ids. */
    Map<String, Figure> figures() {
        return figures;
    }

    /** The totals with their lines. */
    List<Sum> sums() {
        return sums;
    }

    /** What is as much on two sides. */
    List<Balance> balances() {
        return balances;
    }

    /** What stands on the left is a part of what stands on the right. */
    List<Balance> partials() {
        return partials;
    }

    /** Counts that are parts of others, each with the other. */
    List<List<Figure>> inclusions() {
        return inclusions;
    }

    /** From which counts figures are worked out. */
    Map<String, List<Figure>> derivations() {
        return derivations;
    }
}
