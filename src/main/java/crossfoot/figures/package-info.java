/**
 * Numbers with their lineage: figure definitions, tables, comparisons, identities and statistics. Does not know where they
 * are printed.
 */
@NullMarked
package crossfoot.figures;

import org.jspecify.annotations.NullMarked;
