package crossfoot.report.sample;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Texts made of parts: a name has several wordings, and a wording may hold {@code {name}} of another. The texts of a name
 * are numbered, and are given out in a scattered order that comes back to one only after all the others, so that two cases
 * of a day do not read alike.
 */
final class Phrases {

    private static final Pattern SLOT = Pattern.compile("\\{([^}]+)}");
    private static final long SCATTER = 7_368_787L;

    private final Map<String, List<String>> wordings = new LinkedHashMap<>();
    private final Map<String, Long> counts = new HashMap<>();
    private final Map<String, Long> given = new HashMap<>();

    Phrases() {
        String name = "";
        for (String line : SampleText.lines("phrases.txt")) {
            if (line.startsWith("= ")) {
                name = line.substring(2);
            } else if (!line.isEmpty()) {
                wordings.computeIfAbsent(name, heading -> new ArrayList<>()).add(line);
            }
        }
    }

    boolean has(String name) {
        return wordings.containsKey(name);
    }

    /** The next text of a name. */
    String next(String name) {
        return nextOf(name, "{" + name + "}");
    }

    /** The next text of a wording that is not in the book, numbered under a name of its own. */
    String nextOf(String name, String wording) {
        long turn = given.merge(name, 1L, Long::sum);
        return fill(wording, Math.floorMod(turn * SCATTER + name.hashCode(), count(wording)));
    }

    private long countOf(String name) {
        Long known = counts.get(name);
        if (known == null) {
            known = wordingsOf(name).stream().mapToLong(this::count).sum();
            counts.put(name, known);
        }
        return known;
    }

    private long count(String wording) {
        long count = 1;
        Matcher slots = SLOT.matcher(wording);
        while (slots.find()) {
            count *= countOf(slots.group(1));
        }
        return count;
    }

    private String fill(String wording, long number) {
        StringBuilder text = new StringBuilder();
        Matcher slots = SLOT.matcher(wording);
        long left = number;
        int end = 0;
        while (slots.find()) {
            long count = countOf(slots.group(1));
            text.append(wording.substring(end, slots.start())).append(textOf(slots.group(1), left % count));
            left /= count;
            end = slots.end();
        }
        return text.append(wording, end, wording.length()).toString();
    }

    private String textOf(String name, long number) {
        long left = number;
        for (String wording : wordingsOf(name)) {
            long count = count(wording);
            if (left < count) {
                return fill(wording, left);
            }
            left -= count;
        }
        throw new IllegalStateException("The phrase " + name + " has no text " + number);
    }

    private List<String> wordingsOf(String name) {
        List<String> found = wordings.get(name);
        if (found == null) {
            throw new IllegalStateException("The sample has no phrase " + name);
        }
        return found;
    }
}
