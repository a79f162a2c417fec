package crossfoot.report.template;

import crossfoot.figures.figure.ChartPlan;
import java.util.Collections;
import java.util.HashMap;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.xssf.usermodel.XSSFRow;
import org.apache.poi.xssf.usermodel.XSSFSheet;

/**
 * Where a template repeats a row for each item of a list: asked before the fill, while the cells still say so.
 *
 * @param sheet the sheet's name
 * @param items the list
 * @param row the first row, from 0
 * @param lastRow the last row that the template has for an item
 * @param column the first column, from 0
 * @param places each column's place among a line's cells, from 1, by column
 */
record Repeated(String sheet, String items, int row, int lastRow, int column, Map<Integer, Integer> places) {

    private static final Pattern CELL_NAME = Pattern.compile("\\$\\{\\s*\\w+\\.cell(\\d+)\\s*}");

    Repeated {
        // In the order of the columns: styles are made in it, and a pack's bytes depend on nothing but its request.
        places = Collections.unmodifiableSortedMap(new TreeMap<>(places));
    }

    /** Of a jx:each of a template that is not filled yet. */
    static Repeated of(XSSFSheet sheet, TemplateCommand each) {
        Map<Integer, Integer> places = new HashMap<>();
        XSSFRow row = sheet.getRow(each.range().getFirstRow());
        for (Cell cell : row) {
            Matcher matcher = CELL_NAME.matcher(CommandReader.text(cell));
            if (matcher.matches()) {
                places.put(cell.getColumnIndex(), Integer.parseInt(matcher.group(1)));
            }
        }
        return new Repeated(
                sheet.getSheetName(),
                each.attribute("items"),
                each.range().getFirstRow(),
                each.range().getLastRow(),
                each.range().getFirstColumn(),
                places);
    }

    /**
     * The column that shows a cell of a line.
     *
     * @param place the cell's place from 1, or 0 for the line's label
     */
    int columnOf(int place) {
        return place == 0
                ? column
                : places.entrySet().stream()
                        .filter(entry -> entry.getValue() == place)
                        .mapToInt(Map.Entry::getKey)
                        .min()
                        .orElseThrow();
    }

    /** Whether the template shows every cell that a chart reads. */
    boolean hasAll(ChartPlan plan) {
        return places.values().containsAll(plan.values())
                && (plan.category() == 0 || places.containsValue(plan.category()));
    }
}
