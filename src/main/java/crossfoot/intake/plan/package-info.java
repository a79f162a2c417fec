/** What a source and its map would make of the master: rows made, updated and refused, differences and doubts. */
@NullMarked
package crossfoot.intake.plan;

import org.jspecify.annotations.NullMarked;
