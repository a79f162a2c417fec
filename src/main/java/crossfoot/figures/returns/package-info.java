/**
 * What laws and codes ask a council to report each year, each in its own words. Does not know the other tables.
 */
@NullMarked
package crossfoot.figures.returns;

import org.jspecify.annotations.NullMarked;
