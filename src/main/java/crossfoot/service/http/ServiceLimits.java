package crossfoot.service.http;

import java.time.Duration;

/**
 * How much the service takes on.
 *
 * @param entityBytes the largest body of a request
 * @param bodyTime how long a body may take to arrive
 * @param workers how many heavy jobs run at once
 * @param places how many heavy jobs may be under way in all, waiting ones included
 * @param placesOfOneCaller how many of them one caller may have; one of them runs, the others wait for it
 * @param listeners how many may listen to events
 * @param cacheBytes what the cache of assessments and figures may weigh, as an estimate
 */
public record ServiceLimits(
        int entityBytes,
        Duration bodyTime,
        int workers,
        int places,
        int placesOfOneCaller,
        int listeners,
        long cacheBytes) {

    private static final int MEGABYTE = 1 << 20;

    /** What a team's service needs: bodies of 64 MB within a minute, and an eighth of the memory for the cache. */
    public static ServiceLimits usual() {
        int workers = Math.max(2, Runtime.getRuntime().availableProcessors() / 2);
        long cache = Math.max(32L * MEGABYTE, Runtime.getRuntime().maxMemory() / 8);
        return new ServiceLimits(64 * MEGABYTE, Duration.ofMinutes(1), workers, 8, 4, 64, cache);
    }

    /** What all bodies together may hold of the memory: an eighth of it, and at least the largest body. */
    long bodiesBytes() {
        return Math.max(entityBytes, Runtime.getRuntime().maxMemory() / 8);
    }

    /** The same with another largest body. */
    public ServiceLimits withEntityBytes(int bytes) {
        return new ServiceLimits(bytes, bodyTime, workers, places, placesOfOneCaller, listeners, cacheBytes);
    }

    /** The same with another time for a body to arrive. */
    public ServiceLimits withBodyTime(Duration time) {
        return new ServiceLimits(entityBytes, time, workers, places, placesOfOneCaller, listeners, cacheBytes);
    }

    /** The same with other numbers of jobs. */
    public ServiceLimits withPlaces(int running, int all, int ofOneCaller) {
        return new ServiceLimits(entityBytes, bodyTime, running, all, ofOneCaller, listeners, cacheBytes);
    }
}
