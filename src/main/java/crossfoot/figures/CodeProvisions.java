package crossfoot.figures;

import crossfoot.caselog.Provision;
import crossfoot.caselog.schema.MasterSchema;
import crossfoot.caselog.schema.Texts;
import crossfoot.caselog.taxonomy.Period;
import crossfoot.caselog.taxonomy.ReportingYear;
import crossfoot.caselog.taxonomy.Timescale;
import crossfoot.figures.count.CountedRows;
import crossfoot.figures.figure.Figure;
import crossfoot.figures.figure.FigureId;
import crossfoot.rules.Assessment;
import crossfoot.rules.checks.PublishedRule;
import crossfoot.rules.finding.Finding;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What the log says of the provisions of a Complaint Handling Code. It can answer those that set a time: a provision whose
 * Code and words are the Source of a clock in Timescales is answered by that clock's figures.
 */
public final class CodeProvisions {

    private static final String UNKNOWN = "-";

    private final Assessment assessment;
    private final Period period;
    private final Map<String, FigureBook> books = new HashMap<>();

    private CodeProvisions(Assessment assessment, Period period) {
        this.assessment = assessment;
        this.period = period;
    }

    /**
     * A provision with what the log says of it.
     *
     * @param provision the provision
     * @param procedure the procedure whose clocks name its Code; "" where none does
     * @param table the table that tells more; "" where the log cannot answer
     * @param words the figures in words; "" where the log cannot answer
     * @param kept whether every case kept to it; true where the log cannot answer
     */
    public record Answer(Provision provision, String procedure, String table, String words, boolean kept) {}

    /** All provisions of the master, with the figures of a period. */
    public static List<Answer> of(Assessment assessment, Period period) {
        CodeProvisions provisions = new CodeProvisions(assessment, period);
        return assessment.casebook().provisions().stream()
                .map(provisions::answer)
                .toList();
    }

    /** The year by which a self-assessment is judged: the last that is over, where the log holds it, else the present one. */
    public static Period year(Assessment assessment) {
        ReportingYear present = assessment.casebook().yearOf(assessment.asOf());
        ReportingYear last = present.plusYears(-1);
        return CountedRows.of(assessment).holds(last) ? last : present;
    }

    /** Every Yes that the figures deny (R07). */
    public static List<Finding> findings(Assessment assessment) {
        if (assessment.casebook().provisions().isEmpty()) {
            return List.of();
        }
        return of(assessment, year(assessment)).stream()
                .filter(answer ->
                        !answer.kept() && answer.provision().complies().orElse(false))
                .map(CodeProvisions::denied)
                .toList();
    }

    private static Finding denied(Answer answer) {
        PublishedRule rule = PublishedRule.SAYS_IT_COMPLIES;
        return new Finding(
                rule.severity(),
                rule.code(),
                MasterSchema.SELF_ASSESSMENT.name(),
                answer.provision().sheetRow(),
                "",
                "Complies",
                "Yes",
                "Complies is Yes, and the log says otherwise of "
                        + answer.provision().provision() + ": "
                        + answer.words()
                        + ". Say No, and in Commentary what is done about it; or mend the dates of those cases.",
                Optional.of("No"));
    }

    private Answer answer(Provision provision) {
        String source = Texts.key(provision.code() + ", " + provision.provision());
        Optional<Timescale> clock = assessment.casebook().timescales().stream()
                .filter(row -> Texts.key(row.source()).equals(source))
                .findFirst();
        String procedure = clock.or(() -> assessment.casebook().timescales().stream()
                        .filter(row -> Texts.key(row.source()).startsWith(Texts.key(provision.code()) + ","))
                        .findFirst())
                .map(Timescale::procedure)
                .orElse("");
        return clock.map(row -> answer(provision, row)).orElseGet(() -> new Answer(provision, procedure, "", "", true));
    }

    private Answer answer(Provision provision, Timescale clock) {
        String type = FigureId.part(clock.feedbackType()) + "/";
        return switch (clock.kind()) {
            case TARGET -> told(provision, clock, "T11", type, "responded", "in time", "in extended time", "late");
            case EXTENDED, LIMIT -> withinLimit(provision, clock, type);
            default ->
                told(
                        provision,
                        clock,
                        "T22",
                        type + FigureId.part(clock.clock()) + "/",
                        "due",
                        "in time",
                        "open",
                        "late");
        };
    }

    /** The numbers of a line: how many kept to it of how many, then those in between, where there are any, then the late. */
    private Answer told(
            Provision provision,
            Timescale clock,
            String table,
            String line,
            String all,
            String kept,
            String between,
            String late) {
        List<String> words = new ArrayList<>();
        words.add(shown(clock, table, line, kept) + " of " + shown(clock, table, line, all) + " " + kept);
        if (value(clock, table, line, between) > 0) {
            words.add(shown(clock, table, line, between) + " " + between);
        }
        words.add(shown(clock, table, line, late) + " " + late);
        return new Answer(
                provision,
                clock.procedure(),
                table,
                period.label() + ": " + String.join(", ", words),
                value(clock, table, line, late) == 0);
    }

    private Answer withinLimit(Provision provision, Timescale clock, String line) {
        String within = shown(clock, "T11", line, "within final limit");
        String words = within.equals(UNKNOWN)
                ? "none answered"
                : within + " of " + shown(clock, "T11", line, "responded") + " within it";
        boolean kept = within.equals(UNKNOWN)
                || value(clock, "T11", line, "within final limit") >= value(clock, "T11", line, "responded");
        return new Answer(provision, clock.procedure(), "T11", period.label() + ": " + words, kept);
    }

    private double value(Timescale clock, String table, String line, String measure) {
        return figure(clock, table, line, measure)
                .map(figure -> figure.value().orElse(0))
                .orElse(0.0);
    }

    private String shown(Timescale clock, String table, String line, String measure) {
        return figure(clock, table, line, measure).map(Figure::display).orElse(UNKNOWN);
    }

    private Optional<Figure> figure(Timescale clock, String table, String line, String measure) {
        String id = FigureId.path(FigureId.part(table), line + FigureId.part(measure));
        return book(clock.procedure()).flatMap(book -> book.figure(id));
    }

    private Optional<FigureBook> book(String procedure) {
        boolean known = FigureBook.procedures(assessment).stream()
                .anyMatch(name -> Texts.key(name).equals(Texts.key(procedure)));
        return known
                ? Optional.of(books.computeIfAbsent(
                        Texts.key(procedure), absent -> FigureBook.counts(assessment, period, procedure)))
                : Optional.empty();
    }
}
