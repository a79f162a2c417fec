package crossfoot.caselog.taxonomy;

import crossfoot.caselog.schema.Texts;
import java.util.ArrayList;
import java.util.List;

/** Cells that hold several entries, separated by {@code ;}. */
public final class Entries {

    private Entries() {}

    /** The entries, clean, in order, without empty ones. */
    public static List<String> split(String text) {
        if (text.isEmpty()) {
            return List.of();
        }
        if (text.indexOf(';') < 0) {
            return List.of(Texts.clean(text));
        }
        List<String> entries = new ArrayList<>();
        for (String part : text.split(";", -1)) {
            String entry = Texts.clean(part);
            if (!entry.isEmpty()) {
                entries.add(entry);
            }
        }
        return List.copyOf(entries);
    }
}
