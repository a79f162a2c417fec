package crossfoot.report.template;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import crossfoot.figures.InventedBook;
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
    void numbers_are_not_suppressed_across_procedures_so_that_such_a_pack_is_refused() {
        var books = InventedBook.ofEveryProcedure(5);
        assertThatThrownBy(() -> PackRequest.of(Pack.COMMITTEE, books, Audience.PUBLIC))
                .hasMessageContaining("make a pack of each procedure");
    }
}
