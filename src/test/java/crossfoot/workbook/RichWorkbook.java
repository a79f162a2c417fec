package crossfoot.workbook;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import org.apache.poi.openxml4j.opc.PackagePart;
import org.apache.poi.openxml4j.opc.PackagingURIHelper;
import org.apache.poi.openxml4j.opc.TargetMode;
import org.apache.poi.ss.SpreadsheetVersion;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.ConditionalFormattingRule;
import org.apache.poi.ss.usermodel.DataConsolidateFunction;
import org.apache.poi.ss.usermodel.DataValidationHelper;
import org.apache.poi.ss.util.AreaReference;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.ss.util.CellRangeAddressList;
import org.apache.poi.ss.util.CellReference;
import org.apache.poi.xddf.usermodel.chart.AxisPosition;
import org.apache.poi.xddf.usermodel.chart.ChartTypes;
import org.apache.poi.xddf.usermodel.chart.XDDFChartData;
import org.apache.poi.xddf.usermodel.chart.XDDFDataSourcesFactory;
import org.apache.poi.xssf.usermodel.XSSFChart;
import org.apache.poi.xssf.usermodel.XSSFClientAnchor;
import org.apache.poi.xssf.usermodel.XSSFPivotTable;
import org.apache.poi.xssf.usermodel.XSSFRow;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFTable;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

/** A workbook as a council's staff make it over the years: chart, drop-downs, colours, comments, a pivot table, macros. */
final class RichWorkbook {

    static final List<String> HEADERS = List.of("Ref", "Received", "Days", "Status", "Late");
    static final int ROWS = 6;

    private RichWorkbook() {}

    static byte[] bytes() throws IOException {
        try (XSSFWorkbook workbook = new XSSFWorkbook()) {
            XSSFSheet sheet = workbook.createSheet("Case log");
            sheet.createRow(0).createCell(0).setCellValue("Case log");
            cells(workbook, sheet);
            table(sheet, "CaseLog", new CellReference(3, 0), new CellReference(3 + ROWS, 4));
            rules(sheet);
            comment(workbook, sheet);
            chart(sheet);
            XSSFSheet other = workbook.createSheet("Findings & more");
            other.createRow(1).createCell(1).setCellValue("Rule");
            other.getRow(1).createCell(2).setCellValue("Where");
            other.getRow(1).createCell(3).setCellValue("Note");
            for (int i = 0; i < 3; i++) {
                other.createRow(2 + i).createCell(1).setCellValue("D0" + i);
                other.getRow(2 + i).createCell(2).setCellValue("A" + i);
            }
            other.getRow(2).createCell(6).setCellFormula("SUM('Case log'!C5:C10)");
            table(other, "Checks", new CellReference(1, 1), new CellReference(4, 3));
            pivot(workbook, sheet);
            macros(workbook);
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            workbook.write(out);
            return out.toByteArray();
        }
    }

    private static void cells(XSSFWorkbook workbook, XSSFSheet sheet) {
        CellStyle date = workbook.createCellStyle();
        date.setDataFormat(workbook.createDataFormat().getFormat("dd/mm/yyyy"));
        XSSFRow header = sheet.createRow(3);
        for (int i = 0; i < HEADERS.size(); i++) {
            header.createCell(i).setCellValue(HEADERS.get(i));
        }
        for (int i = 0; i < ROWS; i++) {
            XSSFRow row = sheet.createRow(4 + i);
            row.createCell(0).setCellValue("ASC-" + i);
            row.createCell(1).setCellValue(45_747 + i);
            row.getCell(1).setCellStyle(date);
            row.createCell(2).setCellValue(10 + i);
            if (i != 2) {
                row.createCell(3).setCellValue(i % 2 == 0 ? "Open" : "Closed");
            }
            row.createCell(4).setCellFormula("C" + (5 + i) + ">12");
        }
    }

    private static void table(XSSFSheet sheet, String name, CellReference first, CellReference last) {
        XSSFTable table = sheet.createTable(new AreaReference(first, last, SpreadsheetVersion.EXCEL2007));
        table.setName(name);
        table.setDisplayName(name);
        table.getCTTable().addNewAutoFilter().setRef(table.getArea().formatAsString());
    }

    private static void rules(XSSFSheet sheet) {
        DataValidationHelper helper = sheet.getDataValidationHelper();
        sheet.addValidationData(helper.createValidation(
                helper.createExplicitListConstraint(new String[] {"Open", "Closed"}),
                new CellRangeAddressList(4, 1000, 3, 3)));
        ConditionalFormattingRule rule =
                sheet.getSheetConditionalFormatting().createConditionalFormattingRule("$C5>12");
        rule.createPatternFormatting().setFillBackgroundColor((short) 10);
        sheet.getSheetConditionalFormatting()
                .addConditionalFormatting(new CellRangeAddress[] {CellRangeAddress.valueOf("A5:E1000")}, rule);
    }

    private static void comment(XSSFWorkbook workbook, XSSFSheet sheet) {
        XSSFClientAnchor anchor = workbook.getCreationHelper().createClientAnchor();
        anchor.setRow1(4);
        anchor.setRow2(6);
        anchor.setCol1(5);
        anchor.setCol2(7);
        sheet.getRow(4).getCell(0).setCellComment(sheet.createDrawingPatriarch().createCellComment(anchor));
        sheet.getRow(4)
                .getCell(0)
                .getCellComment()
                .setString(workbook.getCreationHelper().createRichTextString("Ask again"));
    }

    private static void chart(XSSFSheet sheet) {
        XSSFChart chart = sheet.createDrawingPatriarch()
                .createChart(sheet.getWorkbook().getCreationHelper().createClientAnchor());
        XDDFChartData data = chart.createData(
                ChartTypes.BAR,
                chart.createCategoryAxis(AxisPosition.BOTTOM),
                chart.createValueAxis(AxisPosition.LEFT));
        data.addSeries(
                        XDDFDataSourcesFactory.fromStringCellRange(sheet, CellRangeAddress.valueOf("A5:A10")),
                        XDDFDataSourcesFactory.fromNumericCellRange(sheet, CellRangeAddress.valueOf("C5:C10")))
                .setTitle("Days", new CellReference("Case log", 3, 2, true, true));
        chart.plot(data);
    }

    private static void pivot(XSSFWorkbook workbook, XSSFSheet source) {
        XSSFPivotTable pivot = workbook.createSheet("Pivot")
                .createPivotTable(
                        new AreaReference("A4:C10", SpreadsheetVersion.EXCEL2007), new CellReference("A3"), source);
        pivot.addRowLabel(0);
        pivot.addColumnLabel(DataConsolidateFunction.SUM, 2);
    }

    private static void macros(XSSFWorkbook workbook) throws IOException {
        try {
            PackagePart part = workbook.getPackage()
                    .createPart(
                            PackagingURIHelper.createPartName("/xl/vbaProject.bin"),
                            "application/vnd.ms-office.vbaProject");
            try (OutputStream out = part.getOutputStream()) {
                out.write(new byte[] {1, 2, 3, 4});
            }
            workbook.getPackagePart()
                    .addRelationship(
                            part.getPartName(),
                            TargetMode.INTERNAL,
                            "http://schemas.microsoft.com/office/2006/relationships/vbaProject");
            workbook.setWorkbookType(org.apache.poi.xssf.usermodel.XSSFWorkbookType.XLSM);
        } catch (org.apache.poi.openxml4j.exceptions.InvalidFormatException e) {
            throw new IOException(e);
        }
    }
}
