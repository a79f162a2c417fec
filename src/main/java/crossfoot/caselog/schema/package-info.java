/**
 * What a master holds: its tables and columns, which of them are typed or computed, and how a header is matched. Does
 * not know what an entry of a list means.
 */
@NullMarked
package crossfoot.caselog.schema;

import org.jspecify.annotations.NullMarked;
