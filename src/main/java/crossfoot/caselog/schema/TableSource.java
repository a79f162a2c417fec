package crossfoot.caselog.schema;

import crossfoot.workbook.cells.Table;
import java.util.Optional;

/** Where tables come from: a workbook, or what an add-in sent. */
@FunctionalInterface
public interface TableSource {

    /** A table by its name in any case; empty where there is none. */
    Optional<Table> table(String name);

    /** This source, and {@code other} for the tables that this one does not have. */
    default TableSource orElse(TableSource other) {
        return name -> table(name).or(() -> other.table(name));
    }
}
