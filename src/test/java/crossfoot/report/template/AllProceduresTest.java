package crossfoot.report.template;

import static org.assertj.core.api.Assertions.assertThat;

import crossfoot.figures.InventedBook;
import crossfoot.figures.figure.FigureTable;
import crossfoot.report.pack.Audience;
import crossfoot.report.pack.Format;
import crossfoot.report.pack.Pack;
import crossfoot.report.pack.PackRequest;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** A pack of all procedures: the table of the whole council, then each procedure's own. */
class AllProceduresTest {

    private static XSSFWorkbook pack(Audience audience) {
        return Templates.opened(
                Templates.bytes(PackRequest.of(Pack.COMMITTEE, InventedBook.ofEveryProcedure(), audience)));
    }

    @Test
    void the_sheets_of_one_procedure_follow_those_of_the_other() {
        XSSFWorkbook pack = pack(Audience.OFFICER);
        List<String> names = new ArrayList<>();
        pack.forEach(sheet -> names.add(sheet.getSheetName()));
        assertThat(names)
                .startsWith("Cover", "Contents", "Notes", "T00", "T01_1")
                .endsWith("Refs");
        assertThat(names).containsSubsequence("T08_1", "T24_1", "T01_2", "T08_2");
        assertThat(names).doesNotContain("T08");
    }

    @Test
    void a_sheet_tells_of_its_own_procedure_in_a_table_of_its_own() {
        XSSFSheet sheet = pack(Audience.COMMITTEE).getSheet("T10_2");
        assertThat(sheet.getRow(0).getCell(0).getStringCellValue())
                .startsWith("T10_2: Outcomes of stage 1 complaints, Corporate, 2024-25");
        assertThat(sheet.getTables().get(0).getDisplayName()).isEqualTo("Table_T10_2");
        assertThat(sheet.getColumnWidth(0))
                .isEqualTo(pack(Audience.COMMITTEE).getSheet("T10_1").getColumnWidth(0));
    }

    @ParameterizedTest
    @EnumSource(Pack.class)
    void every_pack_is_made_of_all_procedures(Pack pack) {
        assertThat(Templates.bytes(PackRequest.of(pack, InventedBook.ofEveryProcedure(), pack.usualAudience())))
                .isNotEmpty();
    }

    @Test
    void a_word_report_has_chapters_of_each_procedure() throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        PackWriter.write(
                PackRequest.of(Pack.COMMITTEE, InventedBook.ofEveryProcedure(), Audience.COMMITTEE), Format.DOCX, out);
        try (XWPFDocument document = new XWPFDocument(new ByteArrayInputStream(out.toByteArray()))) {
            List<String> headings = document.getParagraphs().stream()
                    .filter(paragraph -> "Heading1".equals(paragraph.getStyle()))
                    .map(XWPFParagraph::getText)
                    .toList();
            assertThat(headings).anyMatch(heading -> heading.endsWith(": Adult social care"));
            assertThat(headings.indexOf("Summary")).isZero();
            assertThat(headings).anyMatch(heading -> heading.endsWith(": Corporate"));
        }
    }

    @Test
    void the_public_reads_of_the_whole_council_what_it_reads_in_the_pack_of_each_procedure() {
        var books = InventedBook.ofEveryProcedure(5);
        PackRequest all = PackRequest.of(Pack.COMMITTEE, books, Audience.PUBLIC);
        List<FigureTable> alone = books.books().stream()
                .map(book -> PackRequest.of(Pack.COMMITTEE, book, Audience.PUBLIC))
                .map(request -> table(request, "T00"))
                .toList();
        assertThat(alone).hasSizeGreaterThan(1).containsOnly(table(all, "T00"));
        assertThat(table(all, "T00").lines()).anySatisfy(line -> assertThat(line.cells())
                .anyMatch(cell -> cell.text().equals("[c]")));
    }

    private static FigureTable table(PackRequest request, String id) {
        return request.tables().stream()
                .filter(table -> table.id().equals(id))
                .findFirst()
                .orElseThrow();
    }
}
