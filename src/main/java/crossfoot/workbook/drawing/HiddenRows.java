package crossfoot.workbook.drawing;

import crossfoot.workbook.cells.Entry;
import crossfoot.workbook.cells.HiddenBlock;
import crossfoot.workbook.styles.ColumnStyles;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/** The rows of a hidden block on their way into a sheet. */
final class HiddenRows implements RowSource {

    private final HiddenBlock block;
    private final List<ColumnStyles> columns = new ArrayList<>();
    private int next;

    HiddenRows(HiddenBlock block, int style) {
        this.block = block;
        for (int i = 0; i < block.width(); i++) {
            columns.add(ColumnStyles.fixed(block.corner().column() + i, style));
        }
    }

    @Override
    public int firstColumn() {
        return block.corner().column();
    }

    @Override
    public int lastColumn() {
        return block.corner().column() + block.width() - 1;
    }

    @Override
    public int nextRow() {
        return next < block.rows().size() ? block.corner().row() + next : NOTHING_LEFT;
    }

    @Override
    public double height() {
        return 0;
    }

    @Override
    public boolean fixedHeight() {
        return false;
    }

    @Override
    public void write(CellOutput out) throws IOException {
        List<Entry> row = block.rows().get(next);
        for (int i = 0; i < row.size(); i++) {
            if (!(row.get(i) instanceof Entry.Blank)) {
                out.write(columns.get(i), row.get(i));
            }
        }
        next++;
    }
}
