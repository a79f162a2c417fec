/**
 * The sentence grammar: which numbers of a sentence belong together, and what the sentence claims of them. Knows nothing
 * of tables and judges nothing. What it does not know it leaves alone.
 */
@NullMarked
package crossfoot.proof.sentence;

import org.jspecify.annotations.NullMarked;
