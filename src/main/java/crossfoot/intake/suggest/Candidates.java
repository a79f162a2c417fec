package crossfoot.intake.suggest;

import crossfoot.caselog.schema.CaseColumn;
import crossfoot.caselog.schema.ColumnType;
import crossfoot.intake.words.Stages;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** What each column of a source may be: by its header, by its values, and where it has no header by its values alone. */
final class Candidates {

    private static final double ENTRIES_OF_A_LIST = 0.9;

    private final Reading reading;
    private final List<ColumnProfile> profiles;
    private final NumberedGroups groups;
    private final Map<Integer, CaseColumn> guesses;
    private final List<CaseColumn> targets = new ArrayList<>();
    private final ValueEvidence evidence;
    private final Map<ColumnProfile, Boolean> elsewhere = new HashMap<>();
    private final List<Candidate> found = new ArrayList<>();

    private Candidates(Reading reading, List<ColumnProfile> profiles, NumberedGroups groups, boolean headed) {
        this.reading = reading;
        this.profiles = profiles;
        this.groups = groups;
        this.evidence = new ValueEvidence(reading.lists());
        this.guesses = headed ? Map.of() : Unheaded.guesses(profiles);
        targets.addAll(reading.lists().inputs());
        targets.addAll(reading.lists().computed());
    }

    /**
     * The candidates of all columns but those with personal details.
     *
     * @param headed whether the source has headers
     */
    static List<Candidate> of(Reading reading, List<ColumnProfile> profiles, NumberedGroups groups, boolean headed) {
        Candidates candidates = new Candidates(reading, profiles, groups, headed);
        for (int i = 0; i < profiles.size(); i++) {
            if (!reading.isPersonal(profiles.get(i))) {
                candidates.add(i);
            }
        }
        return candidates.found;
    }

    private void add(int index) {
        ColumnProfile profile = profiles.get(index);
        List<String> words = reading.headers().words(profile.column().header());
        Stages.Staged staged = reading.stages().of(words);
        CaseColumn guessed = guesses.get(index);
        boolean named = targets.stream().anyMatch(target -> nearness(words, staged, target) >= Candidate.EXACT);
        for (CaseColumn target : targets) {
            double nearness = target == guessed ? Candidate.GUESSED : nearness(words, staged, target);
            // What is a name of one column is no other's, unless a list knows its values; nor is an empty one. And
            // values that another list knows are none of a list that knows none of them.
            boolean listed = target.list().isPresent() && profile.filled() > 0;
            boolean weak = nearness < Candidate.EXACT && (profile.filled() == 0 || named && !listed);
            if (!weak && (!held(index) || target.type() == ColumnType.ENTRIES)) {
                double borneOut = evidence.of(profile, target);
                boolean labels = nearness < Candidate.EXACT
                        && listed
                        && borneOut > Candidate.LEAST_EVIDENCE
                        && borneOut <= ValueEvidence.LABELS;
                boolean ofStage = nearness > reading.headers().nearness(words, target.header());
                String stage = groups.part(index).isEmpty() ? (ofStage ? staged.stage() : "") : groups.part(index);
                if (!labels || !knownElsewhere(profile)) {
                    found.add(new Candidate(index, target, stage, nearness, borneOut));
                }
            }
        }
    }

    /** Whether a list knows the values of a column: asked of those only that another list might take for labels. */
    private boolean knownElsewhere(ColumnProfile profile) {
        return elsewhere.computeIfAbsent(profile, any -> targets.stream()
                .anyMatch(target -> target.list().isPresent() && evidence.of(profile, target) >= ENTRIES_OF_A_LIST));
    }

    /** Whether the cell that a numbered column would fill is that of the first of its group. */
    private boolean held(int index) {
        return groups.further(index) && groups.part(index).isEmpty();
    }

    private double nearness(List<String> words, Stages.Staged staged, CaseColumn target) {
        double whole = reading.headers().nearness(words, target.header());
        return staged.stage().isEmpty() || target == CaseColumn.REF
                ? whole
                : Math.max(whole, reading.headers().nearness(staged.rest(), target.header()));
    }
}
