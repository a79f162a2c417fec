package crossfoot.caselog;

import crossfoot.caselog.schema.TableSource;
import crossfoot.workbook.cells.Cell;
import crossfoot.workbook.cells.CellAddress;
import crossfoot.workbook.cells.DateSystem;
import crossfoot.workbook.cells.Table;
import crossfoot.workbook.cells.TableColumn;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** Tables typed into a test: a header line and rows, cells separated by {@code |}; an ISO date is a date. */
public final class TypedTables implements TableSource {

    private final Map<String, Table> tables = new HashMap<>();

    public TypedTables with(String name, String text) {
        List<String[]> lines = text.lines().map(line -> line.split("\\|", -1)).toList();
        List<TableColumn> columns = new ArrayList<>();
        for (int column = 0; column < lines.get(0).length; column++) {
            TableColumn.Builder builder = new TableColumn.Builder(lines.get(0)[column].strip());
            for (String[] line : lines.subList(1, lines.size())) {
                builder.add(column < line.length ? cell(line[column].strip()) : Cell.BLANK);
            }
            columns.add(builder.build());
        }
        tables.put(
                name.toLowerCase(Locale.ROOT),
                new Table(name, name, new CellAddress(4, 1), DateSystem.FROM_1900, columns));
        return this;
    }

    private static Cell cell(String text) {
        if (text.matches("\\d{4}-\\d\\d-\\d\\d")) {
            return Cell.number(DateSystem.FROM_1900.serial(LocalDate.parse(text)));
        }
        return text.matches("#-?\\d+(\\.\\d+)?") ? Cell.number(Double.parseDouble(text.substring(1))) : Cell.text(text);
    }

    @Override
    public Optional<Table> table(String name) {
        return Optional.ofNullable(tables.get(name.toLowerCase(Locale.ROOT)));
    }
}
