package crossfoot.report.text;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * A place in a text that a figure fills, such as <code>{t08/charging/count|compared}</code>.
 *
 * @param written how it is written, with its braces
 * @param subject the id of a figure or of a table, or a word such as {@code year}; lower case
 * @param shape how it is told
 * @param words what the shape needs, such as a noun in its two forms
 */
record Placeholder(String written, String subject, Shape shape, List<String> words) {

    private static final Pattern FIGURE = Pattern.compile("[a-z]\\d{1,2}/[\\p{L}\\p{N}/-]+");
    private static final Pattern TABLE = Pattern.compile("[a-z]\\d{1,2}(/[\\p{L}\\p{N}/-]+)?");
    private static final String MOST = "\\d{1,2}";

    Placeholder {
        words = List.copyOf(words);
    }

    /** What stands in for words of the report itself. */
    enum Word {
        YEAR,
        PREVIOUS_YEAR,
        COUNCIL,
        PROCEDURE;

        String written() {
            return name().toLowerCase(Locale.ROOT).replace('_', ' ');
        }

        static Optional<Word> of(String subject) {
            return Arrays.stream(values())
                    .filter(word -> word.written().equals(subject))
                    .findFirst();
        }
    }

    /** How a figure is told. */
    enum Shape {
        /** As displayed. */
        DISPLAY("", 0),
        /** In words. */
        WORDS("words", 0),
        /** As displayed, and nothing as none. */
        NUMBER("number", 0),
        /** The figure of the year before. */
        PREVIOUS("previous", 0),
        /** The change on the year before: a fall of 19%. */
        CHANGE("change", 0),
        /** Beside the year before: 19% fewer than the 269 of 2023-24. */
        COMPARED("compared", 0),
        /** What the change amounts to: higher, lower, no clear change. */
        JUDGED("judged", 0),
        /** How many years it has gone the same way, in a sentence; nothing where there is nothing to say. */
        RUN("run", 0),
        /** With its noun, within a sentence: no complaints, 1 complaint, 217 complaints. */
        OF("of", 2),
        /** With its noun, at the start of a sentence: No complaints, One complaint, 217 complaints. */
        START("start", 2),
        /** The first word for one, the second for none or many. */
        ONE("one", 2),
        /** Of a table: its largest lines. */
        LARGEST("largest", 1),
        /** The same as a sentence that begins with the first words for one line, the second for several; nothing for none. */
        LARGEST_SENTENCE("largest", 3),
        /** Of a table: the lines that changed most. */
        CHANGED("movers", 1);

        private final String word;
        private final int words;

        Shape(String word, int words) {
            this.word = word;
            this.words = words;
        }

        boolean ofTable() {
            return this == LARGEST || this == LARGEST_SENTENCE || this == CHANGED;
        }

        String word() {
            return word;
        }
    }

    /** Reads what stands between braces; empty where it cannot be read. */
    static Optional<Placeholder> read(String inside) {
        String[] halves = inside.strip().split("\\|", 2);
        String subject = halves[0].strip().toLowerCase(Locale.ROOT).replaceAll("\\s+", " ");
        String[] told = halves.length == 2 ? halves[1].strip().split(":", -1) : new String[] {""};
        String name = told[0].strip().toLowerCase(Locale.ROOT);
        List<String> words = Arrays.stream(told).skip(1).map(String::strip).toList();
        return Arrays.stream(Shape.values())
                .filter(shape -> shape.word.equals(name) && shape.words == words.size())
                .map(shape -> new Placeholder("{" + inside + "}", subject, shape, words))
                .filter(Placeholder::sound)
                .findFirst();
    }

    private boolean sound() {
        if (Word.of(subject).isPresent()) {
            return shape == Shape.DISPLAY;
        }
        return shape.ofTable()
                ? TABLE.matcher(subject).matches() && words.get(0).matches(MOST) && most() > 0
                : FIGURE.matcher(subject).matches();
    }

    /** How many lines of a table are wanted. */
    int most() {
        return Integer.parseInt(words.get(0));
    }
}
