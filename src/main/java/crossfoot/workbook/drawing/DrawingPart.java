package crossfoot.workbook.drawing;

import crossfoot.workbook.cells.CellAddress;
import crossfoot.workbook.cells.ChartDesign;
import crossfoot.workbook.xml.XmlOutput;
import java.io.IOException;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.List;

/** The drawing of a new sheet, which places its charts over the cells. */
final class DrawingPart {

    private static final String CHART = "http://schemas.openxmlformats.org/drawingml/2006/chart";

    /** 6 points, in units of which a point has 12,700. */
    private static final String GAP = "76200";

    private DrawingPart() {}

    /** The drawing, its relationships and the charts. */
    static List<NewPart> parts(List<ChartDesign> charts, int drawing, int firstChart) {
        List<NewPart> parts = new ArrayList<>();
        Relationships relationships = new Relationships();
        for (int i = 0; i < charts.size(); i++) {
            ChartDesign chart = charts.get(i);
            String name = "charts/chart" + (firstChart + i) + ".xml";
            relationships.add(PartKind.CHART, "../" + name);
            parts.add(new NewPart("xl/" + name, PartKind.CHART.contentType(), out -> ChartPart.write(out, chart)));
        }
        String name = "drawing" + drawing + ".xml";
        parts.add(0, relationships.part("xl/drawings/_rels/" + name + ".rels"));
        parts.add(0, new NewPart("xl/drawings/" + name, PartKind.DRAWING.contentType(), out -> write(out, charts)));
        return parts;
    }

    private static void write(OutputStream stream, List<ChartDesign> charts) throws IOException {
        XmlOutput out = new XmlOutput(stream);
        out.raw("<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n<xdr:wsDr"
                + " xmlns:xdr=\"http://schemas.openxmlformats.org/drawingml/2006/spreadsheetDrawing\""
                + " xmlns:a=\"http://schemas.openxmlformats.org/drawingml/2006/main\">");
        int number = 1;
        for (ChartDesign chart : charts) {
            out.raw("<xdr:twoCellAnchor>").raw(marker("from", chart.topLeft(), 0));
            out.raw(marker("to", chart.bottomRight(), 1)).raw("<xdr:graphicFrame macro=\"\"><xdr:nvGraphicFramePr>");
            out.raw("<xdr:cNvPr id=\"" + (number + 1) + "\" name=\"Chart " + number + "\" descr=\"");
            out.attribute(plain(chart.description())).raw("\" title=\"").attribute(plain(chart.title()));
            out.raw("\"/><xdr:cNvGraphicFramePr/></xdr:nvGraphicFramePr><xdr:xfrm><a:off x=\"0\" y=\"0\"/>"
                    + "<a:ext cx=\"0\" cy=\"0\"/></xdr:xfrm><a:graphic><a:graphicData uri=\"" + CHART
                    + "\"><c:chart xmlns:c=\"" + CHART + "\" xmlns:r=\"http://schemas.openxmlformats.org/"
                    + "officeDocument/2006/relationships\" r:id=\"rId" + number
                    + "\"/></a:graphicData></a:graphic></xdr:graphicFrame><xdr:clientData/></xdr:twoCellAnchor>");
            number++;
        }
        out.raw("</xdr:wsDr>").flush();
    }

    /** The corners of the cells, counted from 0; the bottom right one is the far corner of its cell. */
    private static String marker(String name, CellAddress cell, int beyond) {
        // A little inside its first cell, so that charts side by side do not touch.
        String offset = beyond == 0 ? GAP : "0";
        return "<xdr:" + name + "><xdr:col>" + (cell.column() - 1 + beyond) + "</xdr:col><xdr:colOff>" + offset
                + "</xdr:colOff><xdr:row>" + (cell.row() - 1 + beyond) + "</xdr:row><xdr:rowOff>" + offset
                + "</xdr:rowOff></xdr:" + name + ">";
    }

    /** Drawings know no {@code _xHHHH_} escape: their texts are kept to one line. */
    static String plain(String text) {
        return text.replaceAll("\\s+", " ").strip();
    }
}
