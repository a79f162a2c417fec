package crossfoot.report.design;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.poi.ss.SpreadsheetVersion;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.util.AreaReference;
import org.apache.poi.ss.util.CellReference;
import org.apache.poi.xssf.usermodel.XSSFFormulaEvaluator;
import org.apache.poi.xssf.usermodel.XSSFRow;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFTable;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;

/** What the dependent drop-downs of a new master offer, worked out as a spreadsheet does. */
class ChoiceRunsTest {

    private static XSSFWorkbook master() throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        MasterDesign.empty("Fenshire").writeTo(out);
        return new XSSFWorkbook(new ByteArrayInputStream(out.toByteArray()));
    }

    /** Types a row at the foot of a list, and lets its table grow over it as Excel does. */
    private static void typeAtFoot(XSSFWorkbook workbook, String name, String... cells) {
        XSSFTable table = workbook.getTable(name);
        int row = table.getEndRowIndex() + 1;
        XSSFSheet sheet = table.getXSSFSheet();
        XSSFRow line = sheet.getRow(row) == null ? sheet.createRow(row) : sheet.getRow(row);
        for (int i = 0; i < cells.length; i++) {
            line.createCell(table.getStartColIndex() + i).setCellValue(cells[i]);
        }
        table.setArea(new AreaReference(
                table.getStartCellReference(),
                new CellReference(row, table.getEndColIndex()),
                SpreadsheetVersion.EXCEL2007));
    }

    /** The run of cells that a drop-down's formula finds for a key: by its names, as OFFSET, MATCH and COUNTIF do. */
    private static List<String> offered(XSSFWorkbook workbook, String run, String key, boolean anew) {
        AreaReference keys =
                new AreaReference(workbook.getName(run + "_Key").getRefersToFormula(), SpreadsheetVersion.EXCEL2007);
        CellReference first = new CellReference(workbook.getName(run).getRefersToFormula());
        XSSFSheet sheet = workbook.getSheet("Lists");
        XSSFFormulaEvaluator evaluator = new XSSFFormulaEvaluator(workbook);
        List<String> offered = new ArrayList<>();
        boolean ended = false;
        for (int row = keys.getFirstCell().getRow(); row <= keys.getLastCell().getRow(); row++) {
            Cell at = sheet.getRow(row).getCell(keys.getFirstCell().getCol());
            String found = anew ? evaluator.evaluate(at).getStringValue() : at.getStringCellValue();
            if (key.equals(found)) {
                assertThat(ended).as("the entries of " + key + " are one run").isFalse();
                Cell entry = sheet.getRow(row).getCell(first.getCol());
                offered.add(anew ? evaluator.evaluate(entry).getStringValue() : entry.getStringCellValue());
            }
            ended = !offered.isEmpty() && !key.equals(found);
        }
        return offered;
    }

    @Test
    void an_outcome_at_the_foot_of_the_list_is_offered_for_its_own_type_at_once() throws IOException {
        try (XSSFWorkbook workbook = master()) {
            String key = "Adult social care|Formal complaint";
            List<String> before = offered(workbook, "Choice_Outcomes", key, false);
            assertThat(before).contains("Upheld", "Withdrawn").doesNotContain("Settled");
            typeAtFoot(workbook, "Outcomes", "Adult social care", "Formal complaint", "Settled", "Decided", "No");

            List<String> after = offered(workbook, "Choice_Outcomes", key, true);
            assertThat(after).startsWith(before.toArray(new String[0])).endsWith("Settled");
            assertThat(after).hasSize(before.size() + 1);
            assertThat(offered(workbook, "Choice_Outcomes", "Adult social care|Dissatisfaction", true))
                    .doesNotContain("Settled");
        }
    }

    @Test
    void what_is_offered_before_anything_is_worked_out_is_the_same() throws IOException {
        try (XSSFWorkbook workbook = master()) {
            for (String key : List.of("Corporate", "Adult social care")) {
                for (String run : List.of("Choice_Types", "Choice_MainReasons")) {
                    assertThat(offered(workbook, run, key, true))
                            .isNotEmpty()
                            .isEqualTo(offered(workbook, run, key, false));
                }
            }
            typeAtFoot(workbook, "FeedbackTypes", "Corporate", "Petition");
            typeAtFoot(workbook, "Reasons", "Adult social care", "Charging", "A new charge");
            assertThat(offered(workbook, "Choice_Types", "Corporate", true)).endsWith("Petition");
            assertThat(offered(workbook, "Choice_SubReasons", "Adult social care|Charging", true))
                    .contains("Debt recovery")
                    .endsWith("A new charge");
            assertThat(offered(workbook, "Choice_MainReasons", "Adult social care", true))
                    .doesNotContain("A new charge")
                    .doesNotHaveDuplicates();
        }
    }
}
