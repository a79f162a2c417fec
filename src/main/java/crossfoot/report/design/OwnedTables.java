package crossfoot.report.design;

import crossfoot.caselog.schema.Column;
import crossfoot.caselog.schema.ColumnType;
import crossfoot.caselog.schema.MasterSchema;
import crossfoot.caselog.schema.PlainColumn;
import crossfoot.caselog.schema.TableSchema;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;

/** The tables that only a refresh writes: what the pane reads and writes besides the log. */
public final class OwnedTables {

    private OwnedTables() {}

    /** The tables that a refresh rewrites whole. */
    public static List<TableSchema> rewritten() {
        return Stream.concat(
                        Stream.of(MasterSchema.CHECKS, MasterSchema.WORKLIST),
                        Arrays.stream(DashboardTable.values()).map(OwnedTables::schema))
                .toList();
    }

    /** The tables at whose end a refresh adds rows. */
    public static List<TableSchema> growing() {
        return List.of(MasterSchema.CHANGE_LOG, MasterSchema.KEPT_NOTES);
    }

    /** All of them. */
    public static List<TableSchema> schemas() {
        return Stream.concat(rewritten().stream(), growing().stream()).toList();
    }

    private static TableSchema schema(DashboardTable table) {
        List<? extends Column> columns =
                table.headers().stream().map(OwnedTables::number).toList();
        return new TableSchema(table.tableName(), DashboardSheet.NAME, columns);
    }

    private static Column number(String header) {
        return new PlainColumn(header, ColumnType.NUMBER, false, true, "A figure as of the last refresh.", 1);
    }
}
