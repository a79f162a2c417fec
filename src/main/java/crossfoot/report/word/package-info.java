/**
 * Writes a pack as a Word report: chapters, tables, captions, charts. Does not know templates.
 */
@NullMarked
package crossfoot.report.word;

import org.jspecify.annotations.NullMarked;
