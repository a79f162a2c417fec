package crossfoot.intake.suggest;

import crossfoot.caselog.schema.CaseColumn;
import crossfoot.intake.words.Headers;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * Columns of one name that are numbered, such as ComplaintReason1 to 5. Where an outcome is numbered with them, each number
 * is a part of the complaint that was decided by itself. Stages are numbered too, and are none.
 */
final class NumberedGroups {

    private static final double NAMED = 0.75;
    private static final int MOST = 20;

    private final Headers headers;
    private final Map<Integer, Integer> numbers = new HashMap<>();
    private final Map<Integer, String> parts = new HashMap<>();

    NumberedGroups(List<ColumnProfile> profiles, Reading reading) {
        this.headers = reading.headers();
        Map<List<String>, SortedMap<Integer, Integer>> groups = new LinkedHashMap<>();
        for (int i = 0; i < profiles.size(); i++) {
            List<String> words = headers.words(profiles.get(i).column().header());
            int place = place(words);
            boolean stage = !reading.stages().of(words).stage().isEmpty();
            if (place >= 0 && !stage && profiles.get(i).column().occurrence() == 1) {
                List<String> name = new ArrayList<>(words);
                name.set(place, "#");
                groups.computeIfAbsent(name, any -> new TreeMap<>()).put(Integer.valueOf(words.get(place)), i);
            }
        }
        groups.values().removeIf(group -> group.size() < 2 || group.firstKey() != 1 || group.lastKey() > MOST);
        groups.values().forEach(group -> group.forEach((number, index) -> numbers.put(index, number)));
        pair(groups);
    }

    /** Where the one number of a name stands; -1 where it has none, or two. */
    private static int place(List<String> words) {
        int place = -1;
        for (int i = 0; i < words.size(); i++) {
            if (words.get(i).matches("[1-9]\\d?")) {
                place = place >= 0 ? words.size() : i;
            }
        }
        return words.size() < 2 || place >= words.size() ? -1 : place;
    }

    private void pair(Map<List<String>, SortedMap<Integer, Integer>> groups) {
        Map<List<String>, SortedMap<Integer, Integer>> named = new LinkedHashMap<>(groups);
        named.keySet().removeIf(name -> !names(name, CaseColumn.OUTCOME) && !names(name, CaseColumn.MAIN_REASON));
        boolean decided = named.keySet().stream().anyMatch(name -> names(name, CaseColumn.OUTCOME));
        if (named.size() > 1 && decided) {
            named.values()
                    .forEach(group -> group.forEach((number, index) -> parts.put(index, Integer.toString(number))));
        }
    }

    private boolean names(List<String> name, CaseColumn column) {
        List<String> words = name.stream().filter(word -> !word.equals("#")).toList();
        return headers.nearness(words, column.header()) >= NAMED;
    }

    /** Whether a column is numbered and not the first of its group: of ComplaintReason1 to 5 one cell holds the first. */
    boolean further(int index) {
        return numbers.getOrDefault(index, 1) > 1;
    }

    /** The part of the complaint that a column is about, {@code 1}, {@code 2} …; "" for none. */
    String part(int index) {
        return parts.getOrDefault(index, "");
    }

    /** Whether the parts of a complaint have outcomes of their own. */
    boolean parted() {
        return !parts.isEmpty();
    }
}
