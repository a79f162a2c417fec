package crossfoot.rules.words;

import crossfoot.caselog.schema.Texts;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Finds the entry that a mistyped one means: by typing slips (letters left out, added, changed or swapped), by the order
 * of words, by singular and plural, by words cut short or left out. Numbers are no slips: a stage 2 is never a stage 1.
 * What is equally near to two entries is suggested as neither, unless one of them stands in an earlier group.
 */
public final class Nearest {

    private static final int FAR = 99;
    private static final int SLIP_EVERY = 4;
    private static final int MOST_SLIPS = 4;
    private static final int SHORTEST_START = 4;
    private static final int CUT_SHORT = 3;
    private static final int WORDS_LEFT_OUT = 2 * MOST_SLIPS + 1;
    private static final int SAME_NUMBER = WORDS_LEFT_OUT + 1;
    private static final Set<String> SMALL_WORDS =
            Set.of("a", "an", "the", "of", "in", "for", "from", "by", "to", "with", "and", "on", "at");

    private Nearest() {}

    /** The nearest of groups of entries; a nearer entry goes before an earlier group. */
    public static Optional<String> among(String typed, List<List<String>> groups) {
        String best = "";
        int bestDistance = FAR;
        int holders = 0;
        for (List<String> group : groups) {
            int before = bestDistance;
            for (String entry : group) {
                int distance = distance(typed, entry);
                boolean nearer = distance < bestDistance;
                if (nearer) {
                    best = entry;
                    bestDistance = distance;
                    holders = 1;
                } else if (distance == bestDistance && distance < before && !entry.equalsIgnoreCase(best)) {
                    holders++;
                }
            }
        }
        return bestDistance < FAR && holders == 1 ? Optional.of(best) : Optional.empty();
    }

    /** How far an entry is from what was typed, twice the slips; {@link #FAR} where it is not near. */
    private static int distance(String typed, String entry) {
        String one = Texts.key(typed);
        String other = Texts.key(entry);
        if (one.equals(other)) {
            return 0;
        }
        List<String> stems = stems(one);
        List<String> otherStems = stems(other);
        if (stems.equals(otherStems)) {
            return 1;
        }
        stems.removeAll(SMALL_WORDS);
        otherStems.removeAll(SMALL_WORDS);
        if (stems.equals(otherStems)) {
            return CUT_SHORT;
        }
        if (otherNumbers(stems, otherStems)) {
            return FAR;
        }
        int allowed = Math.min(MOST_SLIPS, Math.max(1, Math.min(one.length(), other.length()) / SLIP_EVERY));
        int slips = slips(one, other, allowed);
        if (slips > allowed) {
            slips = slips(String.join(" ", stems), String.join(" ", otherStems), allowed);
        }
        boolean sameWords = stems.size() == otherStems.size() && cutShort(stems, otherStems);
        if (slips <= allowed || sameWords) {
            return Math.min(2 * Math.min(slips, allowed + 1), sameWords ? CUT_SHORT : FAR);
        }
        boolean leftOut = one.length() >= SHORTEST_START && otherStems.containsAll(stems);
        boolean goesOn = other.length() >= SHORTEST_START && one.startsWith(other + " ");
        return leftOut || goesOn ? WORDS_LEFT_OUT : sameNumber(one, other) ? SAME_NUMBER : FAR;
    }

    /** Whether both name numbers, and not the same ones. */
    private static boolean otherNumbers(List<String> stems, List<String> otherStems) {
        List<String> numbers = stems.stream().filter(Nearest::isNumber).toList();
        List<String> others = otherStems.stream().filter(Nearest::isNumber).toList();
        return !numbers.isEmpty() && !others.isEmpty() && !numbers.equals(others);
    }

    private static boolean isNumber(String stem) {
        return Character.isDigit(stem.charAt(0));
    }

    /** Whether every word begins a word of the other, each another one: part upheld is partially upheld. */
    private static boolean cutShort(List<String> stems, List<String> otherStems) {
        List<String> left = new ArrayList<>(otherStems);
        for (String stem : stems) {
            String begun = left.stream()
                    .filter(word -> word.equals(stem) || (stem.length() >= SHORTEST_START && word.startsWith(stem)))
                    .findFirst()
                    .orElse("");
            if (!left.remove(begun)) {
                return false;
            }
        }
        return true;
    }

    /** Whether both begin with the same words up to a number, such as stage 2. */
    private static boolean sameNumber(String one, String other) {
        int alike = 0;
        while (alike < Math.min(one.length(), other.length()) && one.charAt(alike) == other.charAt(alike)) {
            alike++;
        }
        String start = one.substring(0, alike).trim();
        boolean whole = alike < one.length() && alike < other.length() && one.startsWith(start + " ");
        return whole && start.indexOf(' ') > 0 && Character.isDigit(start.charAt(start.length() - 1));
    }

    /** The words without order, plural and punctuation. */
    private static List<String> stems(String key) {
        List<String> stems = new ArrayList<>();
        for (String word :
                key.replace("&", " and ").replace("'", "").replace("’", "").split("[^\\p{L}\\p{N}]+")) {
            if (!word.isEmpty()) {
                stems.add(stem(word));
            }
        }
        stems.sort(null);
        return stems;
    }

    private static String stem(String word) {
        if (word.length() > 4 && word.endsWith("ies")) {
            return word.substring(0, word.length() - 3) + "y";
        }
        boolean plural = word.length() > 3 && word.endsWith("s") && !word.endsWith("ss");
        return plural ? word.substring(0, word.length() - 1) : word;
    }

    /** Slips between two texts (Damerau and Levenshtein, neighbours swapped count one); more than allowed stops early. */
    private static int slips(String one, String other, int allowed) {
        if (Math.abs(one.length() - other.length()) > allowed) {
            return FAR;
        }
        int[] beforeLast = new int[other.length() + 1];
        int[] last = new int[other.length() + 1];
        int[] now = new int[other.length() + 1];
        for (int j = 0; j <= other.length(); j++) {
            last[j] = j;
        }
        for (int i = 1; i <= one.length(); i++) {
            Arrays.fill(now, FAR);
            now[0] = i;
            int least = now[0];
            int from = Math.max(1, i - allowed);
            int to = Math.min(other.length(), i + allowed);
            for (int j = from; j <= to; j++) {
                boolean same = one.charAt(i - 1) == other.charAt(j - 1);
                int slips = Math.min(Math.min(last[j], now[j - 1]) + 1, last[j - 1] + (same ? 0 : 1));
                boolean swapped = i > 1
                        && j > 1
                        && one.charAt(i - 1) == other.charAt(j - 2)
                        && one.charAt(i - 2) == other.charAt(j - 1);
                now[j] = swapped ? Math.min(slips, beforeLast[j - 2] + 1) : slips;
                least = Math.min(least, now[j]);
            }
            if (least > allowed) {
                return FAR;
            }
            int[] spare = beforeLast;
            beforeLast = last;
            last = now;
            now = spare;
        }
        return last[other.length()];
    }
}
