/** Reads reports of each format into a document. Knows no claims. */
@NullMarked
package crossfoot.proof.reading;

import org.jspecify.annotations.NullMarked;
