package crossfoot.report.master;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

/** A workbook as lines of text, a cell a line, and in what two workbooks differ. */
final class CellDump {

    private CellDump() {}

    /** The cells that differ, as {@code Lists!A7: STRING "Email" @ -> (none)}; then the parts whose bytes do. */
    static List<String> differences(byte[] kept, byte[] now) throws IOException {
        List<String> differences = new ArrayList<>();
        compare(cells(kept), cells(now), differences);
        Map<String, byte[]> before = parts(kept);
        Map<String, byte[]> after = parts(now);
        Set<String> names = new LinkedHashSet<>(before.keySet());
        names.addAll(after.keySet());
        names.stream()
                .filter(name -> !Arrays.equals(before.get(name), after.get(name)))
                .forEach(name -> differences.add("the bytes of " + name));
        return differences;
    }

    private static void compare(Map<String, String> before, Map<String, String> after, List<String> differences) {
        Set<String> places = new LinkedHashSet<>(before.keySet());
        places.addAll(after.keySet());
        for (String place : places) {
            String was = before.getOrDefault(place, "(none)");
            String is = after.getOrDefault(place, "(none)");
            if (!was.equals(is)) {
                differences.add(place + ": " + was + " -> " + is);
            }
        }
    }

    /** Each filled cell by its address: its type, its value and its format. */
    static Map<String, String> cells(byte[] bytes) throws IOException {
        Map<String, String> cells = new LinkedHashMap<>();
        try (XSSFWorkbook workbook = new XSSFWorkbook(new ByteArrayInputStream(bytes))) {
            for (Sheet sheet : workbook) {
                for (Row row : sheet) {
                    for (Cell cell : row) {
                        cells.put(
                                sheet.getSheetName() + "!" + cell.getAddress(),
                                cell.getCellType() + " \"" + cell + "\" "
                                        + cell.getCellStyle().getDataFormatString());
                    }
                }
            }
        }
        return cells;
    }

    private static Map<String, byte[]> parts(byte[] bytes) throws IOException {
        Map<String, byte[]> parts = new LinkedHashMap<>();
        try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(bytes))) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                parts.put(entry.getName(), zip.readAllBytes());
            }
        }
        return parts;
    }
}
