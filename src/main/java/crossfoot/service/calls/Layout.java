package crossfoot.service.calls;

import crossfoot.caselog.CaseColumn;
import crossfoot.caselog.Column;
import crossfoot.caselog.LearningColumn;
import crossfoot.caselog.MasterSchema;
import crossfoot.caselog.TableSchema;
import crossfoot.service.http.Answer;
import crossfoot.service.http.Route;
import crossfoot.service.http.Route.Body;
import crossfoot.service.http.Route.Output;
import java.util.List;
import java.util.Locale;

/**
 * The tables and columns that an add-in reads, from the one definition of the schema.
 *
 * @param tables the tables that staff and stewards fill
 */
public record Layout(List<TableLayout> tables) {

    /**
     * A table.
     *
     * @param name the Excel table's name
     * @param columns its columns
     */
    record TableLayout(String name, List<ColumnLayout> columns) {}

    /**
     * A column.
     *
     * @param header the header
     * @param type what its cells hold
     * @param computed whether Crossfoot writes it
     * @param needed whether the service needs it
     * @param key whether it tells the rows apart
     */
    record ColumnLayout(String header, String type, boolean computed, boolean needed, boolean key) {}

    static Layout ofMaster() {
        return new Layout(MasterSchema.inputTables().stream().map(Layout::table).toList());
    }

    private static TableLayout table(TableSchema schema) {
        return new TableLayout(
                schema.name(), schema.columns().stream().map(Layout::column).toList());
    }

    private static ColumnLayout column(Column column) {
        return new ColumnLayout(
                column.header(),
                column.type().name().toLowerCase(Locale.ROOT),
                column.computed(),
                column.readByRules(),
                column == CaseColumn.REF || column == LearningColumn.LEARNING_REF);
    }

    public static Route route() {
        return new Route(
                "GET",
                "/layout",
                "The tables and columns of the master, and which of them an add-in sends.",
                List.of(),
                Body.NOTHING,
                Output.json(Layout.class),
                false,
                call -> Answer.Data.of(ofMaster()));
    }
}
