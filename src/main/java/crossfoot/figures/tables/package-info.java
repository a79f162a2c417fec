/**
 * Every table, each defined once: its id, its lines, its notes. Does not know where a table is printed.
 */
@NullMarked
package crossfoot.figures.tables;

import org.jspecify.annotations.NullMarked;
