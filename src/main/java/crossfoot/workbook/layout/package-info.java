/**
 * Rare changes to how a workbook that is there is laid out, made in the text of whole parts: columns put in, drop-downs that
 * offer something else. Does not know why.
 */
@NullMarked
package crossfoot.workbook.layout;

import org.jspecify.annotations.NullMarked;
