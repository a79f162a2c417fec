/**
 * Words and numbers of a report's English: what in a line is a count, a share, a year, a reference. Knows nothing of
 * claims, tables or files.
 */
@NullMarked
package crossfoot.proof.text;

import org.jspecify.annotations.NullMarked;
