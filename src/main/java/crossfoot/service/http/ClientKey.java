package crossfoot.service.http;

import crossfoot.service.http.Route.Body;
import crossfoot.service.http.Route.Output;
import crossfoot.service.keys.AccessKeys;
import java.util.List;

/**
 * A key for the page or pane that asks.
 *
 * @param key what it sends with every call from now on
 */
public record ClientKey(String key) {

    /** Where it is asked for; the one call for which a pairing code will do. */
    static final String PATH = "/client";

    /** The call. */
    public static Route route(AccessKeys keys) {
        return new Route(
                "POST",
                PATH,
                "A key of its own for the page or pane that asks, with the service's key or, once, with the pairing code that"
                        + " the console shows: Authorization: Pairing 123456.",
                List.of(),
                Body.NOTHING,
                Output.json(ClientKey.class),
                false,
                call -> Answer.Data.of(new ClientKey(keys.newClientKey())));
    }
}
