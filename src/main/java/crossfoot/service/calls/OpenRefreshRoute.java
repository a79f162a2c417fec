package crossfoot.service.calls;

import crossfoot.report.master.MasterChanges;
import crossfoot.report.master.OpenRefresh;
import crossfoot.report.master.RefreshStamp;
import crossfoot.report.master.Version;
import crossfoot.service.http.Answer;
import crossfoot.service.http.Call;
import crossfoot.service.http.Problem;
import crossfoot.service.http.Route;
import crossfoot.service.http.Route.Body;
import crossfoot.service.http.Route.Output;
import crossfoot.service.http.Submission;
import java.time.Clock;
import java.util.List;

/** The call by which the pane refreshes the workbook that is open in Excel. */
public final class OpenRefreshRoute {

    private final Judging judging;
    private final String who;
    private final Clock clock;

    /** @param who whom the Change log names where the pane names nobody */
    public OpenRefreshRoute(Judging judging, String who, Clock clock) {
        this.judging = judging;
        this.who = who;
        this.clock = clock;
    }

    public Route route() {
        return new Route(
                "POST",
                "/refresh/tables",
                "Takes the tables of the workbook that is open in Excel, Crossfoot's own too, and answers with the changes"
                        + " that a refresh makes; always of today.",
                List.of(),
                Body.WORKBOOK_OR_TABLES,
                Output.json(ExcelChanges.OpenRefreshAnswer.class),
                true,
                this::refresh);
    }

    private Answer refresh(Call call) {
        Submission submission = Submission.of(call);
        if (!submission.json()) {
            throw Problem.request(
                            "This call takes the tables of an open workbook, and something else was sent.",
                            "Send a workbook to /refresh.")
                    .unanswerable();
        }
        call.progress().reached(Call.Stage.READING);
        SentTables sent = SentTables.read(submission.bytes());
        MasterChanges.Source source = MasterChanges.Source.open(
                sent.alone(), sent.open().sheets(), sent.open().state());
        ExcelChanges changes =
                new ExcelChanges(table -> source.tables().table(table).orElseThrow());
        call.progress().reached(Call.Stage.CHECKING);
        OpenRefresh refresh =
                OpenRefresh.of(source, judging.today(), stamp(sent.open().who()), changes);
        call.progress().reached(Call.Stage.WRITING);
        return Answer.Data.of(
                changes.answer(CheckWithBlocks.of(refresh.assessment(), refresh.cells()), refresh.changes()));
    }

    private RefreshStamp stamp(String user) {
        return new RefreshStamp(clock.instant(), user.isBlank() ? who : user.strip(), Version.current());
    }
}
