package crossfoot.report.pack;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** The packs that Crossfoot fills. */
public enum Pack {
    /** What goes to committee once a year: every table of the annual report. */
    COMMITTEE("feedback and complaints") {
        @Override
        public List<String> tables() {
            return Stream.concat(IntStream.rangeClosed(0, 24).mapToObj("T%02d"::formatted), Stream.of("A1", "A2"))
                    .toList();
        }
    },
    /** What breaches its dates and what falls due, with owners: for senior managers, so that it is always for officers. */
    WEEKLY("cases past their dates and cases due") {
        @Override
        public List<String> tables() {
            return List.of("W1", "W2");
        }
    },
    /** What was learnt and what is done about it. */
    LEARNING("learning from feedback") {
        @Override
        public List<String> tables() {
            return List.of("T17", "L1", "L2");
        }
    },
    /** What the law asks of an annual report, and what the log lacks of it. */
    RETURN("annual return of complaints") {
        @Override
        public List<String> tables() {
            return List.of("R1", "T20");
        }
    };

    private final String subject;

    Pack(String subject) {
        this.subject = subject;
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
    public abstract List<String> tables();

    /** Whether the pack may be made for an audience: a weekly pack names owners and Refs. */
    public boolean allows(Audience audience) {
        return this != WEEKLY || audience == Audience.OFFICER;
    }

    /** Who it is for where nobody says. */
    public Audience usualAudience() {
        return this == WEEKLY ? Audience.OFFICER : Audience.COMMITTEE;
    }

    /**
     * The audience of a word, or the usual one where there is no word.
     *
     * @throws IllegalArgumentException with a sentence, where there is none of that name, or the pack is not for it
     */
    public Audience audience(Optional<String> word) {
        Audience asked = word.map(Audience::of).orElse(usualAudience());
        if (!allows(asked)) {
            throw new IllegalArgumentException(
                    "The pack " + word() + " names owners and Refs, so it is for officers only, not for " + asked.word()
                            + "; the audience is officer.");
        }
        return asked;
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
