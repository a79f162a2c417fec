package crossfoot.report.design;

import crossfoot.workbook.cells.CellAddress;
import crossfoot.workbook.cells.ColumnDesign;
import crossfoot.workbook.cells.ColumnDesign.Format;
import java.util.ArrayList;
import java.util.List;

/**
 * The tables of the sheet Dashboard. Each has a fixed number of rows, since charts read fixed cells; rows that are not
 * needed stay blank.
 */
public enum DashboardTable {
    HEADLINES("DashboardHeadlines", 4, 1, 11, Format.WHOLE, "Headline", "This year to date", "Last year"),
    SHARES("DashboardShares", 4, 5, 6, Format.PERCENT, "Share", "This year to date", "Last year"),
    ATTENTION("DashboardAttention", 12, 5, 8, Format.WHOLE, "What needs attention", "Now"),
    FLOW(
            "DashboardFlow",
            4,
            9,
            12,
            Format.WHOLE,
            "Flow this year to date",
            "Brought forward",
            "Received",
            "Answered",
            "Carried forward"),
    MONTHS("DashboardMonths", 41, 1, 12, Format.WHOLE, "Month", "Received", "Answered"),
    REASONS("DashboardReasons", 41, 5, 10, Format.WHOLE, "Main reason", "This year to date", "Last year"),
    OUTCOMES("DashboardOutcomes", 41, 9, 8, Format.WHOLE, "Outcome", "This year to date", "Last year");

    private final String tableName;
    private final CellAddress corner;
    private final int rows;
    private final Format format;
    private final List<String> headers;

    DashboardTable(String tableName, int row, int column, int rows, Format format, String... headers) {
        this.tableName = tableName;
        this.corner = new CellAddress(row, column);
        this.rows = rows;
        this.format = format;
        this.headers = List.of(headers);
    }

    public String tableName() {
        return tableName;
    }

    CellAddress corner() {
        return corner;
    }

    int rows() {
        return rows;
    }

    public List<String> headers() {
        return headers;
    }

    List<ColumnDesign> columns() {
        List<ColumnDesign> columns = new ArrayList<>();
        for (int i = 0; i < headers.size(); i++) {
            double width = i == 0 ? 36 : 13;
            columns.add(ColumnDesign.of(headers.get(i), width, i == 0 ? Format.TEXT : format));
        }
        return columns;
    }

    /**
     * The cells of a column's values, fixed, as a chart names them.
     *
     * @param sheet the name of the sheet, without an apostrophe
     * @param column from 0
     */
    String values(String sheet, int column) {
        String letters = CellAddress.letters(corner.column() + column);
        int first = corner.row() + 1;
        return "'" + sheet + "'!$" + letters + "$" + first + ":$" + letters + "$" + (first + rows - 1);
    }

    /**
     * The cell of a column's header, fixed.
     *
     * @param sheet the name of the sheet, without an apostrophe
     * @param column from 0
     */
    String header(String sheet, int column) {
        return "'" + sheet + "'!$" + CellAddress.letters(corner.column() + column) + "$" + corner.row();
    }
}
