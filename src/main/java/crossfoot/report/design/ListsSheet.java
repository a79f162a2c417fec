package crossfoot.report.design;

import crossfoot.caselog.schema.ListTable;
import crossfoot.caselog.schema.TableSchema;
import crossfoot.caselog.taxonomy.Schemes;
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
 * The sheet Lists: every list a table of its own, side by side, so that each can grow downwards. No text wraps, since a row
 * that is high for one list's note tears a gap into all of them.
 */
final class ListsSheet {

    /** Beside the name of a list that is the council's own, and empty in its new master. */
    private static final String HINT = ": type your own, one a row";

    static final String NAME = "Lists";

    private ListsSheet() {}

    static SheetDesign design(Schemes schemes) {
        List<TableDesign> tables = new ArrayList<>();
        List<Label> labels = new ArrayList<>();
        int column = 1;
        for (ListTable list : ListTable.values()) {
            TableSchema schema = list.schema();
            List<ColumnDesign> columns = schema.columns().stream()
                    .map(each -> StewardColumns.design(schema, each).onOneLine())
                    .toList();
            tables.add(new TableDesign(
                    schema.name(),
                    MasterDesign.corner(column),
                    columns,
                    DefaultRows.of(schema, schemes.rows(schema)),
                    true));
            labels.add(new Label(
                    new CellAddress(MasterDesign.HEADER_ROW - 1, column),
                    Entry.text(schema.name() + (schemes.leavesEmpty(schema) ? HINT : "")),
                    LabelKind.HEADING));
            column += columns.size() + 1;
        }
        return new SheetDesign(
                        NAME,
                        "Lists",
                        "What the drop-downs of the logs offer; an entry at the foot of a list is offered at once. One that is "
                                + "no longer used gets a Valid to and stays. Unprotect Sheet (no password) to edit.",
                        tables,
                        List.of(),
                        true,
                        true,
                        true)
                .withLabels(labels)
                .withHidden(ChoiceRuns.block(list -> schemes.rows(list.schema())))
                .withLook(new Look(Tab.STEWARD, true, 0));
    }
}
