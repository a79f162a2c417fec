package crossfoot.caselog.taxonomy;

/**
 * How a case of a feedback type may end.
 *
 * @param procedure the procedure's name
 * @param feedbackType the feedback type's name
 * @param name its name
 * @param group the group that tables add it to
 * @param wellFounded whether it means that the complaint was well-founded
 * @param validity when it may be used, by the day of the answer
 */
public record Outcome(
        String procedure, String feedbackType, String name, String group, boolean wellFounded, Validity validity) {}
