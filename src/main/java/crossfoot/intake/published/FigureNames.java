package crossfoot.intake.published;

import crossfoot.intake.map.Confidence;
import crossfoot.intake.map.EntryNames;
import crossfoot.intake.map.EntryNames.Match;
import crossfoot.intake.words.Tokens;
import java.util.LinkedHashMap;
import java.util.List;
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

    /**
     * The figure that a row's label means, with how sure that is. Of a label that says much more than the name of a row none
     * is offered: what was decided of some cases is no count of all of them.
     */
    Optional<Match> match(String label) {
        List<String> words = Tokens.of(label);
        return new EntryNames(ids.keySet())
                .match(label)
                .filter(match -> match.confidence() == Confidence.SURE
                        || Tokens.of(match.entry()).size() * 2 > words.size())
                .map(match -> new Match(
                        counting(ids.getOrDefault(match.entry(), ""), words), match.confidence(), match.why()));
    }

    /** What a label says it counts, received or responded, where the figure is that of the year's count. */
    private static String counting(String id, List<String> words) {
        return List.of("received", "responded").stream()
                .filter(words::contains)
                .findFirst()
                .filter(counted -> id.endsWith("/counted"))
                .map(counted -> id.substring(0, id.lastIndexOf('/') + 1) + counted)
                .orElse(id);
    }
}
