package crossfoot.report.design;

import crossfoot.caselog.schema.CaseColumn;
import crossfoot.caselog.schema.MasterSchema;
import crossfoot.caselog.schema.TableSchema;
import crossfoot.rules.log.Status;
import crossfoot.workbook.cells.CellAddress;
import crossfoot.workbook.cells.ColumnDesign;
import crossfoot.workbook.cells.Entry;
import crossfoot.workbook.cells.SheetDesign;
import crossfoot.workbook.cells.SheetDesign.Label;
import crossfoot.workbook.cells.SheetDesign.LabelKind;
import crossfoot.workbook.cells.SheetDesign.Look;
import crossfoot.workbook.cells.SheetDesign.Tab;
import crossfoot.workbook.cells.TableDesign;
import java.util.ArrayList;
import java.util.List;

/**
 * The sheet Start: what a steward does first, what is wrong now, what is left out, each with a link that goes there; the
 * settings stand below. What is wrong is counted by Excel itself from the sheets that a refresh writes.
 */
final class StartSheet {

    private static final int SETTINGS_ROW = 20;

    private final List<Label> labels = new ArrayList<>();
    private int row = MasterDesign.HEADER_ROW;

    private StartSheet() {}

    /**
     * The sheet.
     *
     * @param rows the rows of the settings
     */
    static SheetDesign design(String title, List<List<Entry>> rows) {
        StartSheet start = new StartSheet();
        start.steps();
        start.wrong();
        start.leftOut();
        start.row = SETTINGS_ROW - 1;
        start.heading("Settings");
        List<ColumnDesign> columns = List.of(
                ColumnDesign.of("Setting", 30, ColumnDesign.Format.TEXT),
                ColumnDesign.of("Value", 34, ColumnDesign.Format.TEXT),
                ColumnDesign.of("Note", 78, ColumnDesign.Format.WRAPPED));
        TableDesign table =
                new TableDesign(MasterSchema.SETTINGS.name(), new CellAddress(SETTINGS_ROW, 1), columns, rows, false);
        return new SheetDesign(
                        MasterSchema.SETTINGS.sheet(),
                        title,
                        "Keep cases in Case log, then Refresh: Crossfoot checks every row and fills the grey columns.",
                        List.of(table),
                        List.of(),
                        false,
                        false,
                        false)
                .withLabels(start.labels)
                .withLook(new Look(Tab.STEWARD, false, 0));
    }

    private void steps() {
        heading("What to do first");
        step(
                "1. Settings",
                MasterSchema.SETTINGS.sheet(),
                SETTINGS_ROW + 1,
                "Say below who you are, and when your year starts.");
        step(
                "2. Lists",
                ListsSheet.NAME,
                MasterDesign.HEADER_ROW,
                "Make the lists your own: teams, reasons, outcomes; and the deadlines, on the sheet Timescales.");
        step(
                "3. Case log",
                MasterSchema.CASE_LOG.sheet(),
                MasterDesign.HEADER_ROW + 1,
                "Type your cases, one a row. The log that you have is brought in by crossfoot import.");
        step(
                "4. Checks",
                MasterSchema.CHECKS.sheet(),
                MasterDesign.HEADER_ROW + 1,
                "Refresh, then mend what Checks names, each with a link to its cell; and refresh again.");
        row++;
    }

    private void wrong() {
        heading("What is wrong now");
        counted(
                "errors",
                MasterSchema.CHECKS,
                "Severity",
                "error",
                "Cells to mend. The link goes to the first in Checks.");
        counted("warnings", MasterSchema.CHECKS, "Severity", "warning", "Probably wrong, or will be asked about.");
        counted(
                "alerts",
                MasterSchema.CHECKS,
                "Severity",
                "alert",
                "Due, late, or was late. Worklist says what comes first.");
        row++;
    }

    private void leftOut() {
        heading("What was left out");
        counted(
                "rows not judged",
                MasterSchema.CASE_LOG,
                CaseColumn.STATUS.header(),
                Status.NOT_JUDGED.words(),
                "No figure counts them: the procedure, type, date received or date responded is wrong.");
        counted(
                "tables with rows not read",
                MasterSchema.CHECKS,
                "Rule",
                "S09",
                "Rows that stand apart, below a table.");
    }

    private void heading(String text) {
        labels.add(new Label(new CellAddress(row++, 1), Entry.text(text), LabelKind.HEADING));
    }

    private void step(String name, String sheet, int target, String says) {
        labels.add(new Label(
                new CellAddress(row, 1), new Entry.Link(sheet, new CellAddress(target, 1), name), LabelKind.LINK));
        note(says);
    }

    private void note(String text) {
        labels.add(new Label(new CellAddress(row++, 2), Entry.text(text), LabelKind.NOTE));
    }

    /** How many cells of a table's column hold a word, with a link to the first of them. */
    private void counted(String what, TableSchema table, String column, String word, String says) {
        String cells = table.name() + "[" + column + "]";
        String sheet = "\"#'" + table.sheet() + "'!A\"";
        String first = "ROW(" + table.name() + "[[#Headers],[" + column + "]])+MATCH(\"" + word + "\"," + cells + ",0)";
        String formula = "IFERROR(HYPERLINK(" + sheet + "&(" + first + "),COUNTIF(" + cells + ",\"" + word + "\")&\" "
                + what + "\"),\"No " + what + "\")";
        labels.add(new Label(
                new CellAddress(row, 1), new Entry.Formula(formula, Entry.text("No " + what)), LabelKind.LINK));
        note(says);
    }
}
