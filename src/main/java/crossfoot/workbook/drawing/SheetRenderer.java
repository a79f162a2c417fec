package crossfoot.workbook.drawing;

import crossfoot.workbook.cells.CellAddress;
import crossfoot.workbook.cells.DateSystem;
import crossfoot.workbook.cells.Entry;
import crossfoot.workbook.cells.NamedFormula;
import crossfoot.workbook.cells.SheetDesign;
import crossfoot.workbook.cells.SheetDesign.Label;
import crossfoot.workbook.cells.SheetDesign.LabelKind;
import crossfoot.workbook.cells.TableDesign;
import crossfoot.workbook.styles.ColumnStyles;
import crossfoot.workbook.styles.Palette;
import crossfoot.workbook.styles.StyleBook;
import crossfoot.workbook.xml.XmlOutput;
import java.io.IOException;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * Turns the design of a sheet into the parts of a package. Its styles are asked of the style book when it is made, so
 * that the styles part may be written before the sheet or after it; rows are streamed and never held.
 */
public final class SheetRenderer {

    /** The namespace of sheets, tables and styles. */
    static final String MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";

    /** The namespace of relationships within parts. */
    static final String RELATIONSHIPS = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";

    private final SheetDesign design;
    private final DateSystem dates;
    private final boolean selected;
    private final List<TableRows.Styles> tableStyles = new ArrayList<>();
    private final List<ColumnStyles> labelStyles = new ArrayList<>();
    private final List<Label> labels = new ArrayList<>();
    private final SheetColumns columns;
    private final int hiddenStyle;
    private final SheetRules rules;
    private List<TableRows> written = List.of();

    private SheetRenderer(SheetDesign design, StyleBook styles, DateSystem dates, boolean selected) {
        this.design = design;
        this.dates = dates;
        this.selected = selected;
        for (TableDesign table : design.tables()) {
            tableStyles.add(TableRows.Styles.of(table, styles));
        }
        label(new Label(new CellAddress(1, 1), Entry.text(design.title()), LabelKind.HEADING), styles.titleStyle());
        label(new Label(new CellAddress(2, 1), Entry.text(design.guidance()), LabelKind.NOTE), styles.guidanceStyle());
        for (Label label : design.labels()) {
            label(label, style(label.kind(), styles));
        }
        this.columns = new SheetColumns(design.tables(), design.hidden(), styles);
        this.hiddenStyle = styles.guidanceStyle();
        this.rules = new SheetRules(design, columns, styles);
    }

    private void label(Label label, int style) {
        labels.add(label);
        labelStyles.add(ColumnStyles.fixed(label.place().column(), style));
    }

    private static int style(LabelKind kind, StyleBook styles) {
        return switch (kind) {
            case HEADING -> styles.headingStyle();
            case FIGURE -> styles.figureStyle();
            case NOTE -> styles.guidanceStyle();
            case LINK -> styles.linkStyle(-1);
        };
    }

    /**
     * The parts of a sheet that is added to a workbook with the 1900 date system.
     *
     * @param sheetNumber the number in the sheet part's name
     * @param firstTableId the id of its first table, which also is the number in that part's name
     * @param firstDrawingNumber the number in its drawing part's name
     * @param firstChartNumber the number in its first chart part's name
     */
    public static SheetParts render(
            SheetDesign design,
            StyleBook styles,
            int sheetNumber,
            int firstTableId,
            int firstDrawingNumber,
            int firstChartNumber) {
        Numbers numbers = new Numbers(sheetNumber, firstTableId, firstDrawingNumber, firstChartNumber);
        return render(design, styles, numbers, DateSystem.FROM_1900, false);
    }

    /**
     * The parts of a sheet.
     *
     * @param selected whether it is the one that shows first
     */
    public static SheetParts render(
            SheetDesign design, StyleBook styles, Numbers numbers, DateSystem dates, boolean selected) {
        SheetRenderer sheet = new SheetRenderer(design, styles, dates, selected);
        String tableStyle = styles.tableStyle();
        List<NewPart> parts = new ArrayList<>();
        String path = "xl/worksheets/sheet" + numbers.sheet + ".xml";
        parts.add(new NewPart(path, PartKind.SHEET.contentType(), sheet::writeSheet));
        Relationships relationships = new Relationships();
        for (int i = 0; i < design.tables().size(); i++) {
            int id = numbers.firstTable + i;
            int index = i;
            relationships.add(PartKind.TABLE, "../tables/table" + id + ".xml");
            parts.add(new NewPart(
                    "xl/tables/table" + id + ".xml",
                    PartKind.TABLE.contentType(),
                    out -> TablePart.write(out, id, sheet.written(index), tableStyle)));
        }
        if (!design.charts().isEmpty()) {
            relationships.add(PartKind.DRAWING, "../drawings/drawing" + numbers.drawing + ".xml");
            parts.addAll(DrawingPart.parts(design.charts(), numbers.drawing, numbers.firstChart));
        }
        if (!relationships.isEmpty()) {
            parts.add(1, relationships.part("xl/worksheets/_rels/sheet" + numbers.sheet + ".xml.rels"));
        }
        return new SheetParts(path, parts, printTitles(design));
    }

    /** The header row, and the columns that stay in view, are printed on every page. */
    private static List<NamedFormula> printTitles(SheetDesign design) {
        if (design.firstTable().isEmpty()) {
            return List.of();
        }
        String sheet = "'" + design.name().replace("'", "''") + "'!";
        int row = design.tables().get(0).corner().row();
        int frozen = design.look().frozenColumns();
        String columns = frozen > 0 ? sheet + "$A:$" + CellAddress.letters(frozen) + "," : "";
        return List.of(new NamedFormula("_xlnm.Print_Titles", columns + sheet + "$" + row + ":$" + row));
    }

    private TableRows written(int table) {
        if (written.isEmpty()) {
            throw new IllegalStateException("The sheet " + design.name() + " is not written yet");
        }
        return written.get(table);
    }

    private void writeSheet(OutputStream stream) throws IOException {
        XmlOutput out = new XmlOutput(stream);
        out.raw("<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n<worksheet xmlns=\"" + MAIN
                + "\" xmlns:r=\"" + RELATIONSHIPS + "\">");
        out.raw("<sheetPr>" + tab() + "<pageSetUpPr fitToPage=\"1\"/></sheetPr>");
        out.raw(view());
        out.raw("<sheetFormatPr defaultRowHeight=\"15\"/>").raw(columns.markup());
        List<TableRows> tables = new ArrayList<>();
        for (int i = 0; i < design.tables().size(); i++) {
            tables.add(new TableRows(design.tables().get(i), tableStyles.get(i)));
        }
        CellOutput cells = new CellOutput(out, design.name(), dates);
        out.raw("<sheetData>");
        writeRows(cells, tables);
        out.raw("</sheetData>");
        written = tables;
        rules.write(out, tables, cells.links());
        out.flush();
    }

    private void writeRows(CellOutput out, List<TableRows> tables) throws IOException {
        List<RowSource> sources = new ArrayList<>(tables);
        for (int i = 0; i < labels.size(); i++) {
            sources.add(new LabelRow(labels.get(i), labelStyles.get(i)));
        }
        if (design.hidden().width() > 0) {
            sources.add(new HiddenRows(design.hidden(), hiddenStyle));
        }
        sources.sort(Comparator.comparingInt(RowSource::firstColumn));
        for (int row = nextRow(sources); row != RowSource.NOTHING_LEFT; row = nextRow(sources)) {
            startRow(out, row, sources);
            int last = 0;
            for (RowSource source : sources) {
                if (source.nextRow() == row) {
                    if (source.firstColumn() <= last) {
                        throw new IllegalStateException("Sheet " + design.name() + " has two cells in row " + row);
                    }
                    last = source.lastColumn();
                    source.write(out);
                }
            }
            out.endRow();
        }
    }

    private static void startRow(CellOutput out, int row, List<RowSource> sources) throws IOException {
        double height = 0;
        boolean fixed = false;
        for (RowSource source : sources) {
            if (source.nextRow() == row) {
                height = Math.max(height, source.height());
                fixed |= source.fixedHeight();
            }
        }
        out.startRow(row, height, fixed);
    }

    private static int nextRow(List<RowSource> sources) {
        int next = RowSource.NOTHING_LEFT;
        for (RowSource source : sources) {
            next = Math.min(next, source.nextRow());
        }
        return next;
    }

    private String tab() {
        return switch (design.look().tab()) {
            case NONE -> "";
            case STAFF -> tab(Palette.NAVY);
            case COMPUTED -> tab(Palette.TAB_GREY);
            case STEWARD -> tab(Palette.TAB_GREEN);
        };
    }

    private static String tab(String argb) {
        return "<tabColor rgb=\"" + argb + "\"/>";
    }

    private String view() {
        String grid = design.look().gridLines() ? "" : " showGridLines=\"0\"";
        String view =
                "<sheetViews><sheetView" + grid + (selected ? " tabSelected=\"1\"" : "") + " workbookViewId=\"0\">";
        if (!design.frozen() || design.firstTable().isEmpty()) {
            return view + "</sheetView></sheetViews>";
        }
        int row = design.tables().get(0).corner().row();
        int column = design.look().frozenColumns();
        String split = column > 0 ? "xSplit=\"" + column + "\" " : "";
        String pane = column > 0 ? "bottomRight" : "bottomLeft";
        String cell = new CellAddress(row + 1, column + 1).toString();
        return view + "<pane " + split + "ySplit=\"" + row + "\" topLeftCell=\"" + cell + "\" activePane=\"" + pane
                + "\" state=\"frozen\"/><selection pane=\"" + pane + "\" activeCell=\"" + cell + "\" sqref=\"" + cell
                + "\"/></sheetView></sheetViews>";
    }

    /**
     * Where the numbers of a sheet's parts start.
     *
     * @param sheet the sheet part's number
     * @param firstTable the first table's id and part number
     * @param drawing the drawing part's number
     * @param firstChart the first chart part's number
     */
    public record Numbers(int sheet, int firstTable, int drawing, int firstChart) {

        /** The numbers for the sheet after one of this design. */
        Numbers after(SheetDesign design) {
            int charts = design.charts().size();
            return new Numbers(
                    sheet + 1, firstTable + design.tables().size(), drawing + Math.min(charts, 1), firstChart + charts);
        }
    }
}
