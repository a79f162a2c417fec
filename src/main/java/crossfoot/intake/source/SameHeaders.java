package crossfoot.intake.source;

import crossfoot.caselog.schema.Texts;
import crossfoot.intake.words.Headers;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Knows a column again that is spelt otherwise on another sheet: by the same words ({@code Date rec'd}, {@code Date
 * received}), or as a name of the same column of the master ({@code Date closed}, {@code Date of reply}).
 */
final class SameHeaders {

    private static final double A_NAME_OF = 0.99;

    private final Headers headers;
    private final Collection<String> columns;

    /** @param columns the headers of the master, whose other names are known */
    SameHeaders(Headers headers, Collection<String> columns) {
        this.headers = headers;
        this.columns = columns;
    }

    /** What a header says, however it is spelt. */
    private String sense(String header) {
        List<String> words = headers.words(header);
        List<String> meant = columns.stream()
                .filter(column -> headers.isNear(words, List.of(column), A_NAME_OF))
                .toList();
        return meant.size() == 1 ? meant.get(0) : words.isEmpty() ? Texts.key(header) : String.join(" ", words);
    }

    /** What the headers of a grid say. */
    Set<String> senses(HeadedGrid grid) {
        return grid.names().stream().map(name -> sense(name.header())).collect(Collectors.toSet());
    }

    /**
     * The grids with their columns named alike, as the first grid that has a column names it.
     *
     * @param said takes a sentence for every name that is read as another
     */
    List<HeadedGrid> named(List<HeadedGrid> grids, List<String> said) {
        Map<String, HeaderNames.Name> known = new LinkedHashMap<>();
        List<HeadedGrid> named = new ArrayList<>();
        for (HeadedGrid grid : grids) {
            HeadedGrid like = known.isEmpty() ? grid : grid.withNames(names(grid, known, said));
            Set<String> twice = twice(like);
            for (HeaderNames.Name name : like.names()) {
                if (!twice.contains(sense(name.header()))) {
                    known.putIfAbsent(sense(name.header()), name);
                }
            }
            named.add(like);
        }
        return named;
    }

    private List<HeaderNames.Name> names(HeadedGrid grid, Map<String, HeaderNames.Name> known, List<String> said) {
        Set<String> own =
                grid.names().stream().map(name -> Texts.key(name.header())).collect(Collectors.toSet());
        Set<String> twice = twice(grid);
        List<HeaderNames.Name> names = new ArrayList<>();
        for (HeaderNames.Name name : grid.names()) {
            HeaderNames.Name other = known.getOrDefault(sense(name.header()), name);
            boolean free = !own.contains(Texts.key(other.header())) && !twice.contains(sense(name.header()));
            if (free) {
                said.add("On " + grid.grid().name() + " the column " + name.header() + " is read as " + other.header()
                        + ", as it is called on a sheet before.");
            }
            names.add(free ? other : name);
        }
        return names;
    }

    /** What more than one header of a grid says: which of them is meant cannot be told. */
    private Set<String> twice(HeadedGrid grid) {
        Set<String> once = new HashSet<>();
        return grid.names().stream()
                .map(name -> sense(name.header()))
                .filter(sense -> !once.add(sense))
                .collect(Collectors.toSet());
    }
}
