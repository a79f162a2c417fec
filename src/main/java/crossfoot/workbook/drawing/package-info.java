/**
 * New parts and new workbooks from a design: sheets, tables, validations, charts. Does not know workbooks that are
 * there already.
 */
@NullMarked
package crossfoot.workbook.drawing;

import org.jspecify.annotations.NullMarked;
