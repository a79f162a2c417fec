/**
 * Writes a pack's report as one page for a browser, and as a PDF. Does not know templates.
 */
@NullMarked
package crossfoot.report.web;

import org.jspecify.annotations.NullMarked;
