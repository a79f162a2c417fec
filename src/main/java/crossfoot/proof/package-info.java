/**
 * The proof-reader: reads a report's claims and checks their sums. Its rooms, in the order of their imports: text and
 * document (words, numbers, blocks), finding and sums, sentence and table (what is claimed), judging (what holds), log (against the
 * figure book), reading (file formats). Knows nothing of HTTP.
 */
@NullMarked
package crossfoot.proof;

import org.jspecify.annotations.NullMarked;
