package crossfoot.command;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.apache.poi.xwpf.usermodel.XWPFTable;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * The sample's report is taken apart, and each of its numbers is one that {@code crossfoot figures} prints, a change between
 * two of them, or of a list of those that are no figures: dates, years, numbers of pages, tables, charts, notes and laws.
 */
class EveryNumberIsAFigureTest {

    /** What is no figure, each with why. */
    private static final List<String> NO_FIGURES = List.of(
            // Days, months and years.
            "\\d{1,2} (January|February|March|April|May|June|July|August|September|October|November|December)( \\d{4})?",
            "(January|February|March|April|May|June|July|August|September|October|November|December|Apr|Jun|Jul|Aug|Sept?|Oct"
                    + "|Nov|Dec|Jan|Feb|Mar) \\d{4}",
            "20\\d\\d-\\d\\d",
            // Places in the report.
            "\\b[TAL]\\d{1,2}\\b",
            "\\[note \\d+]",
            "(Table|Chart|chart|Page) \\d+",
            // Laws, and the confidence of a test.
            "[Rr]egulation \\d+",
            "\\(England\\) Regulations 2009",
            "95%|fewer than 10 cases",
            // The targets of the policy, and how many years a run has: in notes that the figures write.
            "25 working days",
            "last \\d+ years",
            "90th percentile",
            // What shares add up to as they are shown, and a total that an earlier report published.
            "as shown they add up to \\d+%",
            "Published total of +: [\\d,]+",
            // The Ombudsman's own number of a case.
            "\\b\\d\\d \\d{3} \\d{3}\\b");

    private static final Pattern NUMBER = Pattern.compile("[-+]?£?\\d[\\d,]*(\\.\\d+)?%?");
    private static final Pattern CHANGE =
            Pattern.compile("([\\d,]+)% (more|fewer) than the ([\\d,]+) of 20\\d\\d-\\d\\d");

    @TempDir
    private static Path folder;

    /** The sample's report has more numbers than this in every format: whoever finds fewer has not looked. */
    private static final int LEAST = 1_200;

    private static int numbers;

    private static final Set<String> DISPLAYS = new HashSet<>();
    private static final List<Double> VALUES = new ArrayList<>();

    private static String run(String... arguments) {
        StringWriter out = new StringWriter();
        assertThat(Main.commandLine()
                        .setOut(new PrintWriter(out))
                        .setErr(new PrintWriter(out))
                        .execute(arguments))
                .as(out.toString())
                .isZero();
        return out.toString();
    }

    @BeforeEach
    void countAnew() {
        numbers = 0;
    }

    @BeforeAll
    static void readFigures() throws IOException {
        Path master = Files.copy(Path.of("workbooks", "sample-2024-25.xlsx"), folder.resolve("master.xlsx"));
        JsonNode figures = new ObjectMapper()
                .readTree(run("figures", master.toString(), "--year", "2024-25", "--today", "2025-06-30", "--json"))
                .get("figures");
        for (JsonNode figure : figures) {
            DISPLAYS.add(figure.get("display").asText());
            if (figure.get("value").isNumber()) {
                VALUES.add(figure.get("value").asDouble());
            }
        }
        for (String format : List.of("docx", "xlsx", "html")) {
            run(
                    "export",
                    master.toString(),
                    "--year",
                    "2024-25",
                    "--today",
                    "2025-06-30",
                    "--pack",
                    "committee",
                    "--format",
                    format,
                    "--out",
                    folder.resolve("report." + format).toString());
        }
    }

    /** The numbers of a text that are neither figures nor allowed. */
    private static List<String> strange(String text) {
        String left = text;
        Matcher change = CHANGE.matcher(text);
        while (change.find()) {
            assertThat(DISPLAYS).as(change.group()).contains(change.group(3));
            if (isChange(
                    number(change.group(1)),
                    number(change.group(3)),
                    change.group(2).equals("more"))) {
                left = left.replace(change.group(), " ");
            }
        }
        for (String allowed : NO_FIGURES) {
            left = left.replaceAll(allowed, " ");
        }
        return NUMBER.matcher(left)
                .results()
                .peek(found -> numbers++)
                .map(found -> found.group().replaceAll("[,]$", ""))
                .filter(found -> !DISPLAYS.contains(found) && !DISPLAYS.contains(found.replaceAll("^[-+]", "")))
                .toList();
    }

    private static double number(String text) {
        return Double.parseDouble(text.replace(",", ""));
    }

    /** Whether some figure lies so many per cent above or below another. */
    private static boolean isChange(double perCent, double before, boolean more) {
        return VALUES.stream()
                .anyMatch(now -> Math.round(Math.abs(now - before) / before * 100) == perCent && now > before == more);
    }

    @Test
    void in_the_word_report() throws IOException {
        try (InputStream in = Files.newInputStream(folder.resolve("report.docx"));
                XWPFDocument document = new XWPFDocument(in)) {
            List<String> texts = new ArrayList<>();
            document.getParagraphs().stream()
                    .filter(paragraph -> !String.valueOf(paragraph.getStyle()).matches("Quote|TOC\\d|TableofFigures"))
                    .map(XWPFParagraph::getText)
                    .forEach(texts::add);
            document.getTables().stream()
                    .map(XWPFTable::getRows)
                    .flatMap(List::stream)
                    .flatMap(row -> row.getTableCells().stream())
                    .forEach(cell -> texts.add(cell.getText()));
            document.getCharts().stream()
                    .map(chart -> chart.getCTChart().xmlText())
                    .flatMap(xml -> Pattern.compile("<c:numCache>.*?</c:numCache>", Pattern.DOTALL)
                            .matcher(xml)
                            .results()
                            .flatMap(cache -> Pattern.compile("<c:v>([^<]+)</c:v>")
                                    .matcher(cache.group())
                                    .results()
                                    .map(value -> value.group(1))))
                    .forEach(value -> assertThat(VALUES).contains(Double.valueOf(value)));
            assertThat(document.getCharts()).isNotEmpty();
            assertThat(texts.stream().flatMap(text -> strange(text).stream().map(number -> number + " in " + text)))
                    .isEmpty();
            assertThat(numbers).as("numbers in texts").isGreaterThan(LEAST);
        }
    }

    @Test
    void a_number_that_is_no_figure_is_found() {
        assertThat(strange("Of 217 complaints, 98,765 (37%) were late.")).containsExactly("98,765");
        assertThat(strange("4321% more than the 269 of 2023-24")).isNotEmpty();
        assertThat(strange("On 3 April 2024, see Table 12 [note 3]")).isEmpty();
    }

    @Test
    void on_the_page() throws IOException {
        String page = Files.readString(folder.resolve("report.html"));
        List<String> texts = Stream.of(
                        page.replaceAll("(?s)<style>.*?</style>|<desc.*?</desc>|<blockquote>.*?</blockquote>", "")
                                .split("<[^>]*>"))
                .filter(text -> !text.isBlank())
                .toList();
        assertThat(texts).hasSizeGreaterThan(500);
        assertThat(texts.stream().flatMap(text -> strange(text).stream().map(number -> number + " in " + text)))
                .isEmpty();
        assertThat(numbers).as("numbers in texts").isGreaterThan(LEAST);
    }

    @Test
    void in_the_workbook() throws IOException {
        try (InputStream in = Files.newInputStream(folder.resolve("report.xlsx"));
                XSSFWorkbook workbook = new XSSFWorkbook(in)) {
            List<String> strange = new ArrayList<>();
            workbook.forEach(sheet -> sheet.forEach(row -> row.forEach(cell -> {
                String where = sheet.getSheetName() + "!" + cell.getAddress() + " ";
                strange(cell).map(number -> where + number).forEach(strange::add);
            })));
            assertThat(strange).isEmpty();
            assertThat(numbers).as("numbers in cells").isGreaterThan(LEAST);
        }
    }

    private static Stream<String> strange(Cell cell) {
        if (cell.getCellType() == CellType.NUMERIC) {
            numbers++;
            // On how many pages a worksheet is printed.
            if (cell.getSheet().getSheetName().equals("Contents")) {
                return Stream.empty();
            }
            double value = cell.getNumericCellValue();
            return VALUES.stream().anyMatch(figure -> Math.abs(figure - value) < 1e-9)
                    ? Stream.empty()
                    : Stream.of(Double.toString(value));
        }
        String text = cell.getCellType() == CellType.STRING ? cell.getStringCellValue() : "";
        return cell.getSheet().getSheetName().equals("A1")
                ? Stream.empty()
                : strange(text).stream().collect(Collectors.toSet()).stream().map(number -> number + " in " + text);
    }
}
