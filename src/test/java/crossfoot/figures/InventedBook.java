package crossfoot.figures;

import crossfoot.report.sample.SampleLog;
import java.util.stream.IntStream;

/** A book of figures of an invented log, for tests of what is printed from it: some of everything that can be recorded. */
public final class InventedBook {

    private InventedBook() {}

    /** The figures of 2024-25 of a log of adult social care with names and Refs that no publication may hold. */
    public static FigureBook ofAYear() {
        return master().book(2024);
    }

    /** The figures of 2024-25 of every procedure that the log holds. */
    public static FigureBooks ofEveryProcedure() {
        return FigureBooks.ofLogged(master().assess(), InventedMaster.year(2024), FigureBooks.ALL);
    }

    /** The same of each procedure, with a threshold. */
    public static FigureBooks ofEveryProcedure(int smallNumberThreshold) {
        return FigureBooks.ofLogged(
                master().setting("Small number threshold", Integer.toString(smallNumberThreshold))
                        .assess(),
                InventedMaster.year(2024),
                FigureBooks.ALL);
    }

    /** The same, with a threshold under which counts are suppressed for the public. */
    public static FigureBook ofAYear(int smallNumberThreshold) {
        return master().setting("Small number threshold", Integer.toString(smallNumberThreshold))
                .book(2024);
    }

    /** The figures of 2024-25 of the sample, a log of a whole year, with a threshold. */
    public static FigureBook ofTheSample(int smallNumberThreshold) {
        return new InventedMaster()
                .sample(SampleLog.published(1))
                .setting("Small number threshold", Integer.toString(smallNumberThreshold))
                .book(2024);
    }

    private static InventedMaster master() {
        InventedMaster master = new InventedMaster().setting("Council", "Westmere Council");
        IntStream.rangeClosed(1, 12)
                .forEach(i -> master.adult(
                        "FC-SECRET-" + i,
                        "Formal complaint",
                        "2024-05-%02d".formatted(i),
                        "2024-06-%02d".formatted(i),
                        "Main reason",
                        i % 3 == 0 ? "" : "Charging",
                        "Outcome",
                        i % 2 == 0 ? "Upheld" : "Not upheld",
                        "Owner",
                        "Petronella Oddname",
                        "Team",
                        "Hospital team"));
        IntStream.rangeClosed(1, 5)
                .forEach(i -> master.adult(
                        "CP-SECRET-" + i,
                        "Compliment",
                        "2024-07-0" + i,
                        "",
                        "Team",
                        "Hospital team",
                        "Theme",
                        "Kindness"));
        IntStream.rangeClosed(1, 4)
                .forEach(i -> master.adult(
                        "MP-SECRET-" + i, "MP enquiry", "2024-08-0" + i, "2024-08-1" + i, "Main reason", "Charging"));
        master.adult(
                        "CP-SECRET-9",
                        "Compliment",
                        "2024-07-09",
                        "",
                        "Team",
                        "Hospital team",
                        "Publish",
                        "Yes",
                        "Publishable text",
                        "Thank you for the kindness with which everybody treated our mother.")
                .adult(
                        "OM-SECRET-1",
                        "Ombudsman",
                        "2024-07-09",
                        "2024-11-09",
                        "Outcome",
                        "Upheld",
                        "Main reason",
                        "Charging",
                        "Ombudsman ref",
                        "24 001 234",
                        "Publish",
                        "Yes",
                        "Publishable text",
                        "The Council charged for care that it had said would be free, and put it right.")
                .adult(
                        "FC-SECRET-13",
                        "Formal complaint",
                        "2025-01-06",
                        "",
                        "Main reason",
                        "Charging",
                        "Owner",
                        "Petronella Oddname")
                .adult(
                        "FC-SECRET-14",
                        "Formal complaint",
                        "2025-06-10",
                        "",
                        "Main reason",
                        "Charging",
                        "Owner",
                        "Petronella Oddname");
        master.row(
                "Ref",
                "CO-SECRET-1",
                "Procedure",
                "Corporate",
                "Feedback type",
                "Stage 1 complaint",
                "Received",
                "2024-08-05",
                "Responded",
                "2024-08-12");
        return master.adult("DS-SECRET-1", "Dissatisfaction", "2024-09-01", "2024-09-20", "Linked ref", "FC-SECRET-1")
                .adult("EN-SECRET-1", "Enquiry", "not a date", "2024-05-02")
                .adult("CS-SECRET-1", "Compliment", "2024-06-01", "", "Raised by", "Council staff")
                .published("2023-24", "t01/formal-complaint/counted", "15")
                .published("2023-24", "t08/charging/count", "9");
    }
}
