/**
 * Packs of published tables: what is in one, who may read it, and the names by which a template asks for it. Knows figures;
 * does not know how a workbook or a document is made of it, nor who asked for it.
 */
@NullMarked
package crossfoot.report.pack;

import org.jspecify.annotations.NullMarked;
