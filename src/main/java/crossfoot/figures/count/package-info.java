/**
 * Which rows count: by year, by type, by entry of a list, and what is left out. Does not know tables.
 */
@NullMarked
package crossfoot.figures.count;

import org.jspecify.annotations.NullMarked;
