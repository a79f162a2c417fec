package crossfoot.intake.suggest;

import crossfoot.caselog.schema.CaseColumn;
import crossfoot.caselog.taxonomy.Entries;
import crossfoot.intake.map.EntryNames;
import crossfoot.intake.map.MasterLists;
import crossfoot.intake.words.InTime;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/** How well the values of a source column bear out that it is a column of the master: 0 not at all, 1 wholly. */
final class ValueEvidence {

    /** Values say neither yes nor no, such as those of a list that the master has not filled. */
    static final double UNKNOWN = 0.5;

    private static final Pattern PARTS = Pattern.compile("[;,\\n|/]|\\s&\\s");
    private static final double WITHIN = 0.7;
    private static final double MOSTLY_UNIQUE = 0.9;
    private static final double PROSE = 25;
    private static final double LABEL = 45;
    private static final double SHORT = 40;
    /** A council's own names for teams or reasons are labels too: no list knows them yet. */
    static final double LABELS = 0.35;

    /** An empty column goes behind every other that has the name and holds something. */
    private static final double NOTHING_YET = 0.26;

    private static final double FEW = 5;

    private final MasterLists lists;
    private final Map<CaseColumn, Map<String, Double>> known = new HashMap<>();

    ValueEvidence(MasterLists lists) {
        this.lists = lists;
    }

    double of(ColumnProfile profile, CaseColumn target) {
        if (profile.filled() == 0) {
            return NOTHING_YET;
        }
        return switch (target.type()) {
            case DATE -> Math.max(profile.dates(), profile.serials() * WITHIN);
            case ENTRY, ENTRIES -> entries(profile, target);
            case YES_NO -> profile.ticks();
            case NUMBER -> profile.numbers() - profile.serials() * WITHIN;
            case YEAR -> profile.share(value -> value.text().matches("\\d{4}\\s*[-/]\\s*\\d{2,4}"));
            case TEXT -> text(profile, target);
        };
    }

    private double text(ColumnProfile profile, CaseColumn target) {
        if (target == CaseColumn.STATUS) {
            return profile.share(value -> InTime.of(value.text()).isPresent());
        }
        if (profile.dates() > UNKNOWN) {
            return 0;
        }
        double length = profile.length();
        return switch (target) {
            // One that is there twice is a fault of the source, and said; Refs they are all the same.
            case REF ->
                length > SHORT ? 0 : profile.bySheet() ? 1 : profile.unique() < UNKNOWN ? 0 : uniqueness(profile);
            case LINKED_REF, OMBUDSMAN_REF ->
                length > SHORT ? 0 : profile.share(value -> value.text().chars().anyMatch(Character::isDigit));
            case SUMMARY, PUBLISHABLE_TEXT -> length >= PROSE ? 1 : length / PROSE * UNKNOWN;
            case NOTES -> length >= PROSE / 2 ? 1 : UNKNOWN;
            default ->
                profile.numbers() > UNKNOWN || profile.ticks() > UNKNOWN
                        ? 0
                        : length <= LABEL && profile.unique() < WITHIN ? 1 : UNKNOWN;
        };
    }

    private static double uniqueness(ColumnProfile profile) {
        return profile.unique() < MOSTLY_UNIQUE ? UNKNOWN : profile.unique();
    }

    private double entries(ColumnProfile profile, CaseColumn target) {
        EntryNames names = lists.entries(target);
        if (names.isEmpty()) {
            return profile.dates() > UNKNOWN || profile.numbers() > UNKNOWN ? 0 : UNKNOWN;
        }
        boolean unlike = profile.unique() > WITHIN;
        if (unlike && profile.length() > LABEL * 2) {
            // Prose: no list has such entries, and to look for them in it takes long.
            return 0;
        }
        Map<String, Double> scores = known.computeIfAbsent(target, any -> new HashMap<>());
        double sum = 0;
        int rows = 0;
        for (ColumnProfile.Counted counted : profile.sample()) {
            rows += counted.rows();
            sum += counted.rows() * scores.computeIfAbsent(counted.value().text(), text -> score(text, names, target));
        }
        boolean labels = profile.length() <= LABEL * 2
                && profile.dates() < UNKNOWN
                && profile.numbers() < UNKNOWN
                && profile.unique() < WITHIN + FEW / profile.filled();
        return Math.max(sum / Math.max(1, rows), labels ? LABELS : 0);
    }

    private static double score(String text, EntryNames names, CaseColumn target) {
        if (names.exact(text).isPresent() || names.sameWords(text).isPresent()) {
            return 1;
        }
        if (target.type() == crossfoot.caselog.schema.ColumnType.ENTRIES) {
            List<String> parts = PARTS.splitAsStream(text)
                    .map(Entries::split)
                    .flatMap(List::stream)
                    .toList();
            if (parts.size() > 1
                    && parts.stream().allMatch(part -> names.sameWords(part).isPresent())) {
                return 1;
            }
        }
        return names.within(text).isPresent() ? WITHIN : 0;
    }

    /** Whether a text is one of several entries joined. */
    static List<String> parts(String text) {
        return PARTS.splitAsStream(text)
                .map(String::strip)
                .filter(part -> !part.isEmpty())
                .toList();
    }
}
