package crossfoot.service.calls;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;

/**
 * What the pane says of the workbook that is open in Excel besides its tables.
 *
 * @param who the name of the user, or ""
 * @param sheets the names of its sheets
 * @param pieces what was kept of the steward's tables at the last refresh, in pieces; none where nothing was
 */
record OpenFacts(String who, List<String> sheets, List<String> pieces) {

    /** Nothing said. */
    static final OpenFacts NONE = new OpenFacts("", List.of(), List.of());

    OpenFacts {
        sheets = List.copyOf(sheets);
        pieces = List.copyOf(pieces);
    }

    /** What was kept of the steward's tables. */
    Optional<byte[]> state() {
        return pieces.isEmpty()
                ? Optional.empty()
                : Optional.of(String.join("", pieces).getBytes(StandardCharsets.UTF_8));
    }
}
