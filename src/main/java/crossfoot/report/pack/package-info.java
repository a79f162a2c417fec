/**
 * Packs of published tables: templates that a steward restyles, filled with figures and nothing else. Knows figures, JXLS
 * and POI; does not know where a template or a pack is kept, nor who asked for it.
 */
@NullMarked
package crossfoot.report.pack;

import org.jspecify.annotations.NullMarked;
