/**
 * Who is let in: the service's own key, the keys that it gives to single pages and panes, and the six digits that stand for
 * one once. Knows nothing of HTTP but the header that carries a key.
 */
@NullMarked
package crossfoot.service.keys;

import org.jspecify.annotations.NullMarked;
