package crossfoot.service.calls;

import crossfoot.caselog.Casebook;
import crossfoot.caselog.Vantage;
import crossfoot.caselog.schema.MasterSchema;
import crossfoot.caselog.schema.TableSource;
import crossfoot.caselog.schema.Texts;
import crossfoot.caselog.taxonomy.Period;
import crossfoot.caselog.taxonomy.ReportingYear;
import crossfoot.caselog.taxonomy.Settings;
import crossfoot.figures.FigureBook;
import crossfoot.figures.FigureBooks;
import crossfoot.report.master.Judgement;
import crossfoot.rules.Assessment;
import crossfoot.service.http.Call;
import crossfoot.service.http.Problem;
import crossfoot.service.http.ServedMaster;
import crossfoot.service.http.Submission;
import crossfoot.workbook.cells.WorkbookRefusal;
import crossfoot.workbook.reading.Workbook;
import java.time.Clock;
import java.time.LocalDate;
import java.time.MonthDay;
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

    /** The day that it is for the council that is served, and the day at which a call looks: today, unless it says so. */
    Vantage vantage(Call call) {
        return vantage(call.asOf());
    }

    /** The same for a call that rewrites the served master, which is always of today; the body may give the day alone. */
    Vantage vantageToRewrite(Call call) {
        return toRewrite(call.asOf().or(() -> SentTables.dayAlone(call)));
    }

    /** The same for a call whose body is something else. */
    Vantage vantageToImport(Call call) {
        return toRewrite(call.asOf());
    }

    private Vantage toRewrite(Optional<LocalDate> asOf) {
        Vantage vantage = vantage(asOf);
        if (vantage.past()) {
            throw Problem.request(
                            "The as-of date " + vantage.asOf() + " is before today, " + vantage.today()
                                    + ", and the master is never rewritten as it was on another day.",
                            "Leave asOf out to rewrite the master; GET /master/check, /master/worklist and"
                                    + " /master/figures look at that day, and POST /refresh gives a copy as it was.")
                    .unanswerable();
        }
        return vantage;
    }

    /** The day that it is for the council that is served. */
    Vantage today() {
        return vantage(Optional.empty());
    }

    private Vantage vantage(Optional<LocalDate> asked) {
        Settings settings = Settings.of(master.workbook()::table);
        LocalDate today = LocalDate.now(clock.withZone(settings.timeZone()));
        LocalDate asOf = asked.orElse(today);
        if (asOf.isAfter(today)) {
            throw Problem.request(
                            "The as-of date " + asOf + " is after today, " + today + ".",
                            "Give today or a day before it, or leave asOf out.")
                    .unanswerable();
        }
        return new Vantage(today, asOf);
    }

    private static String key(String digest, Vantage vantage) {
        return digest + "@" + vantage.asOf() + "/" + vantage.today();
    }

    /** What a call sent, judged. */
    Assessed sent(Call call) {
        Submission submission = Submission.of(call);
        call.progress().reached(Call.Stage.READING);
        return submission.json() ? sentTables(call, submission) : sentWorkbook(call, submission);
    }

    private Assessed sentWorkbook(Call call, Submission submission) {
        byte[] bytes = submission.bytes().array();
        Vantage vantage = vantage(call);
        return cache.assessed(key(AssessmentCache.digest(bytes), vantage), bytes.length, () -> {
            TableSource tables = submission.workbook()::table;
            call.progress().reached(Call.Stage.CHECKING);
            return Judgement.of(Casebook.read(tables), vantage);
        });
    }

    private Assessed sentTables(Call call, Submission submission) {
        byte[] bytes = submission.bytes().array();
        Workbook lists = master.workbook();
        String digest = AssessmentCache.digest(bytes) + "+" + lists.sha256();
        SentTables tables = SentTables.read(submission.bytes());
        Vantage vantage = vantage(call.asOf().or(tables::asOf));
        return cache.assessed(key(digest, vantage), bytes.length, () -> {
            call.progress().reached(Call.Stage.CHECKING);
            return Judgement.ofTables(Casebook.read(tables.over(lists::table)), vantage);
        });
    }

    /** The served master, judged. */
    Assessed served(Call call) {
        call.progress().reached(Call.Stage.READING);
        Workbook workbook = master.workbook();
        Vantage vantage = vantage(call);
        return cache.assessed(key(workbook.sha256(), vantage), master.size(), () -> {
            call.progress().reached(Call.Stage.CHECKING);
            return Judgement.of(Casebook.read(workbook::table), vantage);
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

    /** The figures of the one procedure that a call asks for. */
    FigureBook book(Call call, Assessed assessed) {
        FigureBooks books = books(call, assessed);
        if (books.all()) {
            throw Problem.request(
                            "A report's words are of one procedure, and every one was asked for.",
                            "Name the procedure, or leave it out.")
                    .unanswerable();
        }
        return books.first();
    }

    /** The figures that a call asks for. */
    FigureBooks books(Call call, Assessed assessed) {
        Casebook casebook = withCases(assessed).assessment().casebook();
        Period period = period(call, casebook.settings().yearStart());
        String procedure = procedure(call, assessed.assessment());
        call.progress().reached(Call.Stage.COUNTING);
        try {
            return assessed.books(period, procedure);
        } catch (IllegalArgumentException unknown) {
            throw Problem.request(
                            String.valueOf(unknown.getMessage()),
                            "Ask for a year and a procedure that the workbook has.")
                    .unanswerable();
        }
    }

    /** The period that a call names, or else its year. */
    private static Period period(Call call, MonthDay start) {
        Optional<String> asked = call.parameter("period");
        if (asked.isPresent()) {
            return Period.parse(asked.get(), start)
                    .orElseThrow(() -> Problem.request("The period is none.", "Give " + Period.FORMS + ".")
                            .unanswerable());
        }
        return ReportingYear.parse(call.needed("year", "2024-25"), start).orElseThrow(() -> Problem.request(
                        "The year is no reporting year.", "Give it as two years, for example 2024-25.")
                .unanswerable());
    }

    private static String procedure(Call call, Assessment assessment) {
        Optional<String> asked = call.parameter("procedure");
        if (asked.isEmpty() || FigureBooks.everyOne(assessment, asked.get())) {
            return asked.orElse("");
        }
        Casebook casebook = assessment.casebook();
        return Choices.procedures(casebook).stream()
                .filter(name -> Texts.key(name).equals(Texts.key(asked.get())))
                .findFirst()
                .orElseThrow(() -> Problem.request(
                                "The workbook has no procedure of that name.",
                                "Choose one of: " + String.join(", ", Choices.procedures(casebook)) + ", or "
                                        + FigureBooks.ALL + ".")
                        .unanswerable());
    }
}
