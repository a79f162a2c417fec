package crossfoot.figures;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Tables that cross two splits: reason, team or theme by outcome (T24), source or type of learning by progress (T17). Most of
 * their counts are small, so that where one is, all of the inside is hidden and the margins stay. A reader knows of a count
 * inside what its margins say: at most the lesser of them, at least what both exceed the whole by.
 */
final class Crossings {

    private static final Pattern T24 =
            Pattern.compile("(t24/(?:reason|team|theme))/([^/]+)/(outcome/[^/]+/count|well-founded/count)");
    private static final Pattern T17 = Pattern.compile("(t17/(?:source|type))/([^/]+)/(planned|done|overdue|noted)");

    /** A count inside: of which crossing, in which line and column. */
    private record Crossing(int place, String table, String line, String column) {}

    private final CountedThings counts;
    private final Map<String, List<Crossing>> byTable = new LinkedHashMap<>();

    Crossings(CountedThings counts, Set<String> figures) {
        this.counts = counts;
        for (String id : figures) {
            for (Pattern pattern : List.of(T24, T17)) {
                Matcher matcher = pattern.matcher(id);
                OptionalInt place = counts.shownBy(id);
                if (matcher.matches() && !matcher.group(2).equals("total") && place.isPresent()) {
                    byTable.computeIfAbsent(matcher.group(1), added -> new ArrayList<>())
                            .add(new Crossing(place.getAsInt(), matcher.group(1), matcher.group(2), matcher.group(3)));
                }
            }
        }
    }

    /** All that is inside of tables in which something inside is hidden. */
    BitSet inside(BitSet hidden) {
        BitSet inside = new BitSet();
        byTable.values().stream()
                .filter(all -> all.stream().anyMatch(crossing -> hidden.get(crossing.place())))
                .forEach(all -> all.forEach(crossing -> inside.set(crossing.place())));
        return inside;
    }

    /** The lines whose margins tell too much of a count inside. */
    BitSet tellingLines(BitSet inside, BitSet hidden, int width) {
        BitSet telling = new BitSet();
        byTable.values().forEach(all -> all.stream()
                .filter(crossing -> inside.get(crossing.place()))
                .forEach(crossing -> {
                    OptionalInt line = margin(crossing, crossing.line() + "/count");
                    OptionalInt column = margin(crossing, "total/" + crossing.column());
                    OptionalInt whole = margin(crossing, "total/count");
                    if (line.isPresent() && column.isPresent() && whole.isPresent() && !hidden.get(line.getAsInt())) {
                        long row = value(line);
                        long range = Math.min(row, value(column)) - Math.max(0, row + value(column) - value(whole));
                        if (range < width && value(OptionalInt.of(crossing.place())) > 0) {
                            telling.set(line.getAsInt());
                        }
                    }
                }));
        return telling;
    }

    private OptionalInt margin(Crossing crossing, String path) {
        return counts.shownBy(crossing.table() + "/" + path);
    }

    private long value(OptionalInt place) {
        return counts.things().get(place.getAsInt()).value();
    }
}
