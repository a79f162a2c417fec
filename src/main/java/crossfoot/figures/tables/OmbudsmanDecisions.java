package crossfoot.figures.tables;

import crossfoot.caselog.schema.CaseColumn;
import crossfoot.caselog.schema.Texts;
import crossfoot.caselog.taxonomy.FeedbackType;
import crossfoot.caselog.taxonomy.Role;
import crossfoot.figures.count.LeftOut;
import crossfoot.figures.count.Listed;
import crossfoot.figures.count.Part;
import crossfoot.figures.count.Scope;
import crossfoot.figures.count.Selection;
import crossfoot.figures.draft.OutcomeGroups;
import crossfoot.figures.draft.SplitLines;
import crossfoot.figures.draft.TableDefinition;
import crossfoot.figures.draft.TableDraft;
import crossfoot.figures.draft.Wording;
import crossfoot.figures.figure.Figure;
import crossfoot.figures.figure.FigureId;
import crossfoot.figures.figure.FigureTable;
import crossfoot.figures.figure.Shorthand;
import crossfoot.figures.figure.TableListing;
import crossfoot.figures.figure.Topic;
import crossfoot.figures.figure.Unit;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import org.apache.commons.math3.stat.interval.ConfidenceInterval;
import org.apache.commons.math3.stat.interval.WilsonScoreInterval;

/** T15: the Ombudsman's decisions by outcome, the uphold rate beside the national one, and recommendations met in time. */
final class OmbudsmanDecisions implements TableDefinition {

    private static final String INVESTIGATED = "Investigated";
    private static final double CONFIDENCE = 0.95;

    @Override
    public TableListing listing() {
        return TableListing.annual("T15", Topic.LATER_STAGES);
    }

    @Override
    public boolean appliesTo(Scope scope) {
        return scope.has(Role.OMBUDSMAN);
    }

    @Override
    public void write(Scope scope, TableDraft draft) {
        List<FeedbackType> types = scope.types(Role.OMBUDSMAN);
        String in = " in " + scope.period().label();
        draft.title("Decisions of the Ombudsman");
        draft.base("Ombudsman decisions" + in + "; shares are of all decisions, unless the line names another base.");
        draft.headings("Line", "Decisions", "Share", "Share of the investigated");
        draft.takes(LeftOut.Taken.RESPONDED, types);
        Selection whole = scope.responded(types);
        SplitLines lines = decisions(scope, draft, types, "Ombudsman decisions" + in, "");
        shareOfFirstStage(scope, draft, whole);
        OutcomeGroups groups = new OutcomeGroups(scope, types, whole);
        Selection investigated = groups.in(INVESTIGATED);
        Selection wellFounded = groups.wellFounded();
        writeReasons(scope, draft, lines, wellFounded, whole);
        writeRates(scope, draft, wellFounded.in(investigated), investigated);
        writeRecommendations(scope, draft, "Ombudsman decisions" + in, whole);
        if (types.size() > 1) {
            for (FeedbackType type : types) {
                decisions(
                        scope, draft, List.of(type), type.name() + " decisions" + in, FigureId.part(type.name()) + "/");
            }
        }
    }

    /** Decisions by outcome and by group, and their total. */
    private static SplitLines decisions(
            Scope scope, TableDraft draft, List<FeedbackType> types, String subject, String prefix) {
        Selection whole = scope.responded(types);
        OutcomeGroups groups = new OutcomeGroups(scope, types, whole);
        Selection investigated = groups.in(INVESTIGATED);
        SplitLines lines = new SplitLines(draft, subject, prefix, Optional.empty());
        if (!prefix.isEmpty()) {
            lines = lines.labelled(types.get(0).name() + ": ");
        }
        SplitLines shared = lines.withShareOf("share-of-investigated", "share of the investigated", investigated);
        List<Part> parts = Part.split(scope, whole, CaseColumn.OUTCOME, Listed.outcomes(scope, types), path -> false);
        draft.identities().balance(groups.wellFounded(parts, draft.path(prefix)), draft.path("well-founded/count"));
        Figure total = shared.total("Total", whole, shared.write(parts, whole));
        writeGroups(draft, subject, prefix, groups, whole, total);
        groups.addUp(draft, parts, prefix);
        shared.beside("Investigated", "investigated", investigated, whole);
        draft.identities()
                .balance(
                        List.of(draft.path(prefix + "investigated/count")),
                        draft.path(prefix + "group/" + FigureId.part(INVESTIGATED) + "/count"));
        return shared;
    }

    private static void shareOfFirstStage(Scope scope, TableDraft draft, Selection whole) {
        List<FeedbackType> first = scope.types(Role.FIRST_STAGE);
        Selection base = scope.responded(first);
        String words = "Decisions as a share of " + Wording.severalWithin(first) + " responded to";
        Figure share = draft.share(
                "share-of-first-stage", words + " in " + scope.period().label(), whole, base);
        String none = Shorthand.NOT_APPLICABLE.symbol();
        if (!first.isEmpty()) {
            draft.line(words, List.of(draft.text(none), draft.shareCell(share, base), draft.text(none)));
        }
    }

    /** The line Investigated stands for its group. */
    private static void writeGroups(
            TableDraft draft, String subject, String prefix, OutcomeGroups groups, Selection whole, Figure total) {
        SplitLines lines = new SplitLines(draft, subject + ", group", prefix + "group/", Optional.empty()).withBlank();
        List<Figure> counts = new ArrayList<>();
        for (Part part : groups.parts()) {
            counts.add(
                    Texts.key(part.label()).equals(Texts.key(INVESTIGATED))
                            ? lines.unshown(part.label(), part.path(), part.rows(), whole)
                            : lines.beside("All of the group: " + part.label(), part.path(), part.rows(), whole));
        }
        draft.sum(total, counts);
    }

    /** The ids say upheld for every well-founded decision: t15/upheld/charging/count. */
    private static void writeReasons(
            Scope scope, TableDraft draft, SplitLines lines, Selection wellFounded, Selection whole) {
        Figure sum = lines.beside("Well-founded", "well-founded", wellFounded, whole);
        List<Part> reasons =
                Part.split(scope, wellFounded, CaseColumn.MAIN_REASON, Listed.mainReasons(scope), path -> false);
        List<Figure> counts = new ArrayList<>();
        for (Part part : reasons) {
            if (part.rows().size() > 0 || scope.everyEntry()) {
                counts.add(lines.beside("Well-founded: " + part.label(), "upheld/" + part.path(), part.rows(), whole));
            }
        }
        draft.sum(sum, counts);
    }

    private static void writeRates(Scope scope, TableDraft draft, Selection upheld, Selection investigated) {
        String none = Shorthand.NOT_APPLICABLE.symbol();
        String words = "Uphold rate " + scope.period().label() + ", of those investigated";
        Figure rate = draft.share("uphold-rate", words, upheld, investigated);
        draft.line(
                "Uphold rate, of those investigated",
                List.of(draft.text(none), draft.shareCell(rate, investigated), draft.text(none)));
        OptionalDouble low = OptionalDouble.empty();
        OptionalDouble high = OptionalDouble.empty();
        if (investigated.size() > 0 && scope.statistics()) {
            ConfidenceInterval wilson =
                    new WilsonScoreInterval().createInterval(investigated.size(), upheld.size(), CONFIDENCE);
            low = OptionalDouble.of(wilson.getLowerBound());
            high = OptionalDouble.of(wilson.getUpperBound());
        }
        Figure lower =
                draft.number("uphold-rate-low", words + ", 95% interval from", Unit.SHARE, low, investigated.refs());
        Figure upper =
                draft.number("uphold-rate-high", words + ", 95% interval to", Unit.SHARE, high, investigated.refs());
        draft.derive(lower, TableDraft.counting(upheld), TableDraft.counting(investigated));
        draft.derive(upper, TableDraft.counting(upheld), TableDraft.counting(investigated));
        draft.line("Uphold rate, 95% interval from", List.of(draft.text(none), draft.cell(lower), draft.text(none)));
        draft.line("Uphold rate, 95% interval to", List.of(draft.text(none), draft.cell(upper), draft.text(none)));
        draft.note("The interval is Wilson's: rates within it are compatible with so many decisions.");
        writeNational(scope, draft, lower, upper);
    }

    private static void writeNational(Scope scope, TableDraft draft, Figure lower, Figure upper) {
        OptionalDouble national = scope.earlier().published(draft.path("national-uphold-rate"), Unit.SHARE);
        Figure rate = draft.number(
                "national-uphold-rate",
                "National uphold rate " + scope.period().label() + ", as published",
                Unit.SHARE,
                national,
                List.of());
        FigureTable.FigureCell cell =
                national.isPresent() ? draft.cell(rate) : draft.text(Shorthand.NOT_AVAILABLE.symbol());
        FigureTable.FigureCell none = draft.text(Shorthand.NOT_APPLICABLE.symbol());
        draft.line("National uphold rate", List.of(none, cell, none));
        if (national.isPresent() && lower.value().isPresent()) {
            double value = national.getAsDouble();
            boolean inside = value >= lower.value().orElseThrow()
                    && value <= upper.value().orElseThrow();
            draft.noteOf(
                    "The national rate of " + rate.display() + " lies " + (inside ? "within" : "outside")
                            + " the interval of " + lower.display() + " to " + upper.display() + ".",
                    List.of(lower, upper));
        }
    }

    private static void writeRecommendations(Scope scope, TableDraft draft, String subject, Selection whole) {
        SplitLines lines = new SplitLines(draft, subject, "", Optional.empty()).withBlank();
        Selection recommended = whole.dated(CaseColumn.RECOMMENDATIONS_DUE);
        lines.beside("With recommendations", "cases-with-recommendations", recommended, whole);
        Selection inTime = recommended.where(index -> metInTime(scope, index));
        lines.beside(
                "Recommendations met in time, of those with recommendations",
                "recommendations-met-in-time",
                inTime,
                recommended);
    }

    private static boolean metInTime(Scope scope, int index) {
        var row = scope.assessment().casebook().cases().at(index);
        LocalDate due = row.date(CaseColumn.RECOMMENDATIONS_DUE).orElseThrow();
        return row.date(CaseColumn.RECOMMENDATIONS_MET)
                .filter(met -> !met.isAfter(due))
                .isPresent();
    }
}
