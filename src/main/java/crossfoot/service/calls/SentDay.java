package crossfoot.service.calls;

import crossfoot.caselog.Casebook;
import crossfoot.caselog.schema.Column;
import crossfoot.caselog.schema.ColumnType;
import crossfoot.caselog.schema.MasterSchema;
import crossfoot.caselog.schema.TableSchema;
import crossfoot.caselog.schema.TableSource;
import crossfoot.caselog.schema.Texts;
import crossfoot.workbook.cells.Cell;
import crossfoot.workbook.cells.DateSystem;
import crossfoot.workbook.cells.RowsUnder;
import crossfoot.workbook.cells.Table;
import crossfoot.workbook.cells.TableColumn;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/** Dates that come as ISO 8601 text: a day, a day with a time, or a moment, which is a day only in some time zone. */
final class SentDay {

    private static final Pattern LOCAL = Pattern.compile("\\d{4}-\\d{2}-\\d{2}(T[\\d:.]{0,20})?");
    private static final Pattern MOMENT =
            Pattern.compile("\\d{4}-\\d{2}-\\d{2}T\\d{2}:\\d{2}(:\\d{2}(\\.\\d{1,9})?)?(Z|[+-]\\d{2}:\\d{2})");
    private static final int DAY = "yyyy-mm-dd".length();

    private SentDay() {}

    /** A cell of a column of dates, a day as its serial number; any other cell as it is. */
    static Cell local(Cell cell, DateSystem dates) {
        if (!(cell instanceof Cell.Text text) || !LOCAL.matcher(text.value()).matches()) {
            return cell;
        }
        try {
            return Cell.number(dates.serial(LocalDate.parse(text.value().substring(0, DAY))));
        } catch (DateTimeException noSuchDay) {
            return cell;
        }
    }

    /** A source whose moments are days of the council's time zone, which its settings name. */
    static TableSource inCouncilsZone(TableSource source) {
        ZoneId zone = Casebook.read(
                        name -> name.equals(MasterSchema.SETTINGS.name()) ? source.table(name) : Optional.empty())
                .settings()
                .timeZone();
        return name -> source.table(name).map(table -> inZone(table, zone));
    }

    private static Table inZone(Table table, ZoneId zone) {
        Optional<TableSchema> schema = MasterSchema.inputTables().stream()
                .filter(each -> Texts.key(each.name()).equals(Texts.key(table.name())))
                .findFirst();
        if (schema.isEmpty()) {
            return table;
        }
        RowsUnder under = table.under();
        Table inZone = table.withColumns(inZone(table.columns(), schema.get(), zone, table.dates()));
        return inZone.withUnder(new RowsUnder(
                under.firstRow(),
                under.sheetRows(),
                inZone(under.columns(), schema.get(), zone, table.dates()),
                under.whole()));
    }

    private static List<TableColumn> inZone(
            List<TableColumn> columns, TableSchema schema, ZoneId zone, DateSystem dates) {
        return columns.stream()
                .map(column -> moments(column, schema) ? column.mapped(cell -> day(cell, zone, dates)) : column)
                .toList();
    }

    private static boolean moments(TableColumn column, TableSchema schema) {
        String key = Texts.key(column.header());
        for (Column each : schema.columns()) {
            if (each.type() == ColumnType.DATE && each.key().equals(key)) {
                return column.distinct().stream().anyMatch(SentDay::isMoment);
            }
        }
        return false;
    }

    private static boolean isMoment(Cell cell) {
        return cell instanceof Cell.Text text && MOMENT.matcher(text.value()).matches();
    }

    private static Cell day(Cell cell, ZoneId zone, DateSystem dates) {
        if (!isMoment(cell)) {
            return cell;
        }
        try {
            OffsetDateTime moment = OffsetDateTime.parse(cell.shown());
            return Cell.number(dates.serial(moment.atZoneSameInstant(zone).toLocalDate()));
        } catch (DateTimeException noSuchMoment) {
            return cell;
        }
    }
}
