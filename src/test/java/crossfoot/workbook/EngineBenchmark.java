package crossfoot.workbook;

import crossfoot.workbook.cells.Entry;
import crossfoot.workbook.cells.Table;
import crossfoot.workbook.reading.Workbook;
import crossfoot.workbook.rewriting.WorkbookEdit;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import org.apache.poi.ss.SpreadsheetVersion;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.util.AreaReference;
import org.apache.poi.ss.util.CellReference;
import org.apache.poi.xssf.streaming.SXSSFWorkbook;
import org.apache.poi.xssf.usermodel.XSSFTable;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

/**
 * Measures the engine from a cold start, which is how a command runs: {@code make FILE ROWS} writes a log of 33 input
 * and 12 computed columns with shared texts, as Excel does; {@code run FILE COPY} opens it, reads the table, and writes
 * a copy with every computed cell set anew.
 */
final class EngineBenchmark {

    private static final int INPUTS = 33;
    private static final int COMPUTED = 12;

    private EngineBenchmark() {}

    public static void main(String[] arguments) throws IOException {
        if (arguments[0].equals("make")) {
            make(Path.of(arguments[1]), Integer.parseInt(arguments[2]));
        } else {
            int rounds = arguments.length > 3 ? Integer.parseInt(arguments[3]) : 1;
            for (int round = 0; round < rounds; round++) {
                run(Path.of(arguments[1]), Path.of(arguments[2]));
            }
        }
    }

    private static void run(Path file, Path copy) throws IOException {
        long start = now();
        Workbook workbook = Workbook.open(file);
        long opened = now();
        Table table = workbook.table("CaseLog").orElseThrow();
        long read = now();
        WorkbookEdit edit = new WorkbookEdit(workbook);
        for (int column = INPUTS; column < INPUTS + COMPUTED; column++) {
            int own = column;
            edit.fill(
                    "CaseLog",
                    column,
                    row -> own % 2 == 0
                            ? new Entry.Date(LocalDate.of(2024, 1, 1).plusDays((row * 7L + own) % 700))
                            : Entry.text(row % 3 == own % 3 ? "In time" : "Late by " + row % 40));
        }
        try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(copy), 1 << 16)) {
            edit.write(out);
        }
        long written = now();
        System.out.printf(
                Locale.ROOT,
                "%d rows: open %d ms, read %d ms, rewrite %d ms, together %d ms, heap %d MB%n",
                table.size(),
                (opened - start) / 1_000_000,
                (read - opened) / 1_000_000,
                (written - read) / 1_000_000,
                (written - start) / 1_000_000,
                Runtime.getRuntime().totalMemory() >> 20);
    }

    /** Processor time of this thread, in nanoseconds: steadier than the clock on a machine that others use too. */
    private static long now() {
        return Boolean.getBoolean("wall")
                ? System.nanoTime()
                : ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
    }

    private static void make(Path file, int rows) throws IOException {
        Random random = new Random(1);
        XSSFWorkbook whole = new XSSFWorkbook();
        XSSFTable table = whole.createSheet("Case log")
                .createTable(new AreaReference(
                        new CellReference(0, 0),
                        new CellReference(rows, INPUTS + COMPUTED - 1),
                        SpreadsheetVersion.EXCEL2007));
        table.setName("CaseLog");
        table.setDisplayName("CaseLog");
        for (int column = 0; column < INPUTS + COMPUTED; column++) {
            table.getCTTable().getTableColumns().getTableColumnArray(column).setName("Column " + column);
        }
        try (SXSSFWorkbook workbook = new SXSSFWorkbook(whole, 100, true, true);
                OutputStream out = new BufferedOutputStream(Files.newOutputStream(file))) {
            CellStyle date = workbook.createCellStyle();
            date.setDataFormat((short) 14);
            Sheet sheet = workbook.getSheetAt(0);
            Row header = sheet.createRow(0);
            for (int column = 0; column < INPUTS + COMPUTED; column++) {
                header.createCell(column).setCellValue("Column " + column);
            }
            List<String> words = new ArrayList<>();
            for (int i = 0; i < 400; i++) {
                words.add("Word " + random.nextInt(100_000));
            }
            for (int r = 1; r <= rows; r++) {
                Row row = sheet.createRow(r);
                for (int column = 0; column < INPUTS + COMPUTED; column++) {
                    if (column == 0) {
                        row.createCell(column).setCellValue("ASC-2024-" + r);
                    } else if (column == 14) {
                        row.createCell(column)
                                .setCellValue("Summary of what happened in case " + r
                                        + ", told in a sentence or two & with \u00a3 signs, as staff do.");
                    } else if (column % 3 == 0) {
                        row.createCell(column).setCellValue(45_000 + random.nextInt(700));
                        row.getCell(column).setCellStyle(date);
                    } else if (column % 5 != 1 || random.nextInt(3) == 0) {
                        row.createCell(column).setCellValue(words.get((column * 7 + random.nextInt(12)) % 400));
                    }
                }
            }
            workbook.write(out);
        }
    }
}
