package crossfoot.report.template;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import crossfoot.report.pack.Audience;
import crossfoot.report.pack.PackRequest;
import crossfoot.report.pack.Template;
import crossfoot.workbook.cells.WorkbookRefusal;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.apache.poi.common.usermodel.HyperlinkType;
import org.apache.poi.ss.usermodel.FormulaError;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.ss.util.CellRangeAddressList;
import org.apache.poi.xssf.usermodel.XSSFClientAnchor;
import org.apache.poi.xssf.usermodel.XSSFHyperlink;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** A template is a program: here are those that must not run, and the sentence that each gets. */
class HostileTemplateTest {

    private static final String PLACE = "The template test.xlsx cannot be used: T08!B6: ";

    @ParameterizedTest
    @ValueSource(
            strings = {
                "new java.io.File('/etc/passwd')",
                "new('java.io.File', '/etc/passwd')",
                "''.class",
                "''.getClass()",
                "\"\".class.forName('java.lang.Runtime')",
                "line.label.length()",
                "line.getClass()",
                "T08.lines.size()",
                "size(T08.lines)",
                "line.put('label', 'x')",
                "line.label = 'x'",
                "line.label =~ '(a+)+b'",
                "line?.class",
                "'a'.bytes",
                "5.class",
                "'a' instanceof java.lang.String",
                "line.label += 'x'",
                "line.cell1++",
                "pack.title = 'x'; pack.title",
                "var x = 1",
                "x = 1",
                "#0",
                "() -> 1",
                "function() 1",
                "(x) => x",
                "for (x : T08.lines) x",
                "while (true) 1",
                "[1, 2]",
                "1 .. 100000000",
                "#pragma jexl.import java.lang",
                "@silent 1",
                "math:abs(1)",
                "line['la' + 'bel']",
                "`text ${line.label}`",
                "if (true) 1",
                "return 1",
                "empty line.put('x', 1)",
                "line.label.bytes.class",
                "T08.lines[0].label",
                "T08.class",
                "pack.class",
                "line.class",
                "line.empty",
                "T08.lines",
                "T08",
                "line",
                "nothing.label",
                "line.labell",
                "lineage.refs",
                "System.exit(0)",
                "java.lang.System.out",
                " "
            })
    void an_expression_that_is_more_than_known_names_is_refused_and_names_its_cell(String expression) {
        assertThatThrownBy(() -> fill(sheet -> set(sheet, "${" + expression + "}")))
                .isInstanceOf(WorkbookRefusal.class)
                .hasMessageStartingWith(PLACE);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"line.label", "line.cell1 + line.cell2", "line.cell1 > 3", "pack.year", "line.total ? 'a' : 'b'"
            })
    void names_comparisons_and_sums_are_filled(String expression) {
        XSSFWorkbook filled = Templates.opened(Templates.bytes(request(sheet -> set(sheet, "${" + expression + "}"))));
        assertThat(filled.getSheet("T08").getRow(5).getCell(1)).isNotNull();
    }

    @Test
    void a_cell_that_cannot_be_filled_is_named() {
        assertThatThrownBy(() -> fill(sheet -> set(sheet, "${line.cell1 / 0}")))
                .hasMessageStartingWith(PLACE + "the cell cannot be filled");
    }

    @Test
    void a_long_expression_is_refused() {
        assertThatThrownBy(() -> fill(sheet -> set(sheet, "${" + "1 + ".repeat(130) + "1}")))
                .hasMessageStartingWith(PLACE + "an expression is longer than 500 characters");
    }

    @Test
    void an_unclosed_expression_is_refused() {
        assertThatThrownBy(() -> fill(sheet -> set(sheet, "${line.label")))
                .hasMessageStartingWith(PLACE + "a ${ is not closed by }");
    }

    @ParameterizedTest
    @ValueSource(strings = {"$[SUM(B6)]", "$[HYPERLINK(${line.label})]", "see $[A1]"})
    void data_is_never_pasted_into_a_formula(String text) {
        assertThatThrownBy(() -> fill(sheet -> set(sheet, text))).hasMessageContaining("a template holds no formulas");
    }

    @Test
    void a_formula_is_refused() {
        assertThatThrownBy(() -> fill(sheet -> sheet.getRow(5).getCell(1).setCellFormula("WEBSERVICE(\"http://x/\")")))
                .hasMessageStartingWith(PLACE + "a template holds no formulas");
    }

    @Test
    void an_error_cell_is_refused() {
        assertThatThrownBy(() -> fill(sheet -> sheet.getRow(5).getCell(1).setCellErrorValue(FormulaError.REF)))
                .hasMessageStartingWith(PLACE + "the cell holds an error");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "jx:image(src=\"image\" lastCell=\"B6\")",
                "jx:grid(headers=\"h\" data=\"d\" lastCell=\"B6\")",
                "jx:updateCell(lastCell=\"B6\" updater=\"u\")",
                "jx:params(defaultValue=\"x\")",
                "jx:mergeCells(lastCell=\"B6\" cols=\"2\" rows=\"1\")",
                "jx:each(items=\"T08.lines\" var=\"line\" lastCell=\"F7\" multisheet=\"names\")",
                "jx:each(items=\"T08.lines\" var=\"line\" lastCell=\"F7\" orderBy=\"label\")",
                "jx:each(items=\"T08.lines\" var=\"line\" lastCell=\"F7\" select=\"''.class\")",
                "jx:each(items=\"''.getClass()\" var=\"line\" lastCell=\"F7\")",
                "jx:each(items=\"T99.lines\" var=\"line\" lastCell=\"F7\")",
                "jx:each(items=\"T08.lines\" var=\"T08\" lastCell=\"F7\")",
                "jx:each(items=\"T08.lines\" var=\"pack\" lastCell=\"F7\")",
                "jx:each(items=\u201cT08.lines\u201d var=\u201cline\u201d lastCell=\u201cF7\u201d)",
                "jx:each(items=\"T08.lines\" var=\"line\" lastCell=\"A1\")",
                "jx:each(items=\"T08.lines\" var=\"line\" lastCell=\"Cover!F7\")",
                "jx:if(condition=\"''.class != null\" lastCell=\"F7\")",
                "jx:if(condition=\"true\" lastCell=\"F7\" areas=[\"Cover!A1:B2\"])",
                "jx:if(condition=\"true\")",
                "some words, then jx:area(lastCell=\"B6\")",
                "jx:area(lastCell=\"B6\") jx:image(src=\"x\" lastCell=\"B6\")"
            })
    void only_known_commands_with_known_attributes_run(String command) {
        assertThatThrownBy(() -> fill(sheet -> comment(sheet, command)))
                .isInstanceOf(WorkbookRefusal.class)
                .hasMessageStartingWith("The template test.xlsx cannot be used: T08!A6: ");
    }

    @Test
    void a_name_outside_any_area_is_refused() {
        assertThatThrownBy(() -> fill(sheet -> sheet.createRow(20).createCell(0).setCellValue("${pack.title}")))
                .hasMessageStartingWith(
                        "The template test.xlsx cannot be used: T08!A21: a name stands outside any jx:area");
    }

    @Test
    void rows_are_capped() {
        assertThatThrownBy(() -> PackWriter.write(
                        SamplePack.request(Audience.COMMITTEE),
                        FillLimits.of("test.xlsx", 7, Duration.ofSeconds(60)),
                        new ByteArrayOutputStream()))
                .isInstanceOf(WorkbookRefusal.class)
                .hasMessageContaining("more rows than a pack may have");
    }

    @Test
    void a_fill_has_a_deadline() {
        assertThatThrownBy(() -> PackWriter.write(
                        SamplePack.request(Audience.COMMITTEE),
                        FillLimits.of("test.xlsx", 1000, Duration.ofNanos(1)),
                        new ByteArrayOutputStream()))
                .isInstanceOf(WorkbookRefusal.class)
                .hasMessageContaining("takes too long");
    }

    @Test
    void a_hidden_sheet_a_defined_name_and_a_link_elsewhere_are_refused() {
        assertThatThrownBy(() -> fill(sheet -> sheet.getWorkbook().setSheetHidden(1, true)))
                .hasMessageContaining("its sheet Contents is hidden");
        assertThatThrownBy(() -> fill(sheet -> {
                    var name = sheet.getWorkbook().createName();
                    name.setNameName("secret");
                    name.setRefersToFormula("Cover!$A$1");
                }))
                .hasMessageContaining("it holds the defined name secret");
    }

    static Stream<Arguments> whatNoPackMayHold() {
        return Stream.of(
                Arguments.of("leads out of the workbook", (Consumer<XSSFSheet>) sheet -> {
                    XSSFHyperlink link = sheet.getWorkbook().getCreationHelper().createHyperlink(HyperlinkType.FILE);
                    link.setAddress("file:////somewhere/share/x");
                    sheet.getRow(5).getCell(1).setHyperlink(link);
                }),
                Arguments.of(
                        "a shape, a text box or a chart", (Consumer<XSSFSheet>) sheet -> sheet.createDrawingPatriarch()
                                .createTextbox(new XSSFClientAnchor(0, 0, 0, 0, 1, 1, 3, 3))
                                .setText("${pack.title}")),
                Arguments.of("a conditional format with a formula", (Consumer<XSSFSheet>) sheet -> {
                    var formats = sheet.getSheetConditionalFormatting();
                    formats.addConditionalFormatting(
                            new CellRangeAddress[] {CellRangeAddress.valueOf("A6:B6")},
                            formats.createConditionalFormattingRule("LEN(A6)>0"));
                }),
                Arguments.of("holds dataValidations", (Consumer<XSSFSheet>) sheet -> {
                    var helper = sheet.getDataValidationHelper();
                    sheet.addValidationData(helper.createValidation(
                            helper.createFormulaListConstraint("Cover!$A$1:$A$2"),
                            new CellRangeAddressList(5, 5, 1, 1)));
                }),
                Arguments.of("row 6 of its sheet T08 is hidden", (Consumer<XSSFSheet>)
                        sheet -> sheet.getRow(5).setZeroHeight(true)),
                Arguments.of("a column of its sheet T08 is hidden", (Consumer<XSSFSheet>)
                        sheet -> sheet.setColumnHidden(4, true)),
                Arguments.of("it holds docProps/custom.xml", (Consumer<XSSFSheet>) sheet -> sheet.getWorkbook()
                        .getProperties()
                        .getCustomProperties()
                        .addProperty("owner", "somebody")),
                Arguments.of("far beyond the last cell", (Consumer<XSSFSheet>)
                        sheet -> comment(sheet, "jx:area(lastCell=\"XFD1048576\")")));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("whatNoPackMayHold")
    void what_no_pack_may_hold_is_refused_by_its_place(String why, Consumer<XSSFSheet> change) {
        assertThatThrownBy(() -> fill(change))
                .isInstanceOf(WorkbookRefusal.class)
                .hasMessageStartingWith("The template test.xlsx cannot be used: ")
                .hasMessageContaining(why);
    }

    @Test
    void what_is_no_workbook_is_refused() {
        Template template = Template.of("letter.docx", "PK no".getBytes(StandardCharsets.UTF_8));
        assertThatThrownBy(() ->
                        Templates.bytes(SamplePack.request(Audience.COMMITTEE).in(template)))
                .isInstanceOf(WorkbookRefusal.class)
                .hasMessageContaining("letter.docx is text");
    }

    @Test
    void a_pack_that_is_not_for_officers_leaves_their_sheet_out() {
        XSSFWorkbook filled = Templates.opened(Templates.bytes(request(sheet -> {})));
        assertThat(filled.getSheet("Refs")).isNull();
    }

    private static void fill(Consumer<XSSFSheet> change) {
        Templates.bytes(request(change));
    }

    private static PackRequest request(Consumer<XSSFSheet> change) {
        XSSFWorkbook workbook = TemplateDrawing.draw(SamplePack.tables(), true);
        change.accept(workbook.getSheet("T08"));
        return SamplePack.request(Audience.COMMITTEE).in(Templates.template(workbook));
    }

    private static void set(XSSFSheet sheet, String text) {
        sheet.getRow(5).getCell(1).setCellValue(text);
    }

    private static void comment(XSSFSheet sheet, String command) {
        sheet.getRow(5).getCell(0).getCellComment().setString(command);
    }
}
