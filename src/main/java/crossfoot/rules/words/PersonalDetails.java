package crossfoot.rules.words;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Finds what identifies a person in a text that is to be published: e-mail addresses, UK phone numbers, postcodes, NHS
 * numbers (by their check digit) and National Insurance numbers. Ordinary numbers, refs, dates and sums of money are none.
 */
public final class PersonalDetails {

    private static final Pattern EMAIL =
            Pattern.compile("[\\p{L}\\p{N}._%+'-]{1,64}@(?:[\\p{L}\\p{N}-]{1,63}\\.){1,8}\\p{L}{2,24}");

    /**
     * A national number begins with 0 and an area code of three digits or more; abroad that 0 is +44 or 0044. A mobile
     * number may follow another number, an extension or a second number may follow it.
     */
    private static final Pattern PHONE = Pattern.compile(
            "(?<![\\p{L}\\p{N}£$€/,+_-])(?<![^\\p{L}]\\.)(?:(?<!\\d[ ])|(?=07\\d{3} ?\\d{3} ?\\d{3}(?!\\d)))"
                    + "(?:(?:\\+44|0044)[ .-]?(?:\\(0\\)[ .-]?)?\\(?[1-9]\\d{0,4}\\)?|\\(0[1-9]\\d{1,4}\\)|0[1-9]\\d{1,4})"
                    + "(?:[ .-]?\\d{1,8}){1,6}(?![\\d_]|(?!x ?\\d|ext)\\p{L}|/(?!0\\d|\\d(?![\\d/]))|[.,-]\\d)");

    /** What a long number is said to be that is none of those that identify a person. */
    private static final Pattern NAMED_OTHERWISE = Pattern.compile(
            "\\b(?:invoice|order|UPRN|barcode)(?: (?:number|no|ref)\\b\\.?)?[:#]? ?$", Pattern.CASE_INSENSITIVE);

    private static final int LONGEST_NAMING = 20;

    private static final Pattern POSTCODE = Pattern.compile(
            "(?<![\\p{L}\\p{N}/_-])([A-Za-z]{1,2})(\\d[A-Za-z\\d]?)\\s?(\\d[A-Za-z]{2})(?![\\p{L}\\p{N}_-])");
    private static final Pattern NHS = Pattern.compile(
            "(?:(?<=NHS)|(?<![\\p{L}\\p{N}£$€,/_+-])(?<![^\\p{L}]\\.))(?<!\\d[ ])(\\d{3})([ -]?)(\\d{3})\\2(\\d{4})(?![\\p{L}\\d/_]|[ .,-]\\d)");
    private static final Pattern INSURANCE = Pattern.compile("(?<![\\p{L}\\p{N}/_-])([A-Za-z]{2})"
            + "(?: ?\\d{6}|[ -]?\\d{2}([ -])\\d{2}\\2\\d{2})([ -]?[A-Da-d])?(?![\\p{L}\\p{N}_-])");

    /** Words of two letters that may stand before a date or a sum of six digits; others cannot begin such a number. */
    private static final Set<String> NOT_PREFIXES =
            Set.of("AM", "AN", "AS", "AT", "BE", "BY", "HE", "ME", "MY", "NR", "OK", "ON", "OR", "PM", "RE", "WE");

    private static final Pattern INWARD = Pattern.compile("\\d[ABD-HJLNP-UW-Z]{2}");
    private static final Set<String> AREAS =
            Set.of(("AB AL B BA BB BD BF BH BL BN BR BS BT BX CA CB CF CH CM CO CR CT CV CW DA DD DE"
                            + " DG DH DL DN DT DY E EC EH EN EX FK FY G GL GU GY HA HD HG HP HR HS HU HX IG IM IP IV JE KA KT KW"
                            + " KY L LA LD LE LL LN LS LU M ME MK ML N NE NG NN NP NR NW OL OX PA PE PH PL PO PR RG RH RM S SA SE"
                            + " SG SK SL SM SN SO SP SR SS ST SW SY TA TD TF TN TQ TR TS TW UB W WA WC WD WF WN WR WS WV YO ZE")
                    .split(" "));
    private static final Set<String> ORDINARY_ENDS = Set.of("st", "nd", "rd", "th", "ft", "hr", "yr", "lb");
    private static final Set<String> UNUSED_PREFIXES = Set.of("BG", "GB", "NK", "KN", "TN", "NT", "ZZ");
    private static final Pattern DASHES = Pattern.compile("[\\u2010-\\u2015\\u2212]");
    private static final char FIRST_DASH = '\u2010';
    private static final int SHORTEST_PHONE = 10;
    private static final int LONGEST_PHONE = 11;
    private static final int NHS_MODULUS = 11;
    private static final int LAST_NHS_GROUP = 4;
    private static final int INSURANCE_DIGITS = 6;
    private static final int INSURANCE_LENGTH = 9;
    private static final int INSURANCE_PAIRS = 3;

    private PersonalDetails() {}

    /** What a text holds, in words: "an e-mail address", "a postcode"; nothing where it holds none. */
    public static List<String> in(String text) {
        Clues clues = new Clues(text);
        if (!clues.any()) {
            return List.of();
        }
        return in(text, clues, clues.digits >= INSURANCE_DIGITS ? withPlainHyphens(text) : text);
    }

    private static List<String> in(String text, Clues clues, String numbers) {
        List<String> found = new ArrayList<>();
        if (clues.at && EMAIL.matcher(text).find()) {
            found.add("an e-mail address");
        }
        if (clues.phone(text) && holdsPhone(numbers)) {
            found.add("a phone number");
        }
        if (clues.inwardCode && holdsPostcode(text)) {
            found.add("a postcode");
        }
        if (clues.digits >= SHORTEST_PHONE && clues.longGroup && holdsNhsNumber(numbers)) {
            found.add("an NHS number");
        }
        if (clues.insurance() && holdsInsuranceNumber(numbers)) {
            found.add("a National Insurance number");
        }
        return found;
    }

    /** Word puts dashes and hyphens that do not break between groups of digits. */
    private static String withPlainHyphens(String text) {
        for (int i = 0; i < text.length(); i++) {
            if (text.charAt(i) >= FIRST_DASH) {
                return DASHES.matcher(text).replaceAll("-");
            }
        }
        return text;
    }

    /** What one look at the characters of a text says of it: a pattern is only tried where it could match. */
    private static final class Clues {

        private int digits;
        private int pairs;
        private boolean at;
        private boolean areaCode;
        private boolean longGroup;
        private boolean sixTogether;
        private boolean inwardCode;

        Clues(String text) {
            int run = 0;
            for (int i = 0; i < text.length(); i++) {
                char c = text.charAt(i);
                if (isDigit(c)) {
                    digits++;
                    run++;
                    longGroup |= run == LAST_NHS_GROUP;
                    areaCode |= run > 2 && text.charAt(i - 1) != '0' && text.charAt(i - 2) == '0';
                } else {
                    at |= c == '@';
                    endRun(run);
                    run = 0;
                    inwardCode |= digits >= 2 && !Character.isLetterOrDigit(c) && endsInwardCode(text, i);
                }
            }
            endRun(run);
            inwardCode |= digits >= 2 && endsInwardCode(text, text.length());
        }

        private void endRun(int length) {
            pairs += length == 2 ? 1 : 0;
            sixTogether |= length == INSURANCE_DIGITS;
        }

        /** Whether a digit and two letters stand before a place, as at the end of every postcode. */
        private static boolean endsInwardCode(String text, int end) {
            return end > 2
                    && isDigit(text.charAt(end - 3))
                    && Character.isLetter(text.charAt(end - 2))
                    && Character.isLetter(text.charAt(end - 1));
        }

        boolean any() {
            return at || digits >= 2;
        }

        /** Whether something stands in the text with which a phone number begins: 0 and a code, or the country's code. */
        boolean phone(String text) {
            return digits >= SHORTEST_PHONE && (areaCode || text.contains("+44") || text.contains("0044"));
        }

        /** Whether six digits stand together, or three pairs of them apart, as in every National Insurance number. */
        boolean insurance() {
            return sixTogether || pairs >= INSURANCE_PAIRS;
        }
    }

    private static boolean isDigit(char c) {
        return c >= '0' && c <= '9';
    }

    private static boolean holdsPhone(String text) {
        Matcher matcher = PHONE.matcher(text);
        while (matcher.find()) {
            if (beginsWithPhone(matcher.group().replace("(0)", "")) && !namedOtherwise(text, matcher.start())) {
                return true;
            }
        }
        return false;
    }

    /** Whether the words before a number say that it is another, such as an invoice's. */
    private static boolean namedOtherwise(String text, int start) {
        return NAMED_OTHERWISE
                .matcher(text)
                .region(Math.max(0, start - LONGEST_NAMING), start)
                .find();
    }

    /** Whether the first groups of digits make up a phone number: what follows may be another number. */
    private static boolean beginsWithPhone(String groups) {
        StringBuilder national = new StringBuilder();
        for (String group : groups.split("\\D+")) {
            national.append(group);
            String digits = national.toString();
            if (digits.startsWith("0044")) {
                digits = "0" + digits.substring(4);
            } else if (digits.startsWith("44") && groups.startsWith("+")) {
                digits = "0" + digits.substring(2);
            }
            boolean fits = digits.length() == LONGEST_PHONE
                    || (digits.length() == SHORTEST_PHONE && "18".indexOf(digits.charAt(1)) >= 0);
            if (fits && "1235789".indexOf(digits.charAt(1)) >= 0) {
                return true;
            }
        }
        return false;
    }

    private static boolean holdsPostcode(String text) {
        Matcher matcher = POSTCODE.matcher(text);
        while (matcher.find()) {
            String area = matcher.group(1).toUpperCase(Locale.ROOT);
            String inward = matcher.group(3).toUpperCase(Locale.ROOT);
            boolean postcode = AREAS.contains(area) && INWARD.matcher(inward).matches();
            if (postcode && !ordinary(matcher.group(3))) {
                return true;
            }
        }
        return false;
    }

    /** Whether what may end a postcode is an ordinal or a length, such as the 2nd or 3ft after a room B1. */
    private static boolean ordinary(String inward) {
        return ORDINARY_ENDS.contains(inward.substring(1));
    }

    private static boolean holdsNhsNumber(String text) {
        Matcher matcher = NHS.matcher(text);
        while (matcher.find()) {
            if (nhsCheckDigitHolds(matcher.group(1) + matcher.group(3) + matcher.group(4))
                    && !namedOtherwise(text, matcher.start())) {
                return true;
            }
        }
        return false;
    }

    /** Weights 10 to 2; eleven less the remainder by eleven is the tenth digit, 11 counts as 0 and 10 as no number. */
    private static boolean nhsCheckDigitHolds(String digits) {
        int sum = 0;
        for (int i = 0; i < digits.length() - 1; i++) {
            sum += (digits.charAt(i) - '0') * (digits.length() - i);
        }
        int check = (NHS_MODULUS - sum % NHS_MODULUS) % NHS_MODULUS;
        boolean allAlike = digits.chars().distinct().count() == 1;
        return !allAlike && check == digits.charAt(digits.length() - 1) - '0';
    }

    private static boolean holdsInsuranceNumber(String text) {
        Matcher matcher = INSURANCE.matcher(text);
        while (matcher.find()) {
            String prefix = matcher.group(1).toUpperCase(Locale.ROOT);
            if (ordinaryWord(prefix, matcher)) {
                continue;
            }
            boolean first = "DFIQUV".indexOf(prefix.charAt(0)) < 0;
            boolean second = "DFIOQUV".indexOf(prefix.charAt(1)) < 0;
            if (first && second && !UNUSED_PREFIXES.contains(prefix)) {
                return true;
            }
        }
        return false;
    }

    /**
     * Whether the letters are a word before a date or a sum: without the last letter only capitals before three pairs are
     * none; with an "a" apart, such as "on 12-03-25 a decision", no word of two letters is.
     */
    private static boolean ordinaryWord(String prefix, Matcher matcher) {
        String last = matcher.group(3);
        boolean word = NOT_PREFIXES.contains(prefix);
        if (last == null) {
            return word || matcher.group(2) == null || !prefix.equals(matcher.group(1));
        }
        return word && last.endsWith("a") && matcher.group().length() > INSURANCE_LENGTH;
    }
}
