package crossfoot.service.calls;

import crossfoot.caselog.schema.CaseColumn;
import crossfoot.service.http.Answer;
import crossfoot.service.http.Call;
import crossfoot.service.http.Problem;
import crossfoot.service.http.Route;
import crossfoot.service.http.Route.Body;
import crossfoot.service.http.Route.Output;
import crossfoot.service.http.Route.Parameter;
import java.util.List;
import java.util.function.Function;

/** The calls that explain how a date of a case was worked out. */
public final class ExplanationRoutes {

    private static final Parameter REF = Parameter.part("ref", "The case's Ref.", "ASC-2024-0001");
    private static final Parameter COLUMN = Parameter.optional(
            "column",
            "Acknowledge by, Respond by, Final limit, or a clock's name; Respond by unless given.",
            "Respond by");

    private final Judging judging;

    public ExplanationRoutes(Judging judging) {
        this.judging = judging;
    }

    public List<Route> all() {
        return List.of(
                route("POST", "/explain/{ref}", "a case that is sent", Body.WORKBOOK_OR_TABLES, judging::sent),
                route("GET", "/master/explain/{ref}", "a case of the served master", Body.NOTHING, judging::served));
    }

    private static Route route(String method, String path, String whose, Body body, Function<Call, Assessed> assessed) {
        return new Route(
                method,
                path,
                "How a date of " + whose + " was worked out, day by day.",
                List.of(REF, COLUMN, WorkbookRoutes.AS_OF, WorkbookRoutes.EXACT),
                body,
                Output.jsonOrTable(ExplanationAnswer.class),
                true,
                call -> explain(call, assessed.apply(call)));
    }

    private static Answer explain(Call call, Assessed assessed) {
        String column = call.parameter("column").orElse(CaseColumn.RESPOND_BY.header());
        ExplanationAnswer answer = Judging.withCases(assessed)
                .assessment()
                .explain(call.path().getOrDefault("ref", ""), column)
                .map(ExplanationAnswer::of)
                .orElseThrow(() -> new Problem(
                                "no-such-date",
                                404,
                                "There is no such date",
                                "There is no case of that Ref with that date or clock.",
                                "Look up the Ref in the log, and choose Acknowledge by, Respond by or Final limit.")
                        .unanswerable());
        return Answer.Data.of(answer, answer.table());
    }
}
