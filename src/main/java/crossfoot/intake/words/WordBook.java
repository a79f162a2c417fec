package crossfoot.intake.words;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** The words that people write into headers of complaints logs, read from the text file {@code header-words.tsv}. */
public final class WordBook {

    private static final String FILE = "header-words.tsv";

    private final Map<String, Map<String, List<List<String>>>> kinds;

    private WordBook(Map<String, Map<String, List<List<String>>>> kinds) {
        this.kinds = kinds;
    }

    /** Reads the file: a kind, a name and phrases with {@code ;} between, separated by tabs; # begins a comment. */
    public static WordBook load() {
        Map<String, Map<String, List<List<String>>>> kinds = new HashMap<>();
        try (InputStream file = WordBook.class.getResourceAsStream(FILE)) {
            if (file == null) {
                throw new IllegalStateException("The programme's own list of header words is missing from its jar");
            }
            BufferedReader lines = new BufferedReader(new InputStreamReader(file, StandardCharsets.UTF_8));
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                String[] fields = line.split("\t", -1);
                if (!line.startsWith("#") && fields.length == 3) {
                    kinds.computeIfAbsent(fields[0], any -> new LinkedHashMap<>())
                            .computeIfAbsent(fields[1], any -> new ArrayList<>())
                            .addAll(phrases(fields[2]));
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return new WordBook(kinds);
    }

    private static List<List<String>> phrases(String field) {
        List<List<String>> phrases = new ArrayList<>();
        for (String phrase : field.split(";", -1)) {
            List<String> tokens = Tokens.of(phrase);
            if (!tokens.isEmpty()) {
                phrases.add(tokens);
            }
        }
        return phrases;
    }

    /** The phrases of a name of a kind, each as its words. */
    List<List<String>> phrases(String kind, String name) {
        return kinds.getOrDefault(kind, Map.of()).getOrDefault(name, List.of());
    }

    /** The single words of a kind, whatever their name. */
    Set<String> words(String kind) {
        Set<String> words = new LinkedHashSet<>();
        kinds.getOrDefault(kind, Map.of()).values().forEach(phrases -> phrases.forEach(words::addAll));
        return Set.copyOf(words);
    }

    /** By each word of a kind, the name that it stands under. */
    Map<String, String> names(String kind) {
        Map<String, String> names = new HashMap<>();
        kinds.getOrDefault(kind, Map.of())
                .forEach((name, phrases) -> phrases.forEach(phrase -> names.put(String.join(" ", phrase), name)));
        return Map.copyOf(names);
    }
}
