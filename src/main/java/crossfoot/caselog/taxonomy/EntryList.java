package crossfoot.caselog.taxonomy;

import crossfoot.caselog.schema.Texts;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** A list in its order. One name may stand in several rows with different validity. */
public final class EntryList {

    private final List<ListEntry> entries;
    private final Map<String, List<ListEntry>> byKey;

    /** A list of these entries. */
    public EntryList(List<ListEntry> entries) {
        this.entries = List.copyOf(entries);
        this.byKey = new HashMap<>();
        for (ListEntry entry : entries) {
            byKey.merge(
                    Texts.key(entry.name()), List.of(entry), (some, one) -> Stream.concat(some.stream(), one.stream())
                            .toList());
        }
    }

    /** All entries, in order. */
    public List<ListEntry> entries() {
        return entries;
    }

    /**
     * The rows of a name.
     *
     * @param key in the form of {@link Texts#key}
     */
    public List<ListEntry> rows(String key) {
        return byKey.getOrDefault(key, List.of());
    }

    /** The first row of a name, whatever its validity. */
    public Optional<ListEntry> find(String key) {
        return rows(key).stream().findFirst();
    }

    /** The row of a name that is valid on a day. */
    public Optional<ListEntry> find(String key, LocalDate day) {
        return rows(key).stream().filter(entry -> entry.validity().holds(day)).findFirst();
    }
}
