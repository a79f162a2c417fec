package crossfoot.workbook.zip;

import java.io.IOException;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ForkJoinPool;
import java.util.concurrent.FutureTask;
import org.jspecify.annotations.Nullable;

/**
 * Work on the bytes of a file that another thread does if one is free before its result is asked for, and otherwise whoever
 * asks: so nothing waits for a place, and no thread is made for it.
 *
 * @param <T> the result
 */
final class BesideTask<T> {

    private final FutureTask<T> task;

    BesideTask(Callable<T> work) {
        this.task = new FutureTask<>(work);
        ForkJoinPool.commonPool().execute(task);
    }

    /** Does it now, where nobody has begun: for one who would have to wait for another. */
    void help() {
        task.run();
    }

    boolean done() {
        return task.isDone();
    }

    /** The result, for which the asking thread works where nobody has begun. */
    T get() throws IOException {
        task.run();
        boolean interrupted = false;
        try {
            while (true) {
                try {
                    return task.get();
                } catch (InterruptedException stopped) {
                    // The bytes are in use until the work is done: it ends soon, and the mark is set again then.
                    interrupted = true;
                }
            }
        } catch (ExecutionException failed) {
            throw rethrown(failed.getCause());
        } finally {
            if (interrupted) {
                Thread.currentThread().interrupt();
            }
        }
    }

    private static IOException rethrown(@Nullable Throwable cause) {
        if (cause instanceof IOException damaged) {
            return damaged;
        }
        if (cause instanceof Error fatal) {
            throw fatal;
        }
        throw cause instanceof RuntimeException refused ? refused : new IllegalStateException(cause);
    }

    /** Waits until nobody works on it any more, whatever came of it. */
    void leave() {
        try {
            get();
        } catch (IOException | RuntimeException unasked) {
            // Who stops early does not want to know what comes later.
        }
    }
}
