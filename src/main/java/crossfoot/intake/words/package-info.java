/** Headers and values as people write them: words of a header, spellings of an entry, dates, ticks, numbers, personal details. */
@NullMarked
package crossfoot.intake.words;

import org.jspecify.annotations.NullMarked;
