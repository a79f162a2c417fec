package crossfoot.report.pack;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** The packs that Crossfoot fills. */
public enum Pack {
    /** What goes to committee once a year: every table of the annual report. */
    COMMITTEE("feedback and complaints", annualTables());

    private final String subject;
    private final List<String> tables;

    Pack(String subject, List<String> tables) {
        this.subject = subject;
        this.tables = List.copyOf(tables);
    }

    private static List<String> annualTables() {
        return Stream.concat(IntStream.rangeClosed(1, 20).mapToObj("T%02d"::formatted), Stream.of("A1", "A2"))
                .toList();
    }

    /** The word that a command takes. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** What it is about, in words that follow the procedure's name. */
    public String subject() {
        return subject;
    }

    /** The ids of the tables that it may hold, in their order. */
    public List<String> tables() {
        return tables;
    }

    /** The packs' words, with commas between. */
    public static String words() {
        return Arrays.stream(values()).map(Pack::word).collect(Collectors.joining(", "));
    }

    /**
     * The pack of a word, in any case.
     *
     * @throws IllegalArgumentException with a sentence that lists the packs, where there is none of that name
     */
    public static Pack of(String word) {
        return Arrays.stream(values())
                .filter(pack -> pack.word().equals(word.strip().toLowerCase(Locale.ROOT)))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException(
                        "There is no pack named " + word.strip() + "; the packs are: " + words() + "."));
    }
}
