/**
 * A small invented log of any schemes, made of whatever their lists and clocks hold. Knows roles, groups and marks; knows no
 * entry by its name.
 */
@NullMarked
package crossfoot.report.invented;

import org.jspecify.annotations.NullMarked;
