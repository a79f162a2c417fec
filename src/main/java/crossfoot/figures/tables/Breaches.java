package crossfoot.figures.tables;

import crossfoot.caselog.Case;
import crossfoot.caselog.CaseColumn;
import crossfoot.caselog.FeedbackType;
import crossfoot.figures.count.Part;
import crossfoot.figures.count.Scope;
import crossfoot.figures.count.Selection;
import crossfoot.figures.figure.Figure;
import crossfoot.figures.figure.Shorthand;
import crossfoot.figures.figure.Unit;
import crossfoot.rules.log.CaseStanding;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;

/** W1: open cases past Respond by or past Final limit on the as-of date, by owner, the longest over first. */
final class Breaches implements TableDefinition {

    @Override
    public String id() {
        return "W1";
    }

    @Override
    public boolean appliesTo(Scope scope) {
        return !scope.alone() && !scope.types().isEmpty();
    }

    private record Breach(Case row, String owner, LocalDate limit, String past, int daysOver) {}

    @Override
    public void write(Scope scope, TableDraft draft) {
        Selection open = scope.rows().none();
        for (FeedbackType type : scope.types()) {
            open = open.and(scope.all(type).where(index -> breach(scope, index).isPresent()));
        }
        List<Breach> breaches = open.cases()
                .mapToObj(index -> breach(scope, index).orElseThrow())
                .sorted(Comparator.comparing(Breach::owner)
                        .thenComparing(Breach::daysOver, Comparator.reverseOrder())
                        .thenComparing(breach -> breach.row().index()))
                .toList();
        draft.title("Breaches on " + Wording.date(scope.assessment().asOf()));
        draft.base("Open cases past the day to respond by, or past the final limit; working days over.");
        draft.headings(
                "Owner", "Ref", "Feedback type", "What is past", "Since", "Working days over", "Reason for delay");
        breaches.forEach(breach -> line(draft, breach));
        String none = Shorthand.NOT_APPLICABLE.symbol();
        Figure total = draft.count("total/count", "Open cases past their limit", open);
        draft.total(
                "Total",
                List.of(
                        draft.cell(total),
                        draft.text(none),
                        draft.text(none),
                        draft.text(none),
                        draft.text(none),
                        draft.text(none)));
    }

    private static Optional<Breach> breach(Scope scope, int index) {
        CaseStanding standing = scope.rows().standing(index);
        LocalDate asOf = scope.assessment().asOf();
        Optional<LocalDate> respondBy = standing.respondBy().filter(asOf::isAfter);
        Optional<LocalDate> finalLimit = standing.finalLimit().filter(asOf::isAfter);
        Optional<LocalDate> first = respondBy.or(() -> finalLimit);
        if (!standing.status().awaitsAnswer() || first.isEmpty()) {
            return Optional.empty();
        }
        Case row = scope.assessment().casebook().cases().at(index);
        int over = scope.assessment().workingDays().between(first.get(), asOf);
        String owner = row.text(CaseColumn.OWNER);
        return Optional.of(new Breach(
                row, owner.isEmpty() ? Part.NOT_RECORDED : owner, first.get(), past(respondBy, finalLimit), over));
    }

    private static String past(Optional<LocalDate> respondBy, Optional<LocalDate> finalLimit) {
        if (finalLimit.isEmpty()) {
            return "Respond by";
        }
        return respondBy.isEmpty() ? "Final limit" : "Respond by, and final limit too";
    }

    private static void line(TableDraft draft, Breach breach) {
        String ref = breach.row().ref().isBlank()
                ? "row " + breach.row().sheetRow()
                : breach.row().ref();
        String reason = breach.row().text(CaseColumn.DELAY_REASON);
        Figure over = draft.number(
                "row-" + breach.row().sheetRow() + "/days-over",
                "Working days over the limit: " + ref,
                Unit.WORKING_DAYS,
                OptionalDouble.of(breach.daysOver()),
                List.of(ref));
        draft.line(
                breach.owner(),
                List.of(
                        draft.text(ref),
                        draft.text(breach.row().text(CaseColumn.FEEDBACK_TYPE)),
                        draft.text(breach.past()),
                        draft.text(Wording.date(breach.limit())),
                        draft.cell(over),
                        draft.text(reason.isEmpty() ? Part.NOT_RECORDED : reason)));
    }
}
