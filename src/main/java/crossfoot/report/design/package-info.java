/**
 * How a new master looks: its sheets, default rows, drop-downs and dashboard. Knows nothing of a refresh.
 */
@NullMarked
package crossfoot.report.design;

import org.jspecify.annotations.NullMarked;
