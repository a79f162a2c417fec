package crossfoot.report.sample;

import crossfoot.caselog.Casebook;
import crossfoot.caselog.schema.Column;
import crossfoot.caselog.schema.ColumnType;
import crossfoot.caselog.schema.MasterSchema;
import crossfoot.caselog.schema.TableSchema;
import crossfoot.caselog.taxonomy.DefaultTables;
import crossfoot.workbook.cells.Cell;
import crossfoot.workbook.cells.CellAddress;
import crossfoot.workbook.cells.DateSystem;
import crossfoot.workbook.cells.Entry;
import crossfoot.workbook.cells.Table;
import crossfoot.workbook.cells.TableColumn;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** A sample in the tables of a new master, as they would be read from its file. */
record SampleTables(SampleLog log) {

    Casebook casebook() {
        return Casebook.read(this::table);
    }

    private Optional<Table> table(String name) {
        return MasterSchema.inputTables().stream()
                .filter(schema -> schema.name().equals(name))
                .map(this::table)
                .findFirst();
    }

    private Table table(TableSchema schema) {
        List<TableColumn.Builder> columns = new ArrayList<>();
        schema.columns().forEach(column -> columns.add(new TableColumn.Builder(column.header())));
        if (schema == MasterSchema.CASE_LOG || schema == MasterSchema.LEARNING) {
            for (List<Entry> row : schema == MasterSchema.LEARNING ? log.learning() : log.cases()) {
                for (int i = 0; i < columns.size(); i++) {
                    columns.get(i).add(i < row.size() ? cell(row.get(i)) : Cell.BLANK);
                }
            }
        } else {
            for (List<String> row : DefaultTables.rows(schema)) {
                boolean first = row.get(0).equals("First full year");
                for (int i = 0; i < row.size(); i++) {
                    String text = first && i == 1 ? log.firstFullYear() : row.get(i);
                    columns.get(i).add(cell(schema.inputs().get(i), text));
                }
            }
        }
        List<TableColumn> built =
                columns.stream().map(TableColumn.Builder::build).toList();
        return new Table(schema.name(), schema.sheet(), new CellAddress(4, 1), DateSystem.FROM_1900, built);
    }

    private static Cell cell(Entry entry) {
        if (entry instanceof Entry.Date date) {
            return Cell.number(DateSystem.FROM_1900.serial(date.value()));
        }
        return entry instanceof Entry.Text text ? Cell.text(text.value()) : Cell.BLANK;
    }

    private static Cell cell(Column column, String text) {
        if (column.type() == ColumnType.DATE && !text.isEmpty()) {
            return Cell.number(DateSystem.FROM_1900.serial(LocalDate.parse(text)));
        }
        return column.type() == ColumnType.NUMBER && !text.isEmpty()
                ? Cell.number(Double.parseDouble(text))
                : Cell.text(text);
    }
}
