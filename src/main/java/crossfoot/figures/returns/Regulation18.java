package crossfoot.figures.returns;

import crossfoot.caselog.taxonomy.Role;
import crossfoot.figures.count.Scope;
import crossfoot.figures.draft.TableDraft;
import crossfoot.figures.draft.Wording;
import crossfoot.figures.figure.Figure;
import java.util.Optional;

/**
 * Regulation 18(1) of the Local Authority Social Services and National Health Service Complaints (England) Regulations 2009
 * (SI 2009/309).
 */
final class Regulation18 implements AskedReport {

    @Override
    public String name() {
        return "regulation 18 of the Local Authority Social Services and National Health Service Complaints (England)"
                + " Regulations 2009";
    }

    @Override
    public String counts(Scope scope) {
        return Wording.several(scope.types(Role.FIRST_STAGE));
    }

    @Override
    public void write(Scope scope, TableDraft draft) {
        Items items = new Items(scope, draft);
        Figure complaints = items.received("Complaints received");
        items.wellFounded("Complaints decided to be well-founded");
        items.referred("Complaints referred to the Ombudsman");
        items.subjects(complaints, scope.received(scope.types(Role.FIRST_STAGE)));
        items.learning(Optional.of("Matters of general importance"), "Action taken or to be taken to improve services");
    }
}
