/**
 * How a refresh brings the governed master up to date, and what it keeps as evidence. Knows sheets and tables; does not
 * know HTTP.
 */
@NullMarked
package crossfoot.report.master;

import org.jspecify.annotations.NullMarked;
