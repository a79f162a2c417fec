/**
 * How a file gets onto a disk without ever being half there: locks, temporary files, backups, rights, who has it
 * open. Does not know what is in it.
 */
@NullMarked
package crossfoot.workbook.saving;

import org.jspecify.annotations.NullMarked;
