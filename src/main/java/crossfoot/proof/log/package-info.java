/** Compares a report with the log's own figures. Knows the figure book; judges no sums. */
@NullMarked
package crossfoot.proof.log;

import org.jspecify.annotations.NullMarked;
