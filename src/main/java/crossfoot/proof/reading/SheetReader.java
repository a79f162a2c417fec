package crossfoot.proof.reading;

import crossfoot.proof.document.Document;
import crossfoot.workbook.reading.SheetTexts;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Reads the sheets of a workbook: blocks of cells are tables, single cells are titles and text. */
final class SheetReader {

    private final DocumentBuilder document = new DocumentBuilder();
    private final List<Integer> block = new ArrayList<>();

    private SheetReader() {}

    static Document read(String name, byte[] bytes) {
        SheetReader reader = new SheetReader();
        SheetTexts.read(name, bytes).stream()
                .filter(sheet -> !cells(sheet, 0).containsValue(ReportReader.FINDINGS_TITLE))
                .forEach(reader::sheet);
        return reader.document.build();
    }

    private void sheet(SheetTexts.Sheet sheet) {
        document.heading(sheet.name(), "");
        int last = -1;
        for (Map.Entry<Integer, Map<Integer, String>> row : sheet.rows().entrySet()) {
            boolean text = row.getValue().size() == 1 && !(block.contains(row.getKey() - 1) && isLabel(row.getValue()));
            if (row.getKey() != last + 1 || text) {
                flush(sheet);
            }
            last = row.getKey();
            if (text) {
                document.at(row.getKey());
                document.paragraph(
                        row.getValue().values().iterator().next(), false, sheet.name() + ", row " + (last + 1));
            } else {
                block.add(row.getKey());
            }
        }
        flush(sheet);
    }

    private static Map<Integer, String> cells(SheetTexts.Sheet sheet, int row) {
        return sheet.rows().getOrDefault(row, new TreeMap<>());
    }

    /** A short label that stands alone in a row of a table is a line between its lines; a long text is a note below it. */
    private static boolean isLabel(Map<Integer, String> row) {
        return row.values().iterator().next().length() <= 40;
    }

    private void flush(SheetTexts.Sheet sheet) {
        if (block.size() > 1) {
            int left = block.stream()
                    .mapToInt(row -> cells(sheet, row).keySet().iterator().next())
                    .min()
                    .orElse(0);
            int right = block.stream()
                    .flatMap(row -> cells(sheet, row).keySet().stream())
                    .mapToInt(Integer::intValue)
                    .max()
                    .orElse(0);
            List<List<String>> rows = new ArrayList<>();
            List<List<String>> addresses = new ArrayList<>();
            for (int row : block) {
                List<String> cells = new ArrayList<>();
                List<String> names = new ArrayList<>();
                for (int column = left; column <= right; column++) {
                    cells.add(cells(sheet, row).getOrDefault(column, ""));
                    names.add(letters(column) + (row + 1));
                }
                rows.add(cells);
                addresses.add(names);
            }
            document.table(rows, addresses, sheet.name());
        } else {
            block.forEach(row -> document.paragraph(
                    String.join(" ", cells(sheet, row).values()), false, sheet.name() + ", row " + (row + 1)));
        }
        block.clear();
    }

    private static String letters(int column) {
        StringBuilder letters = new StringBuilder();
        for (int rest = column + 1; rest > 0; rest = (rest - 1) / 26) {
            letters.insert(0, (char) ('A' + (rest - 1) % 26));
        }
        return letters.toString();
    }
}
