package crossfoot.report.design;

import static org.assertj.core.api.Assertions.assertThat;

import crossfoot.workbook.reading.Workbook;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;

/** Day one: the sheet that a steward sees first. */
class StartSheetTest {

    private static byte[] master() throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        MasterDesign.empty("Westmere Council").writeTo(bytes);
        return bytes.toByteArray();
    }

    @Test
    void four_steps_lead_to_where_they_are_taken() throws IOException {
        try (XSSFWorkbook workbook = new XSSFWorkbook(new ByteArrayInputStream(master()))) {
            XSSFSheet start = workbook.getSheet("Start");
            assertThat(start.getHyperlinkList())
                    .extracting(link -> link.getLocation())
                    .containsExactly("'Start'!A21", "'Lists'!A4", "'Case log'!A5", "'Checks'!A5");
            assertThat(start.getRow(20).getCell(0).getStringCellValue()).isEqualTo("Schema version");
        }
    }

    @Test
    void what_is_wrong_and_what_is_left_out_is_counted_from_columns_that_are_there() throws IOException {
        byte[] master = master();
        Workbook tables = Workbook.open("master.xlsx", master);
        List<String> formulas = new ArrayList<>();
        try (XSSFWorkbook workbook = new XSSFWorkbook(new ByteArrayInputStream(master))) {
            workbook.getSheet("Start").forEach(row -> row.forEach(cell -> formula(cell, formulas)));
        }
        assertThat(formulas).hasSize(5);
        for (String formula : formulas) {
            Matcher column = Pattern.compile("COUNTIF\\((\\w+)\\[([^\\]]+)]").matcher(formula);
            assertThat(column.find()).as(formula).isTrue();
            assertThat(tables.table(column.group(1)).orElseThrow().columns())
                    .extracting(each -> each.header())
                    .contains(column.group(2));
        }
    }

    @Test
    void a_cell_that_checks_names_is_coloured_where_it_stands() throws IOException {
        try (XSSFWorkbook workbook = new XSSFWorkbook(new ByteArrayInputStream(master()))) {
            List<String> team = new ArrayList<>();
            var rules = workbook.getSheet("Case log").getSheetConditionalFormatting();
            for (int i = 0; i < rules.getNumConditionalFormattings(); i++) {
                var each = rules.getConditionalFormattingAt(i);
                if (each.getFormattingRanges()[0].formatAsString().startsWith("J5:")) {
                    team.add(each.getRule(0).getFormula1());
                }
            }
            assertThat(team)
                    .containsExactly("COUNTIFS(Checks_Ref,$A5,Checks_Column,\"Team\",Checks_Severity,\"error\")>0");
            assertThat(workbook.getName("Checks_Ref").getRefersToFormula()).isEqualTo("Checks[Ref]");
        }
    }

    private static void formula(Cell cell, List<String> formulas) {
        if (cell.getCellType() == CellType.FORMULA) {
            formulas.add(cell.getCellFormula());
        }
    }
}
