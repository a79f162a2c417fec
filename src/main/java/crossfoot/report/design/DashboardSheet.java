package crossfoot.report.design;

import crossfoot.workbook.cells.CellAddress;
import crossfoot.workbook.cells.ChartDesign;
import crossfoot.workbook.cells.ChartDesign.Kind;
import crossfoot.workbook.cells.ChartDesign.Series;
import crossfoot.workbook.cells.Entry;
import crossfoot.workbook.cells.SheetDesign;
import crossfoot.workbook.cells.SheetDesign.Label;
import crossfoot.workbook.cells.SheetDesign.LabelKind;
import crossfoot.workbook.cells.SheetDesign.Look;
import crossfoot.workbook.cells.SheetDesign.Tab;
import crossfoot.workbook.cells.TableDesign;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Map;

/** The sheet Dashboard before its first refresh: tables of blank rows, and the charts that read them. */
public final class DashboardSheet {

    /** The sheet's name. */
    public static final String NAME = "Dashboard";

    private DashboardSheet() {}

    /** The sheet with blank rows. */
    public static SheetDesign design() {
        return design(NAME, Map.of());
    }

    /** The sheet with its rows, under a name that the workbook has free; its charts read their cells by that name. */
    public static SheetDesign design(String name, Map<DashboardTable, List<List<Entry>>> rows) {
        return new SheetDesign(
                        name,
                        "Dashboard",
                        "Headline figures, what needs attention, and the flow of cases, as of the last refresh.",
                        Arrays.stream(DashboardTable.values())
                                .map(table -> table(table, rows.getOrDefault(table, blankRows(table))))
                                .toList(),
                        charts(name),
                        false,
                        false,
                        true)
                .withLabels(List.of(new Label(
                        new CellAddress(DashboardTable.MONTHS.corner().row() - 1, 1),
                        Entry.text("The numbers behind the charts"),
                        LabelKind.HEADING)))
                .withLook(new Look(Tab.COMPUTED, false, 0));
    }

    private static TableDesign table(DashboardTable table, List<List<Entry>> rows) {
        return new TableDesign(table.tableName(), table.corner(), table.columns(), rows, false);
    }

    private static List<List<Entry>> blankRows(DashboardTable table) {
        return Collections.nCopies(
                table.rows(), Collections.nCopies(table.headers().size(), Entry.BLANK));
    }

    private static List<ChartDesign> charts(String sheet) {
        return List.of(
                chart(
                        sheet,
                        Kind.LINE,
                        "First-stage cases by month",
                        "Line chart of cases received and answered in each of the last twelve months; "
                                + "the numbers stand in the table Month below.",
                        DashboardTable.MONTHS,
                        1,
                        4),
                chart(
                        sheet,
                        Kind.BAR,
                        "Main reasons",
                        "Bar chart of answered first-stage complaints by main reason, this year to date and last year; "
                                + "the numbers stand in the table Main reason below.",
                        DashboardTable.REASONS,
                        5,
                        8),
                chart(
                        sheet,
                        Kind.BAR,
                        "Outcomes",
                        "Bar chart of answered first-stage complaints by outcome, this year to date and last year; "
                                + "the numbers stand in the table Outcome below.",
                        DashboardTable.OUTCOMES,
                        9,
                        14));
    }

    private static ChartDesign chart(
            String sheet, Kind kind, String title, String description, DashboardTable table, int left, int right) {
        return new ChartDesign(
                kind,
                title,
                description,
                new CellAddress(21, left),
                new CellAddress(39, right),
                table.values(sheet, 0),
                List.of(
                        new Series(table.header(sheet, 1), table.values(sheet, 1)),
                        new Series(table.header(sheet, 2), table.values(sheet, 2))));
    }
}
