/** What the proof-reader says: its rules and its findings. Knows nothing of how they are found. */
@NullMarked
package crossfoot.proof.finding;

import org.jspecify.annotations.NullMarked;
