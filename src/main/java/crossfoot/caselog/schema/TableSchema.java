package crossfoot.caselog.schema;

import java.util.List;

/**
 * A table of the contract.
 *
 * @param name the Excel table's name, by which it is found wherever it stands
 * @param sheet the sheet on which a new master has it
 * @param columns its columns, in the order of a new master
 */
public record TableSchema(String name, String sheet, List<? extends Column> columns) {

    public TableSchema {
        columns = List.copyOf(columns);
    }

    /** The columns that staff fill. */
    public List<? extends Column> inputs() {
        return columns.stream().filter(column -> !column.computed()).toList();
    }
}
