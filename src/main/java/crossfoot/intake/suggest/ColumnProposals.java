package crossfoot.intake.suggest;

import crossfoot.caselog.schema.CaseColumn;
import crossfoot.caselog.schema.ColumnType;
import crossfoot.intake.map.ColumnLine;
import crossfoot.intake.map.Confidence;
import crossfoot.intake.map.Decision;
import crossfoot.intake.map.ExtraHeaders;
import crossfoot.intake.map.How;
import crossfoot.intake.map.ImportMap;
import crossfoot.intake.map.MasterLists;
import crossfoot.intake.map.StepLine;
import crossfoot.intake.words.DateOrder;
import crossfoot.intake.words.Headers;
import crossfoot.intake.words.PersonalContent;
import crossfoot.intake.words.Stages;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

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
    private static final double TEMPLATE = 0.5;

    private final List<ColumnProfile> profiles;
    private final Headers headers;
    private final Stages stages;
    private final PersonalContent personal;
    private final ExtraHeaders extras;
    private final Assignment assignment;
    private final TickColumns ticks;
    private final Set<String> chain;
    private final Optional<ImportMap> earlier;

    ColumnProposals(Reading reading, List<ColumnProfile> profiles, ExtraHeaders extras, Optional<ImportMap> earlier) {
        this.profiles = profiles;
        this.headers = reading.headers();
        this.stages = reading.stages();
        this.personal = reading.personal();
        this.extras = extras;
        this.earlier = earlier;
        this.assignment = new Assignment(candidates(reading.lists()));
        this.ticks = new TickColumns(profiles, reading.headers(), reading.lists());
        this.chain = chain();
    }

    private List<Candidate> candidates(MasterLists lists) {
        ValueEvidence evidence = new ValueEvidence(lists);
        List<CaseColumn> targets = new ArrayList<>(lists.inputs());
        targets.addAll(lists.computed());
        List<Candidate> candidates = new ArrayList<>();
        for (int i = 0; i < profiles.size(); i++) {
            ColumnProfile profile = profiles.get(i);
            List<String> words = headers.words(profile.column().header());
            Stages.Staged staged = stages.of(words);
            if (isPersonal(profile)) {
                continue;
            }
            boolean further = furtherOfGroup(staged.rest());
            boolean named = targets.stream().anyMatch(target -> nearness(words, staged, target) >= Candidate.EXACT);
            for (CaseColumn target : targets) {
                if (further && target.type() != ColumnType.ENTRIES) {
                    continue;
                }
                double nearness = nearness(words, staged, target);
                // What is a name of one column is no other's, unless a list knows its values; nor is an empty one.
                boolean listed = target.list().isPresent() && profile.filled() > 0;
                if (nearness < Candidate.EXACT && (profile.filled() == 0 || named && !listed)) {
                    continue;
                }
                boolean ofStage = nearness > headers.nearness(words, target.header());
                candidates.add(new Candidate(
                        i, target, ofStage ? staged.stage() : "", nearness, evidence.of(profile, target)));
            }
        }
        return candidates;
    }

    private double nearness(List<String> words, Stages.Staged staged, CaseColumn target) {
        double whole = headers.nearness(words, target.header());
        return staged.stage().isEmpty() || target == CaseColumn.REF
                ? whole
                : Math.max(whole, headers.nearness(staged.rest(), target.header()));
    }

    /** Whether a header is numbered and not the first of its group: of ComplaintReason1 to 5 one cell holds the first. */
    private boolean furtherOfGroup(List<String> words) {
        String number = words.isEmpty() ? "" : words.get(words.size() - 1);
        if (!number.matches("[2-9]|[1-9]\\d") || words.size() < 2) {
            return false;
        }
        List<String> first = new ArrayList<>(words.subList(0, words.size() - 1));
        first.add("1");
        return profiles.stream()
                .map(profile -> headers.words(profile.column().header()))
                .anyMatch(first::equals);
    }

    private boolean isPersonal(ColumnProfile profile) {
        return personal.inHeader(profile.column().header())
                || PersonalContent.inValues(profile.texts())
                        && headers.nearness(headers.words(profile.column().header()), CaseColumn.OWNER.header())
                                < Candidate.EXACT;
    }

    /** The stages that stand side by side; none where a row is one piece of feedback. */
    private Set<String> chain() {
        Set<String> found = new TreeSet<>();
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
        if (isPersonal(profile)) {
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
        Optional<DateOrder> order = dates ? profile.dateOrder() : Optional.empty();
        boolean open = dates && order.isEmpty();
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
                open ? why + " " + profile.whyOpen() : why,
                confidence == Confidence.SURE && !open ? Decision.YES : Decision.OPEN);
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
        return OF_THE_CHAIN.contains(candidate.target()) ? StepLine.EVERY : "1";
    }
}
