package crossfoot.caselog;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;

/**
 * A header as somebody typed it, and the form by which it is found: one table of cases, {@code header-cases.json}, to which
 * the service and the pane are held.
 *
 * @param typed as it stands in the cell
 * @param key the form by which it is matched
 * @param why what is odd about it
 */
public record HeaderCase(String typed, String key, String why) {

    /** Every case. */
    public static List<HeaderCase> all() throws IOException {
        try (InputStream in = HeaderCase.class.getResourceAsStream("/header-cases.json")) {
            return List.of(new ObjectMapper().readValue(in, HeaderCase[].class));
        }
    }

    @Override
    public String toString() {
        return why;
    }
}
