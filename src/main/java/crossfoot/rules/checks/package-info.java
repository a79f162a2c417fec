/**
 * What a row, a chain and a master must obey: every other rule, and the book of them all. Does not know how a finding
 * is shown.
 */
@NullMarked
package crossfoot.rules.checks;

import org.jspecify.annotations.NullMarked;
