package crossfoot.report.master;

import crossfoot.caselog.schema.BoundTable;
import crossfoot.caselog.schema.Column;
import crossfoot.caselog.schema.MasterSchema;
import crossfoot.caselog.schema.TableSchema;
import crossfoot.figures.CodeProvisions;
import crossfoot.report.design.FindingRows;
import crossfoot.report.text.ShownPassage;
import crossfoot.rules.Assessment;
import crossfoot.rules.finding.FindingsByRow;
import crossfoot.workbook.cells.Entry;
import crossfoot.workbook.cells.Table;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** What the computed columns of a steward's table hold: words for each of its rows. */
final class ShownColumns implements OwnedCells {

    private final BoundTable bound;
    private final Map<Integer, Map<String, Entry>> rows = new HashMap<>();

    private ShownColumns(TableSchema schema, Table table) {
        this.bound = BoundTable.of(schema, table);
    }

    /** Of ReportText: the texts with their figures, and what is wrong with them. */
    static ShownColumns ofTexts(Assessment assessment, Table table) {
        Map<Integer, String> shown = new HashMap<>();
        ShownPassage.of(assessment).forEach(each -> shown.put(each.passage().sheetRow(), each.shows()));
        ShownColumns columns = new ShownColumns(MasterSchema.REPORT_TEXT, table);
        columns.fill("Shows", shown);
        Map<Integer, String> checks = new HashMap<>();
        for (int i = 0; i < columns.bound.size(); i++) {
            int sheetRow = columns.bound.sheetRow(i);
            checks.put(
                    sheetRow,
                    FindingsByRow.checkOf(assessment.findings().stream()
                            .filter(finding -> finding.row() == sheetRow
                                    && finding.table().equals(MasterSchema.REPORT_TEXT.name()))
                            .toList()));
        }
        columns.fill("Check", checks);
        return columns;
    }

    /** Of SelfAssessment: what the log says of each provision. */
    static ShownColumns ofProvisions(Assessment assessment, Table table) {
        Map<Integer, String> figures = new HashMap<>();
        CodeProvisions.of(assessment, CodeProvisions.year(assessment))
                .forEach(answer -> figures.put(answer.provision().sheetRow(), answer.words()));
        ShownColumns columns = new ShownColumns(MasterSchema.SELF_ASSESSMENT, table);
        columns.fill("Figures", figures);
        return columns;
    }

    /** Fills a column with words by the row that Excel shows. */
    private void fill(String header, Map<Integer, String> words) {
        for (int i = 0; i < bound.size(); i++) {
            rows.computeIfAbsent(bound.tableRow(i), added -> new HashMap<>())
                    .put(header, text(words.getOrDefault(bound.sheetRow(i), "")));
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
