/**
 * What a single cell must obey: kinds of values, lists, and lists that depend on another cell. Does not look at a row
 * as a whole.
 */
@NullMarked
package crossfoot.rules.cells;

import org.jspecify.annotations.NullMarked;
