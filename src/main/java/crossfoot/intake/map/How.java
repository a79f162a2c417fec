package crossfoot.intake.map;

import crossfoot.caselog.schema.Texts;
import java.util.Arrays;
import java.util.Optional;

/** What becomes of a column of the source. */
public enum How {
    COPY("copy", "The text, or the number, as it is."),
    LIST("list", "An entry of the list; the sheet Values says which spelling means which entry."),
    DATE("date", "A day; Date form says in which order its numbers stand."),
    JOIN("join", "One of several columns that fill a cell together, from left to right."),
    SPLIT("split", "Several entries in one cell, with ; , / | or line breaks between."),
    TICK("tick", "Where the cell says yes, the entry of Tick value is set."),
    CONSTANT("constant", "Tick value, in every row, whatever the cell says."),
    EXTRA_COLUMN("extra column", "A column of its own beside the contract's, named in To column."),
    CHECK("check against ours", "Not brought in: compared with what Crossfoot works out."),
    LEAVE_OUT("leave out", "Not brought in.");

    private final String words;
    private final String note;

    How(String words, String note) {
        this.words = words;
        this.note = note;
    }

    /** As the map says it. */
    public String words() {
        return words;
    }

    /** What it does, in a sentence. */
    public String note() {
        return note;
    }

    /** The one that a cell of the map names. */
    public static Optional<How> named(String text) {
        return Arrays.stream(values())
                .filter(how -> how.words.equals(Texts.key(text)))
                .findFirst();
    }
}
