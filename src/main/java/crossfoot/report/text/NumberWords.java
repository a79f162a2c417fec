package crossfoot.report.text;

import java.util.Locale;

/** Numbers in words, as English writes them. */
final class NumberWords {

    private static final String[] SMALL = {
        "none",
        "one",
        "two",
        "three",
        "four",
        "five",
        "six",
        "seven",
        "eight",
        "nine",
        "ten",
        "eleven",
        "twelve",
        "thirteen",
        "fourteen",
        "fifteen",
        "sixteen",
        "seventeen",
        "eighteen",
        "nineteen"
    };
    private static final String[] TENS = {
        "", "", "twenty", "thirty", "forty", "fifty", "sixty", "seventy", "eighty", "ninety"
    };
    private static final int HUNDRED = 100;
    private static final int THOUSAND = 1000;
    private static final int MILLION = 1_000_000;

    private NumberWords() {}

    /** Whether a number has words here: whole, not negative, below a million. */
    static boolean has(double number) {
        return number == Math.rint(number) && number >= 0 && number < MILLION;
    }

    /** A whole number below a million in words; 0 is none. */
    static String of(int number) {
        if (number < SMALL.length) {
            return SMALL[number];
        }
        if (number < HUNDRED) {
            String tens = TENS[number / 10];
            return number % 10 == 0 ? tens : tens + "-" + SMALL[number % 10];
        }
        int unit = number < THOUSAND ? HUNDRED : THOUSAND;
        String head = of(number / unit) + (unit == HUNDRED ? " hundred" : " thousand");
        int rest = number % unit;
        if (rest == 0) {
            return head;
        }
        return head + (rest < HUNDRED ? " and " : " ") + of(rest);
    }

    /** With a capital letter. */
    static String capital(String words) {
        return words.isEmpty() ? words : words.substring(0, 1).toUpperCase(Locale.UK) + words.substring(1);
    }
}
