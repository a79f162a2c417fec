/**
 * A number with its id, label, unit and the rows behind it, the tables that hold them, and how two numbers are
 * compared. Does not know what is counted.
 */
@NullMarked
package crossfoot.figures.figure;

import org.jspecify.annotations.NullMarked;
