package crossfoot.intake.words;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * The words of a header or a value: split at spaces, punctuation, camel case, and between letters and digits.
 * {@code CatPoorComm} is cat, poor, comm; {@code Stage1 Rec'd} is stage, 1, recd; {@code D.O.B.} is dob.
 */
public final class Tokens {

    private static final Pattern INITIALS = Pattern.compile("(?<=\\b\\p{L})\\.(?=\\p{L}\\b)");
    private static final Pattern APOSTROPHE = Pattern.compile("(?<=\\p{L})['\u2019\u2018`](?=\\p{L})");
    private static final Pattern ACCENT = Pattern.compile("\\p{M}+");
    private static final Pattern ORDINAL = Pattern.compile("(?<=\\d)(?:st|nd|rd|th)\\b", Pattern.CASE_INSENSITIVE);

    private Tokens() {}

    /** The words, lower case, in order. */
    public static List<String> of(String text) {
        // Every value of a source comes by here, and most hold nothing of what the expressions look for.
        String plain = isAscii(text)
                ? text
                : ACCENT.matcher(Normalizer.normalize(text, Normalizer.Form.NFKD))
                        .replaceAll("");
        if (plain.indexOf('.') >= 0) {
            plain = INITIALS.matcher(plain).replaceAll("");
        }
        if (holdsApostrophe(plain)) {
            plain = APOSTROPHE.matcher(plain).replaceAll("");
        }
        if (plain.chars().anyMatch(Character::isDigit)) {
            plain = ORDINAL.matcher(plain).replaceAll("");
        }
        return split(plain);
    }

    private static boolean isAscii(String text) {
        for (int i = 0; i < text.length(); i++) {
            if (text.charAt(i) >= 0x80) {
                return false;
            }
        }
        return true;
    }

    private static boolean holdsApostrophe(String text) {
        return text.indexOf('\'') >= 0
                || text.indexOf('`') >= 0
                || text.indexOf('\u2019') >= 0
                || text.indexOf('\u2018') >= 0;
    }

    private static List<String> split(String text) {
        List<String> tokens = new ArrayList<>();
        int start = 0;
        int previous = ' ';
        for (int at = 0; at < text.length(); ) {
            int letter = text.codePointAt(at);
            if (!isOfWord(letter)) {
                add(text, start, at, tokens);
                start = at + Character.charCount(letter);
            } else if (at > start && isBoundary(previous, letter, text, at + Character.charCount(letter))) {
                add(text, start, at, tokens);
                start = at;
            }
            previous = letter;
            at += Character.charCount(letter);
        }
        add(text, start, text.length(), tokens);
        return List.copyOf(tokens);
    }

    private static void add(String text, int start, int end, List<String> tokens) {
        if (end > start) {
            tokens.add(text.substring(start, end).toLowerCase(Locale.ROOT));
        }
    }

    private static boolean isOfWord(int letter) {
        return Character.isLetter(letter) || Character.isDigit(letter);
    }

    /** Between letters and digits, before a capital behind a small letter, and before the last of several capitals. */
    private static boolean isBoundary(int previous, int letter, String text, int next) {
        if (Character.isDigit(previous) != Character.isDigit(letter)) {
            return true;
        }
        if (!isCapital(letter)) {
            return false;
        }
        return isSmall(previous)
                || isCapital(previous)
                        && next < text.length()
                        && isSmall(text.codePointAt(next))
                        && text.offsetByCodePoints(next, 1) < text.length()
                        && isSmall(text.codePointAt(text.offsetByCodePoints(next, 1)));
    }

    private static boolean isCapital(int letter) {
        return Character.getType(letter) == Character.UPPERCASE_LETTER;
    }

    private static boolean isSmall(int letter) {
        return Character.getType(letter) == Character.LOWERCASE_LETTER;
    }
}
