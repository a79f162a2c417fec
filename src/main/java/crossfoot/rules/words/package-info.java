/**
 * What texts are: names, references, personal details, the nearest entry of a list. Knows no dates and no cases.
 */
@NullMarked
package crossfoot.rules.words;

import org.jspecify.annotations.NullMarked;
