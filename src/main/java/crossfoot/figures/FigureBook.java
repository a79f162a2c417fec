package crossfoot.figures;

import crossfoot.caselog.schema.ListTable;
import crossfoot.caselog.schema.Texts;
import crossfoot.caselog.taxonomy.FeedbackType;
import crossfoot.caselog.taxonomy.Period;
import crossfoot.caselog.taxonomy.ReportingYear;
import crossfoot.caselog.taxonomy.Role;
import crossfoot.figures.count.CountedRows;
import crossfoot.figures.count.Scope;
import crossfoot.figures.draft.Naming;
import crossfoot.figures.draft.TableDefinition;
import crossfoot.figures.draft.TableDraft;
import crossfoot.figures.figure.Figure;
import crossfoot.figures.figure.FigureId;
import crossfoot.figures.figure.FigureTable;
import crossfoot.figures.figure.Occasion;
import crossfoot.figures.figure.Sum;
import crossfoot.figures.tables.TableCatalogue;
import crossfoot.rules.Assessment;
import crossfoot.rules.log.CaseStanding;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * All figures of one procedure and reporting year, and the tables that show them. A table is made when somebody first asks
 * for it or for one of its figures; what it says never changes. Safe to share between threads.
 */
public final class FigureBook {

    private final Scope scope;
    private final List<TableDefinition> definitions;
    private final Map<String, Made> made = new HashMap<>();
    private @Nullable FigureBook everyEntry;

    FigureBook(Scope scope) {
        this.scope = scope;
        this.definitions = TableCatalogue.of(scope);
    }

    private record Made(TableDraft draft, FigureTable table) {}

    /**
     * Computes them.
     *
     * @param procedure the procedure's name, in any case
     * @throws IllegalArgumentException with a sentence, where the master has no such procedure
     */
    public static FigureBook of(Assessment assessment, Period period, String procedure) {
        String name = spelt(assessment, procedure);
        return new FigureBook(
                new Scope(CountedRows.of(assessment), period, name, Scope.Breadth.TABLES, TableCatalogue::figures));
    }

    /**
     * The same without the years before, and so without what compares with them. A master without the lists that name
     * procedures has a book all the same: without lines.
     *
     * @param procedure the procedure's name, in any case
     * @throws IllegalArgumentException with a sentence, where the master has other procedures and not this one
     */
    public static FigureBook counts(Assessment assessment, Period period, String procedure) {
        String name = procedures(assessment).isEmpty() ? procedure : spelt(assessment, procedure);
        return new FigureBook(
                new Scope(CountedRows.of(assessment), period, name, Scope.Breadth.COUNTS, TableCatalogue::figures));
    }

    /** Counts and shares of the same procedure in another year. */
    public FigureBook countsIn(Period other) {
        return new FigureBook(scope.countsIn(other));
    }

    /** The procedures that the master names: those of its list, then those that only feedback types name. */
    public static List<String> procedures(Assessment assessment) {
        var taxonomy = assessment.casebook().taxonomy();
        return Stream.concat(
                        taxonomy.list(ListTable.PROCEDURES).entries().stream().map(entry -> entry.name()),
                        taxonomy.feedbackTypes().stream().map(type -> type.procedure()))
                .distinct()
                .toList();
    }

    private static String spelt(Assessment assessment, String procedure) {
        List<String> names = procedures(assessment);
        if (names.isEmpty()) {
            throw new IllegalArgumentException(
                    "The master has no procedures to count: put back its tables Procedures and FeedbackTypes.");
        }
        return names.stream()
                .filter(name -> Texts.key(name).equals(Texts.key(procedure)))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("There is no procedure " + procedure
                        + " in the master; it has " + String.join(", ", names) + "."));
    }

    /**
     * Computes those of a year that somebody asks for, who would read the zeros of a year without cases as facts.
     *
     * @param procedure the procedure's name, in any case
     * @throws IllegalArgumentException with a sentence, where the master has no such procedure, or its log lies wholly before
     *     or after the year
     */
    public static FigureBook ofLogged(Assessment assessment, Period period, String procedure) {
        FigureBook book = of(assessment, period, procedure);
        refuseUnknown(assessment, period);
        return book;
    }

    private static void refuseUnknown(Assessment assessment, Period period) {
        TreeSet<ReportingYear> received = new TreeSet<>();
        TreeSet<ReportingYear> years =
                new TreeSet<>(List.of(assessment.casebook().yearOf(assessment.asOf())));
        for (int i = 0; i < assessment.casebook().cases().size(); i++) {
            CaseStanding standing = assessment.standing(i);
            standing.yearReceived().ifPresent(received::add);
            standing.yearResponded().ifPresent(years::add);
        }
        if (received.isEmpty()) {
            return;
        }
        years.addAll(received);
        if (period.lastDay().isBefore(received.first().firstDay())
                || period.firstDay().isAfter(years.last().lastDay())) {
            throw new IllegalArgumentException("The log holds nothing of " + period.label() + ": give a year from "
                    + received.first().label() + " to " + years.last().label() + ".");
        }
    }

    private synchronized Made made(TableDefinition table) {
        Made known = made.get(table.id());
        if (known == null) {
            TableDraft draft = TableCatalogue.draft(table, scope);
            known = new Made(draft, draft.table(Naming.BY_REF));
            made.put(table.id(), known);
        }
        return known;
    }

    /** Every figure, in the order of tables and lines. */
    public List<Figure> figures() {
        List<Figure> figures = new ArrayList<>();
        drafts().forEach(draft -> figures.addAll(draft.figures().values()));
        return List.copyOf(figures);
    }

    /** A figure by its id. */
    public Optional<Figure> figure(String id) {
        for (TableDefinition table : definitions) {
            if (isOf(table, id)) {
                return Optional.ofNullable(made(table).draft().figures().get(id));
            }
        }
        return Optional.empty();
    }

    /**
     * A figure of the year by its id, of whatever entry of a list: one that may not be used in the year counts nothing. Empty
     * where no table has such a figure.
     */
    public Optional<Figure> ofEveryEntry(String id) {
        return everyEntry().figure(id);
    }

    /** The ids of all figures of the table that an id belongs to, of every entry of the lists. */
    public List<String> idsOfTableOf(String id) {
        return everyEntry().definitions.stream()
                .filter(table -> isOf(table, id))
                .flatMap(table -> everyEntry().made(table).draft().figures().keySet().stream())
                .toList();
    }

    private synchronized FigureBook everyEntry() {
        if (everyEntry == null) {
            everyEntry = new FigureBook(scope.withEveryEntry());
        }
        return everyEntry;
    }

    /** A figure of this year as it was some years before, from the log or from what was published; empty where nobody knows. */
    public Optional<Figure> before(Figure now, int years) {
        return figure(FigureId.path(now.id(), scope.earlier().year(years).label()))
                .or(() -> scope.earlier().figure(now, years));
    }

    /** A table by its id, such as T08; empty where the procedure does not have it. */
    public Optional<FigureTable> table(String id) {
        for (TableDefinition table : definitions) {
            if (table.id().equals(id)) {
                return Optional.of(made(table).table());
            }
        }
        return Optional.empty();
    }

    /** The tables, in order: T00 to T24, A1, A2, W1, W2 as far as the procedure has them. */
    public List<FigureTable> tables() {
        return definitions.stream().map(table -> made(table).table()).toList();
    }

    /** The tables of an occasion alone; no other is made. */
    public List<FigureTable> tables(Occasion occasion) {
        return of(occasion).map(table -> made(table).table()).toList();
    }

    private Stream<TableDefinition> of(Occasion occasion) {
        return definitions.stream().filter(table -> table.listing().occasions().contains(occasion));
    }

    /** Every figure but those of the week's lists of cases. */
    public List<Figure> figuresOfYear() {
        return draftsOfYear().stream()
                .flatMap(draft -> draft.figures().values().stream())
                .toList();
    }

    /** What the tables are made from. */
    Scope scope() {
        return scope;
    }

    /** The tables as they were drafted, without the week's lists of cases. */
    List<TableDraft> draftsOfYear() {
        return definitions.stream()
                .filter(table -> !table.listing().weeklyOnly())
                .map(table -> made(table).draft())
                .toList();
    }

    /** The tables of an occasion without any row's name: what committee and public may read. */
    public List<FigureTable> tablesWithoutRefs(Occasion occasion) {
        return of(occasion)
                .map(table -> made(table).draft())
                .map(draft -> draft.table(Naming.BY_NUMBER))
                .toList();
    }

    /** The ids of the figures that a summary of the year tells, as far as the procedure has them. */
    public List<String> headlines() {
        List<String> ids = new ArrayList<>(List.of("t01/total/counted", "t05/total/count", "t20/received/count"));
        for (FeedbackType first : scope.types(Role.FIRST_STAGE)) {
            String line = "t11/" + FigureId.part(first.name()) + "/";
            ids.addAll(List.of(line + "responded", line + "in-time", line + "outside-target-share"));
        }
        ids.addAll(List.of(
                "t20/well-founded/count",
                "t16/formal-to-dissatisfaction/share",
                "t16/formal-to-later-stage/share",
                "t20/referred-to-ombudsman/count",
                "t15/uphold-rate",
                "t17/source/total/count"));
        return ids.stream().filter(id -> figure(id).isPresent()).toList();
    }

    /** Every total with the figures that add up to it. */
    public List<Sum> sums() {
        List<Sum> sums = new ArrayList<>();
        drafts().forEach(draft -> sums.addAll(draft.identities().sums()));
        return List.copyOf(sums);
    }

    /** The tables as they were drafted. */
    List<TableDraft> drafts() {
        return definitions.stream().map(table -> made(table).draft()).toList();
    }

    /** Whether a figure's id begins with the id of a table. */
    private static boolean isOf(TableDefinition table, String figureId) {
        int length = table.id().length();
        return figureId.indexOf('/') == length && figureId.regionMatches(true, 0, table.id(), 0, length);
    }

    /** The assessment that the figures come from. */
    public Assessment assessment() {
        return scope.assessment();
    }

    /** The procedures that the log has rows of, in the order of the list. */
    public List<String> loggedProcedures() {
        return scope.procedures();
    }

    /** The reporting year, or the part of one. */
    public Period period() {
        return scope.period();
    }

    /** The procedure's name. */
    public String procedure() {
        return scope.procedure();
    }
}
