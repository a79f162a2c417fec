package crossfoot.report.word;

import crossfoot.report.plan.Block;
import java.math.BigInteger;
import java.util.List;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFTable;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTP;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTR;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTRow;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTTbl;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTTblPr;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTTblWidth;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTTc;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STJc;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STShd;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STTblLayoutType;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STTblWidth;

/** A table of a Word document, with a header row that every page repeats, and rows that no page breaks. */
final class WordTable {

    private static final int ROWS_KEPT_WHOLE = 18;
    private static final double POINTS_KEPT_WHOLE = 400;

    private static final int KEPT_AT_THE_TOP = 2;
    private static final int CLOSER = 55;

    private final XWPFDocument document;
    private final Block.Grid grid;
    private final Columns columns;
    private final boolean whole;

    WordTable(XWPFDocument document, Block.Grid grid, Columns columns) {
        this.document = document;
        this.grid = grid;
        this.columns = columns;
        this.whole = keptWhole(grid, columns);
    }

    /** Writes it at the end of the document. */
    void write() {
        XWPFTable made = document.createTable(1, 1);
        CTTbl rows = made.getCTTbl();
        rows.removeTr(0);
        var properties = rows.getTblPr();
        if (properties.isSetTblBorders()) {
            properties.unsetTblBorders();
        }
        made.setStyleID("FigureTable");
        var tableWidth = properties.isSetTblW() ? properties.getTblW() : properties.addNewTblW();
        tableWidth.setType(STTblWidth.DXA);
        tableWidth.setW(BigInteger.valueOf(
                columns.widths().stream().mapToInt(Integer::intValue).sum()));
        properties.addNewTblLayout().setType(STTblLayoutType.FIXED);
        if (columns.tight()) {
            closer(properties);
        }
        properties.addNewTblCaption().setVal(WordPages.plain(grid.caption()));
        var tableGrid = rows.getTblGrid() == null ? rows.addNewTblGrid() : rows.getTblGrid();
        while (tableGrid.sizeOfGridColArray() > 0) {
            tableGrid.removeGridCol(0);
        }
        columns.widths().forEach(column -> tableGrid.addNewGridCol().setW(BigInteger.valueOf(column)));
        heading(rows.addNewTr());
        for (int i = 0; i < grid.rows().size(); i++) {
            line(rows.addNewTr(), grid.rows().get(i), keptWithNext(i));
        }
    }

    private static void closer(CTTblPr properties) {
        var margins = properties.addNewTblCellMar();
        for (CTTblWidth side : List.of(margins.addNewLeft(), margins.addNewRight())) {
            side.setType(STTblWidth.DXA);
            side.setW(BigInteger.valueOf(CLOSER));
        }
    }

    /** Whether a table stands on one page: where it is short, so that little of the page before stays empty. */
    static boolean keptWhole(Block.Grid grid, Columns columns) {
        return grid.rows().size() <= ROWS_KEPT_WHOLE
                && grid.rows().stream().mapToDouble(row -> height(row, columns)).sum() < POINTS_KEPT_WHOLE;
    }

    /** The height of a row, in points. */
    static double height(Block.Row row, Columns columns) {
        return columns.height(row.cells().stream().map(Block.Cell::text).toList(), row.total());
    }

    private boolean keptWithNext(int row) {
        return row < grid.rows().size() - 1 && (whole || row < KEPT_AT_THE_TOP);
    }

    private void heading(CTRow row) {
        var properties = row.addNewTrPr();
        properties.addNewCantSplit();
        properties.addNewTblHeader();
        for (int column = 0; column < grid.headings().size(); column++) {
            CTTc cell = cell(row, column);
            var shade = cell.getTcPr().addNewShd();
            shade.setVal(STShd.CLEAR);
            shade.setColor("auto");
            shade.setFill("DCE6EF");
            write(cell, grid.headings().get(column), grid.numbers(column), true, true);
        }
    }

    private void line(CTRow row, Block.Row line, boolean keepNext) {
        row.addNewTrPr().addNewCantSplit();
        for (int column = 0; column < grid.headings().size(); column++) {
            write(cell(row, column), line.cells().get(column).text(), grid.numbers(column), line.total(), keepNext);
        }
    }

    private CTTc cell(CTRow row, int column) {
        CTTc cell = row.addNewTc();
        var cellWidth = cell.addNewTcPr().addNewTcW();
        cellWidth.setType(STTblWidth.DXA);
        cellWidth.setW(BigInteger.valueOf(columns.widths().get(column)));
        return cell;
    }

    private String style() {
        List<String> styles = List.of("TableText", "SmallTableText", "WideTableText");
        return styles.get((int) (10 - columns.points()));
    }

    private void write(CTTc cell, String text, boolean right, boolean bold, boolean keepNext) {
        CTP paragraph = cell.addNewP();
        var properties = paragraph.addNewPPr();
        properties.addNewPStyle().setVal(style());
        if (keepNext) {
            properties.addNewKeepNext();
        }
        if (right) {
            properties.addNewJc().setVal(STJc.RIGHT);
        }
        CTR run = paragraph.addNewR();
        if (bold) {
            run.addNewRPr().addNewB();
        }
        run.addNewT().setStringValue(WordPages.plain(text));
    }
}
