package crossfoot.service.calls;

import crossfoot.caselog.Casebook;
import crossfoot.caselog.Vantage;
import crossfoot.report.master.Refresh;
import crossfoot.rules.finding.Severity;
import crossfoot.service.http.Answer;
import crossfoot.service.http.Call;
import crossfoot.service.http.MediaTypes;
import crossfoot.service.http.Route;
import crossfoot.service.http.Route.Body;
import crossfoot.service.http.Route.Output;
import crossfoot.service.http.ServedMaster;
import crossfoot.workbook.reading.Workbook;
import java.util.List;
import java.util.stream.Stream;

/** The calls on the master that the service serves. */
public final class MasterRoutes {

    /**
     * What the master is.
     *
     * @param name its file's name
     * @param council the council's name, or ""
     * @param asOf the as-of date of the numbers
     * @param lastRefreshed when it was last refreshed, or ""
     * @param rows how many rows the log has
     * @param errors how many errors
     * @param warnings how many warnings
     * @param alerts how many alerts
     * @param sha256 the digest of the file
     * @param years the reporting years that the log has rows of, latest first
     * @param procedures the procedures of its lists
     * @param notices what is worth knowing about the file
     */
    record MasterAnswer(
            String name,
            String council,
            String asOf,
            String lastRefreshed,
            int rows,
            int errors,
            int warnings,
            int alerts,
            String sha256,
            List<String> years,
            List<String> procedures,
            List<String> notices) {}

    /**
     * What a refresh of the master did.
     *
     * @param asOf the as-of date
     * @param changed whether anything was written: nothing is where nothing but the moment would differ
     * @param rows how many rows the log has
     * @param errors how many errors
     * @param warnings how many warnings
     * @param alerts how many alerts
     */
    record RefreshAnswer(String asOf, boolean changed, int rows, int errors, int warnings, int alerts) {}

    private final ServedMaster master;
    private final Judging judging;
    private final WorkbookRoutes shared;

    public MasterRoutes(ServedMaster master, Judging judging, WorkbookRoutes shared) {
        this.master = master;
        this.judging = judging;
        this.shared = shared;
    }

    public List<Route> all() {
        return Stream.concat(judgements().stream(), papers().stream()).toList();
    }

    private List<Route> judgements() {
        return List.of(
                new Route(
                        "GET",
                        "/master",
                        "What the served master is.",
                        List.of(WorkbookRoutes.AS_OF),
                        Body.NOTHING,
                        Output.json(MasterAnswer.class),
                        true,
                        this::describe),
                new Route(
                        "GET",
                        "/master/check",
                        "Checks the served master. Changes nothing.",
                        List.of(WorkbookRoutes.AS_OF, WorkbookRoutes.TABLE, WorkbookRoutes.EXACT),
                        Body.NOTHING,
                        Output.jsonOrTable(CheckWithBlocks.class),
                        true,
                        call -> shared.check(call, judging.served(call))),
                new Route(
                        "GET",
                        "/master/figures",
                        "The figures of the served master.",
                        List.of(
                                WorkbookRoutes.YEAR,
                                WorkbookRoutes.PERIOD,
                                WorkbookRoutes.PROCEDURE,
                                WorkbookRoutes.AS_OF,
                                WorkbookRoutes.EXACT),
                        Body.NOTHING,
                        Output.jsonOrTable(FiguresAnswer.WithTables.class),
                        true,
                        call -> shared.figures(call, judging.served(call))));
    }

    private List<Route> papers() {
        return List.of(
                new Route(
                        "GET",
                        "/master/export/{pack}",
                        "A pack filled with the figures of the served master, as a workbook.",
                        List.of(
                                Exports.PACK,
                                WorkbookRoutes.YEAR,
                                WorkbookRoutes.PERIOD,
                                WorkbookRoutes.PROCEDURE,
                                Exports.AUDIENCE,
                                Exports.FORMAT,
                                WorkbookRoutes.AS_OF),
                        Body.NOTHING,
                        Output.file(MediaTypes.WORKBOOK),
                        true,
                        shared::exportOfServed),
                new Route(
                        "GET",
                        "/master/worklist",
                        "What is due or late in the served master, most urgent first.",
                        List.of(WorkbookRoutes.AS_OF, WorkbookRoutes.OWNER, WorkbookRoutes.EXACT),
                        Body.NOTHING,
                        Output.jsonOrTable(WorklistAnswer.class),
                        true,
                        call -> shared.worklist(call, judging.served(call))),
                new Route(
                        "POST",
                        "/master/refresh",
                        "Refreshes the served master in place, as of today only; refuses where it is open in Excel.",
                        List.of(WorkbookRoutes.AS_OF),
                        Body.DAY,
                        Output.json(RefreshAnswer.class),
                        true,
                        this::refresh));
    }

    private Answer describe(Call call) {
        var assessment = judging.served(call).assessment();
        Workbook workbook = master.workbook();
        Casebook casebook = assessment.casebook();
        return Answer.Data.of(new MasterAnswer(
                master.name(),
                casebook.settings().council(),
                assessment.asOf().toString(),
                casebook.settings().lastRefreshed(),
                casebook.cases().size(),
                assessment.count(Severity.ERROR),
                assessment.count(Severity.WARNING),
                assessment.count(Severity.ALERT),
                workbook.sha256(),
                Choices.years(assessment),
                Choices.procedures(casebook),
                workbook.notices()));
    }

    private Answer refresh(Call call) {
        call.progress().reached(Call.Stage.READING);
        Workbook workbook = master.workbook();
        Vantage vantage = judging.vantageToRewrite(call);
        call.progress().reached(Call.Stage.CHECKING);
        Refresh refresh = shared.refreshed(workbook, vantage);
        call.progress().reached(Call.Stage.WRITING);
        boolean changed = master.save(refresh, shared.now());
        var assessment = refresh.assessment();
        return Answer.Data.of(new RefreshAnswer(
                assessment.asOf().toString(),
                changed,
                assessment.casebook().cases().size(),
                assessment.count(Severity.ERROR),
                assessment.count(Severity.WARNING),
                assessment.count(Severity.ALERT)));
    }
}
