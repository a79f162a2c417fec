package crossfoot.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.io.Writer;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.pdfbox.text.TextPosition;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The PDF of a council of many procedures, through LibreOffice. */
class PdfOfManyProceduresIT {

    @TempDir
    private Path folder;

    private static void run(String... arguments) {
        StringWriter out = new StringWriter();
        assertThat(Main.commandLine()
                        .setOut(new PrintWriter(out))
                        .setErr(new PrintWriter(out))
                        .execute(arguments))
                .as(out.toString())
                .isZero();
    }

    /** LibreOffice holds 20 charts unless it is told otherwise, and draws the others again at a size of its own. */
    @Test
    void the_letters_of_every_chart_are_as_wide_as_they_are_high() throws IOException {
        Path master = folder.resolve("all.xlsx");
        Path report = folder.resolve("report.pdf");
        run("sample", master.toString(), "--scheme", "all");
        run(
                "export",
                master.toString(),
                "--year",
                "2024-25",
                "--procedure",
                "all",
                "--today",
                "2025-06-30",
                "--pack",
                "committee",
                "--format",
                "pdf",
                "--out",
                report.toString());
        List<String> stretched = new ArrayList<>();
        List<String> charts = new ArrayList<>();
        PDFTextStripper reader = new PDFTextStripper() {
            @Override
            protected void writeString(String text, List<TextPosition> letters) {
                TextPosition first = letters.get(0);
                if (text.startsWith("Chart ")) {
                    charts.add(text);
                }
                if (Math.abs(first.getXScale() / first.getYScale() - 1) > 0.1) {
                    stretched.add(text);
                }
            }
        };
        try (PDDocument pdf = Loader.loadPDF(report.toFile())) {
            reader.writeText(pdf, Writer.nullWriter());
        }
        assertThat(charts).hasSizeGreaterThan(20);
        assertThat(stretched).isEmpty();
    }
}
