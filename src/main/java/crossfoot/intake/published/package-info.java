/** Tables of earlier years, types by years, on their way into PublishedFigures. */
@NullMarked
package crossfoot.intake.published;

import org.jspecify.annotations.NullMarked;
