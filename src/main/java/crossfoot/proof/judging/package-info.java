/** Judges what sentences claim, with the numbers around them: the sentence, the paragraph, the tables, the report. */
@NullMarked
package crossfoot.proof.judging;

import org.jspecify.annotations.NullMarked;
