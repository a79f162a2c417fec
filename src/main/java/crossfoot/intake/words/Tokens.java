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
    private static final Pattern BOUNDARY = Pattern.compile("(?<=\\p{Ll})(?=\\p{Lu})|(?<=\\p{Lu})(?=\\p{Lu}\\p{Ll}{2})"
            + "|(?<=\\p{L})(?=\\p{Nd})|(?<=\\p{Nd})(?=\\p{L})|[^\\p{L}\\p{Nd}]+");
    private static final Pattern ACCENT = Pattern.compile("\\p{M}+");
    private static final Pattern ORDINAL = Pattern.compile("(?<=\\d)(?:st|nd|rd|th)\\b", Pattern.CASE_INSENSITIVE);

    private Tokens() {}

    /** The words, lower case, in order. */
    public static List<String> of(String text) {
        String plain =
                ACCENT.matcher(Normalizer.normalize(text, Normalizer.Form.NFKD)).replaceAll("");
        plain = APOSTROPHE.matcher(INITIALS.matcher(plain).replaceAll("")).replaceAll("");
        plain = ORDINAL.matcher(plain).replaceAll("");
        List<String> tokens = new ArrayList<>();
        for (String token : BOUNDARY.split(plain, -1)) {
            if (!token.isEmpty()) {
                tokens.add(token.toLowerCase(Locale.ROOT));
            }
        }
        return List.copyOf(tokens);
    }
}
