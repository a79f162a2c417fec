package crossfoot.report.master;

import crossfoot.caselog.schema.BoundTable;
import crossfoot.caselog.schema.Column;
import crossfoot.caselog.schema.MasterSchema;
import crossfoot.report.text.ShownPassage;
import crossfoot.rules.Assessment;
import crossfoot.rules.finding.FindingsByRow;
import crossfoot.workbook.cells.Entry;
import crossfoot.workbook.cells.Table;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** What the computed columns of ReportText hold: the texts with their figures, and what is wrong with them. */
final class TextColumns implements OwnedCells {

    private static final String CHECK = "Check";

    private final BoundTable bound;
    private final Map<Integer, Map<String, Entry>> rows = new HashMap<>();

    TextColumns(Assessment assessment, Table table) {
        this.bound = BoundTable.of(MasterSchema.REPORT_TEXT, table);
        Map<Integer, String> shown = new HashMap<>();
        ShownPassage.of(assessment).forEach(each -> shown.put(each.passage().sheetRow(), each.shows()));
        for (int i = 0; i < bound.size(); i++) {
            int sheetRow = bound.sheetRow(i);
            rows.put(
                    bound.tableRow(i),
                    Map.of(
                            CHECK,
                            text(FindingsByRow.checkOf(assessment.findings().stream()
                                    .filter(finding -> finding.row() == sheetRow
                                            && finding.table().equals(MasterSchema.REPORT_TEXT.name()))
                                    .toList())),
                            "Shows",
                            text(shown.getOrDefault(sheetRow, ""))));
        }
    }

    private static Entry text(String words) {
        return words.isEmpty() ? Entry.BLANK : Entry.text(FindingRows.writable(words));
    }

    @Override
    public BoundTable bound() {
        return bound;
    }

    @Override
    public List<? extends Column> columns() {
        return bound.schema().columns().stream().filter(Column::computed).toList();
    }

    @Override
    public Entry value(Column column, int row) {
        return rows.getOrDefault(row, Map.of()).getOrDefault(column.header(), Entry.BLANK);
    }
}
