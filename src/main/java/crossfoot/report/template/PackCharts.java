package crossfoot.report.template;

import crossfoot.figures.figure.ChartPlan;
import crossfoot.figures.figure.FigureTable;
import crossfoot.report.pack.PackTables;
import crossfoot.workbook.cells.CellAddress;
import crossfoot.workbook.cells.ChartDesign;
import crossfoot.workbook.drawing.ChartPart;
import java.io.IOException;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.poi.openxml4j.exceptions.InvalidFormatException;
import org.apache.poi.openxml4j.opc.OPCPackage;
import org.apache.poi.openxml4j.opc.PackagingURIHelper;
import org.apache.poi.ss.util.CellReference;
import org.apache.poi.xssf.usermodel.XSSFChart;
import org.apache.poi.xssf.usermodel.XSSFClientAnchor;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

/** Draws a pack's charts under its tables: native charts that read the table's own cells. */
final class PackCharts {

    private static final int FEWEST_ROWS = 14;
    private static final int FRAME_ROWS = 6;
    private static final int LINES_OF_A_PAGE = 25;

    private final XSSFWorkbook workbook;
    private final String year;
    private final Map<String, ChartDesign> designs = new LinkedHashMap<>();

    PackCharts(XSSFWorkbook workbook, String year) {
        this.workbook = workbook;
        this.year = year;
    }

    /** Puts a chart's frame on its sheet; what is in it is written with the finished package. */
    void draw(List<Repeated> repeated, List<FigureTable> tables) {
        for (Repeated each : repeated) {
            XSSFSheet sheet = workbook.getSheet(each.sheet());
            Optional<FigureTable> table = tables.stream()
                    .filter(found -> each.items().equals(found.id() + ".lines"))
                    .findFirst();
            int lastLine = each.row() + table.map(found -> found.lines().size()).orElse(0) - 1;
            if (table.isEmpty() || sheet.getLastRowNum() > lastLine) {
                // A steward's template has something of its own below the table.
                continue;
            }
            int top = lastLine + 2;
            boolean first = true;
            for (ChartPlan plan : PackTables.charts(table.get().id())) {
                if (plan.applies(table.get()) && each.hasAll(plan)) {
                    if (first && table.get().lines().size() > LINES_OF_A_PAGE) {
                        // The charts of a long table begin a page of their own, so that none is cut in two.
                        sheet.setRowBreak(lastLine + 1);
                    }
                    first = false;
                    top = draw(sheet, each, table.get(), plan, top);
                }
            }
        }
    }

    private int draw(XSSFSheet sheet, Repeated each, FigureTable table, ChartPlan plan, int top) {
        int perLine = plan.kind() == ChartDesign.Kind.BAR ? plan.values().size() : 0;
        int bottom = top + Math.max(FEWEST_ROWS, plan.count(table) * perLine + FRAME_ROWS);
        int right = each.column() + table.headings().size();
        XSSFClientAnchor anchor = new XSSFClientAnchor(0, 0, 0, 0, each.column(), top, right, bottom);
        XSSFChart chart = sheet.createDrawingPatriarch().createChart(anchor);
        var frame = chart.getGraphicFrame()
                .getCTGraphicalObjectFrame()
                .getNvGraphicFramePr()
                .getCNvPr();
        frame.setName("Chart " + (designs.size() + 1));
        frame.setDescr(plan.description());
        int first = each.row() + plan.first(table);
        int last = first + plan.count(table) - 1;
        List<ChartDesign.Series> series = new ArrayList<>();
        for (int place : plan.values()) {
            int column = each.columnOf(place);
            series.add(new ChartDesign.Series(
                    cells(sheet, each.row() - 1, each.row() - 1, column), cells(sheet, first, last, column)));
        }
        designs.put(
                chart.getPackagePart().getPartName().getName(),
                new ChartDesign(
                        plan.kind(),
                        plan.titleOver(table) + ", " + year,
                        plan.description(),
                        new CellAddress(top + 1, each.column() + 1),
                        new CellAddress(bottom + 1, right + 1),
                        cells(sheet, first, last, each.columnOf(plan.category())),
                        series));
        return bottom + 1;
    }

    private static String cells(XSSFSheet sheet, int first, int last, int column) {
        String from = new CellReference(first, column, true, true).formatAsString();
        String to = new CellReference(last, column, true, true).formatAsString();
        return "'" + sheet.getSheetName().replace("'", "''") + "'!" + from + (first == last ? "" : ":" + to);
    }

    /** Writes each chart into its frame's part. */
    void writeInto(OPCPackage parts) throws IOException {
        for (Map.Entry<String, ChartDesign> design : designs.entrySet()) {
            try (OutputStream out = parts.getPart(PackagingURIHelper.createPartName(design.getKey()))
                    .getOutputStream()) {
                ChartPart.write(out, design.getValue());
            } catch (InvalidFormatException impossible) {
                throw new IllegalStateException(impossible);
            }
        }
    }
}
