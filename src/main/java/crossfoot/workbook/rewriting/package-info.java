/**
 * Changes to a workbook that is there: only the cells, rows and parts that are named are written, everything else is
 * copied byte for byte. Does not know why a cell changes.
 */
@NullMarked
package crossfoot.workbook.rewriting;

import org.jspecify.annotations.NullMarked;
