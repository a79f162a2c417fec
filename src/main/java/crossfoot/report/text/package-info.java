/**
 * The words of the report: texts that a steward keeps with the figures, their placeholders, and proposals for texts. Does not
 * know how a text is printed.
 */
@NullMarked
package crossfoot.report.text;

import org.jspecify.annotations.NullMarked;
