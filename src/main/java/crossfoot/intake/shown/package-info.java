/** How a plan is shown: as sheets of a workbook, and as data for a page or a script. */
@NullMarked
package crossfoot.intake.shown;

import org.jspecify.annotations.NullMarked;
