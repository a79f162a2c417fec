/**
 * The container: its directory, its parts, how they are packed and unpacked. Knows names and bytes; does not know
 * what a part means.
 */
@NullMarked
package crossfoot.workbook.zip;

import org.jspecify.annotations.NullMarked;
