/** Copies of a report with its findings marked where their claims stand. */
@NullMarked
package crossfoot.proof.marking;

import org.jspecify.annotations.NullMarked;
