package crossfoot.intake.map;

import crossfoot.caselog.schema.Texts;
import crossfoot.intake.words.Fingerprint;
import crossfoot.rules.words.Nearest;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The entries that a column of the master may hold, and which of them a spelling means. */
public final class EntryNames {

    private final Map<String, String> byKey = new LinkedHashMap<>();
    private final Map<Fingerprint, List<String>> byFingerprint = new HashMap<>();

    /** The entries of a list, in its order. */
    public EntryNames(Collection<String> names) {
        for (String name : names) {
            String clean = Texts.clean(name);
            if (!clean.isEmpty() && byKey.putIfAbsent(Texts.key(clean), clean) == null) {
                byFingerprint
                        .computeIfAbsent(Fingerprint.of(clean), any -> new ArrayList<>())
                        .add(clean);
            }
        }
    }

    /**
     * What a spelling means.
     *
     * @param entry the entry
     * @param confidence how sure that is
     * @param why what it rests on
     */
    public record Match(String entry, Confidence confidence, String why) {}

    /** The entries, as the master spells them. */
    public List<String> names() {
        return List.copyOf(byKey.values());
    }

    /** Whether there are none. */
    public boolean isEmpty() {
        return byKey.isEmpty();
    }

    /** The entry that a text is, ignoring case and surrounding spaces. */
    public Optional<String> exact(String text) {
        return Optional.ofNullable(byKey.get(Texts.key(text)));
    }

    /** The entry of the same words in another order or form, with or without a code; empty where there is none, or two. */
    public Optional<String> sameWords(String text) {
        return single(Fingerprint.of(text)).or(() -> {
            String bare = Fingerprint.withoutCode(text);
            return bare.equals(text) ? Optional.empty() : exact(bare).or(() -> single(Fingerprint.of(bare)));
        });
    }

    private Optional<String> single(Fingerprint fingerprint) {
        List<String> found = byFingerprint.getOrDefault(fingerprint, List.of());
        return found.size() == 1 && !fingerprint.empty() ? Optional.of(found.get(0)) : Optional.empty();
    }

    /** The longest entry whose words all stand in a text; of two as long the one that stands last. */
    public Optional<String> within(String text) {
        Fingerprint whole = Fingerprint.of(text);
        List<String> words = Fingerprint.inOrder(text);
        return byFingerprint.keySet().stream()
                .filter(whole::holds)
                .max(Comparator.comparingInt((Fingerprint each) -> each.words().size())
                        .thenComparingInt(each -> last(each, words)))
                .flatMap(this::single);
    }

    private static int last(Fingerprint entry, List<String> words) {
        return entry.words().stream().mapToInt(words::lastIndexOf).max().orElse(-1);
    }

    /** What a text means: an entry of the same words, one that it is mistyped or cut short for, or one within it. */
    public Optional<Match> match(String text) {
        return exact(text)
                .map(entry -> new Match(entry, Confidence.SURE, "It is the entry."))
                .or(() -> sameWords(text).map(entry -> new Match(entry, Confidence.SURE, "The same words.")))
                .or(() -> offered(text));
    }

    /** Part upheld is nearer to Partially upheld than to the Upheld within it: more of its words are told. */
    private Optional<Match> offered(String text) {
        Optional<String> within = within(text);
        Optional<String> near = Nearest.among(Fingerprint.withoutCode(text), List.of(names()));
        int told = within.map(entry -> Fingerprint.of(entry).words().size()).orElse(0);
        return near.filter(entry -> Fingerprint.of(entry).words().size() > told)
                .map(entry -> new Match(entry, Confidence.LIKELY, "Spelt much like it."))
                .or(() -> within.map(entry -> new Match(entry, Confidence.LIKELY, "It holds the entry's words.")));
    }
}
