package crossfoot.intake.reading;

import crossfoot.caselog.schema.CaseColumn;
import crossfoot.caselog.schema.Texts;
import crossfoot.intake.map.StepLine;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The steps of a map with their names resolved to places. */
public final class StepPlan {

    private static final Pattern FROM = Pattern.compile("(.+?)\\s+of\\s+(.+)", Pattern.CASE_INSENSITIVE);

    private final List<StepLine> steps;
    private final Targets targets;
    private final List<Undecided> faults = new ArrayList<>();
    private final List<List<Integer>> existsWhen = new ArrayList<>();
    private final List<Integer> linked = new ArrayList<>();
    private final List<Optional<Source>> received = new ArrayList<>();

    /** A cell of another step. */
    public record Source(int step, int target) {}

    StepPlan(List<StepLine> steps, Targets targets) {
        this.steps = List.copyOf(steps);
        this.targets = targets;
        for (int i = 0; i < steps.size(); i++) {
            StepLine step = steps.get(i);
            existsWhen.add(columns(step));
            linked.add(step.linkedTo().isEmpty() ? -1 : find(step.linkedTo(), step, "Linked to step"));
            received.add(source(step));
            if (i != find(step.step())) {
                faults.add(new Undecided("Steps", step.step(), "The step " + step.step() + " stands twice; keep one."));
            }
        }
    }

    private List<Integer> columns(StepLine step) {
        List<Integer> columns = new ArrayList<>();
        if (!step.existsWhen().equalsIgnoreCase(StepLine.ALWAYS)) {
            Arrays.stream(step.existsWhen().split(";", -1))
                    .map(Texts::clean)
                    .filter(name -> !name.isEmpty())
                    .forEach(name -> {
                        int place = targets.find(name);
                        if (place < 0) {
                            faults.add(new Undecided(
                                    "Steps",
                                    step.step(),
                                    "Exists when names \"" + name
                                            + "\", which is no column of the log; name one, or write always."));
                        }
                        columns.add(place);
                    });
        }
        return List.copyOf(columns);
    }

    private Optional<Source> source(StepLine step) {
        if (step.receivedFrom().isEmpty()) {
            return Optional.empty();
        }
        Matcher matcher = FROM.matcher(step.receivedFrom());
        int column = matcher.matches() ? targets.find(matcher.group(1)) : -1;
        int from = matcher.matches() ? find(matcher.group(2)) : -1;
        if (column < 0 || from < 0) {
            faults.add(new Undecided(
                    "Steps",
                    step.step(),
                    "Missing Received taken from is \"" + step.receivedFrom()
                            + "\"; write a column of the log and a step, such as " + CaseColumn.RESPONDED.header()
                            + " of "
                            + steps.get(0).step() + "."));
            return Optional.empty();
        }
        return Optional.of(new Source(from, column));
    }

    private int find(String name, StepLine of, String what) {
        int found = find(name);
        if (found < 0) {
            faults.add(new Undecided("Steps", of.step(), what + " is \"" + name + "\", which is no step of this map."));
        }
        return found;
    }

    /** The place of a step by its name; -1 where there is none. */
    public int find(String name) {
        for (int i = 0; i < steps.size(); i++) {
            if (Texts.key(steps.get(i).step()).equals(Texts.key(name))) {
                return i;
            }
        }
        return -1;
    }

    public int size() {
        return steps.size();
    }

    public StepLine at(int step) {
        return steps.get(step);
    }

    public boolean always(int step) {
        return steps.get(step).existsWhen().equalsIgnoreCase(StepLine.ALWAYS);
    }

    /** The columns of which one has to be filled; none for any. */
    public List<Integer> existsWhen(int step) {
        return existsWhen.get(step);
    }

    /** The step that a step came from; -1 for none. */
    public int linked(int step) {
        return linked.get(step);
    }

    public Optional<Source> received(int step) {
        return received.get(step);
    }

    /** What is wrong with the steps. */
    List<Undecided> faults() {
        return List.copyOf(faults);
    }
}
