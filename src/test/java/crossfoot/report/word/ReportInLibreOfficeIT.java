package crossfoot.report.word;

import static org.assertj.core.api.Assertions.assertThat;

import crossfoot.figures.InventedBook;
import crossfoot.report.pack.Format;
import crossfoot.report.pack.Pack;
import crossfoot.report.pack.PackRequest;
import crossfoot.report.template.PackWriter;
import crossfoot.workbook.LibreOffice;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFTableCell;
import org.apache.poi.xwpf.usermodel.XWPFTableRow;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** LibreOffice Writer opens every report and reads the same words and cells. */
class ReportInLibreOfficeIT {

    @TempDir
    private Path folder;

    @ParameterizedTest
    @EnumSource(Pack.class)
    void a_report_is_read_with_the_same_words_and_cells(Pack pack) throws IOException, InterruptedException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        PackWriter.write(PackRequest.of(pack, InventedBook.ofAYear(), pack.usualAudience()), Format.DOCX, bytes);
        Path file = Files.write(folder.resolve("report.docx"), bytes.toByteArray());
        String read = Files.readString(LibreOffice.converted(file, folder, "txt:Text (encoded):UTF8", "txt"))
                .replaceAll("\\s+", " ");
        try (XWPFDocument document = new XWPFDocument(new ByteArrayInputStream(bytes.toByteArray()))) {
            document.getParagraphs().stream()
                    .filter(paragraph -> String.valueOf(paragraph.getStyle()).matches("Heading\\d|Normal|Bullet|Quote"))
                    .forEach(paragraph -> assertThat(read)
                            .contains(paragraph.getText().strip().replaceAll("\\s+", " ")));
            document.getTables().forEach(table -> table.getRows().stream()
                    .map(XWPFTableRow::getTableCells)
                    .flatMap(cells -> cells.stream())
                    .map(XWPFTableCell::getText)
                    .forEach(cell -> assertThat(read).contains(cell.replaceAll("\\s+", " "))));
        }
    }
}
