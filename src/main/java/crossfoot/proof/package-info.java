/**
 * The proof-reader: reads a report's claims and checks their sums. Its rooms, in the order of their imports: text and
 * document (words, numbers, blocks), finding and sums, sentence and table (what is claimed), judging (what holds), reading
 * (file formats), marking (marked copies). Knows nothing of HTTP.
 */
@NullMarked
package crossfoot.proof;

import org.jspecify.annotations.NullMarked;
