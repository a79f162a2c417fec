package crossfoot.intake.source;

import crossfoot.workbook.cells.Cell;
import crossfoot.workbook.cells.CellArea;
import crossfoot.workbook.cells.DateSystem;
import crossfoot.workbook.reading.SheetReading;
import crossfoot.workbook.reading.Workbook;
import java.time.LocalDate;
import java.time.Month;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The sheets of a workbook as grids, whether or not an Excel table is on them. */
final class WorkbookGrids {

    private static final LocalDate EARLIEST = LocalDate.of(1900, Month.JANUARY, 1);
    private static final LocalDate LATEST = LocalDate.of(2199, Month.DECEMBER, 31);

    private WorkbookGrids() {}

    /** The sheets that hold anything, in order. */
    static List<Grid> of(Workbook workbook) {
        SheetReading reading = new SheetReading(workbook);
        List<Grid> grids = new ArrayList<>();
        for (String sheet : workbook.sheets()) {
            Collected collected = new Collected(reading.dates());
            reading.read(sheet, collected);
            int header = reading.tables(sheet).stream()
                    .max(Comparator.comparingInt(area -> area.bottom() - area.top()))
                    .filter(area -> area.bottom() - area.top() > collected.rows / 2)
                    .map(area -> area.top() - 1)
                    .orElse(-1);
            if (collected.rows > 0) {
                grids.add(collected.grid(sheet, header));
            }
        }
        return grids;
    }

    /** Collects the cells of one sheet. */
    private static final class Collected implements SheetReading.Taker {
        private final DateSystem dates;
        private final List<GridColumn.Builder> columns = new ArrayList<>();
        private final Map<Cell, SourceValue> plain = new HashMap<>();
        private final Map<Cell, SourceValue> days = new HashMap<>();
        private final BitSet hiddenRows = new BitSet();
        private final BitSet hiddenColumns = new BitSet();
        private final List<Grid.Span> spans = new ArrayList<>();
        private final List<CellArea> tall = new ArrayList<>();
        private int rows;

        Collected(DateSystem dates) {
            this.dates = dates;
        }

        @Override
        public void cell(int row, int column, Cell value, boolean showsDay) {
            SourceValue known = (showsDay ? days : plain).computeIfAbsent(value, any -> read(value, showsDay));
            if (!known.blank()) {
                while (columns.size() < column) {
                    columns.add(new GridColumn.Builder());
                }
                columns.get(column - 1).put(row - 1, known);
                rows = row;
            }
        }

        private SourceValue read(Cell value, boolean showsDay) {
            if (value instanceof Cell.Number number) {
                Optional<LocalDate> day =
                        dates.date(number.value()).filter(date -> !date.isBefore(EARLIEST) && !date.isAfter(LATEST));
                boolean shown = showsDay && day.isPresent();
                return new SourceValue(
                        shown ? SourceValue.Kind.DAY : SourceValue.Kind.NUMBER,
                        shown ? day.get().toString() : value.shown(),
                        number.value(),
                        day);
            }
            if (value instanceof Cell.Logical logical) {
                return new SourceValue(
                        SourceValue.Kind.LOGICAL, value.shown(), logical.value() ? 1 : 0, Optional.empty());
            }
            return value instanceof Cell.Failure
                    ? new SourceValue(SourceValue.Kind.FAILURE, value.shown(), 0, Optional.empty())
                    : SourceValue.text(value.shown());
        }

        @Override
        public void hiddenRow(int row) {
            hiddenRows.set(row - 1);
        }

        @Override
        public void hiddenColumns(int first, int last) {
            hiddenColumns.set(first - 1, last);
        }

        @Override
        public void merged(CellArea area) {
            if (area.top() == area.bottom()) {
                spans.add(new Grid.Span(area.top() - 1, area.left() - 1, area.right() - 1));
            } else {
                tall.add(area);
            }
        }

        Grid grid(String name, int header) {
            hiddenRows.clear(rows, Math.max(rows, hiddenRows.length()));
            List<GridColumn> built =
                    columns.stream().map(GridColumn.Builder::build).toList();
            return new Grid(name, built, rows, spans, tall, hiddenRows, hiddenColumns, header);
        }
    }
}
