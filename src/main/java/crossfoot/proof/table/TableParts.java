package crossfoot.proof.table;

import crossfoot.proof.document.Grid;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Tells the header rows, the label columns and the body of a grid apart. */
final class TableParts {

    private static final int MOST_HEADERS = 4;

    private final List<List<String>> rows;
    private final List<List<Cell>> cells;
    private final int width;
    private final int headers;

    TableParts(Grid grid) {
        this.rows = grid.rows();
        this.width = grid.width();
        this.cells =
                rows.stream().map(row -> row.stream().map(Cell::read).toList()).toList();
        this.headers = headerRows();
    }

    TableView view() {
        int labels = labelColumns();
        List<Integer> columns = new ArrayList<>();
        for (int column = labels; column < width; column++) {
            if (isNumbers(column)) {
                columns.add(column);
            }
        }
        List<String> rowLabels = new ArrayList<>();
        List<List<Cell>> body = new ArrayList<>();
        for (int row = headers; row < rows.size(); row++) {
            rowLabels.add(labelOf(row, labels));
            List<Cell> line = cells.get(row);
            body.add(columns.stream().map(line::get).toList());
        }
        List<String> headings = columns.stream().map(this::headingOf).toList();
        return TableView.of(rowLabels, headings, body, headers, columns, false);
    }

    /** Rows at the top without a number that is not a year. */
    private int headerRows() {
        int count = 0;
        while (count < Math.min(MOST_HEADERS, rows.size() - 1) && isHeader(count)) {
            count++;
        }
        return count;
    }

    private boolean isHeader(int row) {
        List<Cell> rest = cells.get(row).subList(1, width);
        if (rest.stream().anyMatch(cell -> cell.isNumeric() && !cell.mayBeYear())) {
            return false;
        }
        if (rest.stream().anyMatch(cell -> cell.kind() == Cell.Kind.TEXT)) {
            return true;
        }
        // Numbers that look like years are a header's only at the top or over an empty corner: 2,019 calls are not.
        boolean years = rest.stream().anyMatch(Cell::mayBeYear);
        boolean corner = row == 0 || cells.get(row).get(0).text().isEmpty();
        boolean title = row == 0 && rest.stream().allMatch(cell -> cell.text().isEmpty());
        return years && corner || title;
    }

    private int labelColumns() {
        int labels = 0;
        while (labels < width - 1 && !isNumbers(labels)) {
            labels++;
        }
        if (labels == 0 && width > 1 && (isSequence() || isYears(0))) {
            labels = 1;
            while (labels < width - 1 && isSequence() && !isNumbers(labels)) {
                labels++;
            }
        }
        return Math.max(labels, labels == 0 && headers > 0 && !isNumbers(0) ? 1 : labels);
    }

    private boolean isYears(int column) {
        return IntStream.range(headers, rows.size())
                .mapToObj(row -> cells.get(row).get(column))
                .filter(cell -> !cell.text().isEmpty() && cell.kind() != Cell.Kind.TEXT)
                .allMatch(Cell::mayBeYear);
    }

    /** 1, 2, 3 … as line numbers. */
    private boolean isSequence() {
        int expected = 1;
        for (int row = headers; row < rows.size(); row++) {
            Cell cell = cells.get(row).get(0);
            if (cell.isNumeric() && cell.value() != expected++) {
                return false;
            }
        }
        return expected > 2;
    }

    /** Whether a column's body holds numbers: at least one, and more of them than of words. */
    private boolean isNumbers(int column) {
        int numbers = 0;
        int words = 0;
        for (int row = headers; row < rows.size(); row++) {
            Cell cell = cells.get(row).get(column);
            numbers += cell.isNumeric() ? 1 : 0;
            words += cell.kind() == Cell.Kind.TEXT || cell.kind() == Cell.Kind.YEAR ? 1 : 0;
        }
        return numbers > words && !(column == 0 && isYears(0));
    }

    private String labelOf(int row, int labels) {
        List<String> line = rows.get(row);
        String label = line.subList(0, Math.max(labels, 0)).stream()
                .filter(text -> !text.isEmpty())
                .collect(Collectors.joining(" "));
        return label;
    }

    /** The texts of the header rows over a column; an empty upper cell takes the one to its left, as spans do. */
    private String headingOf(int column) {
        List<String> parts = new ArrayList<>();
        for (int row = 0; row < headers; row++) {
            int from = column;
            while (row < headers - 1 && from > 0 && rows.get(row).get(from).isEmpty()) {
                from--;
            }
            String text = rows.get(row).get(from);
            boolean corner = from == 0 && column > 0;
            if (!text.isEmpty() && !corner && !parts.contains(text)) {
                parts.add(text);
            }
        }
        return String.join(" ", parts);
    }
}
