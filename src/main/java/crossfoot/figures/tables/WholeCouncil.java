package crossfoot.figures.tables;

import crossfoot.caselog.taxonomy.FeedbackType;
import crossfoot.figures.count.Scope;
import crossfoot.figures.count.Selection;
import crossfoot.figures.draft.TableDefinition;
import crossfoot.figures.draft.TableDraft;
import crossfoot.figures.draft.Timeliness;
import crossfoot.figures.figure.Figure;
import crossfoot.figures.figure.FigureId;
import crossfoot.figures.figure.FigureTable;
import crossfoot.figures.figure.TableListing;
import crossfoot.figures.figure.Topic;
import java.util.ArrayList;
import java.util.List;

/** T00: every procedure of the council and each of its types, where the log has rows of more than one procedure. */
final class WholeCouncil implements TableDefinition {

    @Override
    public TableListing listing() {
        return TableListing.annual("T00", Topic.OVERVIEW);
    }

    @Override
    public boolean appliesTo(Scope scope) {
        return scope.everyEntry() || scope.procedures().size() > 1;
    }

    @Override
    public void write(Scope scope, TableDraft draft) {
        draft.titleOfCouncil("The whole council");
        draft.base(
                "Pieces of feedback of every procedure received and responded to in "
                        + scope.period().label()
                        + "; outside target: answered in extended time or late, as a share of those whose response has a target.");
        draft.headings(
                "Procedure",
                "Feedback type",
                "Received",
                "Responded",
                "With a target",
                "Outside target",
                "Share outside target");
        Lines all = new Lines(draft, scope);
        for (String procedure : scope.procedures()) {
            Scope own = scope.of(procedure);
            Lines lines = new Lines(draft, scope);
            for (FeedbackType type : own.types()) {
                Selection received = own.received(type);
                Selection responded = own.responded(type);
                if (received.size() + responded.size() > 0 || own.inYear(type.validity())) {
                    String path = FigureId.path(FigureId.part(procedure), FigureId.part(type.name()));
                    lines.line(path, procedure, type.name(), false, received, responded);
                }
            }
            List<Figure> totals = lines.line(
                    FigureId.part(procedure) + "/total", procedure, "Total", true, lines.received, lines.responded);
            lines.sum(totals);
            all.take(lines, totals);
        }
        all.sum(all.line("total", "All procedures", "Total", true, all.received, all.responded));
    }

    /** Lines, and what they add up to. */
    private static final class Lines {
        private final TableDraft draft;
        private final Scope scope;
        private final List<List<Figure>> columns =
                List.of(new ArrayList<>(), new ArrayList<>(), new ArrayList<>(), new ArrayList<>());
        private Selection received;
        private Selection responded;

        Lines(TableDraft draft, Scope scope) {
            this.draft = draft;
            this.scope = scope;
            this.received = scope.rows().none();
            this.responded = received;
        }

        List<Figure> line(
                String path, String procedure, String type, boolean total, Selection came, Selection answered) {
            Timeliness timed = Timeliness.of(scope, answered);
            String words = procedure + ", " + type + ", ";
            String year = " in " + scope.period().label();
            Figure receivedCount = draft.count(path + "/received", words + "received" + year, came);
            Figure respondedCount = draft.count(path + "/responded", words + "responded to" + year, answered);
            Figure withTarget =
                    draft.count(path + "/with-target", words + "responded to with a target" + year, timed.all());
            Figure outside = draft.count(path + "/outside-target", words + "outside target" + year, timed.outside());
            Figure share = draft.share(
                    path + "/outside-target-share",
                    words + "share outside target" + year,
                    timed.outside(),
                    timed.all());
            List<FigureTable.FigureCell> cells = List.of(
                    draft.text(type),
                    draft.cell(receivedCount),
                    draft.cell(respondedCount),
                    draft.cell(withTarget),
                    draft.cell(outside),
                    draft.shareCell(share, timed.all()));
            if (total) {
                draft.total(procedure, cells);
            } else {
                draft.line(procedure, cells);
                received = received.and(came);
                responded = responded.and(answered);
                add(List.of(receivedCount, respondedCount, withTarget, outside));
            }
            return List.of(receivedCount, respondedCount, withTarget, outside);
        }

        void take(Lines others, List<Figure> totals) {
            received = received.and(others.received);
            responded = responded.and(others.responded);
            add(totals);
        }

        private void add(List<Figure> figures) {
            for (int i = 0; i < figures.size(); i++) {
                columns.get(i).add(figures.get(i));
            }
        }

        void sum(List<Figure> totals) {
            for (int i = 0; i < totals.size(); i++) {
                draft.sum(totals.get(i), columns.get(i));
            }
        }
    }
}
