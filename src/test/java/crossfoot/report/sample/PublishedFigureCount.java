package crossfoot.report.sample;

import static crossfoot.caselog.schema.CaseColumn.EXTENDED_TO;
import static crossfoot.caselog.schema.CaseColumn.LINKED_REF;
import static crossfoot.caselog.schema.CaseColumn.MAIN_REASON;
import static crossfoot.caselog.schema.CaseColumn.OUTCOME;
import static crossfoot.caselog.schema.CaseColumn.RAISED_BY;
import static crossfoot.caselog.schema.CaseColumn.RECOMMENDATIONS_DUE;
import static crossfoot.caselog.schema.CaseColumn.SUB_REASON;

import crossfoot.caselog.schema.CaseColumn;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;

/** The figures of 2024-25 counted straight from rows, by nothing but this class. */
final class PublishedFigureCount {

    private static final LocalDate FIRST = LocalDate.of(2024, 4, 1);
    private static final LocalDate LAST = LocalDate.of(2025, 3, 31);
    private static final WorkingCalendar CALENDAR = new WorkingCalendar();

    private final List<Row> rows;
    private final Map<String, Double> figures = new HashMap<>();

    private PublishedFigureCount(List<Row> rows) {
        this.rows = rows;
    }

    static Map<String, Double> of(List<Row> rows) {
        PublishedFigureCount count = new PublishedFigureCount(rows);
        count.overview();
        count.reasons("t03", "MP enquiry");
        count.reasons("t06", "Informal complaint");
        count.reasons("t08", "Formal complaint");
        count.outcomes("t10", "Formal complaint");
        count.outcomes("t13", "Dissatisfaction");
        count.outcomes("t14", "Senior manager review");
        count.outcomes("t15", "Ombudsman");
        count.timeliness();
        count.ombudsman();
        count.escalation();
        return count.figures;
    }

    private void overview() {
        double total = 0;
        for (String type : List.of(
                "Councillor enquiry",
                "MP enquiry",
                "Compliment",
                "Suggestion",
                "Representation",
                "Enquiry",
                "Informal complaint",
                "Formal complaint",
                "Dissatisfaction",
                "Senior manager review",
                "Ombudsman")) {
            boolean onReceived =
                    Set.of("Compliment", "Suggestion", "Representation").contains(type);
            double received = rows(type, this::receivedInYear);
            double responded = answered(type);
            put("t01/" + id(type) + "/received", received);
            put("t01/" + id(type) + "/counted", onReceived ? received : responded);
            total += onReceived ? received : responded;
            put("t02/" + id(type) + "/brought-forward", rows(type, this::broughtForward));
            put("t02/" + id(type) + "/carried-forward", rows(type, this::carriedForward));
        }
        put("t01/total/counted", total);
        double redirected = rows(
                "Enquiry", row -> answeredInYear(row) && row.text(OUTCOME).equals("Redirected to another service"));
        put("t07/redirected/count", redirected);
        double complaints = redirected;
        for (String type : List.of("Formal complaint", "Dissatisfaction", "Senior manager review")) {
            put("t07/" + id(type) + "/count", answered(type));
            complaints += answered(type);
        }
        put("t07/total/count", complaints);
    }

    private void reasons(String table, String type) {
        for (Row row : rows) {
            if (row.type().equals(type) && answeredInYear(row)) {
                String main = table + "/" + id(row.text(MAIN_REASON));
                add(main + "/count");
                add(table + "/total/count");
                put(main + "/share", 100 * figures.get(main + "/count") / answered(type));
                if (table.equals("t08")) {
                    add("t09/" + id(row.text(MAIN_REASON)) + "/" + id(row.text(SUB_REASON)) + "/count");
                }
            }
        }
    }

    private void outcomes(String table, String type) {
        for (Row row : rows) {
            if (row.type().equals(type) && answeredInYear(row)) {
                add(table + "/" + id(row.text(OUTCOME)) + "/count");
                add(table + "/total/count");
            }
        }
    }

    private void timeliness() {
        double late = rows(
                "MP enquiry", row -> answeredInYear(row) && responded(row).isAfter(CALENDAR.after(row.received(), 10)));
        put("t03/late/count", late);
        put("t03/late/share", 100 * late / answered("MP enquiry"));
        double reviews = rows(
                "Senior manager review",
                row -> answeredInYear(row)
                        && responded(row).isAfter(row.received().plusMonths(3)));
        put("t14/late/count", reviews);
        put("t14/late/share", 100 * reviews / answered("Senior manager review"));
        put(
                "t14/share-of-formal-complaints",
                100 * answered("Senior manager review") / figures.get("t01/formal-complaint/received"));
        put("t13/share-of-formal-complaints", 100 * answered("Dissatisfaction") / answered("Formal complaint"));
        double outside = rows(
                "Formal complaint",
                row -> answeredInYear(row) && responded(row).isAfter(CALENDAR.after(row.received(), 25)));
        put("t11/formal-complaint/outside-target", outside);
        put("t11/formal-complaint/outside-target-share", 100 * outside / answered("Formal complaint"));
        put(
                "t11/formal-complaint/in-extended-time",
                rows(
                        "Formal complaint",
                        row -> answeredInYear(row)
                                && row.day(EXTENDED_TO)
                                        .filter(day -> !responded(row).isAfter(day))
                                        .isPresent()));
        put(
                "t11/formal-complaint/within-final-limit",
                rows(
                        "Formal complaint",
                        row -> answeredInYear(row)
                                && responded(row).isBefore(row.received().plusMonths(6))));
    }

    private void ombudsman() {
        double investigated = rows(
                "Ombudsman",
                row -> answeredInYear(row)
                        && Set.of("Upheld", "Partially upheld", "Not upheld").contains(row.text(OUTCOME)));
        put("t15/investigated/count", investigated);
        put("t15/uphold-rate", 100 * figures.get("t15/upheld/count") / investigated);
        put(
                "t15/cases-with-recommendations/count",
                rows(
                        "Ombudsman",
                        row -> answeredInYear(row)
                                && row.day(RECOMMENDATIONS_DUE).isPresent()));
        put(
                "recommendations met in time",
                rows(
                        "Ombudsman",
                        row -> answeredInYear(row)
                                && row.day(CaseColumn.RECOMMENDATIONS_MET)
                                        .flatMap(met ->
                                                row.day(RECOMMENDATIONS_DUE).filter(due -> !met.isAfter(due)))
                                        .isPresent()));
        for (Row row : rows) {
            if (row.type().equals("Ombudsman")
                    && answeredInYear(row)
                    && row.text(OUTCOME).equals("Upheld")) {
                add("t15/upheld/" + id(row.text(MAIN_REASON)) + "/count");
            }
        }
    }

    private void escalation() {
        put("t06/went-on-to-formal/count", wentOn("Informal complaint", "Formal complaint"));
        put("formal to dissatisfaction", wentOn("Formal complaint", "Dissatisfaction"));
        put("dissatisfaction to review", wentOn("Dissatisfaction", "Senior manager review"));
    }

    private double wentOn(String from, String to) {
        Set<String> parents = new HashSet<>();
        rows.stream().filter(row -> row.type().equals(to)).forEach(row -> parents.add(row.text(LINKED_REF)));
        return rows(from, row -> answeredInYear(row) && parents.contains(row.ref()));
    }

    private double answered(String type) {
        return rows(type, this::answeredInYear);
    }

    private double rows(String type, Predicate<Row> which) {
        return rows.stream()
                .filter(row -> row.type().equals(type)
                        && !(type.equals("Compliment") && row.text(RAISED_BY).equals("Council staff"))
                        && which.test(row))
                .count();
    }

    private boolean receivedInYear(Row row) {
        return !row.received().isBefore(FIRST) && !row.received().isAfter(LAST);
    }

    private boolean answeredInYear(Row row) {
        return row.responded()
                .filter(day -> !day.isBefore(FIRST) && !day.isAfter(LAST))
                .isPresent();
    }

    private boolean broughtForward(Row row) {
        return row.received().isBefore(FIRST)
                && row.responded().filter(day -> day.isBefore(FIRST)).isEmpty();
    }

    private boolean carriedForward(Row row) {
        return !row.received().isAfter(LAST)
                && row.responded().filter(day -> !day.isAfter(LAST)).isEmpty();
    }

    private static LocalDate responded(Row row) {
        return row.responded().orElseThrow();
    }

    private void put(String figure, double value) {
        figures.put(figure, value);
    }

    private void add(String figure) {
        figures.merge(figure, 1.0, Double::sum);
    }

    static String id(String name) {
        return name.isEmpty()
                ? "not-recorded"
                : name.replaceAll("['’]", "").toLowerCase(Locale.ROOT).replaceAll("[^\\p{L}\\p{N}]+", "-");
    }
}
