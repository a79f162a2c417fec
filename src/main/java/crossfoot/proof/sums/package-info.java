/** The sums behind a claim: shares, changes and their rounding. Knows no words. */
@NullMarked
package crossfoot.proof.sums;

import org.jspecify.annotations.NullMarked;
