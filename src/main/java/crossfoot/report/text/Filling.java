package crossfoot.report.text;

import crossfoot.figures.figure.Figure;
import java.util.Optional;

/** Fills the placeholders of texts from one source of figures. */
public final class Filling {

    private static final int IN_WORDS_BELOW = 10;

    private final FigureSource source;
    private final Differences differences;
    private final Ranking ranking;

    public Filling(FigureSource source) {
        this.source = source;
        this.differences = new Differences(source);
        this.ranking = new Ranking(source);
    }

    /** A text with its figures; what cannot be filled stays as it is written. */
    public String fill(String text) {
        StringBuilder filled = new StringBuilder();
        for (PassageText.Part part : PassageText.of(text).parts()) {
            if (part instanceof PassageText.Words words) {
                filled.append(words.text());
            } else if (part instanceof PassageText.Hole hole) {
                filled.append(fill(hole.placeholder()).orElse(hole.placeholder().written()));
            } else if (part instanceof PassageText.Unread unread) {
                filled.append(unread.written());
            }
        }
        // A sentence that has nothing to say leaves its space behind.
        return filled.toString().replaceAll("[ \\t]+(?=\\n|$)", "").replaceAll("(?<=\\S) {2,}", " ");
    }

    /** Whether a placeholder has something that fills it. */
    boolean knows(Placeholder placeholder) {
        return fill(placeholder).isPresent();
    }

    private Optional<String> fill(Placeholder placeholder) {
        Optional<String> word = Placeholder.Word.of(placeholder.subject()).map(this::word);
        if (word.isPresent()) {
            return word;
        }
        if (placeholder.shape().ofTable()) {
            return ranking.knows(placeholder.subject()) ? Optional.of(ranked(placeholder)) : Optional.empty();
        }
        return source.figure(placeholder.subject()).map(figure -> told(figure, placeholder));
    }

    private String ranked(Placeholder placeholder) {
        return switch (placeholder.shape()) {
            case LARGEST -> ranking.largest(placeholder.subject(), placeholder.most());
            case LARGEST_SENTENCE -> ranking.sentence(placeholder.subject(), placeholder.most(), placeholder.words());
            default -> ranking.changed(placeholder.subject(), placeholder.most());
        };
    }

    private String word(Placeholder.Word word) {
        return switch (word) {
            case YEAR -> source.period().label();
            case PREVIOUS_YEAR -> source.period().plusYears(-1).label();
            case COUNCIL -> source.council().isBlank() ? "the council" : source.council();
            case PROCEDURE -> source.procedure();
        };
    }

    private String told(Figure figure, Placeholder placeholder) {
        return switch (placeholder.shape()) {
            case PREVIOUS -> differences.previous(figure);
            case CHANGE -> differences.change(figure);
            case COMPARED -> differences.compared(figure);
            case JUDGED -> differences.judged(figure);
            case RUN -> differences.run(figure);
            case WORDS -> inWords(figure);
            case NUMBER -> number(figure, "none");
            case OF -> number(figure, "no") + " " + noun(figure, placeholder);
            case START -> NumberWords.capital(small(figure)) + " " + noun(figure, placeholder);
            case ONE -> noun(figure, placeholder);
            default -> shown(figure);
        };
    }

    /** What is not known is said so, and not with a dash. */
    private static String shown(Figure figure) {
        return figure.value().isEmpty() && figure.display().equals("-") ? "[x]" : figure.display();
    }

    private static String inWords(Figure figure) {
        double value = figure.value().orElse(-1);
        return NumberWords.has(value) ? NumberWords.of((int) value) : shown(figure);
    }

    private static String number(Figure figure, String none) {
        return figure.value().orElse(-1) == 0 ? none : shown(figure);
    }

    private static String small(Figure figure) {
        double value = figure.value().orElse(-1);
        return NumberWords.has(value) && value > 0 && value < IN_WORDS_BELOW ? inWords(figure) : number(figure, "no");
    }

    private static String noun(Figure figure, Placeholder placeholder) {
        boolean one = figure.value().orElse(0) == 1;
        return placeholder.words().get(one ? 0 : 1);
    }
}
