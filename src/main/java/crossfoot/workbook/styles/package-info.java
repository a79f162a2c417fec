/**
 * The formats of cells as a workbook stores them: number formats, fonts, fills, and which style shows a date. Does
 * not know which cells have them.
 */
@NullMarked
package crossfoot.workbook.styles;

import org.jspecify.annotations.NullMarked;
