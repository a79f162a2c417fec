package crossfoot.figures.returns;

import crossfoot.caselog.taxonomy.Role;
import crossfoot.figures.count.LeftOut;
import crossfoot.figures.count.Scope;
import crossfoot.figures.draft.TableDefinition;
import crossfoot.figures.draft.TableDraft;
import crossfoot.figures.figure.Occasion;
import crossfoot.figures.figure.TableListing;
import crossfoot.figures.figure.Topic;
import java.util.Optional;

/** T20: what the law or the code of the procedure asks the council to report each year, in its own words. */
public final class StatutoryReturn implements TableDefinition {

    @Override
    public TableListing listing() {
        return TableListing.annual("T20", Topic.YEAR_AND_RETURN).and(Occasion.ANNUAL_RETURN);
    }

    @Override
    public boolean appliesTo(Scope scope) {
        return scope.has(Role.FIRST_STAGE) && asked(scope).isPresent();
    }

    private static Optional<AskedReport> asked(Scope scope) {
        return AskedReport.of(scope.taxonomy().annualReturn(scope.key()));
    }

    @Override
    public void write(Scope scope, TableDraft draft) {
        AskedReport report = asked(scope).orElseThrow();
        draft.title("Annual return");
        draft.base(report.counts(scope) + " in " + scope.period().label() + ", as " + report.name() + " asks.");
        draft.headings("What is asked", "Item", "Number");
        draft.takes(LeftOut.Taken.RECEIVED, scope.stages());
        draft.takes(LeftOut.Taken.RESPONDED, scope.stages());
        report.write(scope, draft);
    }
}
