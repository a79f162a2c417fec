/** The map from a source to the master, a workbook that a steward edits. */
@NullMarked
package crossfoot.intake.map;

import org.jspecify.annotations.NullMarked;
