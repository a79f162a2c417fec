package crossfoot.service.http;

import com.fasterxml.jackson.databind.ObjectMapper;

/** How the service writes JSON. */
public final class Json {

    public static final ObjectMapper MAPPER = new ObjectMapper();

    private Json() {}
}
