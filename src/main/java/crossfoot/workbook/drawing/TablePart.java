package crossfoot.workbook.drawing;

import crossfoot.workbook.cells.CellAddress;
import crossfoot.workbook.cells.ColumnDesign;
import crossfoot.workbook.cells.TableDesign;
import crossfoot.workbook.xml.XmlOutput;
import java.io.IOException;
import java.io.OutputStream;

/** The part of a new table. */
final class TablePart {

    private TablePart() {}

    static void write(OutputStream stream, int id, TableRows rows, String style) throws IOException {
        TableDesign design = rows.design();
        String reference = design.corner() + ":" + new CellAddress(rows.lastRow(), rows.lastColumn());
        XmlOutput out = new XmlOutput(stream);
        out.raw("<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n<table xmlns=\"" + SheetRenderer.MAIN);
        out.raw("\" id=\"").number(id).raw("\" name=\"").attribute(design.name());
        out.raw("\" displayName=\"").attribute(design.name());
        out.raw("\" ref=\"" + reference + "\" totalsRowShown=\"0\">");
        if (design.filtered()) {
            out.raw("<autoFilter ref=\"" + reference + "\"/>");
        }
        out.raw("<tableColumns count=\"" + design.columns().size() + "\">");
        int column = 1;
        for (ColumnDesign columnDesign : design.columns()) {
            out.raw("<tableColumn id=\"").number(column++).raw("\" name=\"");
            out.attribute(columnDesign.header()).raw("\"/>");
        }
        out.raw("</tableColumns><tableStyleInfo name=\"" + style + "\" showFirstColumn=\"0\" showLastColumn=\"0\"");
        out.raw(" showRowStripes=\"1\" showColumnStripes=\"0\"/></table>").flush();
    }
}
