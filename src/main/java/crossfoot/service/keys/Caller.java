package crossfoot.service.keys;

/**
 * Who makes a call, as far as its key tells: everybody who holds the service's own key is {@link #STEWARD}; a page or pane
 * that was given a key of its own has its own name. Signing on by person would give people here.
 *
 * @param name what tells one caller from another; no secret
 */
public record Caller(String name) {

    /** Whoever holds the service's own key: the user who started it, and macros. */
    public static final Caller STEWARD = new Caller("");

    /** Whether others may be this caller too, so that an address has to tell them apart. */
    public boolean shared() {
        return equals(STEWARD);
    }
}
