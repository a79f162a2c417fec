package crossfoot.intake.words;

import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Tells columns of personal details, by header and by content: names, addresses, e-mail, phone, birth date, NHS and
 * National Insurance numbers. A log for statistics and deadlines needs none of them, so they are proposed to be left out.
 */
public final class PersonalContent {

    private static final Pattern EMAIL = Pattern.compile("[^\\s@]+@[^\\s@]+\\.[A-Za-z]{2,}");
    private static final Pattern POSTCODE =
            Pattern.compile("(?i)(?:.*\\b)?[A-Z]{1,2}\\d[A-Z\\d]?\\s*\\d[ABD-HJLNP-UW-Z]{2}\\.?", Pattern.DOTALL);
    private static final Pattern PHONE =
            Pattern.compile("(?:\\+44\\s?\\(?0?\\)?|\\(?0)[12378]\\d{1,4}\\)?[\\s-]?\\d{3,4}[\\s-]?\\d{3,4}");
    private static final Pattern INSURANCE = Pattern.compile("(?i)[A-CEGHJ-PR-TW-Z]{2}\\s?(?:\\d{2}\\s?){3}[A-D]");
    private static final Pattern TITLED = Pattern.compile("(?:Mrs|Mr|Ms|Miss|Mx|Dr|Rev)\\.?\\s+\\p{Lu}.*");
    private static final int NHS_DIGITS = 10;
    private static final double MOST = 0.5;

    private final Set<String> plainly;
    private final Set<String> persons;
    private final Set<String> ways;

    /** Tells by the words of a word book. */
    public PersonalContent(WordBook words) {
        this.plainly = words.words("personal");
        this.persons = words.words("person");
        this.ways = words.words("way");
    }

    /** Whether a header names a personal detail. */
    public boolean inHeader(String header) {
        List<String> tokens = Tokens.of(header);
        if (tokens.stream().anyMatch(ways::contains)) {
            return false;
        }
        boolean name = (tokens.contains("name") || tokens.contains("names"))
                && (tokens.size() == 1 || tokens.stream().anyMatch(persons::contains));
        boolean mail = tokens.contains("mail") && tokens.contains("e");
        boolean insurance = tokens.contains("ni") || (tokens.contains("national") && tokens.contains("insurance"));
        boolean bare = tokens.stream().allMatch(token -> persons.contains(token) || token.equals("service"))
                && tokens.stream().anyMatch(persons::contains);
        return name || mail || insurance || bare || tokens.stream().anyMatch(plainly::contains);
    }

    /** Whether a value is an e-mail address, a phone number, a postcode, an NHS or National Insurance number, a titled name. */
    public static boolean isPersonal(String text) {
        String value = text.strip();
        return EMAIL.matcher(value).matches()
                || POSTCODE.matcher(value).matches()
                || PHONE.matcher(value).matches()
                || INSURANCE.matcher(value).matches()
                || (TITLED.matcher(value).matches() && value.length() < 60)
                || isNhsNumber(value);
    }

    /** Whether most of some values are personal. */
    public static boolean inValues(List<String> values) {
        long personal = values.stream().filter(PersonalContent::isPersonal).count();
        return !values.isEmpty() && personal >= values.size() * MOST;
    }

    /** Ten digits whose last is the check digit of the others, modulo 11 (NHS Data Dictionary). */
    static boolean isNhsNumber(String value) {
        String digits = value.replace(" ", "").replace("-", "");
        if (digits.length() != NHS_DIGITS || !digits.chars().allMatch(c -> c >= '0' && c <= '9')) {
            return false;
        }
        int sum = 0;
        for (int i = 0; i < NHS_DIGITS - 1; i++) {
            sum += (digits.charAt(i) - '0') * (NHS_DIGITS - i);
        }
        int check = (11 - sum % 11) % 11;
        return check == digits.charAt(NHS_DIGITS - 1) - '0';
    }
}
