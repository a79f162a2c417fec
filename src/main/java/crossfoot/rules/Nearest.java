package crossfoot.rules;

import crossfoot.caselog.Texts;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * Finds the entry that a mistyped one means: by typing slips (letters left out, added, changed or swapped), by the order
 * of words, by singular and plural, by words left out. What is equally near to two entries is suggested as neither, unless
 * one of them stands in an earlier group.
 */
public final class Nearest {

    private static final int FAR = 99;
    private static final int SLIP_EVERY = 4;
    private static final int MOST_SLIPS = 4;
    private static final int SHORTEST_START = 4;

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
        if (stems(one).equals(stems(other))) {
            return 1;
        }
        int allowed = Math.min(MOST_SLIPS, Math.max(1, Math.min(one.length(), other.length()) / SLIP_EVERY));
        int slips = slips(one, other, allowed);
        if (slips > allowed) {
            slips = slips(String.join(" ", stems(one)), String.join(" ", stems(other)), allowed);
        }
        if (slips <= allowed) {
            return 2 * slips;
        }
        boolean begins = one.length() >= SHORTEST_START && other.startsWith(one + " ");
        boolean goesOn = other.length() >= SHORTEST_START && one.startsWith(other + " ");
        return begins || goesOn ? 2 * MOST_SLIPS + 1 : FAR;
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
