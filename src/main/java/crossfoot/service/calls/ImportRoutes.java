package crossfoot.service.calls;

import crossfoot.caselog.Casebook;
import crossfoot.intake.map.ImportMap;
import crossfoot.intake.map.MapReader;
import crossfoot.intake.reading.Undecided;
import crossfoot.intake.shown.ImportAnswer;
import crossfoot.intake.shown.MapData;
import crossfoot.intake.shown.Offered;
import crossfoot.intake.source.SourceReader;
import crossfoot.report.imports.ImportRun;
import crossfoot.report.imports.PlannedImport;
import crossfoot.report.master.RefreshStamp;
import crossfoot.report.master.Version;
import crossfoot.service.http.Answer;
import crossfoot.service.http.Call;
import crossfoot.service.http.FormFiles;
import crossfoot.service.http.Json;
import crossfoot.service.http.Problem;
import crossfoot.service.http.Route;
import crossfoot.service.http.Route.Body;
import crossfoot.service.http.Route.Output;
import crossfoot.service.http.Route.Parameter;
import crossfoot.service.http.ServedMaster;
import crossfoot.workbook.reading.Workbook;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Brings another log into the served master: first the plan, then, with a map that leaves nothing open, the import. */
public final class ImportRoutes {

    private static final Parameter SHEET =
            Parameter.optional("sheet", "The sheets of the source, with ; between; * for all of them.", "2024-25");
    private static final Parameter HEADER_ROW =
            Parameter.optional("headerRow", "The row of its headers, such as 3 or 3-4.", "3");
    private static final Parameter ENCODING =
            Parameter.optional("encoding", "The encoding of a text file.", "windows-1252");
    private static final Parameter FORMAT =
            Parameter.optional("format", "xlsx for a workbook; json where it is left out.", "xlsx");

    private final ServedMaster master;
    private final Judging judging;
    private final String who;
    private final Clock clock;

    public ImportRoutes(ServedMaster master, Judging judging, String who, Clock clock) {
        this.master = master;
        this.judging = judging;
        this.who = who;
        this.clock = clock;
    }

    /**
     * A plan with the map that it was made with.
     *
     * @param map the map, to be mended and sent back
     * @param report the dry run, or what the import did
     * @param offered what drop-downs offer
     */
    public record PlanAnswer(MapData map, ImportAnswer report, Offered offered) {}

    public List<Route> all() {
        List<Parameter> parameters = List.of(SHEET, HEADER_ROW, ENCODING, FORMAT, WorkbookRoutes.AS_OF);
        return List.of(
                new Route(
                        "POST",
                        "/import/plan",
                        "Takes another log as source, and its map as map where there is one; answers with the map and a dry"
                                + " run into the served master. Changes nothing.",
                        parameters,
                        Body.FORM,
                        Output.json(PlanAnswer.class),
                        true,
                        this::plan),
                new Route(
                        "POST",
                        "/import",
                        "Takes another log as source and its map as map, and brings it into the served master; answers with"
                                + " the report. Refuses where something is undecided.",
                        parameters,
                        Body.FORM,
                        Output.json(PlanAnswer.class),
                        true,
                        this::apply));
    }

    private Answer plan(Call call) {
        FormFiles form = FormFiles.of(call);
        PlannedImport run = run(call, form, master.workbook());
        call.progress().reached(Call.Stage.WRITING);
        return asked(call)
                ? Answer.Download.workbook("import map.xlsx", bytes(run::writeMap))
                : Answer.Data.of(new PlanAnswer(MapData.of(run.map()), run.answer(false), offered()));
    }

    private Answer apply(Call call) {
        FormFiles form = FormFiles.of(call);
        form.needed("map");
        Workbook workbook = master.workbook();
        PlannedImport run = run(call, form, workbook);
        if (!run.decided()) {
            List<Undecided> open = run.answer(false).undecided();
            throw new Problem(
                            "undecided",
                            409,
                            "Something is undecided",
                            open.size() + " to decide in the map, and nothing was written.",
                            "Decide what /import/plan lists as undecided, and send the map again.")
                    .unanswerable();
        }
        call.progress().reached(Call.Stage.WRITING);
        if (run.changes()) {
            Instant now = clock.instant();
            master.saveOver(workbook, run.imported(new RefreshStamp(now, who, Version.current()), Runnable::run), now);
        }
        return asked(call)
                ? Answer.Download.workbook("import report.xlsx", bytes(out -> run.writeReport(true, out)))
                : Answer.Data.of(new PlanAnswer(MapData.of(run.map()), run.answer(true), offered()));
    }

    private Offered offered() {
        return Offered.of(Casebook.read(master.workbook()::table));
    }

    private static boolean asked(Call call) {
        return call.parameter("format").filter("xlsx"::equals).isPresent();
    }

    private PlannedImport run(Call call, FormFiles form, Workbook workbook) {
        FormFiles.Sent source = form.needed("source");
        call.progress().reached(Call.Stage.READING);
        Optional<ImportMap> map = form.file("map").map(ImportRoutes::map);
        call.progress().reached(Call.Stage.CHECKING);
        return ImportRun.any(
                workbook,
                SourceReader.open(
                        source.name(),
                        source.bytes().array(),
                        call.parameter("encoding").orElse("")),
                map,
                Optional.empty(),
                new ImportRun.Asked(
                        call.parameter("sheet").orElse(""),
                        call.parameter("headerRow").orElse(""),
                        judging.vantageToImport(call).today()));
    }

    /** A map as the workbook that a steward edited, or as the data that a plan answered with. */
    private static ImportMap map(FormFiles.Sent sent) {
        byte[] bytes = sent.bytes().array();
        if (bytes[0] != '{') {
            return MapReader.read(Workbook.open(sent.name(), bytes));
        }
        try {
            return Json.MAPPER.readValue(bytes, MapData.class).map();
        } catch (IOException unlike) {
            throw notAMap();
        }
    }

    private static Problem.Unanswerable notAMap() {
        return Problem.request(
                        "The map that was sent is not as a plan answers it.",
                        "Send the map of /import/plan back, with every field that it has.")
                .unanswerable();
    }

    /** Writes a workbook. */
    @FunctionalInterface
    private interface Writing {
        void to(OutputStream out) throws IOException;
    }

    private static byte[] bytes(Writing writing) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try {
            writing.to(out);
        } catch (IOException inMemory) {
            throw new UncheckedIOException(inMemory);
        }
        return out.toByteArray();
    }
}
