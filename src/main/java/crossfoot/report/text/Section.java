package crossfoot.report.text;

import crossfoot.caselog.schema.Texts;
import crossfoot.figures.figure.TableListing;
import crossfoot.figures.tables.TableCatalogue;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** A section of the report that is about no table. */
public enum Section {
    INTRODUCTION("Introduction"),
    SUMMARY("Summary"),
    RECOMMENDATIONS("Recommendations"),
    CLOSING("Closing");

    private final String words;

    Section(String words) {
        this.words = words;
    }

    /** Its name, which is also its heading. */
    public String words() {
        return words;
    }

    /** The names of all sections that a text may stand in, those of tables too. */
    public static List<String> names() {
        return Stream.concat(
                        Arrays.stream(values()).map(Section::words),
                        TableCatalogue.listings().stream()
                                .filter(listing -> !listing.weeklyOnly())
                                .map(TableListing::id))
                .toList();
    }

    /** The name of a section as it is spelt here; empty where there is none. */
    public static Optional<String> spelt(String section) {
        return names().stream()
                .filter(name -> Texts.key(name).equals(Texts.key(section)))
                .findFirst();
    }
}
