package crossfoot.report.template;

import static org.assertj.core.api.Assertions.assertThat;

import crossfoot.figures.InventedBook;
import crossfoot.figures.figure.FigureTable;
import crossfoot.report.pack.Audience;
import crossfoot.report.pack.Pack;
import crossfoot.report.pack.PackRequest;
import crossfoot.report.pack.TableNames;
import crossfoot.report.pack.Template;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.apache.poi.xssf.usermodel.XSSFCellStyle;
import org.apache.poi.xssf.usermodel.XSSFFont;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The templates and the page about them that lie in the repository. */
class BuiltInTemplateTest {

    private static final Path PAGE = Path.of("macros-docs/templates.md");

    @ParameterizedTest
    @EnumSource(Pack.class)
    void a_template_shows_every_column_of_every_table_of_its_pack(Pack pack) throws IOException {
        try (XSSFWorkbook template =
                new XSSFWorkbook(new ByteArrayInputStream(Template.own(pack).bytes()))) {
            for (FigureTable table : TemplateDrawing.tables(pack)) {
                List<String> wanted = new ArrayList<>(List.of("${line.label}"));
                for (int i = 1; i < TableNames.columns(table); i++) {
                    wanted.add("${line.cell" + i + "}");
                }
                List<String> shown = new ArrayList<>();
                assertThat(template.getSheet(table.id())).as(table.id()).isNotNull();
                template.getSheet(table.id()).getRow(5).forEach(cell -> shown.add(cell.getStringCellValue()));
                assertThat(shown).as(table.id() + ": run TemplateDrawing again").isEqualTo(wanted);
            }
        }
    }

    @ParameterizedTest
    @EnumSource(Pack.class)
    void a_template_passes_the_check_for_every_audience(Pack pack) {
        for (Audience audience : Audience.values()) {
            if (pack.allows(audience)) {
                assertThat(Templates.bytes(PackRequest.of(pack, InventedBook.ofAYear(), audience)))
                        .isNotEmpty();
            }
        }
    }

    @Test
    void a_stewards_dress_columns_and_sheets_are_kept() {
        XSSFWorkbook template = TemplateDrawing.draw(SamplePack.tables(), false);
        XSSFSheet sheet = template.getSheet("T08");
        XSSFFont font = template.createFont();
        font.setFontName("Verdana");
        XSSFCellStyle style = template.createCellStyle();
        style.cloneStyleFrom(sheet.getRow(5).getCell(2).getCellStyle());
        style.setFont(font);
        style.setDataFormat(template.createDataFormat().getFormat("0.0%"));
        sheet.getRow(5).getCell(2).setCellStyle(style);
        // The year before and the change are of no use to this committee; a column of the council's own is.
        sheet.getRow(4).getCell(3).setCellValue("For");
        sheet.getRow(5).getCell(3).setCellValue("${pack.council}");
        template.removeSheetAt(template.getSheetIndex("T02"));
        XSSFWorkbook pack = Templates.opened(
                Templates.bytes(SamplePack.request(Audience.COMMITTEE).in(Templates.template(template))));
        XSSFSheet filled = pack.getSheet("T08");
        assertThat(filled.getRow(5).getCell(2).getCellStyle().getFont().getFontName())
                .isEqualTo("Verdana");
        assertThat(filled.getRow(5).getCell(2).getCellStyle().getDataFormatString())
                .isEqualTo("0.0%");
        assertThat(filled.getRow(7).getCell(3).getStringCellValue()).isEqualTo("Westmere Council");
        assertThat(filled.getTables().get(0).getColumns().get(3).getName()).isEqualTo("For");
        assertThat(pack.getSheet("T02")).isNull();
        assertThat(pack.getSheet("Contents"))
                .noneMatch(row -> "T02".equals(row.getCell(0).getStringCellValue()));
    }

    @Test
    void the_page_about_templates_lists_every_name() throws IOException {
        String page = new TemplatePage(InventedBook.ofAYear()).text();
        if (Boolean.getBoolean("golden.update")) {
            Files.writeString(PAGE, page);
        }
        assertThat(Files.readString(PAGE))
                .as("the page is stale: run this test with -Dgolden.update=true")
                .isEqualTo(page);
    }
}
