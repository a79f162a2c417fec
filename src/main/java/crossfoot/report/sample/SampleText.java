package crossfoot.report.sample;

import crossfoot.caselog.schema.Column;
import crossfoot.caselog.schema.MasterSchema;
import crossfoot.workbook.cells.Entry;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;

/** The words and the shares of the sample: texts of the product under {@code /sample}. */
final class SampleText {

    private static final String HEAD = "## ";

    private SampleText() {}

    /** The lines of a text. */
    static List<String> lines(String name) {
        try (InputStream stream = SampleText.class.getResourceAsStream("/sample/" + name)) {
            if (stream == null) {
                throw new IllegalStateException("The product has no sample text " + name);
            }
            return new BufferedReader(new InputStreamReader(stream, StandardCharsets.UTF_8))
                    .lines()
                    .toList();
        } catch (IOException | UncheckedIOException e) {
            throw new IllegalStateException("The sample text " + name + " cannot be read", e);
        }
    }

    /** The rows below the headers of a tab-separated text. */
    static List<List<String>> rows(String name) {
        return lines(name).stream()
                .skip(1)
                .map(line -> List.of(line.split("\t", -1)))
                .toList();
    }

    /** The texts of the report: rows of ReportText, in the order of its columns, their figures as placeholders. */
    static List<List<Entry>> passages() {
        List<List<Entry>> rows = new ArrayList<>();
        List<String> head = List.of();
        List<String> text = new ArrayList<>();
        for (String line : lines("report-text.txt")) {
            if (line.startsWith(HEAD)) {
                add(rows, head, text);
                head = Arrays.stream(line.substring(HEAD.length()).split("\\|", -1))
                        .map(String::strip)
                        .toList();
                text.clear();
            } else {
                text.add(line);
            }
        }
        add(rows, head, text);
        return rows;
    }

    private static void add(List<List<Entry>> rows, List<String> head, List<String> text) {
        if (!head.isEmpty()) {
            Map<String, Entry> cells = Map.of(
                    "Section",
                    Entry.text(head.get(0)),
                    "Order",
                    new Entry.Number(Double.parseDouble(head.get(1))),
                    "Year",
                    head.get(2).isEmpty() ? Entry.BLANK : Entry.text(head.get(2)),
                    "Text",
                    Entry.text(String.join("\n", text)));
            rows.add(MasterSchema.REPORT_TEXT.columns().stream()
                    .map(Column::header)
                    .map(header -> cells.getOrDefault(header, Entry.BLANK))
                    .toList());
        }
    }
}
