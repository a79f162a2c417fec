package crossfoot.report.template;

import crossfoot.report.pack.DocumentProperties;
import crossfoot.report.pack.PackRequest;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.apache.poi.openxml4j.exceptions.InvalidFormatException;
import org.apache.poi.openxml4j.opc.OPCPackage;
import org.apache.poi.openxml4j.opc.PackagePart;
import org.apache.poi.openxml4j.opc.PackageRelationship;
import org.apache.poi.ss.util.CellAddress;
import org.apache.poi.xssf.usermodel.XSSFDrawing;
import org.apache.poi.xssf.usermodel.XSSFRelation;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

/** Makes a filled workbook fit to publish: its title and language are set, and nothing tells who made it or how. */
final class Publication {

    private final XSSFWorkbook workbook;

    Publication(XSSFWorkbook workbook) {
        this.workbook = workbook;
    }

    /** Sets the document's properties, takes the comments out, orders fonts and puts the cursor into A1 of the first sheet. */
    void prepare(PackRequest request) {
        DocumentProperties.set(workbook.getProperties(), workbook.getPackage(), request);
        for (int i = 0; i < workbook.getNumberOfSheets(); i++) {
            XSSFSheet sheet = workbook.getSheetAt(i);
            unlinkTraces(sheet);
            sheet.setActiveCell(CellAddress.A1);
            sheet.setSelected(i == 0);
            sheet.getCTWorksheet().getSheetViews().getSheetViewArray(0).setTopLeftCell("A1");
        }
        FontOrder.settle(workbook);
        workbook.setActiveSheet(0);
        workbook.setFirstVisibleTab(0);
    }

    /**
     * Takes out of the written package what the template leaves behind and POI's own model cannot let go of: the comments
     * that held its commands, the drawings that show them, drawings of nothing, and texts that no cell shows. Puts in the
     * charts.
     */
    static byte[] finished(byte[] written, PackCharts charts) throws IOException {
        try (OPCPackage parts = OPCPackage.open(new ByteArrayInputStream(written))) {
            for (PackagePart sheet : parts.getPartsByContentType(XSSFRelation.WORKSHEET.getContentType())) {
                List<PackageRelationship> traces = new ArrayList<>();
                sheet.getRelationshipsByType(XSSFRelation.SHEET_COMMENTS.getRelation())
                        .forEach(traces::add);
                sheet.getRelationshipsByType(XSSFRelation.VML_DRAWINGS.getRelation())
                        .forEach(traces::add);
                for (PackageRelationship drawing : sheet.getRelationshipsByType(XSSFRelation.DRAWINGS.getRelation())) {
                    if (drawsNothing(sheet.getRelatedPart(drawing))) {
                        traces.add(drawing);
                    }
                }
                for (PackageRelationship trace : traces) {
                    parts.removePart(sheet.getRelatedPart(trace));
                    sheet.removeRelationship(trace.getId());
                }
            }
            new UsedTexts().keepIn(parts);
            charts.writeInto(parts);
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            parts.save(out);
            return out.toByteArray();
        } catch (InvalidFormatException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private static boolean drawsNothing(PackagePart drawing) throws IOException {
        try (InputStream in = drawing.getInputStream()) {
            return !new String(in.readAllBytes(), StandardCharsets.UTF_8).contains("Anchor");
        }
    }

    private static void unlinkTraces(XSSFSheet sheet) {
        if (sheet.getCTWorksheet().isSetLegacyDrawing()) {
            sheet.getCTWorksheet().unsetLegacyDrawing();
        }
        XSSFDrawing drawing = sheet.getDrawingPatriarch();
        if (drawing != null
                && drawing.getShapes().isEmpty()
                && sheet.getCTWorksheet().isSetDrawing()) {
            sheet.getCTWorksheet().unsetDrawing();
        }
    }
}
