/**
 * What a pack's report says, part after part: headings, words, tables for people, charts, quotations. Does not know how a
 * report is written.
 */
@NullMarked
package crossfoot.report.plan;

import org.jspecify.annotations.NullMarked;
