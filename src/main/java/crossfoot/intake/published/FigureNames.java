package crossfoot.intake.published;

import crossfoot.intake.map.EntryNames;
import crossfoot.intake.map.EntryNames.Match;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * The figures that a table of earlier years may hold, and the names of its rows.
 *
 * @param ids the ids by the name of a row, such as Formal complaint
 */
public record FigureNames(Map<String, String> ids) {

    public FigureNames {
        ids = new LinkedHashMap<>(ids);
    }

    /** The figure that a row's label means, with how sure that is. */
    Optional<Match> match(String label) {
        return new EntryNames(ids.keySet())
                .match(label)
                .map(match -> new Match(ids.getOrDefault(match.entry(), ""), match.confidence(), match.why()));
    }
}
