/**
 * Calls and answers: who may call, how a body arrives, what a failure looks like, the queue, the pages. Does not know
 * what a call is for.
 */
@NullMarked
package crossfoot.service.http;

import org.jspecify.annotations.NullMarked;
