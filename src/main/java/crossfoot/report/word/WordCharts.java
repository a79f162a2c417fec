package crossfoot.report.word;

import crossfoot.report.pack.DocumentProperties;
import crossfoot.report.pack.PackRequest;
import crossfoot.report.plan.Block;
import java.io.IOException;
import org.apache.poi.openxml4j.exceptions.InvalidFormatException;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.util.Units;
import org.apache.poi.xddf.usermodel.PresetLineDash;
import org.apache.poi.xddf.usermodel.XDDFColor;
import org.apache.poi.xddf.usermodel.XDDFLineProperties;
import org.apache.poi.xddf.usermodel.XDDFPresetLineDash;
import org.apache.poi.xddf.usermodel.XDDFSolidFillProperties;
import org.apache.poi.xddf.usermodel.chart.AxisCrosses;
import org.apache.poi.xddf.usermodel.chart.AxisOrientation;
import org.apache.poi.xddf.usermodel.chart.AxisPosition;
import org.apache.poi.xddf.usermodel.chart.BarDirection;
import org.apache.poi.xddf.usermodel.chart.ChartTypes;
import org.apache.poi.xddf.usermodel.chart.Grouping;
import org.apache.poi.xddf.usermodel.chart.LegendPosition;
import org.apache.poi.xddf.usermodel.chart.MarkerStyle;
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
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.apache.poi.xwpf.usermodel.XWPFRun;
import org.openxmlformats.schemas.drawingml.x2006.chart.CTBarSer;
import org.openxmlformats.schemas.drawingml.x2006.chart.CTDLbls;
import org.openxmlformats.schemas.drawingml.x2006.chart.STDLblPos;

/** Native charts of a Word document, each with its numbers in it; their shades differ in grey too. */
final class WordCharts {

    /** Dark and light: the two are told apart without colour. */
    private static final XDDFColor[] SHADES = {
        colour(0x1F, 0x3A, 0x5F), colour(0xE0, 0x9A, 0x4E), colour(0x7A, 0x8B, 0x99)
    };

    private static final XDDFColor LIMIT = colour(0x6B, 0x6B, 0x6B);
    private static final int WIDTH_CENTIMETRES = 16;
    private static final double BAR_CENTIMETRES = 0.55;
    private static final double FRAME_CENTIMETRES = 1.3;
    private static final double LINE_CENTIMETRES = 7.0;
    private static final double POINTS = 72 / 2.54;

    private final XWPFDocument document;
    private final PackRequest request;

    WordCharts(XWPFDocument document, PackRequest request) {
        this.document = document;
        this.request = request;
    }

    private static double centimetres(Block.Chart chart) {
        return chart.line()
                ? LINE_CENTIMETRES
                : FRAME_CENTIMETRES
                        + (chart.series().size() > 1 ? 0.7 : 0)
                        + chart.categories().size() * chart.series().size() * BAR_CENTIMETRES;
    }

    /** How high a chart is, in points. */
    static double height(Block.Chart chart) {
        return centimetres(chart) * POINTS;
    }

    /** Draws a chart in a paragraph of its own. */
    void draw(Block.Chart plan, int number) throws IOException {
        try {
            place(plan, number);
        } catch (InvalidFormatException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private void place(Block.Chart plan, int number) throws IOException, InvalidFormatException {
        XWPFParagraph paragraph = document.createParagraph();
        paragraph.setStyle("ChartPlace");
        XWPFRun run = paragraph.createRun();
        XWPFChart chart = document.createChart(run, WIDTH_CENTIMETRES * Units.EMU_PER_CENTIMETER, (int)
                (centimetres(plan) * Units.EMU_PER_CENTIMETER));
        var frame = run.getCTR().getDrawingArray(0).getInlineArray(0).getDocPr();
        frame.setDescr(WordPages.plain(plan.description()));
        frame.setTitle(WordPages.plain(plan.title()));
        frame.setName("Chart " + number);
        fill(chart, plan);
        DocumentProperties.set(
                chart.getWorkbook().getProperties(), chart.getWorkbook().getPackage(), request);
    }

    private static void fill(XWPFChart chart, Block.Chart plan) {
        // The caption says it, in words that a list of charts can take up.
        chart.getCTChart().addNewAutoTitleDeleted().setVal(true);
        boolean bars = !plan.line();
        XDDFCategoryAxis categories = chart.createCategoryAxis(bars ? AxisPosition.LEFT : AxisPosition.BOTTOM);
        XDDFValueAxis numbers = chart.createValueAxis(bars ? AxisPosition.BOTTOM : AxisPosition.LEFT);
        XDDFChartData data = chart.createData(bars ? ChartTypes.BAR : ChartTypes.LINE, categories, numbers);
        if (data instanceof XDDFBarChartData barData) {
            barData.setBarDirection(BarDirection.BAR);
            barData.setGapWidth(40);
            // The first line stands at the top, as in the table.
            categories.setOrientation(AxisOrientation.MAX_MIN);
            numbers.setCrosses(AxisCrosses.MAX);
            // Every bar has its number: the axis would say it twice.
            numbers.setVisible(false);
        }
        if (data instanceof XDDFLineChartData lineData) {
            // Word refuses a line chart that does not say how its series stand to each other.
            lineData.setGrouping(Grouping.STANDARD);
        }
        numbers.setMinimum(0);
        series(chart, data, plan);
        if (plan.series().size() > 1) {
            chart.getOrAddLegend().setPosition(LegendPosition.BOTTOM);
        }
    }

    private static void series(XWPFChart chart, XDDFChartData data, Block.Chart plan) {
        String[] names = plan.categories().stream().map(WordPages::plain).toArray(String[]::new);
        XDDFDataSource<String> categories = XDDFDataSourcesFactory.fromArray(
                names, chart.formatRange(new CellRangeAddress(1, names.length, 0, 0)), 0);
        int shade = 0;
        for (int i = 0; i < plan.series().size(); i++) {
            Block.Series told = plan.series().get(i);
            Double[] values = told.values().stream()
                    // POI draws nothing for a value that is not there, such as a suppressed one.
                    .map(value -> value.isNaN() ? null : value)
                    .toArray(Double[]::new);
            XDDFNumericalDataSource<Double> numbers = XDDFDataSourcesFactory.fromArray(
                    values, chart.formatRange(new CellRangeAddress(1, values.length, i + 1, i + 1)), i + 1);
            XDDFChartData.Series series = data.addSeries(categories, numbers);
            series.setTitle(told.name(), chart.setSheetTitle(told.name(), i + 1));
            paint(series, told.limit() ? LIMIT : SHADES[shade % SHADES.length], told.limit());
            shade += told.limit() ? 0 : 1;
        }
        chart.plot(data);
        if (!plan.line()) {
            chart.getCTChart().getPlotArea().getBarChartArray(0).getSerList().forEach(WordCharts::label);
        }
    }

    private static void label(CTBarSer bars) {
        CTDLbls labels = bars.isSetDLbls() ? bars.getDLbls() : bars.addNewDLbls();
        labels.addNewDLblPos().setVal(STDLblPos.OUT_END);
        labels.addNewShowLegendKey().setVal(false);
        labels.addNewShowVal().setVal(true);
        labels.addNewShowCatName().setVal(false);
        labels.addNewShowSerName().setVal(false);
        labels.addNewShowPercent().setVal(false);
        labels.addNewShowBubbleSize().setVal(false);
    }

    private static void paint(XDDFChartData.Series series, XDDFColor colour, boolean limit) {
        XDDFSolidFillProperties fill = new XDDFSolidFillProperties(colour);
        if (series instanceof XDDFLineChartData.Series line) {
            XDDFLineProperties stroke = new XDDFLineProperties(fill);
            stroke.setWidth(limit ? 1.0 : 2.25);
            if (limit) {
                stroke.setPresetDash(new XDDFPresetLineDash(PresetLineDash.DASH));
            }
            line.setSmooth(false);
            line.setMarkerStyle(limit ? MarkerStyle.NONE : MarkerStyle.CIRCLE);
            line.setLineProperties(stroke);
        } else {
            series.setFillProperties(fill);
        }
    }

    private static XDDFColor colour(int red, int green, int blue) {
        return XDDFColor.from(new byte[] {(byte) red, (byte) green, (byte) blue});
    }
}
