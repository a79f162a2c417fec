package crossfoot.workbook.reading;

import crossfoot.workbook.cells.Cell;
import crossfoot.workbook.cells.TableColumn;
import crossfoot.workbook.xml.DamagedPart;
import crossfoot.workbook.xml.EscapedText;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/** Collects the cells of one table while its sheet streams by. */
final class TableCapture {

    private final TablePlace place;
    private final TextPool ownTexts;
    private final List<Optional<ColumnCapture>> columns = new ArrayList<>();
    private final ColumnCapture[] headers;

    /** Collects the columns that are wanted, by their index. */
    TableCapture(TablePlace place, TextPool ownTexts, Predicate<Integer> wanted) {
        this.place = place;
        this.ownTexts = ownTexts;
        this.headers = new ColumnCapture[place.width()];
        for (int i = 0; i < place.width(); i++) {
            headers[i] = new ColumnCapture();
            columns.add(wanted.test(i) ? Optional.of(new ColumnCapture()) : Optional.empty());
        }
    }

    TablePlace place() {
        return place;
    }

    void take(CellScan cell) throws DamagedPart {
        int column = cell.column() - place.area().left();
        if (cell.row() < place.firstRow()) {
            headers[column].take(0, cell, ownTexts);
        } else if (cell.row() <= place.lastRow() && columns.get(column).isPresent()) {
            columns.get(column).get().take(cell.row() - place.firstRow(), cell, ownTexts);
        }
    }

    /** The headers: what their cells show, or the table's own names where a cell shows nothing. */
    List<String> headers(SharedTexts texts) {
        List<String> shown = new ArrayList<>();
        for (int i = 0; i < headers.length; i++) {
            String text = place.headerRows() == 0
                    ? ""
                    : headers[i].column("", 1, texts, ownTexts).cell(0).shown();
            String name = i < place.columns().size()
                    ? EscapedText.decode(place.columns().get(i))
                    : "";
            shown.add(text.isEmpty() ? name : text);
        }
        return shown;
    }

    /** The columns; those not wanted hold blanks. */
    List<TableColumn> columns(SharedTexts texts, Predicate<String> wanted) {
        List<String> headerTexts = headers(texts);
        List<TableColumn> built = new ArrayList<>();
        int[] blanks = new int[place.size()];
        List<Cell> blank = place.size() == 0 ? List.of() : List.of(Cell.BLANK);
        for (int i = 0; i < headers.length; i++) {
            String header = headerTexts.get(i);
            Optional<ColumnCapture> column = columns.get(i);
            built.add(
                    column.isPresent() && wanted.test(header)
                            ? column.get().column(header, place.size(), texts, ownTexts)
                            : TableColumn.of(header, blanks, blank));
        }
        return built;
    }
}
