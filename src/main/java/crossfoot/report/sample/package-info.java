/**
 * An invented log: one that gives the published figures of 2024-25 line by line, and ones of any size and the same shape.
 * Knows the columns and the default lists; knows nothing of figures, which its tests count by themselves.
 */
@NullMarked
package crossfoot.report.sample;

import org.jspecify.annotations.NullMarked;
