package crossfoot.service.http;

import java.util.Locale;
import java.util.Map;
import java.util.Set;

/** The media types that the service takes and gives. */
public final class MediaTypes {

    public static final String JSON = "application/json";
    public static final String DOCUMENT = "application/vnd.openxmlformats-officedocument.wordprocessingml.document";
    public static final String WORKBOOK = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";
    public static final String PAGE = "text/html; charset=utf-8";
    public static final String PDF = "application/pdf";
    static final String MACRO_WORKBOOK = "application/vnd.ms-excel.sheet.macroEnabled.12";
    static final String MULTIPART = "multipart/form-data";
    static final String EVENTS = "text/event-stream";

    /** Those under which programs send a workbook; what it is, its bytes decide. */
    private static final Set<String> WORKBOOKS = Set.of(
            WORKBOOK,
            MACRO_WORKBOOK.toLowerCase(Locale.ROOT),
            "application/vnd.openxmlformats-officedocument.spreadsheetml.template",
            "application/vnd.ms-excel",
            "application/octet-stream");

    /** The kinds of report that can be proof-read, with the name that stands for one that has none. */
    static final Map<String, String> REPORTS = Map.of(
            DOCUMENT,
            "report.docx",
            WORKBOOK,
            "report.xlsx",
            "text/html",
            "report.html",
            "text/markdown",
            "report.md",
            "text/plain",
            "report.txt",
            "application/pdf",
            "report.pdf");

    private MediaTypes() {}

    /** A Content-Type header without its parameters, lower case. */
    static String essence(String header) {
        int end = header.indexOf(';');
        return (end < 0 ? header : header.substring(0, end)).trim().toLowerCase(Locale.ROOT);
    }

    /** The media type of a workbook that is named so. */
    static String ofWorkbook(String name) {
        return name.toLowerCase(Locale.ROOT).endsWith(".xlsm") ? MACRO_WORKBOOK : WORKBOOK;
    }

    static boolean workbook(String essence) {
        return WORKBOOKS.contains(essence);
    }
}
