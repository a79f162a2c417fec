/**
 * The governed master workbook: how a new one looks, and how a refresh brings one up to date. Knows sheets and tables;
 * does not know HTTP.
 */
@NullMarked
package crossfoot.report.master;

import org.jspecify.annotations.NullMarked;
