package crossfoot.report.pack;

import crossfoot.figures.figure.ChartPlan;
import crossfoot.figures.figure.FigureTable;
import crossfoot.figures.figure.Occasion;
import crossfoot.figures.figure.TableListing;
import crossfoot.figures.figure.Topic;
import crossfoot.figures.tables.TableCatalogue;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Every table that a pack can hold, in order: those of figures, and those of rows that packs have besides. */
public final class PackTables {

    private static final List<TableListing> ALL = Stream.of(
                    Stream.of(ReturnCheck.LISTING, ProvisionTable.LISTING),
                    TableCatalogue.listings().stream(),
                    LearningTables.LISTINGS.stream())
            .flatMap(listings -> listings)
            .toList();

    private PackTables() {}

    /** All of them. */
    static List<TableListing> all() {
        return ALL;
    }

    /** The ids of the tables of an occasion. */
    static List<String> of(Occasion occasion) {
        return ALL.stream()
                .filter(listing -> listing.occasions().contains(occasion))
                .map(TableListing::id)
                .toList();
    }

    /** What a table is about; empty for one that only a steward's template or a test knows. */
    public static Optional<Topic> topic(String id) {
        return listing(id).map(TableListing::topic);
    }

    /** The charts of a table. */
    public static List<ChartPlan> charts(String id) {
        return listing(id).map(TableListing::charts).orElse(List.of());
    }

    private static Optional<TableListing> listing(String id) {
        return ALL.stream()
                .filter(listing -> listing.id().equals(FigureTable.listed(id)))
                .findFirst();
    }
}
