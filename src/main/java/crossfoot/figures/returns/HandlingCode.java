package crossfoot.figures.returns;

import crossfoot.caselog.taxonomy.Role;
import crossfoot.figures.count.Scope;
import crossfoot.figures.draft.TableDraft;
import crossfoot.figures.draft.Wording;
import crossfoot.figures.figure.Figure;
import java.util.Optional;

/**
 * The annual report on complaints performance and service improvement that section 8 of the Complaint Handling Codes of the
 * Local Government and Social Care Ombudsman and of the Housing Ombudsman asks for (2024).
 */
final class HandlingCode implements AskedReport {

    @Override
    public String name() {
        return "the Complaint Handling Code";
    }

    @Override
    public String counts(Scope scope) {
        return Wording.several(scope.stages());
    }

    @Override
    public void write(Scope scope, TableDraft draft) {
        Items items = new Items(scope, draft);
        Figure complaints = items.received("Complaints received");
        items.stages("Complaints at each stage");
        items.timeLimits("Performance against the time limits");
        items.wellFounded("Complaints decided to be well-founded");
        items.subjects(complaints, scope.received(scope.types(Role.FIRST_STAGE)));
        items.refused("Complaints that were not accepted");
        items.ombudsmanFindings("Decisions of the Ombudsman against the council");
        items.learning(Optional.empty(), "Service improvements from what was learnt");
    }
}
