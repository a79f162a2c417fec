/**
 * What several commands share: options, exit codes, how something is printed. Does not know any command.
 */
@NullMarked
package crossfoot.command.options;

import org.jspecify.annotations.NullMarked;
