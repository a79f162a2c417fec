/**
 * What the lists of a master mean: procedures, feedback types and their roles, reasons, outcomes, timescales, days and
 * settings, each with its validity, and the schemes that fill them. Does not know cases.
 */
@NullMarked
package crossfoot.caselog.taxonomy;

import org.jspecify.annotations.NullMarked;
