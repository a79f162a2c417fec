package crossfoot.report.sample;

/**
 * What a case is about.
 *
 * @param main the main reason, or ""
 * @param sub the sub-reason, or ""
 */
record Subject(String main, String sub) {

    /** The subject of a card, {@code main|sub}. */
    static Subject of(String card) {
        String[] parts = card.split("\\|", -1);
        return new Subject(parts[0], parts[1]);
    }
}
