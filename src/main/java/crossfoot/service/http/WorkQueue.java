package crossfoot.service.http;

import java.util.ArrayDeque;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Queue;
import java.util.concurrent.Executor;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * Heavy work, off the threads that read and write the network: a few workers, a bounded number of jobs under way, and one
 * job at a time for each caller, so that nobody is kept from the service by somebody else's haste.
 */
public final class WorkQueue implements AutoCloseable {

    private final ExecutorService workers;
    private final int places;
    private final int placesOfOneCaller;
    private final Map<String, Caller> callers = new HashMap<>();
    private final AtomicInteger taken = new AtomicInteger();

    public WorkQueue(ServiceLimits limits) {
        this.places = limits.places();
        this.placesOfOneCaller = limits.placesOfOneCaller();
        AtomicInteger number = new AtomicInteger();
        this.workers = Executors.newFixedThreadPool(limits.workers(), task -> {
            Thread thread = new Thread(task, "crossfoot-worker-" + number.incrementAndGet());
            thread.setDaemon(true);
            return thread;
        });
    }

    /** A place for a caller's job; empty where too much is under way. */
    synchronized Optional<Place> take(String name) {
        Caller caller = callers.computeIfAbsent(name, added -> new Caller());
        if (taken.get() >= places || caller.taken.get() >= placesOfOneCaller) {
            forgetIdle(name, caller);
            return Optional.empty();
        }
        taken.incrementAndGet();
        caller.taken.incrementAndGet();
        return Optional.of(new Place(name, caller));
    }

    private void forgetIdle(String name, Caller caller) {
        if (caller.taken.get() == 0) {
            callers.remove(name);
        }
    }

    @Override
    public void close() {
        workers.shutdownNow();
    }

    /** What one caller has under way; guarded by the queue. */
    private static final class Caller {
        private final Queue<Runnable> waiting = new ArrayDeque<>();
        private final AtomicInteger taken = new AtomicInteger();
        private final AtomicInteger running = new AtomicInteger();
    }

    /** A place in the queue: runs one job, and is given back when the job is done or never came. */
    final class Place implements Executor {
        private final String name;
        private final Caller caller;
        private final AtomicInteger held = new AtomicInteger(1);
        private final AtomicInteger started = new AtomicInteger();

        private Place(String name, Caller caller) {
            this.name = name;
            this.caller = caller;
        }

        @Override
        public void execute(Runnable job) {
            synchronized (WorkQueue.this) {
                started.set(1);
                Runnable whole = () -> run(job);
                if (caller.running.compareAndSet(0, 1)) {
                    workers.execute(whole);
                } else {
                    caller.waiting.add(whole);
                }
            }
        }

        private void run(Runnable job) {
            try {
                job.run();
            } finally {
                synchronized (WorkQueue.this) {
                    Runnable next = caller.waiting.poll();
                    if (next == null) {
                        caller.running.set(0);
                    } else {
                        workers.execute(next);
                    }
                    giveBack();
                }
            }
        }

        /** Gives the place back where no job came to use it. */
        void leave() {
            synchronized (WorkQueue.this) {
                if (started.get() == 0) {
                    giveBack();
                }
            }
        }

        private void giveBack() {
            if (held.compareAndSet(1, 0)) {
                taken.decrementAndGet();
                caller.taken.decrementAndGet();
                forgetIdle(name, caller);
            }
        }
    }
}
