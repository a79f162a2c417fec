package crossfoot.service.http;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/**
 * The bodies that are arriving or being worked on, and the memory that they may take in all. A body takes no place in the
 * queue while it arrives, so that slow ones keep nobody from the service; memory is counted as bytes come, so that those
 * that only announce much take none.
 */
final class Arrivals {

    private static final int MOST = 256;
    private static final int MOST_OF_ONE_CALLER = 64;

    private final long mostBytes;
    private final Map<String, Integer> callers = new HashMap<>();
    private long bytes;
    private int bodies;

    /** @param mostBytes how many bytes may be held at once */
    Arrivals(long mostBytes) {
        this.mostBytes = mostBytes;
    }

    /** A caller's body begins to arrive; empty where too many do. */
    synchronized Optional<Arrival> begin(String caller) {
        int own = callers.getOrDefault(caller, 0);
        if (bodies >= MOST || own >= MOST_OF_ONE_CALLER) {
            return Optional.empty();
        }
        bodies++;
        callers.put(caller, own + 1);
        return Optional.of(new Arrival(caller));
    }

    /** One body. */
    final class Arrival {
        private final String caller;
        private long held;
        private boolean ended;

        private Arrival(String caller) {
            this.caller = caller;
        }

        /** Whether so many more bytes may be kept; they count until the end. */
        boolean grow(int more) {
            synchronized (Arrivals.this) {
                if (ended || bytes + more > mostBytes) {
                    return false;
                }
                bytes += more;
                held += more;
                return true;
            }
        }

        /** The body was answered, or never came whole: its memory is free. Said more than once, it counts once. */
        void end() {
            synchronized (Arrivals.this) {
                if (!ended) {
                    ended = true;
                    bytes -= held;
                    bodies--;
                    callers.merge(caller, -1, Integer::sum);
                    callers.remove(caller, 0);
                }
            }
        }
    }
}
