package crossfoot.report.web;

import crossfoot.report.pack.PackRequest;
import crossfoot.report.word.WordReport;
import crossfoot.workbook.cells.WorkbookRefusal;
import java.io.File;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/** Writes a pack's report as a tagged PDF/A, which LibreOffice makes of the Word report where it is installed. */
public final class PdfReport {

    private static final int SECONDS = 120;
    private static final String FILTER =
            "pdf:writer_pdf_Export:{\"SelectPdfVersion\":{\"type\":\"long\",\"value\":\"2\"},"
                    + "\"UseTaggedPDF\":{\"type\":\"boolean\",\"value\":\"true\"}}";

    /** LibreOffice draws anew, at a size of its own, what it no longer holds; a report of many procedures has more than 20 charts. */
    private static final String SETTINGS =
            """
            <?xml version="1.0" encoding="UTF-8"?>
            <oor:items xmlns:oor="http://openoffice.org/2001/registry">
            <item oor:path="/org.openoffice.Office.Common/Cache/Writer"><prop oor:name="OLE_Objects" oor:op="fuse">\
            <value>1000</value></prop></item>
            </oor:items>
            """;

    private PdfReport() {}

    /** Where LibreOffice is; empty where it is not installed. */
    public static Optional<Path> office() {
        return Arrays.stream(String.valueOf(System.getenv("PATH")).split(File.pathSeparator))
                .flatMap(folder ->
                        Stream.of("soffice", "libreoffice", "soffice.exe").map(name -> Path.of(folder, name)))
                .filter(Files::isExecutable)
                .findFirst();
    }

    /**
     * Writes it; nothing is written before it is whole.
     *
     * @throws WorkbookRefusal with a sentence, where LibreOffice is not there or does not make one
     */
    public static void write(PackRequest request, OutputStream out) throws IOException {
        Path office = office().orElseThrow(
                        () -> refusal(
                                "A PDF is made by LibreOffice, which is not installed here: install it, or take the report as docx or html."));
        Path folder = Files.createTempDirectory("crossfoot-pdf");
        try {
            Path document = folder.resolve("report.docx");
            try (OutputStream stream = Files.newOutputStream(document)) {
                WordReport.write(request, stream);
            }
            Path profile = Files.createDirectories(folder.resolve("profile").resolve("user"));
            Files.writeString(profile.resolve("registrymodifications.xcu"), SETTINGS);
            convert(office, folder, document);
            Files.copy(folder.resolve("report.pdf"), out);
        } finally {
            delete(folder);
        }
    }

    private static void convert(Path office, Path folder, Path document) throws IOException {
        Process running = new ProcessBuilder(List.of(
                        office.toString(),
                        "-env:UserInstallation=" + folder.resolve("profile").toUri(),
                        "--headless",
                        "--convert-to",
                        FILTER,
                        "--outdir",
                        folder.toString(),
                        document.toString()))
                .redirectErrorStream(true)
                .redirectOutput(folder.resolve("office.log").toFile())
                .start();
        try {
            if (!running.waitFor(SECONDS, TimeUnit.SECONDS)) {
                running.destroyForcibly();
            }
        } catch (InterruptedException stopped) {
            running.destroyForcibly();
            Thread.currentThread().interrupt();
        }
        if (!Files.exists(folder.resolve("report.pdf"))) {
            throw refusal(
                    "LibreOffice made no PDF of the report: check that its Writer is installed (libreoffice-writer),"
                            + " or take the report as docx or html.");
        }
    }

    private static WorkbookRefusal refusal(String sentence) {
        return new WorkbookRefusal(WorkbookRefusal.Kind.UNWRITABLE, sentence);
    }

    private static void delete(Path folder) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.deleteIfExists(file);
            }
        }
    }
}
