package crossfoot.report.template;

import crossfoot.caselog.taxonomy.ReportingYear;
import crossfoot.figures.figure.Figure;
import crossfoot.figures.figure.FigureTable;
import crossfoot.figures.figure.FigureTable.FigureCell;
import crossfoot.figures.figure.FigureTable.Line;
import crossfoot.figures.figure.Unit;
import crossfoot.report.pack.Audience;
import crossfoot.report.pack.Pack;
import crossfoot.report.pack.PackContent;
import crossfoot.report.pack.PackRequest;
import crossfoot.report.pack.Template;
import java.time.LocalDate;
import java.time.MonthDay;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.stream.IntStream;

/** A small pack's content, written by hand: figures of invented rows. */
final class SamplePack {

    static final ReportingYear YEAR = new ReportingYear(2024, MonthDay.of(4, 1));
    static final LocalDate AS_OF = LocalDate.of(2025, 6, 30);

    private SamplePack() {}

    static PackContent content() {
        return content(tables());
    }

    static PackContent content(List<FigureTable> tables) {
        List<Figure> figures = tables.stream()
                .flatMap(table -> table.lines().stream())
                .flatMap(line -> line.cells().stream())
                .flatMap(cell -> cell.figure().stream())
                .toList();
        return new PackContent(
                "Westmere Council",
                "Adult social care",
                List.of("Adult social care"),
                YEAR,
                AS_OF,
                tables,
                figures,
                List.of());
    }

    static PackRequest request(Audience audience) {
        return new PackRequest(Pack.COMMITTEE, content(), audience, template());
    }

    /** The template that is drawn for these very tables. */
    static Template template() {
        return Templates.template(TemplateDrawing.draw(tables(), true));
    }

    static List<FigureTable> tables() {
        return List.of(overview(), flow(), reasons());
    }

    private static FigureTable overview() {
        return new FigureTable(
                "T01",
                "Feedback overview, Adult social care, 2024-25",
                "Counts rows by the year in which they were received or responded to, as each type is counted.",
                List.of(
                        "Feedback type",
                        "Received 2024-25",
                        "Responded 2024-25",
                        "Counted 2024-25",
                        "Counted 2023-24",
                        "Counted 2022-23",
                        "Counted 2021-22",
                        "Change on 2023-24"),
                List.of(
                        line(
                                "MP enquiry",
                                false,
                                count("t01/mp-enquiry/received", 52),
                                count("t01/a", 50),
                                count("t01/b", 50),
                                count("t01/c", 92),
                                count("t01/d", 72),
                                count("t01/e", 57),
                                change("t01/f", -42, 92)),
                        line(
                                "Formal complaint",
                                false,
                                count("t01/g", 222),
                                count("t01/h", 217),
                                count("t01/i", 217),
                                count("t01/j", 269),
                                count("t01/k", 259),
                                count("t01/l", 226),
                                change("t01/m", -52, 269)),
                        new Line(
                                "Dissatisfaction",
                                false,
                                List.of(
                                        count("t01/n", 95),
                                        count("t01/o", 92),
                                        count("t01/p", 92),
                                        FigureCell.of("[b]"),
                                        FigureCell.of("[x]"),
                                        FigureCell.of("[x]"),
                                        new FigureCell(
                                                Optional.of(change("t01/q", 0, 0)
                                                        .figure()
                                                        .orElseThrow()),
                                                "",
                                                List.of(2)))),
                        line(
                                "Total",
                                true,
                                count("t01/r", 369),
                                count("t01/s", 359),
                                count("t01/t", 359),
                                count("t01/u", 361),
                                count("t01/v", 331),
                                count("t01/w", 283),
                                change("t01/x", -2, 361))),
                List.of(
                        "Rows left out: 3 rows cannot be judged, for an error in Received or Responded.",
                        "Dissatisfactions are counted from 2024-25 only."));
    }

    private static FigureTable flow() {
        return new FigureTable(
                "T02",
                "Flow of cases, Adult social care, 2024-25",
                "Counts cases of each type that is counted when it is responded to.",
                List.of("Feedback type", "Brought forward", "Received", "Responded", "Carried forward"),
                List.of(
                        line(
                                "MP enquiry",
                                false,
                                count("t02/a", 3),
                                count("t02/b", 52),
                                count("t02/c", 50),
                                count("t02/d", 5)),
                        line(
                                "Formal complaint",
                                false,
                                count("t02/e", 11),
                                count("t02/f", 222),
                                count("t02/g", 217),
                                count("t02/h", 16))),
                List.of("Rows left out: 3 rows cannot be judged, for an error in Received or Responded."));
    }

    private static FigureTable reasons() {
        return new FigureTable(
                "T08",
                "Main reasons of formal complaints, Adult social care, 2024-25",
                "Shares are of the 217 formal complaints responded to in the year.",
                List.of("Main reason", "2024-25", "Share", "2023-24", "Change on 2023-24"),
                List.of(
                        line(
                                "Charging",
                                false,
                                count("t08/charging/count", 66),
                                share("t08/charging/share", 66, 217),
                                count("t08/charging/before", 80),
                                change("t08/charging/change", -14, 80)),
                        line(
                                "Care assessment",
                                false,
                                count("t08/ca", 40),
                                share("t08/cas", 40, 217),
                                count("t08/cab", 50),
                                change("t08/cac", -10, 50)),
                        line(
                                "Not recorded",
                                false,
                                count("t08/nr", 111),
                                share("t08/nrs", 111, 217),
                                count("t08/nrb", 139),
                                change("t08/nrc", -28, 139)),
                        line(
                                "Total",
                                true,
                                count("t08/total/count", 217),
                                share("t08/t", 217, 217),
                                count("t08/tb", 269),
                                change("t08/tc", -52, 269))),
                List.of());
    }

    /** A table of one line with these cells. */
    static FigureTable table(String id, String label, FigureCell... cells) {
        List<String> headings = new ArrayList<>(List.of("Label"));
        IntStream.rangeClosed(1, cells.length).forEach(i -> headings.add("Column " + i));
        return new FigureTable(id, "A table", "Counts rows.", headings, List.of(line(label, false, cells)), List.of());
    }

    static Line line(String label, boolean total, FigureCell... cells) {
        return new Line(label, total, List.of(cells));
    }

    static FigureCell count(String id, int value) {
        List<String> refs = IntStream.rangeClosed(1, Math.min(value, 40))
                .mapToObj("ASC-2024-%04d"::formatted)
                .toList();
        return FigureCell.of(
                new Figure(id, "Count " + id, Unit.COUNT, OptionalDouble.of(value), Integer.toString(value), refs));
    }

    static FigureCell share(String id, int part, int whole) {
        double share = (double) part / whole;
        return FigureCell.of(new Figure(
                id, "Share " + id, Unit.SHARE, OptionalDouble.of(share), Math.round(share * 100) + "%", List.of()));
    }

    static FigureCell change(String id, int difference, int before) {
        OptionalDouble value = before == 0 ? OptionalDouble.empty() : OptionalDouble.of((double) difference / before);
        String display = before == 0 ? "-" : Math.round(100.0 * difference / before) + "%";
        return FigureCell.of(new Figure(id, "Change " + id, Unit.CHANGE, value, display, List.of()));
    }
}
