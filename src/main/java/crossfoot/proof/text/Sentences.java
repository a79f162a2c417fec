package crossfoot.proof.text;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Cuts a paragraph into sentences. */
public final class Sentences {

    private static final Set<String> ABBREVIATIONS = Set.of(
            "e.g", "i.e", "eg", "ie", "no", "nos", "approx", "mr", "mrs", "ms", "dr", "st", "cf", "vs", "p", "pp", "c",
            "etc", "fig", "para", "paras", "ref", "dept", "incl", "inc", "prof", "rev", "hon", "cllr", "cllrs", "ca");

    /** A paragraph's own number: 3.1, 4), 2.3.1. */
    private static final Pattern NUMBERED =
            Pattern.compile("\\(?\\d{1,2}(?:(?:\\.\\d{1,2}){1,3}\\.?|[.)])\\)?\\s+(?=[\\p{Lu}\\d(“\"])");

    /** No sentence has so many words: text without full stops claims nothing, and to search it for claims would take minutes. */
    private static final int LONGEST = 800;

    private Sentences() {}

    /** The sentences of a paragraph, in order. */
    public static List<Sentence> of(String paragraph) {
        List<Sentence> sentences = new ArrayList<>();
        Matcher numbered = NUMBERED.matcher(paragraph);
        int start = numbered.lookingAt() ? numbered.end() : 0;
        for (int at = start; at < paragraph.length(); at++) {
            if (endsAt(paragraph, at)) {
                add(sentences, paragraph, start, at + 1);
                start = at + 1;
            }
        }
        add(sentences, paragraph, start, paragraph.length());
        return sentences;
    }

    private static void add(List<Sentence> sentences, String paragraph, int from, int to) {
        int start = from;
        while (start < to && Character.isWhitespace(paragraph.charAt(start))) {
            start++;
        }
        if (start >= to) {
            return;
        }
        String text = paragraph.substring(start, to);
        List<Token> tokens = new ArrayList<>();
        List<Token> cut = Tokenizer.cut(text);
        for (Token token : cut.size() > LONGEST ? List.<Token>of() : Reclassifier.settle(cut)) {
            tokens.add(new Token(
                    token.kind(),
                    token.text(),
                    token.start() + start,
                    token.end() + start,
                    token.value(),
                    token.step(),
                    token.hedged(),
                    token.target()));
        }
        sentences.add(new Sentence(text, start, tokens));
    }

    private static boolean endsAt(String text, int at) {
        char mark = text.charAt(at);
        if (mark != '.' && mark != '!' && mark != '?') {
            return mark == '\n';
        }
        int next = at + 1;
        while (next < text.length() && "\"”’')".indexOf(text.charAt(next)) >= 0) {
            next++;
        }
        if (next < text.length() && !Character.isWhitespace(text.charAt(next))) {
            return false;
        }
        while (next < text.length() && Character.isWhitespace(text.charAt(next))) {
            next++;
        }
        boolean opens = next >= text.length()
                || Character.isUpperCase(text.charAt(next))
                || Character.isDigit(text.charAt(next))
                || "“\"‘'(£".indexOf(text.charAt(next)) >= 0;
        return opens && !(mark == '.' && abbreviated(text, at));
    }

    private static boolean abbreviated(String text, int at) {
        int from = at;
        while (from > 0 && (Character.isLetter(text.charAt(from - 1)) || text.charAt(from - 1) == '.')) {
            from--;
        }
        String word = text.substring(from, at).toLowerCase(Locale.ROOT);
        return ABBREVIATIONS.contains(word) || word.length() == 1;
    }
}
