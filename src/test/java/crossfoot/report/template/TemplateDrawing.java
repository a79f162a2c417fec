package crossfoot.report.template;

import crossfoot.figures.InventedBook;
import crossfoot.figures.figure.Figure;
import crossfoot.figures.figure.FigureTable;
import crossfoot.figures.figure.Unit;
import crossfoot.report.pack.Audience;
import crossfoot.report.pack.Pack;
import crossfoot.report.pack.PackContent;
import crossfoot.report.pack.SteadyZip;
import crossfoot.report.pack.TableNames;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.apache.poi.ss.SpreadsheetVersion;
import org.apache.poi.ss.usermodel.PrintSetup;
import org.apache.poi.ss.util.AreaReference;
import org.apache.poi.ss.util.CellReference;
import org.apache.poi.xssf.usermodel.XSSFCell;
import org.apache.poi.xssf.usermodel.XSSFCellStyle;
import org.apache.poi.xssf.usermodel.XSSFClientAnchor;
import org.apache.poi.xssf.usermodel.XSSFComment;
import org.apache.poi.xssf.usermodel.XSSFRow;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFTable;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

/**
 * Draws Crossfoot's own templates for the first time; afterwards a steward may restyle them in Excel. Run it again when a
 * table gets another column: it draws one sheet a table, from the tables that it is given.
 */
final class TemplateDrawing {

    private static final int LABEL_WIDTH = 44;
    private static final int NUMBER_WIDTH = 12;
    private static final int SHORT_WORDS_WIDTH = 20;
    private static final Map<String, Integer> LABEL_WIDTHS = Map.of(
            "Split by", 18,
            "Procedure", 26,
            "Owner", 26,
            "Due", 16,
            "Learning ref", 14,
            "Where it was learnt", 26,
            "Team", 30,
            "Ombudsman ref", 18);
    private static final Map<String, Integer> WIDTHS = Map.ofEntries(
            Map.entry("Team or theme", 40),
            Map.entry("Outcome or text", 60),
            Map.entry("Exclusion or outcome", 48),
            Map.entry("Clock", 26),
            Map.entry("Sub-reason", 40),
            Map.entry("Group", 26),
            Map.entry("Source, theme or type", 40),
            Map.entry("Item", 60),
            Map.entry("Compliment", 90),
            Map.entry("Case", 90),
            Map.entry("What you told us", 50),
            Map.entry("What we do about it", 50),
            Map.entry("What was learnt", 44),
            Map.entry("What is done", 44),
            Map.entry("What to do", 40),
            Map.entry("Rows", 40),
            Map.entry("What", 36),
            Map.entry("Reason for delay", 30));
    private static final int MANY_COLUMNS = 10;
    private static final int TEXT_WIDTH = 90;
    private static final int NARROWEST = 92;
    private static final int PORTRAIT_WIDTH = 100;
    private static final float LINE_HEIGHT = 18;

    private final XSSFWorkbook workbook = new XSSFWorkbook();
    private final TemplateStyles styles = new TemplateStyles(workbook);

    /** A template of a pack with these tables. */
    static XSSFWorkbook draw(List<FigureTable> tables, boolean officers) {
        TemplateDrawing drawing = new TemplateDrawing();
        drawing.cover();
        drawing.list(
                "Contents",
                "Contents",
                "contents",
                List.of("sheet", "title", "pages"),
                List.of("Worksheet", "Title", "Printed pages"),
                List.of(14, 68, 10));
        drawing.list(
                "Notes",
                "Notes and shorthand",
                "notes",
                List.of("mark", "tables", "text"),
                List.of("Mark", "Worksheets", "Meaning"),
                List.of(12, 22, 56));
        tables.forEach(drawing::table);
        if (officers) {
            drawing.list(
                    "Refs",
                    "The rows behind each figure: for officers only, not for publication",
                    "lineage",
                    List.of("id", "label", "value", "refs"),
                    List.of("Figure", "What it is", "Value", "Refs"),
                    List.of(36, 50, 12, TEXT_WIDTH));
        }
        return drawing.workbook;
    }

    /** Writes a template to a file. */
    static void write(XSSFWorkbook template, Path file) throws IOException {
        Files.createDirectories(file.toAbsolutePath().getParent());
        // Drawn again, a template is the same file.
        template.getProperties().getCoreProperties().setCreator("");
        template.getProperties().getCoreProperties().setCreated(Optional.of(Date.from(Instant.EPOCH)));
        FontOrder.settle(template);
        java.io.ByteArrayOutputStream bytes = new java.io.ByteArrayOutputStream();
        template.write(bytes);
        try (OutputStream out = Files.newOutputStream(file)) {
            SteadyZip.copy(bytes.toByteArray(), out);
        }
    }

    private void cover() {
        XSSFSheet sheet = sheet("Cover", List.of(90));
        List<String> lines = List.of(
                "${pack.title}",
                "${pack.council}",
                "From ${pack.yearStart} to ${pack.yearEnd}; figures as at ${pack.asOf}.",
                "Prepared for: ${pack.audience}.",
                "${pack.source}",
                "Each worksheet holds one table: its title is in A1, and its source and what it counts stand below.",
                "Shares are rounded to whole per cent, each by itself, so that they may not add up to 100%.",
                "Notes are marked [note 1], and a mark in brackets stands in a cell without a value: both are explained "
                        + "on the worksheet Notes.");
        for (int i = 0; i < lines.size(); i++) {
            XSSFCell cell = sheet.createRow(i).createCell(0);
            cell.setCellValue(lines.get(i));
            XSSFCellStyle style = workbook.createCellStyle();
            style.cloneStyleFrom(i == 0 ? styles.title : i == 1 ? styles.subtitle : styles.text);
            style.setWrapText(true);
            cell.setCellStyle(style);
        }
        sheet.getRow(0).setHeightInPoints(48);
        sheet.getRow(1).setHeightInPoints(24);
        comment(sheet, 0, "jx:area(lastCell=\"A" + lines.size() + "\")");
        fit(sheet, false);
    }

    private void list(
            String name, String title, String items, List<String> names, List<String> headings, List<Integer> widths) {
        XSSFSheet sheet = sheet(name, widths);
        cell(sheet, 0, 0, title, styles.title);
        cell(sheet, 1, 0, "This worksheet contains one table.", styles.text);
        for (int i = 0; i < names.size(); i++) {
            cell(sheet, 2, i, headings.get(i), styles.heading);
            boolean linked = items.equals("contents") && i == 0;
            cell(
                    sheet,
                    3,
                    i,
                    "${item." + names.get(i) + "}",
                    linked ? styles.link : styles.body(false, false, false, "General"));
        }
        heights(sheet, 2);
        String last = CellReference.convertNumToColString(names.size() - 1) + 4;
        comment(sheet, 0, "jx:area(lastCell=\"" + last + "\")");
        comment(sheet, 3, "jx:each(items=\"" + items + "\" var=\"item\" lastCell=\"" + last + "\")");
        excelTable(sheet, "Table_" + name, 2, 3, names.size());
        fit(sheet, widths.stream().mapToInt(Integer::intValue).sum() > PORTRAIT_WIDTH + 30);
    }

    private void table(FigureTable table) {
        int columns = TableNames.columns(table);
        List<Integer> widths = widths(table);
        // The last columns are as many as the log has years or outcomes: room is drawn for the most.
        IntStream.range(table.headings().size(), columns).forEach(i -> widths.add(NUMBER_WIDTH - 1));
        XSSFSheet sheet = sheet(table.id(), widths);
        List<String> above = List.of("title", "source", "base", "notes");
        for (int i = 0; i < above.size(); i++) {
            cell(sheet, i, 0, "${" + table.id() + "." + above.get(i) + "}", i == 0 ? styles.title : styles.text);
        }
        for (int i = 0; i < columns; i++) {
            boolean more = i >= table.headings().size();
            boolean number = more || i > 0 && !units(table, i).isEmpty();
            String format = more ? UnitFormats.of(Unit.COUNT) : format(table, i);
            cell(sheet, 4, i, "${" + table.id() + ".heading" + (i + 1) + "}", heading(i, number));
            String name = i == 0 ? "${line.label}" : "${line.cell" + i + "}";
            cell(sheet, 5, i, name, styles.body(false, number, i > 0, format));
            cell(sheet, 6, i, name, styles.body(true, number, i > 0, format));
        }
        heights(sheet, 4);
        sheet.getRow(6).setHeightInPoints(LINE_HEIGHT);
        String last = CellReference.convertNumToColString(columns - 1);
        comment(sheet, 0, "jx:area(lastCell=\"" + last + "7\")");
        comment(
                sheet,
                5,
                "jx:each(items=\"" + table.id() + ".lines\" var=\"line\" lastCell=\"" + last + "7\")\n"
                        + "jx:if(condition=\"line.total\" lastCell=\"" + last + "7\" areas=[\"A7:" + last + "7\", \"A6:"
                        + last + "6\"])");
        excelTable(sheet, "Table_" + table.id(), 4, 6, columns);
        fit(sheet, widths.stream().mapToInt(Integer::intValue).sum() > PORTRAIT_WIDTH);
    }

    private XSSFCellStyle heading(int column, boolean number) {
        return number ? styles.numberHeading : column == 0 ? styles.heading : styles.wordsHeading;
    }

    /** Columns of sentences are wide, those of names less so, numbers as their headings need. */
    private static int width(FigureTable table, int column) {
        String heading = table.headings().get(column);
        if (!units(table, column).isEmpty()) {
            return NUMBER_WIDTH;
        }
        return WIDTHS.getOrDefault(heading, SHORT_WORDS_WIDTH);
    }

    /** The label column takes what a narrow table leaves of a page's width. */
    private static List<Integer> widths(FigureTable table) {
        boolean many = table.headings().size() > MANY_COLUMNS;
        int label = LABEL_WIDTHS.getOrDefault(table.headings().get(0), many ? LABEL_WIDTH - 18 : LABEL_WIDTH);
        List<Integer> widths = new ArrayList<>(List.of(label));
        IntStream.range(1, table.headings().size()).forEach(i -> widths.add(width(table, i) - (many ? 1 : 0)));
        int others = widths.stream().mapToInt(Integer::intValue).sum() - label;
        widths.set(0, Math.max(label, NARROWEST - others));
        return widths;
    }

    private static String format(FigureTable table, int column) {
        Set<Unit> units = column == 0 ? Set.of() : units(table, column);
        return units.size() == 1 ? UnitFormats.of(units.iterator().next()) : "General";
    }

    /** The units of a column's figures, totals aside; those of its heading where no line of the sample has one. */
    private static Set<Unit> units(FigureTable table, int column) {
        boolean onlyTotals = table.lines().stream().allMatch(FigureTable.Line::total);
        Set<Unit> units = table.lines().stream()
                .filter(line -> onlyTotals || !line.total())
                .flatMap(line -> line.cells().get(column - 1).figure().stream())
                .map(Figure::unit)
                .collect(Collectors.toCollection(TreeSet::new));
        String heading = table.headings().get(column);
        if (units.isEmpty() && heading.matches("\\d{4}-\\d{2}")) {
            units.add(Unit.COUNT);
        } else if (units.isEmpty() && heading.startsWith("Change on")) {
            units.add(Unit.CHANGE);
        } else if (units.isEmpty() && (heading.equals("Share") || heading.startsWith("Outside target "))) {
            units.add(Unit.SHARE);
        } else if (units.isEmpty() && heading.startsWith("Working days")) {
            units.add(Unit.WORKING_DAYS);
        }
        return units;
    }

    private XSSFSheet sheet(String name, List<Integer> widths) {
        XSSFSheet sheet = workbook.createSheet(name);
        sheet.setDisplayGridlines(false);
        for (int i = 0; i < widths.size(); i++) {
            sheet.setColumnWidth(i, widths.get(i) * 256);
        }
        return sheet;
    }

    private static void cell(XSSFSheet sheet, int row, int column, String text, XSSFCellStyle style) {
        XSSFRow found = sheet.getRow(row) == null ? sheet.createRow(row) : sheet.getRow(row);
        XSSFCell cell = found.createCell(column);
        cell.setCellValue(text);
        cell.setCellStyle(style);
    }

    /** Air below the title, above the table and in its lines. @param heading the row of the headings, from 0 */
    private static void heights(XSSFSheet sheet, int heading) {
        sheet.getRow(0).setHeightInPoints(28);
        sheet.getRow(heading - 1).setHeightInPoints(24);
        sheet.getRow(heading + 1).setHeightInPoints(LINE_HEIGHT);
    }

    private void comment(XSSFSheet sheet, int row, String commands) {
        XSSFClientAnchor anchor = new XSSFClientAnchor(0, 0, 0, 0, 3, row, 9, row + 5);
        XSSFComment comment = sheet.createDrawingPatriarch().createCellComment(anchor);
        comment.setString(commands);
        sheet.getRow(row).getCell(0).setCellComment(comment);
    }

    private static void excelTable(XSSFSheet sheet, String name, int first, int last, int columns) {
        XSSFTable table = sheet.createTable(new AreaReference(
                new CellReference(first, 0), new CellReference(last, columns - 1), SpreadsheetVersion.EXCEL2007));
        table.setName(name);
        table.setDisplayName(name);
        table.updateHeaders();
    }

    private static void fit(XSSFSheet sheet, boolean landscape) {
        PrintSetup print = sheet.getPrintSetup();
        print.setPaperSize(PrintSetup.A4_PAPERSIZE);
        print.setLandscape(landscape);
        print.setFitWidth((short) 1);
        print.setFitHeight((short) 0);
        sheet.setFitToPage(true);
        sheet.setAutobreaks(true);
        sheet.getFooter().setLeft("&\"" + TemplateStyles.FONT + ",Regular\"&9&A");
        sheet.getFooter().setRight("&\"" + TemplateStyles.FONT + ",Regular\"&9Page &P of &N");
    }

    /** Draws the templates into workbooks/templates of the working directory. */
    public static void main(String[] arguments) throws IOException {
        for (Pack pack : Pack.values()) {
            write(draw(tables(pack), true), Path.of("workbooks/templates/" + pack.word() + ".xlsx"));
        }
    }

    /** The tables of a pack, with the columns that they have. */
    static List<FigureTable> tables(Pack pack) {
        List<FigureTable> all =
                PackContent.of(InventedBook.ofAYear(), pack, Audience.OFFICER).tables();
        return pack.tables().stream()
                .flatMap(id -> all.stream().filter(table -> table.id().equals(id)))
                .toList();
    }
}
