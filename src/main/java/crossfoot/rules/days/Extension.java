package crossfoot.rules.days;

/**
 * A longer period agreed for one case.
 *
 * @param agreed the day it was agreed or told
 * @param to the day it runs to
 */
public record Extension(int agreed, int to) {

    /** Whether both of its cells hold days. */
    public boolean known() {
        return Day.known(agreed) && Day.known(to);
    }

    /** Whether a cell of it holds what is an error by itself: nobody can tell what was agreed. */
    public boolean unreadable() {
        return agreed == Day.UNREADABLE || to == Day.UNREADABLE;
    }

    /** Whether it extends a target: agreed by it, ending after it, and not after the longest that any may run. */
    public boolean extendsTarget(int target, int longest) {
        return known() && agreed <= target && to > target && (!Day.known(longest) || to <= longest);
    }

    /** Whether it moves a limit: a longer period agreed on or before it (regulation 14 of the 2009 Regulations). */
    public boolean movesLimit(int limit) {
        return known() && agreed <= limit && to > limit;
    }
}
