/**
 * How a table is drafted: its lines, totals, shares and comparisons with the years before. Does not know which tables there are.
 */
@NullMarked
package crossfoot.figures.draft;

import org.jspecify.annotations.NullMarked;
