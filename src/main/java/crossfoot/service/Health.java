package crossfoot.service;

import crossfoot.report.Version;
import crossfoot.service.Route.Body;
import crossfoot.service.Route.Output;
import java.util.List;

/**
 * That the service is alive, and what it serves.
 *
 * @param status always up
 * @param version the version of Crossfoot
 * @param master the name of the served master
 * @param present whether the file is there
 * @param lastRefreshed when the master was last refreshed, as far as the service has read it, or ""
 */
record Health(String status, String version, String master, boolean present, String lastRefreshed) {

    static Route route(ServedMaster master) {
        return new Route(
                "GET",
                "/health",
                "Alive, the version, the master's name and its last refresh.",
                List.of(),
                Body.NOTHING,
                Output.json(Health.class),
                true,
                call -> Answer.Data.of(new Health(
                        "up", Version.current(), master.name(), master.stamp().isPresent(), master.lastRefreshed())));
    }
}
