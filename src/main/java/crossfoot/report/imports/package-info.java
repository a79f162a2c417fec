/** An import brought into a master: the rows, what is kept of them, and the refresh that goes with them, in one save. */
@NullMarked
package crossfoot.report.imports;

import org.jspecify.annotations.NullMarked;
