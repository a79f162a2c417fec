package crossfoot.service.calls;

import crossfoot.proof.Proof;
import crossfoot.proof.document.Document;
import crossfoot.proof.reading.ReportReader;
import crossfoot.service.http.Answer;
import crossfoot.service.http.Call;
import crossfoot.service.http.Route;
import crossfoot.service.http.Route.Body;
import crossfoot.service.http.Route.Output;
import crossfoot.service.http.Route.Parameter;
import crossfoot.service.http.Submission;
import java.util.List;

/** The call that proof-reads a report. It keeps nothing of it. */
public final class ProofRoute {

    private static final Parameter YEAR = Parameter.optional(
            "year", "The reporting year of the served master to compare with; none where it is left out.", "2024-25");

    private final Judging judging;

    public ProofRoute(Judging judging) {
        this.judging = judging;
    }

    /** The route. */
    public Route route() {
        return new Route(
                "POST",
                "/proof",
                "Proof-reads a report: which of its sums, shares and changes do not hold.",
                List.of(YEAR, WorkbookRoutes.PERIOD, WorkbookRoutes.PROCEDURE, WorkbookRoutes.AS_OF),
                Body.REPORT,
                Output.json(ProofAnswer.class),
                true,
                this::proof);
    }

    private Answer proof(Call call) {
        Submission report = Submission.report(call);
        call.progress().reached(Call.Stage.READING);
        Document document = ReportReader.read(report.name(), report.bytes().array());
        call.progress().reached(Call.Stage.CHECKING);
        boolean alone =
                call.parameter("year").isEmpty() && call.parameter("period").isEmpty();
        Proof proof = alone ? Proof.of(document) : Proof.of(document, judging.book(call, judging.served(call)));
        return Answer.Data.of(ProofAnswer.of(proof));
    }
}
