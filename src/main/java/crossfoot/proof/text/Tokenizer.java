package crossfoot.proof.text;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The number grammar's first half: cuts a text into words, marks and numbers by an ordered list of forms, the first that
 * fits. What a form alone cannot tell (<em>stage 2</em>, <em>25 working days</em>) is {@link Reclassifier}'s.
 */
final class Tokenizer {

    private static final String MONTH = "(?:" + String.join("|", Lexicon.MONTHS) + ")\\b\\.?";
    private static final String DIGITS = "(?:\\d{1,3}(?:[,\\u00A0\\u202F\\u2009]\\d{3})+|\\d+)(?:\\.\\d+)?";
    private static final String SCALE = "(?:\\s?(?:million|billion|thousand|bn|m|k)\\b)?";

    private record Form(Kind kind, Pattern pattern) {}

    /** Forms that begin with a digit, a sign or a currency, most particular first. */
    private static final List<Form> NUMBERS = List.of(
            form(Kind.REFERENCE, "https?://\\S+|www\\.\\S+"),
            form(Kind.REFERENCE, "\\+\\d{2}[\\d ()]{8,}\\d|0\\d{2,4}[ -]\\d{3,4}[ -]?\\d{3,4}\\b|0\\d{9,10}\\b"),
            form(Kind.REFERENCE, "\\d{2} \\d{3} \\d{3}\\b|\\d{3} \\d{3} \\d{4}\\b"),
            form(Kind.DATE, "\\d{1,2}[/.-]\\d{1,2}[/.-](?:19|20)?\\d{2}\\b|(?:19|20)\\d{2}-\\d{2}-\\d{2}\\b"),
            form(Kind.DATE, "\\d{1,2}(?:st|nd|rd|th)?\\s+(?:of\\s+)?" + MONTH + "(?:,?\\s+(?:19|20)\\d{2}\\b)?"),
            form(Kind.PERIOD, "(?:19|20)\\d{2}\\s?[-–—−/]\\s?(?:(?:19|20)\\d{2}|\\d{2})\\b(?![\\d,%]|\\.\\d)"),
            form(Kind.REFERENCE, "24/7\\b|\\d+/\\d+/?[\\w/]*|\\d+(?:\\.\\d+){2,}|\\d+(?:\\.\\d+)?\\([0-9a-z]{1,3}\\)"),
            form(Kind.DATE, "\\d{1,2}:\\d{2}(?:\\s?[ap]m)?|\\d{1,2}(?:\\.\\d{2})?\\s?[ap]\\.?m\\b"),
            form(Kind.MONEY, "[-−+]?[£€$]\\s?" + DIGITS + SCALE),
            form(Kind.ORDINAL, "\\d+(?:st|nd|rd|th)\\b"),
            form(Kind.AGE, "\\d+\\+|\\d+s\\b"),
            form(Kind.RANGE, "\\d+(?:\\.\\d+)?%?\\s?[-–—]\\s?\\d+(?:\\.\\d+)?%?(?![\\d,])"),
            form(Kind.DURATION, "\\d+-(?:[a-z]+-)*(?:day|week|month|year|hour|minute|working|calendar)\\w*"),
            form(Kind.REFERENCE, "\\d+[A-Za-z]+\\d\\w*|\\d+[A-Za-z](?![A-Za-z])(?<![km])|\\d+-[A-Za-z]\\w*"),
            form(Kind.POINTS, "[-−+]?" + DIGITS + "\\s?(?:pp|ppts?|%\\s?-?points?|%?\\s?percentage[ -]points?)\\b"),
            form(Kind.PERCENT, "[-−+]?" + DIGITS + "\\s?(?:%|per\\s?cent\\b(?!age))"),
            form(Kind.COUNT, "[-−+]?" + DIGITS + SCALE));

    /** Forms that begin with a letter. */
    private static final List<Form> WORDS = List.of(
            form(Kind.REFERENCE, "https?://\\S+|www\\.\\S+|[\\w.+-]+@[\\w.-]+\\w"),
            form(Kind.DATE, MONTH + "\\s+(?:\\d{1,2}(?:st|nd|rd|th)?,?\\s+)?(?:19|20)\\d{2}\\b(?![-/–])"),
            form(Kind.REFERENCE, "[A-Z][A-Za-z]{0,5}[-/]?\\d[\\w/-]*|[A-Z]{2,5}[-/ ]\\d{3,}[\\w/-]*"),
            form(Kind.WORD, "[A-Za-z]+(?:['’][A-Za-z]+|['’](?=\\s))?(?:-[A-Za-z]+(?:['’][A-Za-z]+)?)*"));

    private Tokenizer() {}

    private static Form form(Kind kind, String pattern) {
        return new Form(kind, Pattern.compile(pattern, kind == Kind.REFERENCE ? 0 : Pattern.CASE_INSENSITIVE));
    }

    static List<Token> cut(String text) {
        List<Token> tokens = new ArrayList<>();
        int at = 0;
        while (at < text.length()) {
            char next = text.charAt(at);
            if (Character.isWhitespace(next)
                    || Character.isSpaceChar(next)
                    || Character.getType(next) == Character.FORMAT) {
                at++;
                continue;
            }
            Token token = tokenAt(text, at);
            tokens.add(token);
            at = token.end();
        }
        return tokens;
    }

    private static Token tokenAt(String text, int at) {
        char first = text.charAt(at);
        if (Character.isLetter(first)) {
            int end = plainWord(text, at);
            if (end > at) {
                return Token.plain(Kind.WORD, text.substring(at, end), at);
            }
            return first(WORDS, text, at, Character.charCount(text.codePointAt(at)));
        }
        boolean signed = "-−+£€$".indexOf(first) >= 0 && at + 1 < text.length() && !follows(text, at);
        return Character.isDigit(first) || signed
                ? first(NUMBERS, text, at, 1)
                : Token.plain(Kind.MARK, text.substring(at, at + Character.charCount(text.codePointAt(at))), at);
    }

    /** The end of a word that no other form can claim, or where it begins if one might: most words of a report. */
    private static int plainWord(String text, int at) {
        int end = at;
        while (end < text.length() && isLatin(text.charAt(end))) {
            end++;
        }
        char next = end < text.length() ? text.charAt(end) : ' ';
        boolean ends = next == ' '
                || next == ','
                || next == ')'
                || next == ';'
                || next == '.' && (end + 1 == text.length() || text.charAt(end + 1) == ' ');
        String word = text.substring(at, end);
        boolean number = next == ' ' && end + 1 < text.length() && Character.isDigit(text.charAt(end + 1));
        boolean code = number && word.length() < 6 && word.equals(word.toUpperCase(Locale.ROOT));
        return ends && !code && !Lexicon.MONTHS.contains(word.toLowerCase(Locale.ROOT)) ? end : at;
    }

    private static boolean isLatin(char letter) {
        return letter >= 'a' && letter <= 'z' || letter >= 'A' && letter <= 'Z';
    }

    /** Whether a sign stands directly behind a letter or digit, so that it is a dash or hyphen. */
    private static boolean follows(String text, int at) {
        char sign = text.charAt(at);
        return (sign == '-' || sign == '−' || sign == '+') && at > 0 && Character.isLetterOrDigit(text.charAt(at - 1));
    }

    private static Token first(List<Form> forms, String text, int at, int otherwise) {
        for (Form form : forms) {
            Matcher matcher = form.pattern().matcher(text).region(at, text.length());
            matcher.useTransparentBounds(true).useAnchoringBounds(false);
            if (matcher.lookingAt()) {
                return token(form.kind(), matcher.group(), at);
            }
        }
        return Token.plain(Kind.MARK, text.substring(at, at + otherwise), at);
    }

    private static Token token(Kind kind, String text, int at) {
        return switch (kind) {
            case COUNT, PERCENT, POINTS, MONEY -> Amount.read(kind, text, at);
            case PERIOD -> Amount.period(text, at);
            default -> Token.plain(kind, text, at);
        };
    }
}
