package crossfoot.intake.reading;

import crossfoot.intake.source.SourceColumn;
import crossfoot.intake.source.SourceLog;
import crossfoot.workbook.cells.Entry;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

/** The digests by which a source row and the cells that it fills are known again. */
public final class CellDigests {

    private static final int ROW_DIGEST_BYTES = 12;

    private final SourceLog log;
    private final Targets targets;
    private final EntryForm forms;
    private final int[] byHeader;

    public CellDigests(SourceLog log, Targets targets, EntryForm forms) {
        this.log = log;
        this.targets = targets;
        this.forms = forms;
        this.byHeader = IntStream.range(0, targets.size())
                .boxed()
                .sorted(Comparator.comparing(target -> targets.at(target).header()))
                .mapToInt(Integer::intValue)
                .toArray();
    }

    /** What is kept of a row that a source row makes, with its digests. */
    public LedgerRow digested(LedgerRow row, int sourceRow, List<Entry> values) {
        return new LedgerRow(
                row.source(), row.key(), row.step(), row.ref(), row.batch(), ofRow(sourceRow), ofCells(values));
    }

    /** The digest of all cells of a source row. */
    private String ofRow(int row) {
        StringBuilder all = new StringBuilder();
        for (SourceColumn column : log.columns()) {
            all.append(column.values().value(row).text()).append('\u001f');
        }
        return forms.of(all.toString(), ROW_DIGEST_BYTES);
    }

    /** The digests of a row's cells, by the headers in their order. */
    private String ofCells(List<Entry> values) {
        StringBuilder cells = new StringBuilder();
        for (int target : byHeader) {
            if (target < values.size() && !(values.get(target) instanceof Entry.Blank)) {
                cells.append(cells.length() == 0 ? "" : "\n")
                        .append(targets.at(target).header())
                        .append('=')
                        .append(forms.digest(values.get(target)));
            }
        }
        return cells.toString();
    }
}
