package crossfoot.service.http;

import crossfoot.report.master.Version;
import crossfoot.service.http.Route.Body;
import crossfoot.service.http.Route.Output;
import java.util.List;

/**
 * That the service is alive, and what it serves.
 *
 * @param status always up
 * @param version the version of Crossfoot
 * @param master the name of the served master
 * @param present whether the file was there when it was last looked at, a second ago at most
 * @param lastRefreshed when the master was last refreshed, as far as the service has read it, or ""
 */
public record Health(String status, String version, String master, boolean present, String lastRefreshed) {

    public static Route route(ServedMaster master) {
        return new Route(
                "GET",
                "/health",
                "Alive, the version, the master's name and its last refresh.",
                List.of(),
                Body.NOTHING,
                Output.json(Health.class),
                // Answered at once, from what is known: whoever asks wants to know that the service lives, however
                // busy.
                false,
                call -> Answer.Data.of(
                        new Health("up", Version.current(), master.name(), master.seen(), master.lastRefreshed())));
    }
}
