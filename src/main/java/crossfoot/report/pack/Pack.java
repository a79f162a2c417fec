package crossfoot.report.pack;

import crossfoot.figures.figure.Occasion;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;

/** The packs that Crossfoot fills. */
public enum Pack {
    /** What goes to committee once a year: every table of the annual report. */
    COMMITTEE("feedback and complaints", Occasion.ANNUAL_REPORT),
    /** What breaches its dates and what falls due, with owners: for senior managers, so that it is always for officers. */
    WEEKLY("cases past their dates and cases due", Occasion.WEEK),
    /** What was learnt and what is done about it. */
    LEARNING("learning from feedback", Occasion.LEARNING),
    /** What the law asks of an annual report, and what the log lacks of it. */
    RETURN("annual return of complaints", Occasion.ANNUAL_RETURN),
    /** What the council says of each provision of a Complaint Handling Code, beside what the log says. */
    SELF_ASSESSMENT("self-assessment against the Complaint Handling Code", Occasion.SELF_ASSESSMENT);

    private final String subject;
    private final Occasion occasion;

    Pack(String subject, Occasion occasion) {
        this.subject = subject;
        this.occasion = occasion;
    }

    /** The word that a command takes. */
    public String word() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** What it is about, in words that follow the procedure's name. */
    public String subject() {
        return subject;
    }

    /** The ids of the tables that it may hold, in their order. */
    public List<String> tables() {
        return PackTables.of(occasion);
    }

    /** When its tables are wanted. */
    Occasion occasion() {
        return occasion;
    }

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
