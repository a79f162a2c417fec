package crossfoot.caselog.taxonomy;

import crossfoot.caselog.schema.BoundTable;
import crossfoot.caselog.schema.ListTable;
import crossfoot.caselog.schema.Mark;
import crossfoot.caselog.schema.TableSource;
import java.time.MonthDay;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Predicate;

/**
 * Reads the lists of the master into a {@link Taxonomy}. A cell that cannot be read is reported, and the rest of its row
 * holds as if nothing were asked of its entry; only a row without a name is left out, and a list whose names have no column
 * is as good as missing.
 */
public final class TaxonomyReader {

    private static final Set<ListTable> READ_APART =
            Set.of(ListTable.PROCEDURES, ListTable.FEEDBACK_TYPES, ListTable.REASONS, ListTable.OUTCOMES);
    private static final String ANNUAL_RETURN = "Annual return";
    private static final String ROLE = "Role";

    private final EarlierMaster earlier = new EarlierMaster();
    private final Map<ListTable, BoundTable> tables = new EnumMap<>(ListTable.class);
    private final MonthDay yearStart;
    private final Consumer<ReadingProblem> problems;

    public TaxonomyReader(TableSource source, MonthDay yearStart, Consumer<ReadingProblem> problems) {
        this.yearStart = yearStart;
        this.problems = problems;
        for (ListTable list : ListTable.values()) {
            source.table(list.schema().name())
                    .map(table -> BoundTable.of(list.schema(), table))
                    .filter(table -> list.names().stream().allMatch(table::has))
                    .ifPresent(table -> tables.put(list, table));
        }
    }

    public Taxonomy read() {
        List<Procedure> procedures = rows(ListTable.PROCEDURES, this::procedure);
        Map<ListTable, EntryList> lists = new EnumMap<>(ListTable.class);
        for (ListTable list : ListTable.values()) {
            if (!READ_APART.contains(list)) {
                lists.put(list, new EntryList(rows(list, row -> entry(list, row))));
            }
        }
        lists.put(
                ListTable.PROCEDURES,
                new EntryList(procedures.stream()
                        .map(each -> new ListEntry(each.name(), "", Set.of(), each.validity()))
                        .toList()));
        return new Taxonomy(
                tables.keySet(),
                lists,
                procedures,
                rows(ListTable.FEEDBACK_TYPES, this::feedbackType),
                rows(ListTable.REASONS, this::reason),
                rows(ListTable.OUTCOMES, this::outcome));
    }

    private <T> List<T> rows(ListTable list, Function<RowReader, T> reader) {
        return Optional.ofNullable(tables.get(list))
                .map(table -> rows(table, reader, problems, RowReader::named))
                .orElse(List.of());
    }

    /** What each row of a table says that can be read well enough. */
    public static <T> List<T> rows(
            BoundTable table,
            Function<RowReader, T> reader,
            Consumer<ReadingProblem> problems,
            Predicate<RowReader> wellEnough) {
        List<T> rows = new ArrayList<>(table.size());
        for (int i = 0; i < table.size(); i++) {
            RowReader row = new RowReader(table, i, problems);
            T read = reader.apply(row);
            if (wellEnough.test(row)) {
                rows.add(read);
            }
        }
        return rows;
    }

    private ListEntry entry(ListTable list, RowReader row) {
        String name = row.name(list.valueHeader());
        Set<Mark> marks = EnumSet.noneOf(Mark.class);
        for (Mark mark : list.marks()) {
            if (marked(list, row, mark)) {
                marks.add(mark);
            }
        }
        String procedure = list == ListTable.EXCLUSIONS ? row.text("Procedure") : "";
        return new ListEntry(name, procedure, marks, row.validity());
    }

    private boolean marked(ListTable list, RowReader row, Mark mark) {
        if (row.has(mark.header())) {
            return row.yes(mark.header(), mark.otherwise());
        }
        return earlier.text(list, row, mark.header())
                .flatMap(RowReader::yesOrNo)
                .orElse(mark.otherwise());
    }

    private Procedure procedure(RowReader row) {
        List<AnnualReturn> choices = Arrays.asList(AnnualReturn.values());
        String name = row.name("Procedure");
        AnnualReturn asked = row.has(ANNUAL_RETURN)
                ? row.oneOf(ANNUAL_RETURN, choices)
                : earlier.text(ListTable.PROCEDURES, row, ANNUAL_RETURN)
                        .flatMap(words -> choices.stream()
                                .filter(choice -> choice.words().equals(words))
                                .findFirst())
                        .orElse(AnnualReturn.NONE);
        return new Procedure(name, asked, row.validity());
    }

    /** The role in its column; without the column, that of the default row of the type's name. */
    private Optional<Role> role(RowReader row) {
        if (row.has(ROLE)) {
            return Role.of(row.text(ROLE));
        }
        return earlier.text(ListTable.FEEDBACK_TYPES, row, ROLE)
                .or(() -> earlier.textOfValue(ListTable.FEEDBACK_TYPES, row.text("Feedback type"), ROLE))
                .flatMap(Role::of);
    }

    private FeedbackType feedbackType(RowReader row) {
        return new FeedbackType(
                row.name("Procedure"),
                row.name("Feedback type"),
                role(row),
                row.wholeNumber("Order"),
                row.oneOf("Counted on", Arrays.asList(FeedbackType.CountedOn.values())),
                row.yes("Reason needed", false),
                row.yes("Outcome needed", false),
                Entries.split(row.text("Parent types")),
                row.yes("Parent needed", false),
                row.year("Comparable from", yearStart),
                row.validity());
    }

    private Reason reason(RowReader row) {
        return new Reason(
                row.text("Procedure"),
                row.name("Main reason"),
                row.text("Sub-reason"),
                row.year("Comparable from", yearStart),
                row.validity());
    }

    private Outcome outcome(RowReader row) {
        return new Outcome(
                row.name("Procedure"),
                row.name("Feedback type"),
                row.name("Outcome"),
                row.needed("Group"),
                row.yes("Well-founded", false),
                row.validity());
    }
}
