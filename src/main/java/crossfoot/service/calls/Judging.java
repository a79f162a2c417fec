package crossfoot.service.calls;

import crossfoot.caselog.Casebook;
import crossfoot.caselog.MasterSchema;
import crossfoot.caselog.ReportingYear;
import crossfoot.caselog.TableSource;
import crossfoot.caselog.Texts;
import crossfoot.figures.FigureBook;
import crossfoot.report.master.Judgement;
import crossfoot.service.http.Call;
import crossfoot.service.http.Problem;
import crossfoot.service.http.ServedMaster;
import crossfoot.service.http.Submission;
import crossfoot.workbook.cells.WorkbookRefusal;
import crossfoot.workbook.reading.Workbook;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Optional;

/** Judges what a call sends, or the served master, once for the same bytes and the same as-of date. */
public final class Judging {

    private final ServedMaster master;
    private final AssessmentCache cache;
    private final Clock clock;

    public Judging(ServedMaster master, AssessmentCache cache, Clock clock) {
        this.master = master;
        this.cache = cache;
        this.clock = clock;
    }

    /** The as-of date of a call: today, unless it gives one. */
    LocalDate asOf(Call call) {
        return call.asOf().orElseGet(() -> LocalDate.now(clock));
    }

    /** What a call sent, judged. */
    Assessed sent(Call call) {
        Submission submission = Submission.of(call);
        call.progress().reached(Call.Stage.READING);
        return submission.json() ? sentTables(call, submission) : sentWorkbook(call, submission);
    }

    private Assessed sentWorkbook(Call call, Submission submission) {
        LocalDate asOf = asOf(call);
        byte[] bytes = submission.bytes().array();
        String key = AssessmentCache.digest(bytes) + "@" + asOf;
        return cache.assessed(key, bytes.length, () -> {
            TableSource tables = submission.workbook()::table;
            call.progress().reached(Call.Stage.CHECKING);
            return Judgement.of(Casebook.read(tables), asOf);
        });
    }

    private Assessed sentTables(Call call, Submission submission) {
        byte[] bytes = submission.bytes().array();
        Workbook lists = master.workbook();
        String digest = AssessmentCache.digest(bytes) + "+" + lists.sha256();
        SentTables tables = SentTables.read(submission.bytes());
        LocalDate asOf = call.asOf().or(tables::asOf).orElseGet(() -> LocalDate.now(clock));
        return cache.assessed(digest + "@" + asOf, bytes.length, () -> {
            call.progress().reached(Call.Stage.CHECKING);
            return Judgement.ofTables(Casebook.read(tables.over(lists::table)), asOf);
        });
    }

    /** The served master, judged. */
    Assessed served(Call call) {
        call.progress().reached(Call.Stage.READING);
        Workbook workbook = master.workbook();
        LocalDate asOf = asOf(call);
        return cache.assessed(workbook.sha256() + "@" + asOf, master.size(), () -> {
            call.progress().reached(Call.Stage.CHECKING);
            return Judgement.of(Casebook.read(workbook::table), asOf);
        });
    }

    /** The same, where there are cases to count, list or explain: without a log every answer would be a zero. */
    static Assessed withCases(Assessed assessed) {
        if (!assessed.assessment().casebook().has(MasterSchema.CASE_LOG)) {
            throw new WorkbookRefusal(
                    WorkbookRefusal.Kind.UNREADABLE,
                    "There is no table named CaseLog; send the master, or name the table of cases CaseLog under Table"
                            + " Design.");
        }
        return assessed;
    }

    /** The figures that a call asks for. */
    FigureBook book(Call call, Assessed assessed) {
        Casebook casebook = withCases(assessed).assessment().casebook();
        ReportingYear year = ReportingYear.parse(
                        call.needed("year", "2024-25"), casebook.settings().yearStart())
                .orElseThrow(() -> Problem.request(
                                "The year is no reporting year.", "Give it as two years, for example 2024-25.")
                        .unanswerable());
        String procedure = procedure(call, casebook);
        call.progress().reached(Call.Stage.COUNTING);
        try {
            return assessed.book(year, procedure);
        } catch (IllegalArgumentException unknown) {
            throw Problem.request(
                            String.valueOf(unknown.getMessage()),
                            "Ask for a year and a procedure that the workbook has.")
                    .unanswerable();
        }
    }

    private static String procedure(Call call, Casebook casebook) {
        Optional<String> asked = call.parameter("procedure");
        if (asked.isEmpty()) {
            return casebook.usualProcedure();
        }
        return Choices.procedures(casebook).stream()
                .filter(name -> Texts.key(name).equals(Texts.key(asked.get())))
                .findFirst()
                .orElseThrow(() -> Problem.request(
                                "The workbook has no procedure of that name.",
                                "Choose one of: " + String.join(", ", Choices.procedures(casebook)) + ".")
                        .unanswerable());
    }
}
