package crossfoot.workbook.drawing;

import crossfoot.workbook.cells.ChartDesign;
import crossfoot.workbook.cells.ChartDesign.Kind;
import crossfoot.workbook.cells.ChartDesign.Series;
import crossfoot.workbook.xml.XmlOutput;
import java.io.IOException;
import java.io.OutputStream;
import java.util.List;

/**
 * A chart as Excel draws it itself: a title, series in fixed colours that differ in lightness too, figures on the bars in
 * place of grid lines.
 */
public final class ChartPart {

    private static final List<String> COLOURS = List.of("1F3A5F", "D9822B", "2E7D5B", "8A939C", "7A4E9C", "5BA3D0");
    private static final String INK = "1B2733";
    private static final String FAINT = "D5DAE0";
    private static final int CATEGORY_AXIS = 111_111_111;
    private static final int VALUE_AXIS = 222_222_222;

    private final XmlOutput out;
    private final ChartDesign chart;

    private ChartPart(XmlOutput out, ChartDesign chart) {
        this.out = out;
        this.chart = chart;
    }

    public static void write(OutputStream stream, ChartDesign chart) throws IOException {
        XmlOutput out = new XmlOutput(stream);
        new ChartPart(out, chart).write();
        out.flush();
    }

    private void write() throws IOException {
        out.raw("<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n<c:chartSpace"
                + " xmlns:c=\"http://schemas.openxmlformats.org/drawingml/2006/chart\""
                + " xmlns:a=\"http://schemas.openxmlformats.org/drawingml/2006/main\">"
                + "<c:date1904 val=\"0\"/><c:lang val=\"en-GB\"/><c:roundedCorners val=\"0\"/><c:chart><c:title><c:tx>"
                + "<c:rich><a:bodyPr/><a:p><a:pPr>" + font("defRPr", 1300, true)
                + "</a:pPr><a:r>" + font("rPr lang=\"en-GB\"", 1300, true) + "<a:t>");
        out.text(DrawingPart.plain(chart.title()));
        out.raw("</a:t></a:r></a:p></c:rich></c:tx><c:overlay val=\"0\"/></c:title>"
                + "<c:autoTitleDeleted val=\"0\"/><c:plotArea><c:layout/>");
        writePlot();
        writeAxes();
        out.raw("</c:plotArea>");
        if (chart.series().size() > 1) {
            out.raw("<c:legend><c:legendPos val=\"b\"/><c:overlay val=\"0\"/>" + texts(1000) + "</c:legend>");
        }
        out.raw("<c:plotVisOnly val=\"1\"/><c:dispBlanksAs val=\"gap\"/></c:chart><c:spPr>" + fill("FFFFFF")
                + "<a:ln w=\"9525\">" + fill(FAINT) + "</a:ln></c:spPr>" + texts(1000) + "</c:chartSpace>");
    }

    private void writePlot() throws IOException {
        boolean line = chart.kind() == Kind.LINE;
        if (line) {
            out.raw("<c:lineChart><c:grouping val=\"standard\"/><c:varyColors val=\"0\"/>");
        } else {
            out.raw("<c:barChart><c:barDir val=\"" + (chart.kind() == Kind.BAR ? "bar" : "col")
                    + "\"/><c:grouping val=\"clustered\"/><c:varyColors val=\"0\"/>");
        }
        int index = 0;
        for (Series series : chart.series()) {
            writeSeries(series, index++);
        }
        out.raw(line ? "<c:marker val=\"1\"/>" : "<c:gapWidth val=\"60\"/>");
        out.raw("<c:axId val=\"" + CATEGORY_AXIS + "\"/><c:axId val=\"" + VALUE_AXIS + "\"/>");
        out.raw(line ? "</c:lineChart>" : "</c:barChart>");
    }

    private void writeSeries(Series series, int index) throws IOException {
        boolean line = chart.kind() == Kind.LINE;
        String colour = COLOURS.get(index % COLOURS.size());
        out.raw("<c:ser><c:idx val=\"" + index + "\"/><c:order val=\"" + index + "\"/><c:tx><c:strRef><c:f>");
        out.text(series.name()).raw("</c:f></c:strRef></c:tx>");
        if (line) {
            String mark = List.of("circle", "square", "triangle", "diamond").get(index % 4);
            out.raw("<c:spPr><a:ln w=\"28575\" cap=\"rnd\">" + fill(colour) + "<a:round/></a:ln></c:spPr><c:marker>"
                    + "<c:symbol val=\"" + mark + "\"/><c:size val=\"7\"/><c:spPr>" + fill(colour)
                    + "</c:spPr></c:marker>");
        } else {
            out.raw("<c:spPr>" + fill(colour) + "</c:spPr><c:invertIfNegative val=\"0\"/><c:dLbls><c:spPr><a:noFill/>"
                    + "</c:spPr>" + texts(1000) + "<c:dLblPos val=\"outEnd\"/><c:showLegendKey val=\"0\"/>"
                    + "<c:showVal val=\"1\"/><c:showCatName val=\"0\"/><c:showSerName val=\"0\"/>"
                    + "<c:showPercent val=\"0\"/><c:showBubbleSize val=\"0\"/></c:dLbls>");
        }
        out.raw("<c:cat><c:strRef><c:f>")
                .text(chart.categories())
                .raw("</c:f></c:strRef></c:cat><c:val><c:numRef><c:f>");
        out.text(series.values()).raw("</c:f></c:numRef></c:val>");
        out.raw(line ? "<c:smooth val=\"0\"/></c:ser>" : "</c:ser>");
    }

    /** Bars show their figures, so their value axis is left out; the first category of bars stands at the top. */
    private void writeAxes() throws IOException {
        boolean bar = chart.kind() == Kind.BAR;
        boolean line = chart.kind() == Kind.LINE;
        out.raw("<c:catAx><c:axId val=\"" + CATEGORY_AXIS + "\"/><c:scaling><c:orientation val=\""
                + (bar ? "maxMin" : "minMax") + "\"/></c:scaling><c:delete val=\"0\"/><c:axPos val=\""
                + (bar ? "l" : "b") + "\"/><c:numFmt formatCode=\"General\" sourceLinked=\"0\"/>"
                + "<c:majorTickMark val=\"none\"/><c:minorTickMark val=\"none\"/>"
                + "<c:tickLblPos val=\"low\"/><c:spPr><a:ln w=\"9525\">" + fill(FAINT) + "</a:ln></c:spPr>"
                + texts(1000)
                + "<c:crossAx val=\"" + VALUE_AXIS + "\"/><c:crosses val=\"autoZero\"/><c:auto val=\"0\"/>"
                + "<c:lblAlgn val=\"ctr\"/><c:lblOffset val=\"100\"/><c:noMultiLvlLbl val=\"1\"/></c:catAx>");
        String grid = line
                ? "<c:majorGridlines><c:spPr><a:ln w=\"6350\">" + fill(FAINT) + "</a:ln></c:spPr>"
                        + "</c:majorGridlines>"
                : "";
        out.raw("<c:valAx><c:axId val=\"" + VALUE_AXIS + "\"/><c:scaling><c:orientation val=\"minMax\"/>"
                + (line ? "" : "<c:min val=\"0\"/>") + "</c:scaling><c:delete val=\"" + (line ? 0 : 1)
                + "\"/><c:axPos val=\"" + (bar ? "b" : "l") + "\"/>" + grid
                + "<c:numFmt formatCode=\"General\" sourceLinked=\"1\"/><c:majorTickMark val=\"none\"/>"
                + "<c:minorTickMark val=\"none\"/><c:tickLblPos val=\"nextTo\"/><c:spPr><a:ln><a:noFill/></a:ln></c:spPr>"
                + texts(1000) + "<c:crossAx val=\"" + CATEGORY_AXIS + "\"/><c:crosses val=\""
                + (bar ? "max" : "autoZero")
                + "\"/><c:crossBetween val=\"between\"/></c:valAx><c:spPr><a:noFill/></c:spPr>");
    }

    private static String fill(String rgb) {
        return "<a:solidFill><a:srgbClr val=\"" + rgb + "\"/></a:solidFill>";
    }

    private static String texts(int size) {
        return "<c:txPr><a:bodyPr/><a:p><a:pPr>" + font("defRPr", size, false)
                + "</a:pPr><a:endParaRPr lang=\"en-GB\"/></a:p></c:txPr>";
    }

    /** @param size in hundredths of a point */
    private static String font(String element, int size, boolean bold) {
        String name = element.split(" ")[0];
        return "<a:" + element + " sz=\"" + size + "\" b=\"" + (bold ? 1 : 0) + "\">" + fill(INK) + "</a:" + name + ">";
    }
}
