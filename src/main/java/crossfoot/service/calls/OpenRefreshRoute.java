package crossfoot.service.calls;

import crossfoot.report.master.MasterChanges;
import crossfoot.report.master.OpenRefresh;
import crossfoot.report.master.RefreshStamp;
import crossfoot.report.master.Version;
import crossfoot.service.http.Answer;
import crossfoot.service.http.Call;
import crossfoot.service.http.Json;
import crossfoot.service.http.Problem;
import crossfoot.service.http.Route;
import crossfoot.service.http.Route.Body;
import crossfoot.service.http.Route.Output;
import crossfoot.service.http.Submission;
import crossfoot.workbook.cells.Cell;
import crossfoot.workbook.cells.Table;
import crossfoot.workbook.cells.TableColumn;
import crossfoot.workbook.reading.Workbook;
import java.io.IOException;
import java.io.OutputStream;
import java.time.Clock;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

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
                "Takes the tables of the workbook that is open in Excel, Crossfoot's own too, and answers with the"
                        + " changes that a refresh makes; always of today.",
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
        return refreshed(submission.bytes(), call.progress());
    }

    private Answer.Data refreshed(Answer.Bytes json, Call.Progress progress) {
        progress.reached(Call.Stage.READING);
        SentTables sent = SentTables.read(json);
        MasterChanges.Source source = MasterChanges.Source.open(
                sent.alone(), sent.open().sheets(), sent.open().state());
        ExcelChanges changes =
                new ExcelChanges(table -> source.tables().table(table).orElseThrow());
        progress.reached(Call.Stage.CHECKING);
        OpenRefresh refresh =
                OpenRefresh.of(source, judging.today(), stamp(sent.open().who()), changes);
        progress.reached(Call.Stage.WRITING);
        return Answer.Data.of(
                changes.answer(CheckWithBlocks.of(refresh.assessment(), refresh.cells()), refresh.changes()));
    }

    private RefreshStamp stamp(String user) {
        return new RefreshStamp(clock.instant(), user.isBlank() ? who : user.strip(), Version.current());
    }

    /**
     * Refreshes a workbook as if it were open in Excel, and forgets the answer: a team's first refresh of the day would else
     * take several times as long as those after it, until Java has compiled what they have in common.
     *
     * @throws IOException if its tables cannot be said in JSON
     */
    public void rehearse(Workbook workbook) throws IOException {
        byte[] sent = Json.MAPPER.writeValueAsBytes(asSent(workbook));
        Answer.Data answer = refreshed(new Answer.Bytes(sent), stage -> {});
        Json.MAPPER.writeValue(OutputStream.nullOutputStream(), answer.json());
    }

    private static Map<String, Object> asSent(Workbook workbook) {
        Map<String, Object> tables = new LinkedHashMap<>();
        SentTables.schemas()
                .flatMap(schema -> workbook.table(schema.name()).stream())
                .forEach(table -> tables.put(table.name(), asSent(table)));
        return Map.of("tables", tables, "sheets", workbook.sheets());
    }

    private static Map<String, Object> asSent(Table table) {
        List<List<Object>> rows = new ArrayList<>();
        for (int row = 0; row < table.size(); row++) {
            List<Object> cells = new ArrayList<>();
            for (int column = 0; column < table.columns().size(); column++) {
                Cell cell = table.cell(row, column);
                cells.add(cell instanceof Cell.Number number ? number.value() : cell.shown());
            }
            rows.add(cells);
        }
        List<String> headers = table.columns().stream().map(TableColumn::header).toList();
        return Map.of("sheet", table.sheet(), "headers", headers, "rows", rows);
    }
}
