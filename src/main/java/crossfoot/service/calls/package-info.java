/**
 * What each call does, with the same stages as the commands. Does not know sockets or headers.
 */
@NullMarked
package crossfoot.service.calls;

import org.jspecify.annotations.NullMarked;
