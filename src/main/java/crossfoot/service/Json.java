package crossfoot.service;

import com.fasterxml.jackson.databind.ObjectMapper;

/** How the service writes JSON. */
final class Json {

    static final ObjectMapper MAPPER = new ObjectMapper();

    private Json() {}
}
