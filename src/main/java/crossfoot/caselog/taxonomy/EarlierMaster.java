package crossfoot.caselog.taxonomy;

import crossfoot.caselog.schema.Column;
import crossfoot.caselog.schema.ListTable;
import crossfoot.caselog.schema.Texts;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What the cells of a list column would hold that a master does not have, because it is of an earlier version or of
 * another maker: what the default row of the same names holds.
 */
public final class EarlierMaster {

    private final Map<ListTable, Map<List<String>, List<String>>> rows = new HashMap<>();

    /** What the default row with the names of a row holds in a column that the row's table lacks. */
    Optional<String> text(ListTable list, RowReader row, String header) {
        return text(
                list,
                list.names().stream().map(column -> row.text(column.header())).toList(),
                header);
    }

    /**
     * What a cell of a column that a table lacks holds, once the table has it.
     *
     * @param names the texts of the row in the columns of {@link ListTable#names}
     * @return "" where neither a default row nor the column itself knows
     */
    public String cell(ListTable list, List<String> names, String header) {
        return text(list, names, header)
                .or(() -> list == ListTable.FEEDBACK_TYPES
                        ? textOfValue(list, names.get(names.size() - 1), header)
                        : Optional.empty())
                .orElseGet(() -> list == ListTable.PROCEDURES
                        ? AnnualReturn.NONE.words()
                        : list.marks().stream()
                                .filter(mark -> mark.header().equals(header))
                                .map(mark -> mark.otherwise() ? "Yes" : "No")
                                .findFirst()
                                .orElse(""));
    }

    private Optional<String> text(ListTable list, List<String> names, String header) {
        int column = headers(list).indexOf(header);
        List<String> keys = names.stream().map(Texts::key).toList();
        return Optional.ofNullable(
                        rows.computeIfAbsent(list, EarlierMaster::read).get(keys))
                .map(found -> found.get(column));
    }

    /** What all default rows of a value hold in a column, whatever else they are named after. */
    Optional<String> textOfValue(ListTable list, String value, String header) {
        int name = headers(list).indexOf(list.valueHeader());
        int column = headers(list).indexOf(header);
        List<String> texts = rows.computeIfAbsent(list, EarlierMaster::read).values().stream()
                .filter(row -> Texts.key(row.get(name)).equals(Texts.key(value)))
                .map(row -> row.get(column))
                .distinct()
                .toList();
        return texts.size() == 1 ? Optional.of(texts.get(0)) : Optional.empty();
    }

    private static List<String> headers(ListTable list) {
        return list.schema().inputs().stream().map(Column::header).toList();
    }

    private static Map<List<String>, List<String>> read(ListTable list) {
        List<String> headers = headers(list);
        Map<List<String>, List<String>> byNames = new HashMap<>();
        for (List<String> row : DefaultTables.rows(list.schema())) {
            List<String> names = list.names().stream()
                    .map(column -> Texts.key(row.get(headers.indexOf(column.header()))))
                    .toList();
            byNames.putIfAbsent(names, row);
        }
        return byNames;
    }
}
