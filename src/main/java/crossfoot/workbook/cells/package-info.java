/**
 * What a workbook holds, as values: cells, addresses, tables, sheets and charts as they are meant, and how a file is
 * refused. Knows nothing of XML, of zip files or of where anything is stored.
 */
@NullMarked
package crossfoot.workbook.cells;

import org.jspecify.annotations.NullMarked;
