package crossfoot.intake.words;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** In which order the numbers of a typed date stand. */
public enum DateOrder {
    /** 31/03/2025, as in the United Kingdom. */
    DAY_FIRST("day first"),
    /** 03/31/2025, as in the United States. */
    MONTH_FIRST("month first"),
    /** A day number as Excel counts them, typed as text: 45747. */
    SERIAL("serial number"),
    /** Every date is a true date, in words or begins with its year: no order is asked of it. */
    PLAIN("no order needed");

    private final String words;

    DateOrder(String words) {
        this.words = words;
    }

    /** As the map says it. */
    public String words() {
        return words;
    }

    /** The order that a cell of the map names. */
    public static Optional<DateOrder> named(String text) {
        String key = text.strip().toLowerCase(Locale.ROOT);
        return Arrays.stream(values()).filter(order -> order.words.equals(key)).findFirst();
    }
}
