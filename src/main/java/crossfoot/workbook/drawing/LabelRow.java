package crossfoot.workbook.drawing;

import crossfoot.workbook.cells.SheetDesign.Label;
import crossfoot.workbook.cells.SheetDesign.LabelKind;
import crossfoot.workbook.styles.ColumnStyles;
import java.io.IOException;

/** A single labelled cell on its way into a sheet. */
final class LabelRow implements RowSource {

    private final Label label;
    private final ColumnStyles style;
    private boolean written;

    LabelRow(Label label, ColumnStyles style) {
        this.label = label;
        this.style = style;
    }

    @Override
    public int firstColumn() {
        return label.place().column();
    }

    @Override
    public int lastColumn() {
        return label.place().column();
    }

    @Override
    public int nextRow() {
        return written ? NOTHING_LEFT : label.place().row();
    }

    @Override
    public double height() {
        return switch (label.kind()) {
            case HEADING -> 26;
            case FIGURE -> 30;
            case NOTE, LINK -> 0;
        };
    }

    @Override
    public boolean fixedHeight() {
        return label.kind() == LabelKind.HEADING || label.kind() == LabelKind.FIGURE;
    }

    @Override
    public void write(CellOutput out) throws IOException {
        out.write(style, label.entry());
        written = true;
    }
}
