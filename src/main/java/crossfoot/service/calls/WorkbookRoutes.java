package crossfoot.service.calls;

import crossfoot.caselog.Vantage;
import crossfoot.caselog.schema.Texts;
import crossfoot.caselog.taxonomy.Period;
import crossfoot.report.master.Refresh;
import crossfoot.report.master.RefreshStamp;
import crossfoot.report.master.Version;
import crossfoot.service.http.Answer;
import crossfoot.service.http.Call;
import crossfoot.service.http.MediaTypes;
import crossfoot.service.http.Problem;
import crossfoot.service.http.Route;
import crossfoot.service.http.Route.Body;
import crossfoot.service.http.Route.Output;
import crossfoot.service.http.Route.Parameter;
import crossfoot.service.http.Submission;
import crossfoot.workbook.reading.Workbook;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** The calls that work on what they are sent, and keep nothing of it but the cache. */
public final class WorkbookRoutes {

    static final Parameter AS_OF = Parameter.optional(
            "asOf",
            "The day at which to look, year-month-day, not after today; what came after it is left out. Today where it is"
                    + " left out.",
            "2025-06-30");
    static final Parameter YEAR =
            Parameter.optional("year", "The reporting year; needed where there is no period.", "2024-25");
    static final Parameter PERIOD =
            Parameter.optional("period", "What is counted in place of a year: " + Period.FORMS + ".", "2024-25/Q1");
    static final Parameter PROCEDURE = Parameter.optional(
            "procedure",
            "The procedure, or all; the first of the list that the log holds where it is left out.",
            "all");
    static final Parameter OWNER = Parameter.optional("owner", "Whose duties alone are wanted.", "A. Example");
    static final Parameter EXACT = Parameter.optional(
            "exact",
            "true for tab-separated text exactly as it is; else text that a spreadsheet could run gets an apostrophe.",
            "true");
    static final Parameter TABLE = Parameter.optional(
            "table",
            "For tab-separated text: CaseLog or Learning for its computed columns; findings where it is left out.",
            "CaseLog");

    private final Judging judging;
    private final Exports exports;
    private final String who;
    private final Clock clock;

    public WorkbookRoutes(Judging judging, String who, Clock clock) {
        this.judging = judging;
        this.exports = new Exports(judging);
        this.who = who;
        this.clock = clock;
    }

    public List<Route> all() {
        return Stream.concat(judgements().stream(), papers().stream()).toList();
    }

    private List<Route> judgements() {
        return List.of(
                new Route(
                        "POST",
                        "/check",
                        "Checks a workbook or tables: findings, and the computed columns to write back. Changes nothing.",
                        List.of(AS_OF, TABLE, EXACT),
                        Body.WORKBOOK_OR_TABLES,
                        Output.jsonOrTable(CheckWithBlocks.class),
                        true,
                        call -> check(call, judging.sent(call))),
                new Route(
                        "POST",
                        "/refresh",
                        "Takes a workbook and answers with it refreshed.",
                        List.of(AS_OF),
                        Body.WORKBOOK,
                        Output.file(MediaTypes.WORKBOOK),
                        true,
                        this::refresh));
    }

    private List<Route> papers() {
        return List.of(
                new Route(
                        "POST",
                        "/figures",
                        "Every figure of a year, with the Refs behind it, and the tables that show them.",
                        List.of(YEAR, PERIOD, PROCEDURE, AS_OF, EXACT),
                        Body.WORKBOOK_OR_TABLES,
                        Output.jsonOrTable(FiguresAnswer.WithTables.class),
                        true,
                        call -> figures(call, judging.sent(call))),
                new Route(
                        "POST",
                        "/export/{pack}",
                        "A pack filled with the figures of a year, as a workbook.",
                        List.of(Exports.PACK, YEAR, PERIOD, PROCEDURE, Exports.AUDIENCE, Exports.FORMAT, AS_OF),
                        Body.WORKBOOK_OR_TABLES,
                        Output.file(MediaTypes.WORKBOOK),
                        true,
                        call -> exports.fill(call, judging::sent)),
                new Route(
                        "POST",
                        "/worklist",
                        "What is due or late, most urgent first.",
                        List.of(AS_OF, OWNER, EXACT),
                        Body.WORKBOOK_OR_TABLES,
                        Output.jsonOrTable(WorklistAnswer.class),
                        true,
                        call -> worklist(call, judging.sent(call))));
    }

    Answer check(Call call, Assessed assessed) {
        CheckWithBlocks answer = CheckWithBlocks.of(assessed.assessment());
        Optional<String> table = call.parameter("table");
        if (table.isEmpty()) {
            return Answer.Data.of(answer, CheckAnswer.of(assessed.assessment()).table());
        }
        ComputedBlock block = answer.computed().entrySet().stream()
                .filter(entry -> Texts.key(entry.getKey()).equals(Texts.key(table.get())))
                .findFirst()
                .orElseThrow(() -> Problem.request(
                                "There is no log of that name in what was sent.", "Choose CaseLog or Learning.")
                        .unanswerable())
                .getValue();
        return Answer.Data.of(answer, block.table());
    }

    Answer figures(Call call, Assessed assessed) {
        var books = judging.books(call, assessed);
        return Answer.Data.of(
                FiguresAnswer.withTables(books), FiguresAnswer.of(books).table());
    }

    Answer exportOfServed(Call call) {
        return exports.fill(call, judging::served);
    }

    Answer worklist(Call call, Assessed assessed) {
        WorklistAnswer answer = WorklistAnswer.of(Judging.withCases(assessed).assessment(), call.parameter("owner"));
        return Answer.Data.of(answer, answer.table());
    }

    private Answer refresh(Call call) {
        Submission submission = Submission.of(call);
        if (submission.json()) {
            throw Problem.request(
                            "A refresh needs the whole workbook, and tables were sent.",
                            "Send the workbook, or call /check to have the computed columns of tables.")
                    .unanswerable();
        }
        call.progress().reached(Call.Stage.READING);
        Workbook workbook = submission.workbook();
        call.progress().reached(Call.Stage.CHECKING);
        Refresh refresh = refreshed(workbook, judging.vantage(call));
        call.progress().reached(Call.Stage.WRITING);
        return Answer.Download.workbook(submission.name(), written(refresh));
    }

    /** A workbook refreshed. */
    Refresh refreshed(Workbook workbook, Vantage vantage) {
        return Refresh.of(workbook, vantage, new RefreshStamp(now(), who, Version.current()));
    }

    /** The present moment. */
    Instant now() {
        return clock.instant();
    }

    private static byte[] written(Refresh refresh) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try {
            refresh.writeTo(out);
        } catch (IOException inMemory) {
            throw new UncheckedIOException(inMemory);
        }
        return out.toByteArray();
    }
}
