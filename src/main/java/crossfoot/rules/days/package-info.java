/**
 * What days are: working days, clocks, extensions, bank holidays, dates as British people write them. Knows no cases.
 */
@NullMarked
package crossfoot.rules.days;

import org.jspecify.annotations.NullMarked;
