/**
 * What a row means: the typed view of a log over its schema and taxonomy, as it is and as it was on an earlier day.
 * Knows nothing of rules or of the XML of cells.
 */
@NullMarked
package crossfoot.caselog;

import org.jspecify.annotations.NullMarked;
