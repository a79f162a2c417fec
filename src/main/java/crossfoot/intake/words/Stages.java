package crossfoot.intake.words;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Finds in a header, or in a value, the stage of a chain that it speaks of: {@code Stage 2 Decision Date} of 2. */
public final class Stages {

    /** The step of what goes beyond the council. */
    public static final String BEYOND = "last";

    private final Set<String> stageWords;
    private final Map<String, String> numbers;
    private final Set<String> beyond;

    /** Finds stages by the words of a word book. */
    public Stages(WordBook words) {
        this.stageWords = words.words("stage");
        this.numbers = words.names("number");
        this.beyond = words.words("beyond");
    }

    /**
     * A text and its stage.
     *
     * @param stage {@code 1}, {@code 2} … or {@link #BEYOND}, or "" where it names none
     * @param rest the other words
     */
    public record Staged(String stage, List<String> rest) {
        public Staged {
            rest = List.copyOf(rest);
        }
    }

    /** Takes the stage out of words. */
    public Staged of(List<String> words) {
        for (int i = 0; i < words.size(); i++) {
            String word = words.get(i);
            if (beyond.contains(word)) {
                return new Staged(BEYOND, without(words, i, 1));
            }
            boolean first = stageWords.contains(word);
            if (first && i + 1 < words.size() && numbers.containsKey(words.get(i + 1))) {
                return new Staged(numbers.getOrDefault(words.get(i + 1), ""), without(words, i, 2));
            }
            if (first && i > 0 && numbers.containsKey(words.get(i - 1))) {
                return new Staged(numbers.getOrDefault(words.get(i - 1), ""), without(words, i - 1, 2));
            }
        }
        return new Staged("", words);
    }

    private static List<String> without(List<String> words, int from, int count) {
        List<String> rest = new ArrayList<>(words.subList(0, from));
        rest.addAll(words.subList(from + count, words.size()));
        return rest;
    }
}
