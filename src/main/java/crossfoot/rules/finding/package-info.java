/**
 * What a rule says: its code, severity and place, and the findings of a row in their order. Does not know what any rule
 * looks at.
 */
@NullMarked
package crossfoot.rules.finding;

import org.jspecify.annotations.NullMarked;
