/**
 * Tables into people's hands: packs filled through JXLS templates, the dashboard, the checks sheet, the worklist. Does not
 * know HTTP.
 */
@NullMarked
package crossfoot.report;

import org.jspecify.annotations.NullMarked;
