/** The tables of a report: what their lines and columns are, and whether they add up. Knows no sentences. */
@NullMarked
package crossfoot.proof.table;

import org.jspecify.annotations.NullMarked;
