package crossfoot.figures.returns;

import crossfoot.figures.count.Scope;
import crossfoot.figures.draft.TableDraft;
import crossfoot.figures.draft.Wording;
import java.util.Optional;

/**
 * Regulation 13 of the Children Act 1989 Representations Procedure (England) Regulations 2006 (SI 2006/1738): a record of each
 * representation, its outcome and whether the time limits were kept, and a report on the year.
 */
final class Regulation13 implements AskedReport {

    @Override
    public String name() {
        return "regulation 13 of the Children Act 1989 Representations Procedure (England) Regulations 2006";
    }

    @Override
    public String counts(Scope scope) {
        return Wording.several(scope.stages());
    }

    @Override
    public void write(Scope scope, TableDraft draft) {
        Items items = new Items(scope, draft);
        items.received("Representations made");
        items.stages("Representations made at each stage");
        items.outcomes("Outcome of each representation");
        items.timeLimits("Compliance with the time limits");
        items.learning(Optional.empty(), "How the procedure worked: action taken or to be taken");
    }
}
