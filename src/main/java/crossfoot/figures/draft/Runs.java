package crossfoot.figures.draft;

import crossfoot.figures.count.Scope;
import crossfoot.figures.figure.Figure;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** How many years in a row lines have risen or fallen, up to this one. */
public final class Runs {

    private static final int FEWEST = 2;

    private final Scope scope;
    private final TableDraft draft;
    private final int years;

    public Runs(Scope scope, TableDraft draft, int years) {
        this.scope = scope;
        this.draft = draft;
        this.years = years;
    }

    /** Writes a note for each line that has risen or fallen in two years or more. */
    public void note(List<Figure> lines, Figure total) {
        if (scope.complete()) {
            Stream.concat(lines.stream(), Stream.of(total)).forEach(this::note);
        }
    }

    private void note(Figure now) {
        List<Figure> years = new ArrayList<>(List.of(now));
        for (int back = 1; back <= this.years; back++) {
            Optional<Figure> before = Optional.ofNullable(
                            draft.figures().get(scope.earlier().id(now.id(), back)))
                    .filter(figure -> figure.value().isPresent());
            if (before.isEmpty()) {
                break;
            }
            years.add(before.get());
        }
        int rises = run(years, 1);
        int falls = run(years, -1);
        if (Math.max(rises, falls) >= FEWEST) {
            int run = Math.max(rises, falls);
            draft.noteOf(
                    now.label() + ": " + (rises > falls ? "risen" : "fallen") + " in each of the last " + run
                            + " years.",
                    years.subList(0, run + 1));
        }
    }

    /** How many changes up to now go the same way, one after the other. */
    private static int run(List<Figure> years, int sign) {
        int run = 0;
        while (run + 1 < years.size() && Math.signum(value(years.get(run)) - value(years.get(run + 1))) == sign) {
            run++;
        }
        return run;
    }

    private static double value(Figure figure) {
        return figure.value().orElse(0);
    }
}
