package crossfoot.report.pack;

import crossfoot.figures.figure.FigureTable;
import java.util.ArrayList;
import java.util.List;

/**
 * A chapter of a pack's report: a heading and its tables.
 *
 * @param heading the heading
 * @param tables the tables, in order
 */
record Chapter(String heading, List<FigureTable> tables) {

    private static final List<Plan> ANNUAL = List.of(
            new Plan("Overview", List.of("T00", "T01", "T02")),
            new Plan(
                    "Enquiries, compliments, suggestions and informal complaints",
                    List.of("T03", "T04", "T05", "T06", "T21")),
            new Plan("Complaints", List.of("T07", "T08", "T09", "T10", "T23", "T24")),
            new Plan("Response times", List.of("T11", "T12", "T22")),
            new Plan("Later stages and the Ombudsman", List.of("T13", "T14", "T15", "T16")),
            new Plan("Learning and remedies", List.of("T17", "T18", "L1", "L2")),
            new Plan("The year by month, and the annual return", List.of("T19", "R1", "T20")),
            new Plan("Cases past their dates, and cases due", List.of("W1", "W2")),
            new Plan("Appendices", List.of("A1", "A2")));

    Chapter {
        tables = List.copyOf(tables);
    }

    /** What a chapter is to hold. */
    private record Plan(String heading, List<String> ids) {}

    /** The chapters that some tables make, those without any left out. */
    static List<Chapter> of(List<FigureTable> tables) {
        List<Chapter> chapters = new ArrayList<>();
        for (Plan plan : ANNUAL) {
            List<FigureTable> found = tables.stream()
                    .filter(table -> plan.ids().contains(table.id()))
                    .toList();
            if (!found.isEmpty()) {
                chapters.add(new Chapter(plan.heading(), found));
            }
        }
        return chapters;
    }
}
