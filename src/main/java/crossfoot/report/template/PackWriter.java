package crossfoot.report.template;

import crossfoot.report.pack.Format;
import crossfoot.report.pack.Pack;
import crossfoot.report.pack.PackNames;
import crossfoot.report.pack.PackRequest;
import crossfoot.report.pack.SteadyZip;
import crossfoot.report.pack.Template;
import crossfoot.report.web.HtmlReport;
import crossfoot.report.web.PdfReport;
import crossfoot.report.word.WordReport;
import crossfoot.workbook.cells.WorkbookRefusal;
import crossfoot.workbook.reading.Workbook;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.apache.poi.ooxml.POIXMLException;
import org.apache.poi.openxml4j.exceptions.OpenXML4JRuntimeException;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.slf4j.LoggerFactory;

/**
 * Writes a pack. For a workbook the template is opened, checked, filled, put right, checked again and written; a Word
 * document has no template.
 */
public final class PackWriter {

    private PackWriter() {}

    /**
     * Makes ready what writing a pack needs, Office's libraries, on a thread of its own: for a caller that reads a master
     * first. Nothing waits for it.
     */
    public static void makeReady(Pack pack, Format format) {
        Thread ready = new Thread(() -> rehearse(pack, format), "crossfoot-ready");
        ready.setDaemon(true);
        ready.start();
    }

    private static void rehearse(Pack pack, Format format) {
        try {
            if (format == Format.XLSX) {
                new TemplateExpressions(() -> {});
                open(Template.own(pack)).close();
            } else if (format != Format.HTML) {
                WordReport.makeReady();
            }
        } catch (IOException | RuntimeException failure) {
            LoggerFactory.getLogger(PackWriter.class).debug("not made ready", failure);
        }
    }

    /**
     * Writes a pack in a format. The same request gives the same bytes.
     *
     * @throws crossfoot.workbook.cells.WorkbookRefusal with one sentence, where the template cannot be used
     * @throws IOException where the stream cannot be written to; nothing is written before the pack is whole
     */
    public static void write(PackRequest request, Format format, OutputStream out) throws IOException {
        switch (format) {
            case DOCX -> WordReport.write(request, out);
            case HTML -> HtmlReport.write(request, out);
            case PDF -> PdfReport.write(request, out);
            case XLSX -> write(request, out);
        }
    }

    /**
     * Writes a pack as a workbook. The same request gives the same bytes.
     *
     * @throws crossfoot.workbook.cells.WorkbookRefusal with one sentence, where the template cannot be used
     * @throws IOException where the stream cannot be written to; nothing is written before the pack is whole
     */
    public static void write(PackRequest request, OutputStream out) throws IOException {
        try {
            write(request, FillLimits.of(request.template().name()), out);
        } catch (WorkbookRefusal refusal) {
            throw TemplateRefusals.named(refusal, request.template().name());
        }
    }

    static void write(PackRequest request, FillLimits limits, OutputStream out) throws IOException {
        PackNames names = new PackNames(request);
        TemplateExpressions expressions = new TemplateExpressions(limits::checkTime);
        try (XSSFWorkbook workbook = open(request.template())) {
            new SeveralProcedures(workbook, request.tables()).repeat();
            Map<String, List<TemplateCommand>> commands = new TemplateCheck(workbook, names, expressions).check();
            List<Repeated> repeated = repeated(workbook, commands);
            RowHeights heights = new RowHeights(workbook);
            names.keepContents(commands.keySet());
            new TemplateFill(workbook, expressions, limits).fill(names.values());
            new FilledCheck(names.values()).check(workbook);
            new FilledTables(workbook, request.tables(), names).finish(repeated);
            workbook.forEach(sheet -> heights.set(
                    (XSSFSheet) sheet,
                    repeated.stream()
                            .filter(each -> each.sheet().equals(sheet.getSheetName()))
                            .toList()));
            PackCharts charts =
                    new PackCharts(workbook, request.content().period().label());
            charts.draw(repeated, request.tables());
            new PrintedPages(workbook).write(repeated);
            new Publication(workbook).prepare(request);
            ByteArrayOutputStream bytes = new ByteArrayOutputStream();
            workbook.write(bytes);
            SteadyZip.copy(Publication.finished(bytes.toByteArray(), charts), out);
        }
    }

    private static XSSFWorkbook open(Template template) throws IOException {
        if (!template.isOwn()) {
            // Before anything else sees it: a template is somebody's file, like a master.
            Workbook.open(template.name(), template.bytes());
        }
        try {
            return new XSSFWorkbook(new ByteArrayInputStream(template.bytes()));
        } catch (IOException | POIXMLException | OpenXML4JRuntimeException | IllegalArgumentException failure) {
            throw TemplateRefusals.of(template.name() + " is not an Excel workbook (.xlsx)");
        }
    }

    private static List<Repeated> repeated(XSSFWorkbook workbook, Map<String, List<TemplateCommand>> commands) {
        List<Repeated> repeated = new ArrayList<>();
        commands.forEach((sheet, all) -> all.stream()
                .filter(command -> command.name().equals("each"))
                .forEach(each -> repeated.add(Repeated.of(workbook.getSheet(sheet), each))));
        return repeated;
    }
}
