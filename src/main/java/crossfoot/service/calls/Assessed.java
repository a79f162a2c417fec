package crossfoot.service.calls;

import crossfoot.rules.Assessment;

/**
 * A master that was judged, as the cache keeps it.
 *
 * @param key what names it: the digest of what was read and the as-of date
 * @param assessment the judgement
 * @param bytes how long what was read is
 */
record Assessed(String key, Assessment assessment, int bytes) {}
