/**
 * How a map is applied to one row of a source: which column is read as what, and what a value does. Does not know what
 * the master already holds.
 */
@NullMarked
package crossfoot.intake.reading;

import org.jspecify.annotations.NullMarked;
