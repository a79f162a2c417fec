/**
 * Reading other people's logs: what a source file holds, what a steward's map makes of it, and what would come into the
 * master, row by row, before anything is written. Its rooms, in the order of their imports: words · source · map ·
 * suggest · plan · published · shown. Does not know the figures, nor how any of it is shown.
 */
@NullMarked
package crossfoot.intake;

import org.jspecify.annotations.NullMarked;
