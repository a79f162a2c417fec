package crossfoot.intake.map;

import crossfoot.caselog.Casebook;
import crossfoot.caselog.schema.BoundTable;
import crossfoot.caselog.schema.CaseColumn;
import crossfoot.caselog.schema.Column;
import crossfoot.caselog.schema.ColumnType;
import crossfoot.caselog.schema.ListTable;
import crossfoot.caselog.schema.MasterSchema;
import crossfoot.caselog.schema.Texts;
import crossfoot.caselog.schema.Values;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What the columns of a master's log may hold, by its lists. */
public final class MasterLists {

    private final Map<String, EntryNames> byColumn = new LinkedHashMap<>();
    private final Map<String, CaseColumn> columns = new LinkedHashMap<>();

    private MasterLists(Casebook casebook) {
        for (CaseColumn column : CaseColumn.values()) {
            columns.put(column.key(), column);
            column.list().ifPresent(list -> byColumn.put(column.key(), entries(casebook, list, column)));
        }
        byColumn.put(CaseColumn.PUBLISH.key(), new EntryNames(List.of("Yes", "No")));
    }

    /** Reads the lists of a master. */
    public static MasterLists of(Casebook casebook) {
        return new MasterLists(casebook);
    }

    /** The values of the list's column that is named as the log's column is, else of the one that names the list. */
    private static EntryNames entries(Casebook casebook, ListTable list, CaseColumn column) {
        Optional<BoundTable> bound = casebook.table(list.schema()).map(table -> BoundTable.of(list.schema(), table));
        if (bound.isEmpty()) {
            return new EntryNames(List.of());
        }
        Column of = list.schema().columns().stream()
                .filter(each -> each.key().equals(column.key()))
                .findFirst()
                .<Column>map(each -> each)
                .orElseGet(() -> list.schema().columns().stream()
                        .filter(each -> each.header().equals(list.valueHeader()))
                        .findFirst()
                        .orElseThrow());
        Values values = bound.get().values(of);
        List<String> names = new ArrayList<>();
        for (int row = 0; row < bound.get().size(); row++) {
            names.add(values.text(bound.get().tableRow(row)));
        }
        return new EntryNames(names);
    }

    /** The column of the contract with a header, in any case. */
    public Optional<CaseColumn> column(String header) {
        return Optional.ofNullable(columns.get(Texts.key(header)));
    }

    /** The columns that staff fill, in their order. */
    public List<CaseColumn> inputs() {
        return columns.values().stream().filter(column -> !column.computed()).toList();
    }

    /** The columns that Crossfoot computes and a source may have worked out too. */
    public List<CaseColumn> computed() {
        return columns.values().stream()
                .filter(Column::computed)
                .filter(column -> column != CaseColumn.CHECK && column != CaseColumn.ESCALATED_TO)
                .toList();
    }

    /** The entries of a column; none where it has no list. */
    public EntryNames entries(CaseColumn column) {
        return byColumn.getOrDefault(column.key(), new EntryNames(List.of()));
    }

    /** Whether cells of a column hold entries of a list, or Yes and No. */
    public static boolean listed(CaseColumn column) {
        return column.list().isPresent() || column.type() == ColumnType.YES_NO;
    }

    /** The headers by which columns of a source are known. */
    public static List<String> headers() {
        return MasterSchema.CASE_LOG.columns().stream().map(Column::header).toList();
    }
}
