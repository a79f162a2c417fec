package crossfoot.intake.words;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.commons.text.similarity.LevenshteinDistance;

/**
 * How near a header of a source is to a column of the master: by whole words and a lexicon of other names, and by typing
 * slips only in words that the lexicon does not know, since one letter makes a Responder of a Responded.
 */
public final class Headers {

    private static final double LIGHT = 0.35;
    private static final double SLIPPED = 0.85;
    private static final int SLIPS_FROM = 5;
    private static final int LENGTHY = 60;
    private static final Pattern LABEL =
            Pattern.compile("^([^(\\[\\n:;.?]{3,59}?)\\s*(?:[(\\[\\n:;.?]|\\s[-\u2013\u2014]\\s)");

    private final WordBook words;
    private final Map<String, String> shortForms;
    private final Set<String> light;
    private final Set<String> vocabulary = new HashSet<>();
    private final Map<String, List<Name>> names = new ConcurrentHashMap<>();

    /** A name of a column: its words, and what they weigh together. */
    private record Name(List<String> words, double weight) {}

    /** Reads headers by a word book. */
    public Headers(WordBook words) {
        this.words = words;
        this.shortForms = words.names("short");
        this.light = words.words("light");
        vocabulary.addAll(words.words("column"));
        vocabulary.addAll(light);
    }

    /** The words of a header, short forms written out; of one with an instruction behind it the name before that. */
    public List<String> words(String header) {
        List<String> written = new ArrayList<>();
        Matcher label = LABEL.matcher(header.strip());
        boolean instructs = header.length() > LENGTHY && label.lookingAt();
        for (String token : Tokens.of(instructs ? label.group(1) : header)) {
            String whole = shortForms.getOrDefault(token, token);
            if (!whole.equals("-")) {
                written.add(whole);
            }
        }
        return List.copyOf(written);
    }

    /**
     * How near words of a header are to a column of the master.
     *
     * @param column the column's own header
     * @return 0 to 1; 1 where the words are those of one of its names
     */
    public double nearness(List<String> header, String column) {
        return nearest(withoutNumbers(header), column, 0);
    }

    /** Whether words of a header are that near to any of some columns of the master. */
    public boolean isNear(List<String> header, Collection<String> columns, double atLeast) {
        List<String> plain = withoutNumbers(header);
        return !plain.isEmpty() && columns.stream().anyMatch(column -> nearest(plain, column, atLeast) >= atLeast);
    }

    /** The nearness to the nearest name; any below what counts where none is as near as that. */
    private double nearest(List<String> header, String column, double counts) {
        double weight = weight(header);
        double best = 0;
        for (Name name : names.computeIfAbsent(column, this::names)) {
            // All the words of the shorter in common, and it would be no nearer than this.
            double most = 2 * Math.min(weight, name.weight()) / (weight + name.weight());
            if (most > best && most >= counts) {
                best = Math.max(best, overlap(header, weight, name));
            }
        }
        return best;
    }

    private List<Name> names(String column) {
        List<Name> found = new ArrayList<>();
        found.add(name(column));
        words.phrases("column", column.toLowerCase(Locale.ROOT))
                .forEach(phrase -> found.add(name(String.join(" ", phrase))));
        return List.copyOf(found);
    }

    private Name name(String text) {
        List<String> all = words(text);
        return new Name(all, weight(all));
    }

    private static List<String> withoutNumbers(List<String> words) {
        return words.stream().filter(word -> !Character.isDigit(word.charAt(0))).toList();
    }

    private double overlap(List<String> header, double weight, Name name) {
        double common = 0;
        List<String> left = new ArrayList<>(name.words());
        for (String word : header) {
            String found = left.contains(word) ? word : slipped(word, left);
            if (!found.isEmpty()) {
                left.remove(found);
                common += weight(found) * (found.equals(word) ? 1 : SLIPPED);
            }
        }
        double all = weight + name.weight();
        return all == 0 ? 0 : 2 * common / all;
    }

    private double weight(List<String> words) {
        double weight = 0;
        for (String word : words) {
            weight += weight(word);
        }
        return weight;
    }

    private double weight(String word) {
        return light.contains(word) ? LIGHT : 1;
    }

    /** The word that a mistyped one means; "" where it is a word of its own. */
    private String slipped(String word, List<String> among) {
        if (word.length() < SLIPS_FROM || vocabulary.contains(word)) {
            return "";
        }
        LevenshteinDistance slips = new LevenshteinDistance(1);
        return among.stream()
                .filter(other -> other.length() >= SLIPS_FROM && slips.apply(word, other) >= 0)
                .findFirst()
                .orElse("");
    }
}
