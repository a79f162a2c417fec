/**
 * What a row must obey: every rule with its code, severity and message, and the findings in their order. Does not
 * know how a finding is shown.
 */
@NullMarked
package crossfoot.rules.checks;

import org.jspecify.annotations.NullMarked;
