/**
 * The same stages on a command line.
 */
@NullMarked
package crossfoot.command;

import org.jspecify.annotations.NullMarked;
