package crossfoot.report.word;

import crossfoot.figures.figure.ChartPlan;
import crossfoot.figures.figure.Figure;
import crossfoot.figures.figure.FigureTable;
import crossfoot.report.pack.DocumentProperties;
import crossfoot.report.pack.PackRequest;
import crossfoot.report.pack.PackTables;
import crossfoot.workbook.cells.ChartDesign;
import java.io.IOException;
import java.util.List;
import org.apache.poi.openxml4j.exceptions.InvalidFormatException;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.util.Units;
import org.apache.poi.xddf.usermodel.XDDFColor;
import org.apache.poi.xddf.usermodel.XDDFLineProperties;
import org.apache.poi.xddf.usermodel.XDDFSolidFillProperties;
import org.apache.poi.xddf.usermodel.chart.AxisCrosses;
import org.apache.poi.xddf.usermodel.chart.AxisOrientation;
import org.apache.poi.xddf.usermodel.chart.AxisPosition;
import org.apache.poi.xddf.usermodel.chart.BarDirection;
import org.apache.poi.xddf.usermodel.chart.ChartTypes;
import org.apache.poi.xddf.usermodel.chart.Grouping;
import org.apache.poi.xddf.usermodel.chart.LegendPosition;
import org.apache.poi.xddf.usermodel.chart.XDDFBarChartData;
import org.apache.poi.xddf.usermodel.chart.XDDFCategoryAxis;
import org.apache.poi.xddf.usermodel.chart.XDDFChartData;
import org.apache.poi.xddf.usermodel.chart.XDDFDataSource;
import org.apache.poi.xddf.usermodel.chart.XDDFDataSourcesFactory;
import org.apache.poi.xddf.usermodel.chart.XDDFLineChartData;
import org.apache.poi.xddf.usermodel.chart.XDDFNumericalDataSource;
import org.apache.poi.xddf.usermodel.chart.XDDFValueAxis;
import org.apache.poi.xwpf.usermodel.XWPFChart;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFRun;

/** Native charts of a Word document: the same as under the tables of the workbook, each with its numbers in it. */
final class WordCharts {

    /** The colours of the workbook's charts: they differ in lightness too. */
    private static final List<XDDFColor> COLOURS =
            List.of(colour(0x1F, 0x3A, 0x5F), colour(0xD9, 0x82, 0x2B), colour(0x2E, 0x7D, 0x5B));

    private static final double TITLE_POINTS = 12;
    private static final int WIDTH_CENTIMETRES = 16;
    private static final double LINE_CENTIMETRES = 0.62;
    private static final double FRAME_CENTIMETRES = 3.2;

    private final XWPFDocument document;
    private final PackRequest request;

    WordCharts(XWPFDocument document, PackRequest request) {
        this.document = document;
        this.request = request;
    }

    /** Draws the charts of a table. */
    void draw(FigureTable table) throws IOException {
        for (ChartPlan plan : PackTables.charts(table.id())) {
            if (plan.applies(table)) {
                try {
                    draw(table, plan);
                } catch (InvalidFormatException impossible) {
                    throw new IllegalStateException(impossible);
                }
            }
        }
    }

    private void draw(FigureTable table, ChartPlan plan) throws IOException, InvalidFormatException {
        boolean bars = plan.kind() == ChartDesign.Kind.BAR;
        double height =
                FRAME_CENTIMETRES + (bars ? plan.count(table) * plan.values().size() * LINE_CENTIMETRES : 4.5);
        XWPFRun run = document.createParagraph().createRun();
        XWPFChart chart = document.createChart(run, (int) (WIDTH_CENTIMETRES * (double) Units.EMU_PER_CENTIMETER), (int)
                (height * Units.EMU_PER_CENTIMETER));
        describe(run, table, plan);
        chart.setTitleText(
                plan.titleOver(table) + ", " + request.content().period().label());
        chart.setTitleOverlay(false);
        chart.getTitle().getBody().getParagraphs().forEach(paragraph -> paragraph
                .getTextRuns()
                .forEach(words -> words.setFontSize(TITLE_POINTS)));
        XDDFCategoryAxis categories = chart.createCategoryAxis(bars ? AxisPosition.LEFT : AxisPosition.BOTTOM);
        XDDFValueAxis numbers = chart.createValueAxis(bars ? AxisPosition.BOTTOM : AxisPosition.LEFT);
        XDDFChartData data = chart.createData(bars ? ChartTypes.BAR : ChartTypes.LINE, categories, numbers);
        if (data instanceof XDDFBarChartData barData) {
            barData.setBarDirection(BarDirection.BAR);
            barData.setGapWidth(50);
            // The first line stands at the top, as in the table.
            categories.setOrientation(AxisOrientation.MAX_MIN);
            numbers.setCrosses(AxisCrosses.MAX);
        }
        if (data instanceof XDDFLineChartData lineData) {
            // Word refuses a line chart that does not say how its series stand to each other.
            lineData.setGrouping(Grouping.STANDARD);
        }
        numbers.setMinimum(0);
        series(chart, data, table, plan);
        if (plan.values().size() > 1) {
            chart.getOrAddLegend().setPosition(LegendPosition.BOTTOM);
        }
        DocumentProperties.set(
                chart.getWorkbook().getProperties(), chart.getWorkbook().getPackage(), request);
    }

    private static void describe(XWPFRun run, FigureTable table, ChartPlan plan) {
        var frame = run.getCTR().getDrawingArray(0).getInlineArray(0).getDocPr();
        frame.setDescr(plan.description());
        frame.setName("Chart of table " + table.id());
    }

    private static void series(XWPFChart chart, XDDFChartData data, FigureTable table, ChartPlan plan) {
        int first = plan.first(table);
        List<FigureTable.Line> lines = table.lines().subList(first, first + plan.count(table));
        String[] names = lines.stream()
                .map(line -> WordPages.plain(
                        plan.category() == 0
                                ? line.label()
                                : line.cells().get(plan.category() - 1).text()))
                .toArray(String[]::new);
        XDDFDataSource<String> categories = XDDFDataSourcesFactory.fromArray(
                names, chart.formatRange(new CellRangeAddress(1, names.length, 0, 0)), 0);
        for (int i = 0; i < plan.values().size(); i++) {
            int place = plan.values().get(i);
            Double[] values = lines.stream()
                    .map(line -> line.cells().get(place - 1).figure())
                    .map(figure -> figure.map(Figure::value)
                            .filter(value -> value.isPresent())
                            .map(value -> value.getAsDouble())
                            // POI draws nothing for a value that is not there, such as a suppressed one.
                            .orElse(null))
                    .toArray(Double[]::new);
            XDDFNumericalDataSource<Double> numbers = XDDFDataSourcesFactory.fromArray(
                    values, chart.formatRange(new CellRangeAddress(1, values.length, i + 1, i + 1)), i + 1);
            XDDFChartData.Series series = data.addSeries(categories, numbers);
            String title = table.headings().get(place);
            series.setTitle(title, chart.setSheetTitle(title, i + 1));
            paint(series, COLOURS.get(i % COLOURS.size()));
        }
        chart.plot(data);
    }

    private static void paint(XDDFChartData.Series series, XDDFColor colour) {
        XDDFSolidFillProperties fill = new XDDFSolidFillProperties(colour);
        if (series instanceof XDDFLineChartData.Series) {
            series.setLineProperties(new XDDFLineProperties(fill));
        } else {
            series.setFillProperties(fill);
        }
    }

    private static XDDFColor colour(int red, int green, int blue) {
        return XDDFColor.from(new byte[] {(byte) red, (byte) green, (byte) blue});
    }
}
