package crossfoot.report.word;

import crossfoot.figures.figure.FigureTable;
import crossfoot.report.pack.TableNames;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFTable;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTP;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTR;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTRow;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTTbl;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTTc;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STJc;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STShd;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STTblLayoutType;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STTblWidth;

/** A table of a Word document, with a header row that every page repeats. */
final class WordTable {

    private static final int MANY_COLUMNS = 9;
    private static final int NARROWEST = 9;
    private static final int WIDEST = 36;

    private final XWPFDocument document;
    private final FigureTable table;

    WordTable(XWPFDocument document, FigureTable table) {
        this.document = document;
        this.table = table;
    }

    /**
     * Writes it.
     *
     * @param width the width of the text in twentieths of a point
     */
    void write(int width) {
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
        tableWidth.setW(BigInteger.valueOf(width));
        properties.addNewTblLayout().setType(STTblLayoutType.FIXED);
        List<Integer> widths = widths(width);
        var grid = rows.getTblGrid() == null ? rows.addNewTblGrid() : rows.getTblGrid();
        while (grid.sizeOfGridColArray() > 0) {
            grid.removeGridCol(0);
        }
        widths.forEach(column -> grid.addNewGridCol().setW(BigInteger.valueOf(column)));
        heading(rows.addNewTr(), widths);
        for (FigureTable.Line line : table.lines()) {
            line(rows.addNewTr(), line, widths);
        }
    }

    /** The columns share the width as their longest words ask. */
    private List<Integer> widths(int width) {
        List<Integer> asked = new ArrayList<>();
        for (int column = 0; column < table.headings().size(); column++) {
            int place = column;
            int longest = longestWord(table.headings().get(column));
            longest = Math.max(
                    longest,
                    table.lines().stream()
                            .mapToInt(line -> text(line, place).length())
                            .max()
                            .orElse(0));
            asked.add(Math.min(WIDEST, Math.max(NARROWEST, longest + 2)));
        }
        int sum = asked.stream().mapToInt(Integer::intValue).sum();
        return asked.stream().map(column -> width * column / sum).toList();
    }

    private static int longestWord(String text) {
        int longest = 0;
        for (String word : text.split(" ")) {
            longest = Math.max(longest, word.length());
        }
        return longest;
    }

    private static String text(FigureTable.Line line, int column) {
        return column == 0 ? label(line) : TableNames.shown(line.cells().get(column - 1));
    }

    private static String label(FigureTable.Line line) {
        return line.label()
                + line.cells().stream()
                        .flatMap(cell -> cell.notes().stream())
                        .distinct()
                        .sorted()
                        .map(place -> " [note " + place + "]")
                        .collect(Collectors.joining());
    }

    private void heading(CTRow row, List<Integer> widths) {
        var properties = row.addNewTrPr();
        properties.addNewCantSplit();
        properties.addNewTblHeader();
        for (int column = 0; column < table.headings().size(); column++) {
            CTTc cell = cell(row, widths.get(column));
            var shade = cell.getTcPr().addNewShd();
            shade.setVal(STShd.CLEAR);
            shade.setColor("auto");
            shade.setFill("DCE6EF");
            write(cell, table.headings().get(column), column > 0 && numbers(column), true);
        }
    }

    private void line(CTRow row, FigureTable.Line line, List<Integer> widths) {
        row.addNewTrPr().addNewCantSplit();
        for (int column = 0; column < table.headings().size(); column++) {
            write(cell(row, widths.get(column)), text(line, column), column > 0 && numbers(column), line.total());
        }
    }

    private boolean numbers(int column) {
        return table.lines().stream()
                .anyMatch(line -> line.cells().get(column - 1).figure().isPresent());
    }

    private static CTTc cell(CTRow row, int width) {
        CTTc cell = row.addNewTc();
        var cellWidth = cell.addNewTcPr().addNewTcW();
        cellWidth.setType(STTblWidth.DXA);
        cellWidth.setW(BigInteger.valueOf(width));
        return cell;
    }

    private void write(CTTc cell, String text, boolean right, boolean bold) {
        CTP paragraph = cell.addNewP();
        var properties = paragraph.addNewPPr();
        properties.addNewPStyle().setVal(table.headings().size() > MANY_COLUMNS ? "WideTableText" : "TableText");
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
