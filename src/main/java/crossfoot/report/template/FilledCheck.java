package crossfoot.report.template;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

/** Looks through a filled pack: nothing is left unfilled, and nothing is an error or a formula. */
final class FilledCheck {

    private static final String OPENED = "${";

    private final List<String> honest = new ArrayList<>();

    /** @param values what was filled in: a text of the master may itself hold such characters */
    FilledCheck(Map<String, Object> values) {
        collect(values.values());
    }

    private void collect(Collection<?> values) {
        for (Object value : values) {
            if (value instanceof Map<?, ?> map) {
                collect(map.values());
            } else if (value instanceof Collection<?> items) {
                collect(items);
            } else if (value instanceof String text && text.contains(OPENED)) {
                honest.add(text);
            }
        }
    }

    /** Refuses a pack with a cell that was not filled. */
    void check(XSSFWorkbook workbook) {
        for (int i = 0; i < workbook.getNumberOfSheets(); i++) {
            XSSFSheet sheet = workbook.getSheetAt(i);
            for (Row row : sheet) {
                for (Cell cell : row) {
                    check(sheet, cell);
                }
            }
        }
    }

    private void check(XSSFSheet sheet, Cell cell) {
        if (cell.getCellType() == CellType.ERROR || cell.getCellType() == CellType.FORMULA) {
            throw TemplateRefusals.of(sheet, cell.getAddress(), "the filled cell holds an error or a formula");
        }
        String text = CommandReader.text(cell);
        if (text.contains(OPENED)) {
            String rest = text;
            for (String known : honest) {
                rest = rest.replace(known, "");
            }
            if (rest.contains(OPENED)) {
                throw TemplateRefusals.of(sheet, cell.getAddress(), "a ${ was left unfilled");
            }
        }
    }
}
