package crossfoot.report.master;

import crossfoot.workbook.CellAddress;
import crossfoot.workbook.ChartDesign;
import crossfoot.workbook.ChartDesign.Kind;
import crossfoot.workbook.ChartDesign.Series;
import crossfoot.workbook.Entry;
import crossfoot.workbook.SheetDesign;
import crossfoot.workbook.SheetDesign.Label;
import crossfoot.workbook.SheetDesign.LabelKind;
import crossfoot.workbook.SheetDesign.Look;
import crossfoot.workbook.SheetDesign.Tab;
import crossfoot.workbook.TableDesign;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Map;

/** The sheet Dashboard before its first refresh: tables of blank rows, and the charts that read them. */
final class DashboardSheet {

    /** The sheet's name. */
    static final String NAME = "Dashboard";

    private DashboardSheet() {}

    /** The sheet with blank rows. */
    static SheetDesign design() {
        return design(Map.of());
    }

    /** The sheet with its rows. */
    static SheetDesign design(Map<DashboardTable, List<List<Entry>>> rows) {
        return new SheetDesign(
                        NAME,
                        "Dashboard",
                        "Headline figures, what needs attention, and the flow of cases, as of the last refresh.",
                        Arrays.stream(DashboardTable.values())
                                .map(table -> table(table, rows.getOrDefault(table, blankRows(table))))
                                .toList(),
                        charts(),
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

    private static List<ChartDesign> charts() {
        return List.of(
                chart(
                        Kind.LINE,
                        "First-stage cases by month",
                        "Line chart of cases received and answered in each of the last twelve months; "
                                + "the numbers stand in the table Month below.",
                        DashboardTable.MONTHS,
                        1,
                        4),
                chart(
                        Kind.BAR,
                        "Main reasons",
                        "Bar chart of answered first-stage complaints by main reason, this year to date and last year; "
                                + "the numbers stand in the table Main reason below.",
                        DashboardTable.REASONS,
                        5,
                        8),
                chart(
                        Kind.BAR,
                        "Outcomes",
                        "Bar chart of answered first-stage complaints by outcome, this year to date and last year; "
                                + "the numbers stand in the table Outcome below.",
                        DashboardTable.OUTCOMES,
                        9,
                        14));
    }

    private static ChartDesign chart(
            Kind kind, String title, String description, DashboardTable table, int left, int right) {
        return new ChartDesign(
                kind,
                title,
                description,
                new CellAddress(21, left),
                new CellAddress(39, right),
                table.values(0),
                List.of(new Series(table.header(1), table.values(1)), new Series(table.header(2), table.values(2))));
    }
}
