/**
 * From bytes to tables: the safety check, the outline of a workbook, its texts, sheets and tables. Never writes.
 */
@NullMarked
package crossfoot.workbook.reading;

import org.jspecify.annotations.NullMarked;
