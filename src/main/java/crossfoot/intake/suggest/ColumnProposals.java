package crossfoot.intake.suggest;

import crossfoot.caselog.schema.CaseColumn;
import crossfoot.caselog.schema.ColumnType;
import crossfoot.intake.map.ColumnLine;
import crossfoot.intake.map.Confidence;
import crossfoot.intake.map.Decision;
import crossfoot.intake.map.ExtraHeaders;
import crossfoot.intake.map.How;
import crossfoot.intake.map.ImportMap;
import crossfoot.intake.map.StepLine;
import crossfoot.intake.words.DateOrder;
import crossfoot.intake.words.Headers;
import crossfoot.intake.words.Stages;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** Proposes what becomes of each column of a source. */
final class ColumnProposals {

    /** What a whole chain is about, and not one of its stages. */
    private static final Set<CaseColumn> OF_THE_CHAIN = Set.of(
            CaseColumn.PROCEDURE,
            CaseColumn.CHANNEL,
            CaseColumn.RAISED_BY,
            CaseColumn.TEAM,
            CaseColumn.PROVIDER,
            CaseColumn.MAIN_REASON,
            CaseColumn.SUB_REASON,
            CaseColumn.THEME,
            CaseColumn.SUMMARY,
            CaseColumn.EVENT_DATE);

    private static final Set<CaseColumn> OF_A_STAGE =
            Set.of(CaseColumn.RECEIVED, CaseColumn.RESPONDED, CaseColumn.ACKNOWLEDGED, CaseColumn.OUTCOME);
    /** What would be counted twice, or asked for twice, if every part of a complaint had it. */
    private static final Set<CaseColumn> ONCE = Set.of(
            CaseColumn.LINKED_REF,
            CaseColumn.REMEDY,
            CaseColumn.FINANCIAL_REDRESS,
            CaseColumn.OMBUDSMAN_REF,
            CaseColumn.RECOMMENDATIONS_DUE,
            CaseColumn.RECOMMENDATIONS_MET,
            CaseColumn.PUBLISH,
            CaseColumn.PUBLISHABLE_TEXT,
            CaseColumn.NOTES);

    private static final double MOSTLY_DATES = 0.8;
    private static final double TEMPLATE = 0.5;

    private final List<ColumnProfile> profiles;
    private final Reading reading;
    private final Headers headers;
    private final NumberedGroups groups;
    private final ExtraHeaders extras;
    private final Assignment assignment;
    private final TickColumns ticks;
    private final Set<String> chain;
    private final Optional<ImportMap> earlier;

    /**
     * @param headed whether the source has headers
     * @param earlier what was decided before
     */
    ColumnProposals(
            Reading reading,
            List<ColumnProfile> profiles,
            boolean headed,
            ExtraHeaders extras,
            Optional<ImportMap> earlier) {
        this.profiles = profiles;
        this.reading = reading;
        this.headers = reading.headers();
        this.groups = new NumberedGroups(profiles, reading);
        this.extras = extras;
        this.earlier = earlier;
        this.assignment = new Assignment(Candidates.of(reading, profiles, groups, headed));
        this.ticks = new TickColumns(profiles, reading.headers(), reading.lists());
        this.chain = chain();
    }

    /** The stages that stand side by side; none where a row is one piece of feedback. */
    private Set<String> chain() {
        Set<String> found =
                new TreeSet<>(Comparator.comparingInt(String::length).thenComparing(Comparator.naturalOrder()));
        boolean unstaged = false;
        for (int i = 0; i < profiles.size(); i++) {
            Optional<Candidate> taken = assignment.of(i);
            if (taken.isPresent() && OF_A_STAGE.contains(taken.get().target())) {
                found.add(taken.get().stage());
                unstaged |= taken.get().stage().isEmpty();
            }
        }
        found.remove("");
        if (unstaged && !found.isEmpty()) {
            found.add("1");
        }
        return found.size() > 1 ? found : Set.of();
    }

    /** The stages, first to last. */
    List<String> stages() {
        return List.copyOf(chain);
    }

    /** Whether they are parts of one complaint, each with a reason and an outcome of its own, and no stages. */
    boolean parts() {
        return groups.parted() && !chain.isEmpty();
    }

    /** A line for every column of the source. */
    List<ColumnLine> lines() {
        List<ColumnLine> lines = new ArrayList<>();
        for (int i = 0; i < profiles.size(); i++) {
            lines.add(line(i));
        }
        return lines;
    }

    private ColumnLine line(int index) {
        ColumnProfile profile = profiles.get(index);
        String header = profile.column().header();
        int occurrence = profile.column().occurrence();
        Optional<ColumnLine> before =
                earlier.flatMap(map -> map.column(header, occurrence)).filter(line -> line.decision() != Decision.OPEN);
        if (before.isPresent()) {
            return before.get().with(profile.facts());
        }
        if (reading.isPersonal(profile)) {
            return ColumnLine.personal(header, occurrence, profile.facts());
        }
        Optional<ColumnLine> tick = ticks.line(index);
        if (tick.isPresent()) {
            return tick.get();
        }
        return assignment.of(index).map(candidate -> taken(profile, candidate)).orElseGet(() -> untaken(index));
    }

    private ColumnLine kept(ColumnProfile profile, String why) {
        return ColumnLine.kept(
                profile.column().header(),
                profile.column().occurrence(),
                profile.facts(),
                extras.of(profile.column()),
                why);
    }

    /** Nothing was taken: kept beside the contract's columns, unless the steward may want to choose. */
    private ColumnLine untaken(int index) {
        ColumnProfile profile = profiles.get(index);
        Optional<Candidate> best = assignment.bestOf(index).filter(candidate -> candidate.score() >= TEMPLATE);
        if (profile.filled() > 0
                && headers.nearness(headers.words(profile.column().header()), CaseColumn.REF.header())
                        >= Candidate.EXACT
                && profile.unique() < TEMPLATE) {
            return kept(
                    profile, "Its header is a name of Ref, but its values come again and tell no row from another.");
        }
        if (best.isEmpty()) {
            return kept(
                    profile,
                    profile.filled() == 0
                            ? "Nothing stands in it yet."
                            : "No column of the master is like it, so it is kept as one of its own.");
        }
        CaseColumn target = best.get().target();
        if (target.type() == ColumnType.ENTRIES) {
            return line(
                    profile,
                    best.get(),
                    How.JOIN,
                    Confidence.LIKELY,
                    "Another column goes to " + target.header() + " too: joined, they fill it together.");
        }
        return kept(
                profile, "Like " + target.header() + ", which another column fills, so it is kept as one of its own.");
    }

    private ColumnLine taken(ColumnProfile profile, Candidate candidate) {
        CaseColumn target = candidate.target();
        boolean doubled =
                !chain.isEmpty() && candidate.stage().isEmpty() && !OF_THE_CHAIN.contains(target) && stagedOne(target);
        if (doubled) {
            return kept(profile, "A column of stage 1 fills " + target.header() + ", so it is kept as one of its own.");
        }
        return line(
                profile,
                candidate,
                how(profile, target),
                assignment.confidence(candidate),
                candidate.why(profile.filled() > 0));
    }

    private boolean stagedOne(CaseColumn target) {
        for (int i = 0; i < profiles.size(); i++) {
            if (assignment
                    .of(i)
                    .filter(each -> each.target() == target && each.stage().equals("1"))
                    .isPresent()) {
                return true;
            }
        }
        return false;
    }

    private static How how(ColumnProfile profile, CaseColumn target) {
        if (target.computed()) {
            return How.CHECK;
        }
        return switch (target.type()) {
            case DATE -> How.DATE;
            case ENTRY, YES_NO -> How.LIST;
            case ENTRIES ->
                profile.texts().stream()
                                .anyMatch(text -> ValueEvidence.parts(text).size() > 1)
                        ? How.SPLIT
                        : How.LIST;
            case TEXT, NUMBER, YEAR -> How.COPY;
        };
    }

    private ColumnLine line(ColumnProfile profile, Candidate candidate, How how, Confidence confidence, String why) {
        boolean dates = candidate.target().type() == ColumnType.DATE;
        Optional<DateOrder> own = dates ? profile.dateOrder() : Optional.empty();
        boolean open = dates && own.isEmpty();
        Optional<DateOrder> order = open && !profile.bothOrders() ? othersOrder() : own;
        return new ColumnLine(
                profile.column().header(),
                profile.column().occurrence(),
                profile.facts(),
                step(candidate),
                "CaseLog",
                candidate.target().header(),
                how,
                "",
                order,
                confidence,
                why(candidate, open ? why + " " + profile.whyOpen() + others(order) : why),
                confidence == Confidence.SURE && !open && !isPart(candidate) ? Decision.YES : Decision.OPEN);
    }

    /** The order that other columns of dates settle, where they all settle one. */
    private Optional<DateOrder> othersOrder() {
        Set<DateOrder> orders = profiles.stream()
                .filter(profile -> profile.dates() >= MOSTLY_DATES)
                .flatMap(profile -> profile.dateOrder().stream())
                .filter(order -> order == DateOrder.DAY_FIRST || order == DateOrder.MONTH_FIRST)
                .collect(Collectors.toSet());
        return orders.size() == 1 ? orders.stream().findFirst() : Optional.empty();
    }

    private static String others(Optional<DateOrder> order) {
        return order.map(known -> " Its other dates are " + known.words() + ".").orElse("");
    }

    private boolean isPart(Candidate candidate) {
        return groups.further(candidate.source())
                && !groups.part(candidate.source()).isEmpty();
    }

    private String why(Candidate candidate, String why) {
        return isPart(candidate)
                ? why + " It is numbered with others that have an outcome of their own: say Yes to all of them and each"
                        + " further one is a row of the log, counted by itself, as of a complaint that was split; say No to"
                        + " keep it beside the first."
                : why;
    }

    private String step(Candidate candidate) {
        if (chain.isEmpty() || candidate.target() == CaseColumn.REF) {
            return "";
        }
        if (!candidate.stage().isEmpty()) {
            return candidate.stage();
        }
        if (candidate.target() == CaseColumn.OMBUDSMAN_REF && chain.contains(Stages.BEYOND)) {
            return Stages.BEYOND;
        }
        boolean every = groups.parted()
                ? !ONCE.contains(candidate.target()) && !candidate.target().computed()
                : OF_THE_CHAIN.contains(candidate.target());
        return every ? StepLine.EVERY : "1";
    }
}
