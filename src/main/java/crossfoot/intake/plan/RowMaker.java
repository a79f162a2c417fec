package crossfoot.intake.plan;

import crossfoot.caselog.schema.CaseColumn;
import crossfoot.caselog.schema.Texts;
import crossfoot.caselog.taxonomy.Taxonomy;
import crossfoot.intake.map.DefaultLine;
import crossfoot.intake.reading.CompiledColumn;
import crossfoot.intake.reading.Effect;
import crossfoot.intake.reading.StepPlan;
import crossfoot.intake.reading.Targets;
import crossfoot.intake.source.SourceLog;
import crossfoot.workbook.cells.Entry;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Makes of a source row the rows of the log that its steps are, before anybody asks whether they are there already. */
final class RowMaker {

    private final SourceLog log;
    private final Targets targets;
    private final StepPlan steps;
    private final List<CompiledColumn> columns;
    private final List<DefaultLine> defaults;
    private final Taxonomy taxonomy;
    private final int procedure;
    private final int feedbackType;
    private final int received;

    RowMaker(
            SourceLog log,
            Targets targets,
            StepPlan steps,
            List<CompiledColumn> columns,
            List<DefaultLine> defaults,
            Taxonomy taxonomy) {
        this.log = log;
        this.targets = targets;
        this.steps = steps;
        this.columns = List.copyOf(columns);
        this.defaults = List.copyOf(defaults);
        this.taxonomy = taxonomy;
        this.procedure = targets.of(CaseColumn.PROCEDURE);
        this.feedbackType = targets.of(CaseColumn.FEEDBACK_TYPE);
        this.received = targets.of(CaseColumn.RECEIVED);
    }

    /**
     * A row made.
     *
     * @param step its step
     * @param draft what is in it
     * @param assumed whether its Received was taken from another step
     */
    record Made(int step, Draft draft, boolean assumed) {}

    /** The rows of a source row, in the order of the steps; none where no step exists. */
    List<Made> of(int row) {
        List<Draft> drafts = new ArrayList<>();
        for (int step = 0; step < steps.size(); step++) {
            drafts.add(draft(row, step));
        }
        List<Made> made = new ArrayList<>();
        for (int step = 0; step < steps.size(); step++) {
            if (exists(drafts.get(step), step)) {
                boolean assumed = assumeReceived(drafts, step);
                complete(drafts.get(step), row, step);
                made.add(new Made(step, drafts.get(step), assumed));
            }
        }
        return made;
    }

    private Draft draft(int row, int step) {
        Draft draft = new Draft(targets.size());
        for (int i = 0; i < columns.size(); i++) {
            CompiledColumn column = columns.get(i);
            for (Effect effect : column.read(row).effects()) {
                if (effect.step() < 0 ? column.fills(step) : effect.step() == step) {
                    draft.take(effect, column.shared());
                }
            }
        }
        return draft;
    }

    private boolean exists(Draft draft, int step) {
        if (steps.always(step)) {
            return true;
        }
        List<Integer> when = steps.existsWhen(step);
        return when.isEmpty() ? draft.own() : when.stream().anyMatch(target -> !draft.blank(target));
    }

    private boolean assumeReceived(List<Draft> drafts, int step) {
        Optional<StepPlan.Source> from = steps.received(step);
        if (from.isEmpty() || !drafts.get(step).blank(received)) {
            return false;
        }
        // Where that step does not exist, the nearest before it that says when.
        int source = from.get().step();
        int target = from.get().target();
        for (int hops = 0;
                hops < steps.size() && drafts.get(source).blank(target) && steps.linked(source) >= 0;
                hops++) {
            source = steps.linked(source);
        }
        Entry taken = drafts.get(source).get(target);
        drafts.get(step).set(received, taken);
        return !(taken instanceof Entry.Blank);
    }

    private void complete(Draft draft, int row, int step) {
        String type = steps.at(step).feedbackType();
        if (!type.isEmpty()) {
            draft.set(feedbackType, Entry.text(type));
        }
        for (DefaultLine line : defaults) {
            int target = targets.find(line.column());
            if (target >= 0 && draft.blank(target) && !line.value().isEmpty() && fits(line, draft, row)) {
                draft.set(target, Entry.text(line.value()));
            }
        }
        chooseType(draft);
    }

    private boolean fits(DefaultLine line, Draft draft, int row) {
        if (line.when().isEmpty()) {
            return true;
        }
        String held = log.named(line.when())
                .map(column -> column.values().value(row).text())
                .orElseGet(() -> draft.text(targets.find(line.when())));
        return Texts.key(held).equals(Texts.key(line.is()));
    }

    /** Of several feedback types that a stage may be, the one that the row's procedure has. */
    private void chooseType(Draft draft) {
        String type = draft.text(feedbackType);
        if (type.indexOf(';') < 0) {
            return;
        }
        String of = Texts.key(draft.text(procedure));
        List<String> names = crossfoot.caselog.taxonomy.Entries.split(type);
        List<String> possible = names.stream()
                .filter(name -> taxonomy.feedbackType(of, Texts.key(name)).isPresent())
                .toList();
        if (!possible.isEmpty()) {
            draft.set(feedbackType, Entry.text(possible.get(0)));
        }
    }
}
