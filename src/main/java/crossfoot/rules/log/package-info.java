/**
 * The log as one whole: what each case is, which can be judged, how cases hang together and where each stands on the
 * as-of date. Finds no fault.
 */
@NullMarked
package crossfoot.rules.log;

import org.jspecify.annotations.NullMarked;
