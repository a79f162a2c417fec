/**
 * What a row must obey: clocks, working days, checks, findings and explanations. Does not know how any of it is shown.
 */
@NullMarked
package crossfoot.rules;

import org.jspecify.annotations.NullMarked;
