package crossfoot.report.invented;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import crossfoot.caselog.Casebook;
import crossfoot.caselog.schema.CaseColumn;
import crossfoot.caselog.schema.MasterSchema;
import crossfoot.caselog.taxonomy.AnnualReturn;
import crossfoot.command.Main;
import crossfoot.proof.reading.ReportReader;
import crossfoot.workbook.cells.Entry;
import crossfoot.workbook.reading.Workbook;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.apache.poi.ss.SpreadsheetVersion;
import org.apache.poi.ss.util.AreaReference;
import org.apache.poi.ss.util.CellReference;
import org.apache.poi.xssf.usermodel.XSSFCell;
import org.apache.poi.xssf.usermodel.XSSFCellStyle;
import org.apache.poi.xssf.usermodel.XSSFRow;
import org.apache.poi.xssf.usermodel.XSSFTable;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * Councils that the project was not written for: each master is made by the command, filled with cases by typing rows alone, as
 * a spreadsheet does it, refreshed and exported. Nothing but the scheme's rows says what its words are.
 */
class CouncilsByRowsAloneTest {

    private static final LocalDate TODAY = LocalDate.of(2025, 6, 30);
    private static final int CASES = 60;

    /** What each law and code is called in a report. */
    private static final Map<AnnualReturn, String> LAWS = Map.of(
            AnnualReturn.REGULATION_18_OF_2009, "Regulations 2009",
            AnnualReturn.REGULATION_13_OF_2006, "Regulations 2006",
            AnnualReturn.COMPLAINT_HANDLING_CODE, "Complaint Handling Code");

    @TempDir
    private Path folder;

    @ParameterizedTest(name = "{0}, seed {2}")
    @CsvSource({
        "housing, COMPLAINT_HANDLING_CODE, 1",
        "housing, COMPLAINT_HANDLING_CODE, 2",
        "corporate-code, COMPLAINT_HANDLING_CODE, 3",
        "corporate-code, COMPLAINT_HANDLING_CODE, 4",
        "childrens-social-care, REGULATION_13_OF_2006, 5"
    })
    void a_council_of_one_scheme_reports_in_its_own_words(String scheme, AnnualReturn own, long seed)
            throws IOException {
        Path master = filled(List.of("--scheme", scheme), seed);
        assertThat(run("refresh", master.toString(), "--today", TODAY.toString()))
                .startsWith("0 ");
        assertThat(run("check", master.toString(), "--today", TODAY.toString())).startsWith("0 ");
        String report = report(master, "first");
        assertThat(report).contains(LAWS.get(own));
        LAWS.forEach((law, name) -> {
            if (law != own) {
                assertThat(report).doesNotContain(name);
            }
        });
        everyCaseIsCounted(master);
    }

    @ParameterizedTest(name = "seed {0}")
    @CsvSource({"6", "7"})
    void a_unitary_council_of_all_schemes_reports_each_procedure(long seed) throws IOException {
        Path master = filled(List.of("--scheme", "all"), seed);
        assertThat(run("refresh", master.toString(), "--today", TODAY.toString()))
                .startsWith("0 ");
        assertThat(run("check", master.toString(), "--today", TODAY.toString())).startsWith("0 ");
        String report = report(master, "all");
        assertThat(report).contains(LAWS.values());
        everyCaseIsCounted(master);
    }

    /** The committee's report of 2024-25 as Word, web page and workbook, each proof-read; the words of the first. */
    private String report(Path master, String procedure) throws IOException {
        for (String format : List.of("docx", "html", "xlsx")) {
            Path report = folder.resolve("report." + format);
            List<String> command = new ArrayList<>(List.of("export", master.toString(), "--year", "2024-25"));
            command.addAll(List.of("--pack", "committee", "--format", format, "--out", report.toString()));
            if (procedure.equals("all")) {
                command.addAll(List.of("--procedure", procedure));
            }
            assertThat(run(command.toArray(String[]::new))).startsWith("0 ");
            assertThat(run("proof", report.toString())).contains(" 0 findings.");
        }
        Path word = folder.resolve("report.docx");
        return ReportReader.read("report.docx", Files.readAllBytes(word))
                .blocks()
                .toString();
    }

    /** Over all procedures and types, T01 counts every case that was typed with a day of the year, once. */
    private static void everyCaseIsCounted(Path master) throws IOException {
        String told = run("figures", master.toString(), "--year", "2024-25", "--procedure", "all", "--json");
        JsonNode figures = new ObjectMapper().readTree(told.substring(told.indexOf('{')));
        List<String> counted = new ArrayList<>();
        figures.get("figures").forEach(figure -> {
            if (figure.get("id").asText().matches("t01/(?!total/)[^/]+/received")) {
                figure.get("refs").forEach(ref -> counted.add(ref.asText()));
            }
        });
        Workbook filled = Workbook.open(master);
        assertThat(counted)
                .containsExactlyInAnyOrderElementsOf(Casebook.read(filled::table).cases().all().stream()
                        .filter(row -> inYear(row.date(CaseColumn.RECEIVED).orElseThrow()))
                        .map(row -> row.text(CaseColumn.REF))
                        .toList());
    }

    private static boolean inYear(LocalDate day) {
        return !day.isBefore(LocalDate.of(2024, 4, 1)) && day.isBefore(LocalDate.of(2025, 4, 1));
    }

    private Path filled(List<String> options, long seed) throws IOException {
        Path master = folder.resolve("master.xlsx");
        List<String> command = new ArrayList<>(List.of("new", master.toString()));
        command.addAll(options);
        assertThat(run(command.toArray(String[]::new))).startsWith("0 ");
        Workbook made = Workbook.open(master);
        type(master, cases(Casebook.read(made::table), seed));
        return master;
    }

    /** So many cases chosen at random, with the cases that they came from. */
    private static List<InventedCase> cases(Casebook lists, long seed) {
        List<InventedCase> all = new SchemeLog(lists, seed, TODAY).cases();
        Map<String, InventedCase> byRef =
                all.stream().collect(Collectors.toMap(row -> row.text(CaseColumn.REF), Function.identity()));
        all.forEach(InventedCase::row);
        List<InventedCase> order = new ArrayList<>(all);
        Collections.shuffle(order, new Random(seed));
        Map<String, InventedCase> chosen = new LinkedHashMap<>();
        for (InventedCase row : order) {
            for (InventedCase at = row; at != null && chosen.size() < CASES; ) {
                chosen.put(at.text(CaseColumn.REF), at);
                at = byRef.get(at.text(CaseColumn.LINKED_REF));
            }
        }
        return List.copyOf(chosen.values());
    }

    /** Types rows into the log, and makes its table as long as they are. */
    private static void type(Path master, List<InventedCase> cases) throws IOException {
        try (InputStream in = Files.newInputStream(master);
                XSSFWorkbook workbook = new XSSFWorkbook(in)) {
            XSSFTable table = workbook.getTable(MasterSchema.CASE_LOG.name());
            int first = table.getStartRowIndex() + 1;
            XSSFCellStyle day = workbook.createCellStyle();
            day.setDataFormat(workbook.createDataFormat().getFormat("dd/mm/yyyy"));
            List<Integer> columns = MasterSchema.CASE_LOG.inputs().stream()
                    .map(column -> table.findColumnIndex(column.header()))
                    .toList();
            for (int at = 0; at < cases.size(); at++) {
                XSSFRow row = table.getXSSFSheet().getRow(first + at);
                row = row == null ? table.getXSSFSheet().createRow(first + at) : row;
                List<Entry> entries = cases.get(at).row();
                for (int column = 0; column < columns.size(); column++) {
                    type(row.createCell(table.getStartColIndex() + columns.get(column)), entries.get(column), day);
                }
            }
            table.setArea(new AreaReference(
                    table.getStartCellReference(),
                    new CellReference(first + cases.size() - 1, table.getEndColIndex()),
                    SpreadsheetVersion.EXCEL2007));
            try (OutputStream out = Files.newOutputStream(master)) {
                workbook.write(out);
            }
        }
    }

    private static void type(XSSFCell cell, Entry entry, XSSFCellStyle day) {
        if (entry instanceof Entry.Text text) {
            cell.setCellValue(text.value());
        } else if (entry instanceof Entry.Number number) {
            cell.setCellValue(number.value());
        } else if (entry instanceof Entry.Date date) {
            cell.setCellValue(date.value());
            cell.setCellStyle(day);
        }
    }

    private static String run(String... arguments) {
        StringWriter told = new StringWriter();
        PrintWriter writer = new PrintWriter(told, true);
        int code = Main.commandLine().setOut(writer).setErr(writer).execute(arguments);
        return code + " " + told;
    }
}
