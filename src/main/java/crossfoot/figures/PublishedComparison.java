package crossfoot.figures;

import crossfoot.caselog.schema.ListTable;
import crossfoot.caselog.schema.MasterSchema;
import crossfoot.caselog.schema.Texts;
import crossfoot.caselog.taxonomy.PublishedFigure;
import crossfoot.caselog.taxonomy.ReportingYear;
import crossfoot.figures.count.CountedRows;
import crossfoot.figures.count.Scope;
import crossfoot.figures.draft.TableDraft;
import crossfoot.figures.figure.Figure;
import crossfoot.figures.figure.Shorthand;
import crossfoot.figures.figure.Sum;
import crossfoot.figures.figure.Unit;
import crossfoot.figures.tables.TableCatalogue;
import crossfoot.rules.Assessment;
import crossfoot.rules.checks.PublishedRule;
import crossfoot.rules.finding.Finding;
import crossfoot.rules.words.Nearest;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Holds what earlier reports said against the log and against itself (R01 to R03, R06). Only the years for which something was
 * published are computed.
 */
public final class PublishedComparison {

    private static final String NATIONAL_RATE = "t15/national-uphold-rate";
    private static final int LINES_OF_A_SUM = 2;

    private final List<Finding> findings = new ArrayList<>();

    private final String firstProcedure;

    private PublishedComparison(String firstProcedure) {
        this.firstProcedure = firstProcedure;
    }

    /** The findings about published figures, for {@link Assessment#withFindings}. */
    public static List<Finding> of(Assessment assessment) {
        List<PublishedFigure> published = assessment.casebook().publishedFigures();
        if (published.isEmpty()) {
            return List.of();
        }
        PublishedComparison comparison =
                new PublishedComparison(assessment.casebook().firstProcedure());
        CountedRows rows = CountedRows.of(assessment);
        Map<List<Object>, List<PublishedFigure>> books = new LinkedHashMap<>();
        for (PublishedFigure figure : published) {
            books.computeIfAbsent(List.of(Texts.key(figure.procedure()), figure.year()), added -> new ArrayList<>())
                    .add(figure);
        }
        Set<String> procedures = procedures(assessment);
        books.values().forEach(figures -> comparison.compare(rows, procedures, figures));
        return List.copyOf(comparison.findings);
    }

    private static Set<String> procedures(Assessment assessment) {
        Set<String> procedures = new HashSet<>();
        assessment.casebook().taxonomy().feedbackTypes().forEach(type -> procedures.add(Texts.key(type.procedure())));
        assessment
                .casebook()
                .taxonomy()
                .list(ListTable.PROCEDURES)
                .entries()
                .forEach(entry -> procedures.add(Texts.key(entry.name())));
        return procedures;
    }

    /** Holds every row of a procedure's year against the log; of two rows of one figure the first counts in sums. */
    private void compare(CountedRows rows, Set<String> procedures, List<PublishedFigure> published) {
        PublishedFigure first = published.get(0);
        Map<String, PublishedFigure> figures = new LinkedHashMap<>();
        published.forEach(figure -> {
            PublishedFigure earlier = figures.putIfAbsent(Texts.key(figure.figure()), figure);
            if (earlier != null && !earlier.value().equals(figure.value())) {
                saidTwice(earlier, figure);
            }
        });
        ReportingYear year = first.year();
        Set<String> tables = figures.keySet().stream()
                .map(id -> id.substring(0, Math.max(0, id.indexOf('/'))))
                .collect(Collectors.toSet());
        Scope scope = new Scope(rows, year, first.procedure(), Scope.Breadth.EVERY_ENTRY, TableCatalogue::figures);
        List<TableDraft> drafts = TableCatalogue.drafts(scope, tables);
        Map<String, Figure> computed = new HashMap<>();
        drafts.forEach(draft -> computed.putAll(draft.figures()));
        boolean known = procedures.contains(Texts.key(first.procedure()));
        for (PublishedFigure said : published) {
            String id = Texts.key(said.figure());
            Figure figure = computed.get(id);
            if (figure == null) {
                unknown(said, known, List.copyOf(computed.keySet()));
            } else if (rows.holdsInFull(year)
                    && !id.equals(NATIONAL_RATE)
                    && said.value().isPresent()
                    && figures.getOrDefault(id, said).value().equals(said.value())) {
                compare(said, figure, said.value().getAsDouble());
            }
        }
        Map<String, PublishedFigure> unknown = new LinkedHashMap<>(figures);
        unknown.keySet().removeAll(computed.keySet());
        drafts.forEach(draft -> addUp(draft.identities().sums(), figures, unknown));
    }

    private void addUp(List<Sum> sums, Map<String, PublishedFigure> figures, Map<String, PublishedFigure> unknown) {
        Set<String> found = new HashSet<>();
        for (Sum sum : sums) {
            PublishedFigure total = figures.get(sum.total());
            if (total != null && !found.contains(sum.total()) && !addsUp(total, sum, figures, unknown)) {
                found.add(sum.total());
            }
        }
    }

    private void unknown(PublishedFigure published, boolean procedureKnown, List<String> ids) {
        if (procedureKnown) {
            String message = "No table of " + published.procedure() + " has the figure " + published.figure()
                    + ". Give an id such as t08/charging/count; an entry that is no longer used stays in its list, with a"
                    + " Valid to.";
            Optional<String> nearest = Nearest.among(published.figure(), List.of(ids));
            add(PublishedRule.UNKNOWN_FIGURE, published, "Figure", message, nearest);
        } else {
            String message = "There is no procedure " + published.procedure()
                    + ", so that its figures are not known. Give one of the list Procedures, or leave it empty for "
                    + firstProcedure + ".";
            add(PublishedRule.UNKNOWN_FIGURE, published, "Procedure", message, Optional.empty());
        }
    }

    /** Two reports, or one typed twice: the first row holds. */
    private void saidTwice(PublishedFigure first, PublishedFigure again) {
        add(
                PublishedRule.SAID_TWICE,
                again,
                "Value",
                again.figure() + " of " + again.year() + " is stated as " + plain(first.value()) + " and as "
                        + plain(again.value()) + "; row " + first.sheetRow()
                        + " holds. Find out which is right, and delete the other row.",
                Optional.empty());
    }

    private void compare(PublishedFigure published, Figure figure, double value) {
        OptionalDouble log = asPublished(figure, value);
        double said = figure.unit() == Unit.SHARE || figure.unit() == Unit.CHANGE ? rounded(value, 0) : value;
        if (log.isEmpty() || log.getAsDouble() != said) {
            add(
                    PublishedRule.DIFFERS,
                    published,
                    "Value",
                    figure.label() + ": published as " + plain(value) + " in "
                            + source(published) + ", and "
                            + (log.isEmpty()
                                    ? "nothing that the log can give"
                                    : plain(log.getAsDouble()) + " by the log")
                            + ". Find out which is right; the tables show what the log gives.",
                    Optional.empty());
        }
    }

    private static String source(PublishedFigure published) {
        return published.source().isEmpty() ? "an earlier report" : published.source();
    }

    /** The log's value at the published precision: shares as whole per cent, others with as many decimals. */
    private static OptionalDouble asPublished(Figure figure, double published) {
        if (figure.value().isEmpty()) {
            return OptionalDouble.empty();
        }
        BigDecimal value = BigDecimal.valueOf(figure.value().getAsDouble());
        boolean ratio = figure.unit() == Unit.SHARE || figure.unit() == Unit.CHANGE;
        int decimals = ratio
                ? 0
                : Math.max(0, BigDecimal.valueOf(published).stripTrailingZeros().scale());
        return OptionalDouble.of((ratio ? value.movePointRight(2) : value)
                .setScale(decimals, RoundingMode.HALF_UP)
                .doubleValue());
    }

    private static double rounded(double value, int decimals) {
        return BigDecimal.valueOf(value)
                .setScale(decimals, RoundingMode.HALF_UP)
                .doubleValue();
    }

    /** Whether lines add up to their total, if need be with those of the table whose id is mistyped: R03 tells of those. */
    private boolean addsUp(
            PublishedFigure total,
            Sum sum,
            Map<String, PublishedFigure> figures,
            Map<String, PublishedFigure> unknown) {
        List<PublishedFigure> lines = sum.parts().stream()
                .filter(figures::containsKey)
                .map(figures::get)
                .toList();
        double added = sum(lines);
        double mistyped = sum(unknown.entrySet().stream()
                .filter(line -> mayBeLine(line.getKey(), sum.total()))
                .map(Map.Entry::getValue)
                .toList());
        if (lines.size() < LINES_OF_A_SUM
                || suppressed(total)
                || lines.stream().anyMatch(PublishedComparison::suppressed)) {
            return true;
        }
        double said = total.value().orElseThrow();
        if (added == said || rounded(added + mistyped, 6) == said) {
            return true;
        }
        add(
                PublishedRule.DOES_NOT_ADD_UP,
                total,
                "Value",
                "The " + lines.size() + " published lines of " + total.figure() + " in " + total.year() + " add up to "
                        + plain(added) + ", and the published total is " + plain(total.value())
                        + ". Look up " + source(total) + ": a line or the total is wrong, or a line is missing.",
                Optional.empty());
        return false;
    }

    private static double sum(List<PublishedFigure> lines) {
        return rounded(
                lines.stream().mapToDouble(line -> line.value().orElse(0)).sum(), 6);
    }

    /** What is not known adds up to nothing that could be compared. */
    private static boolean suppressed(PublishedFigure line) {
        return line.value().isEmpty();
    }

    /** Whether an id that is not known is of the table of a total, and counts the same. */
    private static boolean mayBeLine(String id, String total) {
        return id.substring(0, id.indexOf('/') + 1).equals(total.substring(0, total.indexOf('/') + 1))
                && id.endsWith(total.substring(total.lastIndexOf('/')));
    }

    private static String plain(OptionalDouble value) {
        return value.isPresent() ? plain(value.getAsDouble()) : Shorthand.SUPPRESSED.symbol();
    }

    private static String plain(double value) {
        return BigDecimal.valueOf(value).stripTrailingZeros().toPlainString();
    }

    private void add(
            PublishedRule rule, PublishedFigure published, String column, String message, Optional<String> suggestion) {
        String value =
                switch (column) {
                    case "Value" -> plain(published.value());
                    case "Figure" -> published.figure();
                    default -> published.procedure();
                };
        findings.add(new Finding(
                rule.severity(),
                rule.code(),
                MasterSchema.PUBLISHED_FIGURES.name(),
                published.sheetRow(),
                "",
                column,
                value,
                message,
                suggestion));
    }
}
