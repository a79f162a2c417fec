/**
 * The same stages over HTTP: the pane, the page, the cache, and who may call.
 */
@NullMarked
package crossfoot.service;

import org.jspecify.annotations.NullMarked;
