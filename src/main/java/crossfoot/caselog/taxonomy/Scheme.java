package crossfoot.caselog.taxonomy;

import crossfoot.caselog.schema.Column;
import crossfoot.caselog.schema.TableSchema;
import crossfoot.caselog.schema.Texts;
import java.util.List;

/**
 * A procedure as a council may take it over whole: its types, reasons, outcomes, exclusions and clocks. What it holds is
 * data of the product under {@code /schemes/NAME}, a table a text; a scheme without a folder of its own is the rows of
 * its procedure in the default tables.
 *
 * @param name the name by which commands know it
 * @param procedure the procedure that it fills
 * @param describes what it is, in a sentence
 * @param ownLists the tables whose default rows are of use to it and its like only
 */
public record Scheme(String name, String procedure, String describes, List<String> ownLists) {

    public Scheme {
        ownLists = List.copyOf(ownLists);
    }

    /**
     * Its rows of a table, in order, a text for each input column.
     *
     * @return none where the scheme has nothing to say in that table
     */
    public List<List<String>> rows(TableSchema schema) {
        if (DefaultTables.has("schemes/" + name, "Procedures")) {
            return DefaultTables.has("schemes/" + name, schema.name())
                    ? DefaultTables.rows("schemes/" + name, schema)
                    : List.of();
        }
        int column = procedureColumn(schema);
        return column < 0
                ? List.of()
                : DefaultTables.rows(schema).stream()
                        .filter(row -> Texts.key(row.get(column)).equals(Texts.key(procedure)))
                        .toList();
    }

    /** The place of the column that names a procedure among the inputs of a table; -1 where it has none. */
    static int procedureColumn(TableSchema schema) {
        return schema.inputs().stream().map(Column::header).toList().indexOf("Procedure");
    }
}
