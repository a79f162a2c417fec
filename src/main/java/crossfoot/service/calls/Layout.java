package crossfoot.service.calls;

import crossfoot.caselog.schema.CaseColumn;
import crossfoot.caselog.schema.Column;
import crossfoot.caselog.schema.LearningColumn;
import crossfoot.caselog.schema.MasterSchema;
import crossfoot.caselog.schema.TableSchema;
import crossfoot.report.design.OwnedTables;
import crossfoot.report.master.MasterChanges;
import crossfoot.service.http.Answer;
import crossfoot.service.http.Route;
import crossfoot.service.http.Route.Body;
import crossfoot.service.http.Route.Output;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * The tables and columns that an add-in reads, from the one definition of the schema.
 *
 * @param tables the tables that staff and stewards fill
 * @param rewritten the tables that a refresh rewrites whole
 * @param growing the tables at whose end a refresh adds rows, of which only the last row is sent
 * @param stateNamespace the namespace of the custom XML part in which a refresh keeps what the steward's tables were
 */
public record Layout(
        List<TableLayout> tables, List<TableLayout> rewritten, List<TableLayout> growing, String stateNamespace) {

    private static final Set<Column> SHOWN = Set.of(
            CaseColumn.REF,
            CaseColumn.LINKED_REF,
            CaseColumn.OMBUDSMAN_REF,
            LearningColumn.LEARNING_REF,
            LearningColumn.CASE_REF);

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
     * @param shown whether a number in it is what its format shows, so that the format is needed too
     */
    record ColumnLayout(String header, String type, boolean computed, boolean needed, boolean key, boolean shown) {}

    static Layout ofMaster() {
        return new Layout(
                tables(MasterSchema.inputTables()),
                tables(OwnedTables.rewritten()),
                tables(OwnedTables.growing()),
                MasterChanges.Source.STATE_NAMESPACE);
    }

    private static List<TableLayout> tables(List<TableSchema> schemas) {
        return schemas.stream().map(Layout::table).toList();
    }

    private static TableLayout table(TableSchema schema) {
        return new TableLayout(
                schema.name(),
                schema.columns().stream().map(column -> column(schema, column)).toList());
    }

    private static ColumnLayout column(TableSchema schema, Column column) {
        return new ColumnLayout(
                column.header(),
                column.type().name().toLowerCase(Locale.ROOT),
                column.computed(),
                column.readByRules(),
                column == CaseColumn.REF || column == LearningColumn.LEARNING_REF,
                SHOWN.contains(column)
                        || (schema.equals(MasterSchema.PUBLISHED_FIGURES)
                                && column.header().equals("Value")));
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
