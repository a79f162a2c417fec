package crossfoot.service.calls;

import crossfoot.caselog.Casebook;
import crossfoot.caselog.Vantage;
import crossfoot.figures.FigureBook;
import crossfoot.figures.figure.FigureTable;
import crossfoot.report.master.DraftedTexts;
import crossfoot.report.master.Judgement;
import crossfoot.report.master.Refresh;
import crossfoot.report.master.RefreshStamp;
import crossfoot.report.master.Version;
import crossfoot.report.text.BookSource;
import crossfoot.report.text.Drafts;
import crossfoot.report.text.Filling;
import crossfoot.service.http.Answer;
import crossfoot.service.http.Call;
import crossfoot.service.http.MediaTypes;
import crossfoot.service.http.Problem;
import crossfoot.service.http.Route;
import crossfoot.service.http.Route.Body;
import crossfoot.service.http.Route.Output;
import crossfoot.service.http.Route.Parameter;
import crossfoot.service.http.ServedMaster;
import crossfoot.service.http.Submission;
import crossfoot.workbook.reading.Workbook;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;

/** The calls that propose texts for the sections of a report that have none, and put them into a master. */
public final class DraftRoutes {

    /**
     * Texts that are proposed for a report.
     *
     * @param year the reporting year
     * @param procedure the procedure
     * @param asOf the as-of date, year-month-day
     * @param texts a text for each section that has none, in their order
     */
    record DraftAnswer(String year, String procedure, String asOf, List<Proposed> texts) {

        static DraftAnswer of(FigureBook book) {
            Filling filling = new Filling(new BookSource(book));
            return new DraftAnswer(
                    book.period().label(),
                    book.procedure(),
                    book.assessment().asOf().toString(),
                    Drafts.of(book).entrySet().stream()
                            .map(draft -> new Proposed(
                                    draft.getKey(),
                                    book.table(draft.getKey())
                                            .map(FigureTable::title)
                                            .orElse(draft.getKey()),
                                    draft.getValue(),
                                    filling.fill(draft.getValue())))
                            .toList());
        }
    }

    /**
     * A text that is proposed.
     *
     * @param section the section: a table's id, or a word such as Summary
     * @param title what the section is about
     * @param text what would stand in the column Text, its figures as placeholders
     * @param shown the same with the figures in it
     */
    record Proposed(String section, String title, String text, String shown) {}

    private static final List<Parameter> PARAMETERS =
            List.of(WorkbookRoutes.YEAR, WorkbookRoutes.PERIOD, WorkbookRoutes.PROCEDURE, WorkbookRoutes.AS_OF);

    private final ServedMaster master;
    private final Judging judging;
    private final String who;
    private final Clock clock;

    public DraftRoutes(ServedMaster master, Judging judging, String who, Clock clock) {
        this.master = master;
        this.judging = judging;
        this.who = who;
        this.clock = clock;
    }

    public List<Route> all() {
        return Stream.concat(ofSent().stream(), ofServed().stream()).toList();
    }

    private List<Route> ofSent() {
        return List.of(
                new Route(
                        "POST",
                        "/draft",
                        "Proposes texts for the sections of a year's report that have none, for the table ReportText."
                                + " Changes nothing.",
                        PARAMETERS,
                        Body.WORKBOOK_OR_TABLES,
                        Output.json(DraftAnswer.class),
                        true,
                        call -> proposed(call, judging.sent(call))),
                new Route(
                        "POST",
                        "/draft/workbook",
                        "Takes a workbook and answers with it refreshed, the proposed texts in it.",
                        PARAMETERS,
                        Body.WORKBOOK,
                        Output.file(MediaTypes.WORKBOOK),
                        true,
                        this::workbook));
    }

    private List<Route> ofServed() {
        return List.of(
                new Route(
                        "GET",
                        "/master/draft",
                        "Proposes texts for the sections of a report of the served master that have none. Changes nothing.",
                        PARAMETERS,
                        Body.NOTHING,
                        Output.json(DraftAnswer.class),
                        true,
                        call -> proposed(call, judging.served(call))),
                new Route(
                        "POST",
                        "/master/draft",
                        "Saves the proposed texts in the served master and refreshes it, as of today only; refuses where it"
                                + " is open in Excel. Answers with the texts.",
                        PARAMETERS,
                        Body.NOTHING,
                        Output.json(DraftAnswer.class),
                        true,
                        this::save));
    }

    private Answer proposed(Call call, Assessed assessed) {
        return Answer.Data.of(DraftAnswer.of(judging.book(call, assessed)));
    }

    private Answer workbook(Call call) {
        Submission submission = Submission.of(call);
        if (submission.json()) {
            throw Problem.request(
                            "Texts are put into a whole workbook, and tables were sent.",
                            "Send the workbook, or call /draft to have the texts of tables.")
                    .unanswerable();
        }
        call.progress().reached(Call.Stage.READING);
        Workbook workbook = submission.workbook();
        Vantage vantage = judging.vantage(call);
        call.progress().reached(Call.Stage.CHECKING);
        DraftedTexts texts = DraftedTexts.of(workbook, book(call, workbook, vantage));
        call.progress().reached(Call.Stage.WRITING);
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try {
            refreshed(texts, vantage, clock.instant()).writeTo(out);
        } catch (IOException inMemory) {
            throw new UncheckedIOException(inMemory);
        }
        return Answer.Download.workbook(submission.name(), out.toByteArray());
    }

    private Answer save(Call call) {
        call.progress().reached(Call.Stage.READING);
        Workbook workbook = master.workbook();
        Vantage vantage = judging.vantageToRewrite(call);
        call.progress().reached(Call.Stage.CHECKING);
        FigureBook book = book(call, workbook, vantage);
        DraftAnswer answer = DraftAnswer.of(book);
        if (!answer.texts().isEmpty()) {
            DraftedTexts texts = DraftedTexts.of(workbook, book);
            Instant now = clock.instant();
            call.progress().reached(Call.Stage.WRITING);
            master.saveOver(workbook, refreshed(texts, vantage, now), now);
        }
        return Answer.Data.of(answer);
    }

    private FigureBook book(Call call, Workbook workbook, Vantage vantage) {
        // What is written must be of the very bytes that were read, so that no kept judgement is taken for it.
        Assessed assessed = new Assessed(Judgement.of(Casebook.read(workbook::table), vantage), 0);
        return judging.book(call, assessed);
    }

    private Refresh refreshed(DraftedTexts texts, Vantage vantage, Instant now) {
        return texts.refresh(vantage, new RefreshStamp(now, who, Version.current()));
    }
}
