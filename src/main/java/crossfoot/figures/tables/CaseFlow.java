package crossfoot.figures.tables;

import crossfoot.caselog.taxonomy.FeedbackType;
import crossfoot.figures.count.LeftOut;
import crossfoot.figures.count.Scope;
import crossfoot.figures.count.Selection;
import crossfoot.figures.draft.TableDefinition;
import crossfoot.figures.draft.TableDraft;
import crossfoot.figures.draft.Wording;
import crossfoot.figures.figure.ChartPlan;
import crossfoot.figures.figure.Figure;
import crossfoot.figures.figure.FigureId;
import crossfoot.figures.figure.FigureTable;
import crossfoot.figures.figure.TableListing;
import crossfoot.figures.figure.Topic;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** T02: brought forward + received − responded to = carried forward, for each type that its response counts. */
final class CaseFlow implements TableDefinition {

    @Override
    public TableListing listing() {
        return TableListing.annual("T02", Topic.OVERVIEW).with(ChartPlan.bars("Cases received and responded to", 2, 3));
    }

    @Override
    public boolean appliesTo(Scope scope) {
        return scope.types().stream().anyMatch(CaseFlow::flows);
    }

    private static boolean flows(FeedbackType type) {
        return type.countedOn() == FeedbackType.CountedOn.RESPONDED;
    }

    @Override
    public void write(Scope scope, TableDraft draft) {
        List<FeedbackType> types = scope.types().stream()
                .filter(CaseFlow::flows)
                .filter(type -> scope.inYear(type.validity()) || size(flow(scope, type)) > 0)
                .toList();
        draft.title("Flow of cases");
        draft.base("Cases that a response closes: brought forward + received − responded to = carried forward.");
        draft.headings("Feedback type", "Brought forward", "Received", "Responded", "Carried forward");
        draft.takes(LeftOut.Taken.OPEN, types);
        Map<String, List<Figure>> columns = new LinkedHashMap<>();
        Map<String, Selection> totals = new LinkedHashMap<>();
        for (FeedbackType type : types) {
            List<FigureTable.FigureCell> cells = new ArrayList<>();
            List<Figure> figures = new ArrayList<>();
            String part = FigureId.part(type.name());
            flow(scope, type).forEach((measure, rows) -> {
                Figure figure = draft.count(part + "/" + measure, label(scope, Wording.several(type), measure), rows);
                columns.computeIfAbsent(measure, added -> new ArrayList<>()).add(figure);
                totals.merge(measure, rows, Selection::and);
                cells.add(draft.cell(figure));
                figures.add(figure);
            });
            draft.identities().balance(figures.subList(0, 2), figures.subList(2, 4));
            draft.line(type.name(), cells);
        }
        List<FigureTable.FigureCell> cells = new ArrayList<>();
        totals.forEach((measure, rows) -> {
            Figure total = draft.count("total/" + measure, label(scope, "All cases", measure), rows);
            draft.sum(total, columns.getOrDefault(measure, List.of()));
            cells.add(draft.cell(total));
        });
        draft.total("Total", cells);
    }

    private static Map<String, Selection> flow(Scope scope, FeedbackType type) {
        Map<String, Selection> flow = new LinkedHashMap<>();
        flow.put("brought-forward", scope.broughtForward(type));
        flow.put("received", scope.received(type));
        flow.put("responded", scope.responded(type));
        flow.put("carried-forward", scope.carriedForward(type));
        return flow;
    }

    private static int size(Map<String, Selection> flow) {
        return flow.values().stream().mapToInt(Selection::size).sum();
    }

    private static String label(Scope scope, String several, String measure) {
        String words =
                switch (measure) {
                    case "brought-forward" -> "brought forward into ";
                    case "carried-forward" -> "carried forward out of ";
                    case "responded" -> "responded to in ";
                    default -> measure + " in ";
                };
        return several + " " + words + scope.period().label();
    }
}
