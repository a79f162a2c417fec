package crossfoot.report.answer;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import crossfoot.figures.Figure;
import crossfoot.figures.FigureBook;
import crossfoot.rules.Assessment;
import crossfoot.rules.Duty;
import crossfoot.rules.Finding;
import crossfoot.rules.Severity;
import java.util.List;

/** Findings, figures and duties as JSON trees, in the shapes that scripts of other people rely on. */
public final class Answers {

    private static final JsonNodeFactory NODES = JsonNodeFactory.instance;

    private Answers() {}

    /** {@code {"asOf","rows","errors","warnings","alerts","infos","findings":[…]}}. */
    public static ObjectNode check(Assessment assessment) {
        ObjectNode answer = NODES.objectNode();
        answer.put("asOf", assessment.asOf().toString());
        answer.put("rows", assessment.casebook().cases().size());
        answer.put("errors", assessment.count(Severity.ERROR));
        answer.put("warnings", assessment.count(Severity.WARNING));
        answer.put("alerts", assessment.count(Severity.ALERT));
        answer.put("infos", assessment.count(Severity.INFO));
        ArrayNode findings = answer.putArray("findings");
        assessment.findings().forEach(finding -> findings.add(finding(finding)));
        return answer;
    }

    /** {@code {"severity","rule","table","row","ref","column","value","message","suggestion"}}; no suggestion is null. */
    public static ObjectNode finding(Finding finding) {
        ObjectNode node = NODES.objectNode();
        node.put("severity", finding.severity().word());
        node.put("rule", finding.rule());
        node.put("table", finding.table());
        node.put("row", finding.row());
        node.put("ref", finding.ref());
        node.put("column", finding.column());
        node.put("value", finding.value());
        node.put("message", finding.message());
        finding.suggestion().ifPresentOrElse(text -> node.put("suggestion", text), () -> node.putNull("suggestion"));
        return node;
    }

    /** {@code {"year","procedure","asOf","figures":[{"id","label","value","unit","display","refs":[…]}]}}. */
    public static ObjectNode figures(FigureBook book) {
        ObjectNode answer = NODES.objectNode();
        answer.put("year", book.year().label());
        answer.put("procedure", book.procedure());
        answer.put("asOf", book.assessment().asOf().toString());
        ArrayNode figures = answer.putArray("figures");
        book.figures().forEach(figure -> figures.add(figure(figure)));
        return answer;
    }

    private static ObjectNode figure(Figure figure) {
        ObjectNode node = NODES.objectNode();
        node.put("id", figure.id());
        node.put("label", figure.label());
        if (figure.value().isPresent()) {
            double value = figure.value().getAsDouble();
            if (value == Math.rint(value) && Math.abs(value) < 1e15) {
                node.put("value", (long) value);
            } else {
                node.put("value", value);
            }
        } else {
            node.putNull("value");
        }
        node.put("unit", figure.unit().word());
        node.put("display", figure.display());
        ArrayNode refs = node.putArray("refs");
        figure.refs().forEach(refs::add);
        return node;
    }

    /** {@code {"asOf","duties":[{"due","workingDaysLeft","what","table","row","ref","feedbackType","owner","team","why"}]}}. */
    public static ObjectNode worklist(Assessment assessment, List<Duty> duties) {
        ObjectNode answer = NODES.objectNode();
        answer.put("asOf", assessment.asOf().toString());
        ArrayNode list = answer.putArray("duties");
        for (Duty duty : duties) {
            ObjectNode node = list.addObject();
            duty.due().ifPresentOrElse(due -> node.put("due", due.toString()), () -> node.putNull("due"));
            node.put("workingDaysLeft", duty.workingDaysLeft());
            node.put("what", duty.what());
            node.put("table", duty.table());
            node.put("row", duty.row());
            node.put("ref", duty.ref());
            node.put("feedbackType", duty.feedbackType());
            node.put("owner", duty.owner());
            node.put("team", duty.team());
            node.put("why", duty.why());
        }
        return answer;
    }
}
