/**
 * Fills a template with a pack, checked before and after, and makes the workbook ready to publish; writes a pack in either
 * format. Does not know how figures are counted.
 */
@NullMarked
package crossfoot.report.template;

import org.jspecify.annotations.NullMarked;
