package crossfoot.caselog;

import java.time.MonthDay;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;

/** Reads the lists of the master into a {@link Taxonomy}; a row that cannot be read is reported and left out. */
final class TaxonomyReader {

    private final Map<ListTable, BoundTable> tables = new EnumMap<>(ListTable.class);
    private final MonthDay yearStart;
    private final Consumer<ReadingProblem> problems;

    TaxonomyReader(TableSource source, MonthDay yearStart, Consumer<ReadingProblem> problems) {
        this.yearStart = yearStart;
        this.problems = problems;
        for (ListTable list : ListTable.values()) {
            source.table(list.schema().name())
                    .ifPresent(table -> tables.put(list, BoundTable.of(list.schema(), table)));
        }
    }

    Taxonomy read() {
        Map<ListTable, EntryList> lists = new EnumMap<>(ListTable.class);
        for (ListTable list : ListTable.values()) {
            if (!EnumSet.of(ListTable.FEEDBACK_TYPES, ListTable.REASONS, ListTable.OUTCOMES)
                    .contains(list)) {
                lists.put(list, new EntryList(rows(list, row -> entry(list, row))));
            }
        }
        return new Taxonomy(
                tables.keySet(),
                lists,
                rows(ListTable.FEEDBACK_TYPES, this::feedbackType),
                rows(ListTable.REASONS, this::reason),
                rows(ListTable.OUTCOMES, this::outcome));
    }

    private <T> List<T> rows(ListTable list, Function<RowReader, T> reader) {
        return Optional.ofNullable(tables.get(list))
                .map(table -> soundRows(table, reader, problems))
                .orElse(List.of());
    }

    /** What each sound row of a table says. */
    static <T> List<T> soundRows(BoundTable table, Function<RowReader, T> reader, Consumer<ReadingProblem> problems) {
        List<T> sound = new ArrayList<>(table.size());
        for (int i = 0; i < table.size(); i++) {
            RowReader row = new RowReader(table, i, problems);
            T read = reader.apply(row);
            if (row.sound()) {
                sound.add(read);
            }
        }
        return sound;
    }

    private ListEntry entry(ListTable list, RowReader row) {
        boolean marked = list.schema().columns().stream()
                .filter(column -> column.type() == ColumnType.YES_NO)
                .findFirst()
                .map(column -> row.yes(column.header()))
                .orElse(false);
        String procedure = list == ListTable.EXCLUSIONS ? row.text("Procedure") : "";
        return new ListEntry(row.needed(list.valueHeader()), procedure, marked, row.validity());
    }

    private FeedbackType feedbackType(RowReader row) {
        return new FeedbackType(
                row.needed("Procedure"),
                row.needed("Feedback type"),
                row.wholeNumber("Order"),
                row.oneOf("Counted on", Arrays.asList(FeedbackType.CountedOn.values())),
                row.yes("Reason needed"),
                row.yes("Outcome needed"),
                Entries.split(row.text("Parent types")),
                row.yes("Parent needed"),
                row.year("Comparable from", yearStart),
                row.validity());
    }

    private Reason reason(RowReader row) {
        return new Reason(
                row.text("Procedure"),
                row.needed("Main reason"),
                row.text("Sub-reason"),
                row.year("Comparable from", yearStart),
                row.validity());
    }

    private Outcome outcome(RowReader row) {
        return new Outcome(
                row.needed("Procedure"),
                row.needed("Feedback type"),
                row.needed("Outcome"),
                row.needed("Group"),
                row.yes("Well-founded"),
                row.validity());
    }
}
