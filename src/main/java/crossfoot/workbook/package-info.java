/**
 * Excel files: the safety check, streaming table reads, surgical rewrites, new workbooks and safe saving. Knows tables,
 * cells and styles; knows nothing of complaints.
 */
@NullMarked
package crossfoot.workbook;

import org.jspecify.annotations.NullMarked;
