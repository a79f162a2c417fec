package crossfoot.proof.text;

/** What a token of a sentence is. Only some kinds of numbers can be part of a sum. */
public enum Kind {
    /** A plain number of things: 1,020. */
    COUNT,
    /** A per cent: 36.9%, 19 per cent. */
    PERCENT,
    /** Percentage points. */
    POINTS,
    /** An amount of money: £1.2m. */
    MONEY,
    /** A length of time: 25 working days. */
    DURATION,
    /** A year, calendar or reporting: 2024, 2023/24. */
    PERIOD,
    /** A day or a month. */
    DATE,
    /** A number that names something: section 4, stage 2, a phone or a case number. */
    REFERENCE,
    /** A place in an order: 2nd. */
    ORDINAL,
    /** One in so many. */
    RATIO,
    /** A number per thousand people, or per anything. */
    RATE,
    /** An age. */
    AGE,
    /** From a number to a number, as one expression: 3–5. */
    RANGE,
    /** A word. */
    WORD,
    /** A mark of punctuation. */
    MARK;

    /** Whether numbers of this kind can be compared with each other as a level: counts, money, times, per cents. */
    public boolean isLevel() {
        return this == COUNT || this == PERCENT || this == MONEY || this == DURATION || this == RATE;
    }
}
