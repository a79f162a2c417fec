package crossfoot.rules;

/**
 * A longer period agreed for one case.
 *
 * @param agreed the day it was agreed or told
 * @param to the day it runs to
 */
record Extension(int agreed, int to) {

    /** Whether both of its cells hold days. */
    boolean known() {
        return Day.known(agreed) && Day.known(to);
    }

    /** Whether a cell of it holds what is an error by itself: nobody can tell what was agreed. */
    boolean unreadable() {
        return agreed == Day.UNREADABLE || to == Day.UNREADABLE;
    }

    /** Whether it extends a target: agreed by it, ending after it, and not after the longest that any may run. */
    boolean extendsTarget(int target, int longest) {
        return known() && agreed <= target && to > target && (!Day.known(longest) || to <= longest);
    }

    /** Whether it moves a limit: a longer period agreed on or before it (regulation 14 of the 2009 Regulations). */
    boolean movesLimit(int limit) {
        return known() && agreed <= limit && to > limit;
    }
}
