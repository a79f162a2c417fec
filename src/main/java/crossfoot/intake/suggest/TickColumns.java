package crossfoot.intake.suggest;

import crossfoot.caselog.schema.CaseColumn;
import crossfoot.caselog.schema.ColumnType;
import crossfoot.intake.map.ColumnLine;
import crossfoot.intake.map.Confidence;
import crossfoot.intake.map.Decision;
import crossfoot.intake.map.EntryNames;
import crossfoot.intake.map.How;
import crossfoot.intake.map.MasterLists;
import crossfoot.intake.map.StepLine;
import crossfoot.intake.words.Headers;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * Finds columns that are one list: a tick column a category, such as CatDelay, CatPoorComm, CatRude, or a tick column an
 * entry, such as Upheld, Partially upheld, Not upheld.
 */
final class TickColumns {

    private static final double TICKED = 0.9;

    private final List<ColumnProfile> profiles;
    private final Headers headers;
    private final MasterLists lists;
    private final Map<Integer, ColumnLine> lines = new HashMap<>();

    TickColumns(List<ColumnProfile> profiles, Headers headers, MasterLists lists) {
        this.profiles = profiles;
        this.headers = headers;
        this.lists = lists;
        Map<String, List<Integer>> groups = new HashMap<>();
        for (int i = 0; i < profiles.size(); i++) {
            List<String> words = headers.words(profiles.get(i).column().header());
            if (words.size() > 1
                    && profiles.get(i).filled() > 0
                    && profiles.get(i).ticks() >= TICKED) {
                groups.computeIfAbsent(words.get(0), any -> new ArrayList<>()).add(i);
            }
        }
        groups.values().stream().filter(group -> group.size() > 1).forEach(this::propose);
        lists.inputs().stream().filter(column -> column.list().isPresent()).forEach(this::proposeEntries);
    }

    /** Proposes the ticks whose headers are entries of a list, two of one list at least. */
    private void proposeEntries(CaseColumn column) {
        Map<Integer, String> entries = new HashMap<>();
        for (int i = 0; i < profiles.size(); i++) {
            boolean ticks = profiles.get(i).filled() > 0 && profiles.get(i).ticks() >= TICKED;
            if (ticks && !lines.containsKey(i)) {
                int index = i;
                lists.entries(column)
                        .sameWords(profiles.get(i).column().header())
                        .ifPresent(entry -> entries.put(index, entry));
            }
        }
        if (entries.values().stream().distinct().count() > 1) {
            entries.forEach(
                    (index, entry) -> lines.put(index, line(profiles.get(index), column, entry, Confidence.SURE)));
        }
    }

    /** The line of a column that is one of such a group. */
    Optional<ColumnLine> line(int index) {
        return Optional.ofNullable(lines.get(index));
    }

    /** Proposes the list of which most columns of a group are entries; of two as good the one that takes several. */
    private void propose(List<Integer> group) {
        CaseColumn best = CaseColumn.THEME;
        // CatRude and CatDelay are categories by name; of other ticks most labels have to be entries of a list.
        String word =
                headers.words(profiles.get(group.get(0)).column().header()).get(0);
        boolean named = lists.inputs().stream().anyMatch(column -> column.list().isPresent() && names(word, column));
        long most = 0;
        for (CaseColumn column : lists.inputs()) {
            long known = group.stream()
                    .filter(index -> entry(index, column).isPresent())
                    .count();
            if (known > most || (known == most && known > 0 && column.type() == ColumnType.ENTRIES)) {
                best = column;
                most = known;
            }
        }
        CaseColumn target = best;
        long sure = group.stream()
                .flatMap(index -> entry(index, target).stream())
                .filter(match -> match.confidence() == Confidence.SURE)
                .count();
        if (named || sure * 2 >= group.size()) {
            group.forEach(index -> lines.put(index, line(profiles.get(index), index, target)));
        }
    }

    private boolean names(String word, CaseColumn column) {
        return headers.nearness(List.of(word), column.header()) >= Candidate.EXACT;
    }

    private Optional<EntryNames.Match> entry(int index, CaseColumn column) {
        return column.list().isPresent() ? lists.entries(column).match(label(index)) : Optional.empty();
    }

    private String label(int index) {
        List<String> words = headers.words(profiles.get(index).column().header());
        String label = String.join(" ", words.subList(1, words.size()));
        return label.substring(0, 1).toUpperCase(Locale.UK) + label.substring(1);
    }

    private ColumnLine line(ColumnProfile profile, int index, CaseColumn target) {
        Optional<EntryNames.Match> match = entry(index, target);
        boolean sure =
                match.filter(found -> found.confidence() == Confidence.SURE).isPresent();
        return line(
                profile,
                target,
                match.map(EntryNames.Match::entry).orElseGet(() -> label(index)),
                sure ? Confidence.SURE : match.isPresent() ? Confidence.LIKELY : Confidence.GUESS);
    }

    private static ColumnLine line(ColumnProfile profile, CaseColumn target, String entry, Confidence confidence) {
        return new ColumnLine(
                profile.column().header(),
                profile.column().occurrence(),
                profile.facts(),
                StepLine.EVERY,
                "CaseLog",
                target.header(),
                How.TICK,
                entry,
                Optional.empty(),
                confidence,
                "One of several tick columns that together are a list; a tick sets the entry of Tick value.",
                confidence == Confidence.SURE ? Decision.YES : Decision.OPEN);
    }
}
