/**
 * What a row means: the schema (tables, columns, types, lists), the taxonomy with its validity, settings, and the typed
 * view of a log. Knows nothing of rules or of the XML of cells.
 */
@NullMarked
package crossfoot.caselog;

import org.jspecify.annotations.NullMarked;
