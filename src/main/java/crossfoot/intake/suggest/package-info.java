/** Proposals for a map, each with its evidence. */
@NullMarked
package crossfoot.intake.suggest;

import org.jspecify.annotations.NullMarked;
