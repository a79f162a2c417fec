package crossfoot.figures;

import crossfoot.caselog.ListTable;
import crossfoot.caselog.ReportingYear;
import crossfoot.caselog.Texts;
import crossfoot.rules.Assessment;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** All figures of one procedure and reporting year, and the tables that show them. Immutable. */
public final class FigureBook {

    private final Scope scope;
    private final Map<String, Figure> figures;
    private final List<Sum> sums;
    private final List<TableDraft> drafts;
    private final List<FigureTable> tables;

    FigureBook(Scope scope) {
        this.scope = scope;
        this.drafts = TableCatalogue.drafts(scope);
        Map<String, Figure> byId = new LinkedHashMap<>();
        List<Sum> identities = new ArrayList<>();
        for (TableDraft draft : drafts) {
            byId.putAll(draft.figures());
            identities.addAll(draft.sums());
        }
        this.figures = byId;
        this.sums = List.copyOf(identities);
        this.tables = drafts.stream()
                .map(draft -> draft.table(TableDraft.Naming.BY_REF))
                .toList();
    }

    /**
     * Computes them.
     *
     * @param procedure the procedure's name, in any case
     * @throws IllegalArgumentException with a sentence, where the master has no such procedure
     */
    public static FigureBook of(Assessment assessment, ReportingYear year, String procedure) {
        String name = spelt(assessment, procedure);
        return new FigureBook(new Scope(CountedRows.of(assessment), year, name, Scope.Breadth.TABLES));
    }

    private static String spelt(Assessment assessment, String procedure) {
        var taxonomy = assessment.casebook().taxonomy();
        List<String> names = Stream.concat(
                        taxonomy.list(ListTable.PROCEDURES).entries().stream().map(entry -> entry.name()),
                        taxonomy.feedbackTypes().stream().map(type -> type.procedure()))
                .distinct()
                .toList();
        return names.stream()
                .filter(name -> Texts.key(name).equals(Texts.key(procedure)))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("There is no procedure " + procedure
                        + " in the master; it has " + String.join(", ", names) + "."));
    }

    /** Every figure, in the order of tables and lines. */
    public List<Figure> figures() {
        return List.copyOf(figures.values());
    }

    /** A figure by its id. */
    public Optional<Figure> figure(String id) {
        return Optional.ofNullable(figures.get(id));
    }

    /** The tables, in order: T01 to T20, A1, A2, W1, W2 as far as the procedure has them. */
    public List<FigureTable> tables() {
        return tables;
    }

    /** The tables without any row's name: what committee and public may read. */
    public List<FigureTable> tablesWithoutRefs() {
        return drafts.stream()
                .map(draft -> draft.table(TableDraft.Naming.BY_NUMBER))
                .toList();
    }

    /** Every total with the figures that add up to it. */
    public List<Sum> sums() {
        return sums;
    }

    /** The tables as they were drafted. */
    List<TableDraft> drafts() {
        return drafts;
    }

    /** The assessment that the figures come from. */
    public Assessment assessment() {
        return scope.assessment();
    }

    /** The reporting year. */
    public ReportingYear year() {
        return scope.year();
    }

    /** The procedure's name. */
    public String procedure() {
        return scope.procedure();
    }
}
