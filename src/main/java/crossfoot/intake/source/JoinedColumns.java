package crossfoot.intake.source;

import crossfoot.caselog.schema.Texts;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Columns of several grids under each other, matched by header and occurrence. */
final class JoinedColumns {

    private final Map<String, Joined> byName = new LinkedHashMap<>();

    private record Joined(HeaderNames.Name name, boolean hidden, GridColumn.Builder values) {}

    /** Adds a grid below a row. Columns in which nothing stands but a missing header are none. */
    void add(HeadedGrid headed, int below) {
        Grid grid = headed.grid();
        for (int column = 0; column < grid.columns().size(); column++) {
            HeaderNames.Name name = headed.names().get(column);
            GridColumn values = grid.columns().get(column);
            if (values.distinct().size() == 1) {
                continue;
            }
            boolean hidden = grid.hiddenColumns().get(column);
            Joined joined = byName.computeIfAbsent(
                    Texts.key(name.header()) + "\t" + name.occurrence(),
                    any -> new Joined(name, hidden, new GridColumn.Builder()));
            for (int row = 0; row < grid.rows(); row++) {
                joined.values.put(below + row, values.value(row));
            }
        }
    }

    List<SourceColumn> columns() {
        List<SourceColumn> columns = new ArrayList<>();
        byName.values()
                .forEach(joined -> columns.add(new SourceColumn(
                        joined.name.header(), joined.name.occurrence(), joined.hidden, joined.values.build())));
        return columns;
    }
}
