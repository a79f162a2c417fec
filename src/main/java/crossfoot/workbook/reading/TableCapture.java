package crossfoot.workbook.reading;

import crossfoot.workbook.cells.Cell;
import crossfoot.workbook.cells.ExpectedCells;
import crossfoot.workbook.cells.RowsUnder;
import crossfoot.workbook.cells.TableColumn;
import crossfoot.workbook.xml.DamagedPart;
import crossfoot.workbook.xml.EscapedText;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Collects the cells of one table while its sheet streams by. */
final class TableCapture {

    private final TablePlace place;
    private TextPool ownTexts;
    private final List<Optional<ColumnCapture>> columns = new ArrayList<>();
    private final ColumnCapture[] headers;
    private UnderCapture under;
    private @Nullable ExpectedCells expected;
    private @Nullable TableComparison comparison;
    private SharedTexts sharedTexts = new SharedTexts();

    /**
     * Collects the headers, the columns where they are wanted, and what stands under the table.
     *
     * @param lastRowUnder the last row under the table that is nobody else's
     */
    TableCapture(TablePlace place, int lastRowUnder, TextPool ownTexts, boolean wanted) {
        this.place = place;
        this.under = new UnderCapture(place, lastRowUnder, ownTexts);
        this.ownTexts = ownTexts;
        this.headers = new ColumnCapture[place.width()];
        for (int i = 0; i < place.width(); i++) {
            headers[i] = new ColumnCapture();
            columns.add(wanted ? Optional.of(new ColumnCapture()) : Optional.empty());
        }
    }

    /** In place of collecting the columns, holds them against what they have to hold. */
    void compare(ExpectedCells cells, SharedTexts texts) {
        expected = cells;
        sharedTexts = texts;
    }

    /** Whether the columns hold what they have to; empty where nothing is expected of them. */
    Optional<Boolean> held() {
        return Optional.ofNullable(expected).map(cells -> comparison(cells).held());
    }

    /** Made once the headers are known. */
    private TableComparison comparison(ExpectedCells cells) {
        TableComparison present = comparison;
        if (present == null) {
            present = new TableComparison(cells, headers(sharedTexts, ShownFormats.none()), place.size(), sharedTexts);
            comparison = present;
        }
        return present;
    }

    TablePlace place() {
        return place;
    }

    void take(CellScan cell) throws DamagedPart {
        int column = cell.column() - place.area().left();
        if (cell.row() < place.firstRow()) {
            headers[column].take(0, cell, ownTexts);
        } else if (cell.row() <= place.lastRow() && expected != null) {
            comparison(expected).take(cell.row() - place.firstRow(), column, cell);
        } else if (cell.row() <= place.lastRow() && columns.get(column).isPresent()) {
            columns.get(column).get().take(cell.row() - place.firstRow(), cell, ownTexts);
        } else if (cell.row() > place.area().bottom()) {
            under.take(cell);
        }
    }

    /** The headers: what their cells show, or the table's own names where a cell shows nothing. */
    List<String> headers(SharedTexts shared, ShownFormats formats) {
        CellTexts texts = new CellTexts(shared, ownTexts, formats);
        List<String> shown = new ArrayList<>();
        for (int i = 0; i < headers.length; i++) {
            String text = place.headerRows() == 0
                    ? ""
                    : headers[i].column("", 1, texts).cell(0).shown();
            String name = i < place.columns().size()
                    ? EscapedText.decode(place.columns().get(i))
                    : "";
            shown.add(text.isEmpty() ? name : text);
        }
        return shown;
    }

    /** The last row of the sheet that matters to the table. */
    int lastRow() {
        return Math.max(place.area().bottom(), under.lastRow());
    }

    /** What stands under the table. */
    RowsUnder under(SharedTexts shared, ShownFormats formats) {
        return under.rows(headers(shared, formats), new CellTexts(shared, ownTexts, formats));
    }

    /** The columns; blank where they were not wanted. */
    List<TableColumn> columns(SharedTexts shared, ShownFormats formats) {
        List<String> headerTexts = headers(shared, formats);
        CellTexts texts = new CellTexts(shared, ownTexts, formats);
        List<TableColumn> built = new ArrayList<>();
        int[] blanks = new int[place.size()];
        List<Cell> blank = place.size() == 0 ? List.of() : List.of(Cell.BLANK);
        for (int i = 0; i < headers.length; i++) {
            String header = headerTexts.get(i);
            Optional<ColumnCapture> column = columns.get(i);
            built.add(
                    column.isPresent()
                            ? column.get().column(header, place.size(), texts)
                            : TableColumn.of(header, blanks, blank));
            // Made of it, so that a long log is not held twice.
            columns.set(i, Optional.empty());
        }
        return built;
    }

    /** Lets go of what was collected, once it was asked for: the columns hold it now. */
    void release() {
        columns.clear();
        ownTexts = new TextPool();
        under = new UnderCapture(place, 0, ownTexts);
    }
}
