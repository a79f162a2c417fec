package crossfoot.intake.source;

import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;

/** A file of separated values: its delimiter found, its quoted line breaks kept, every record a row. */
final class SeparatedValues {

    private static final List<Character> DELIMITERS = List.of(',', ';', '\t', '|', '^');
    private static final Pattern SEPARATOR_LINE = Pattern.compile("\\A\"?sep=(.)\"?\\r?\\n?", Pattern.CASE_INSENSITIVE);
    private static final int SAMPLE = 200;

    private SeparatedValues() {}

    /** A grid and the delimiter of its file. */
    record Separated(Grid grid, char delimiter) {}

    /** Reads a text. The delimiter is the one that splits most records into the same number of fields, more than one. */
    static Separated read(String name, String text) {
        Matcher stated = SEPARATOR_LINE.matcher(text);
        boolean states = stated.lookingAt();
        String body = states ? text.substring(stated.end()) : text;
        char delimiter = states ? stated.group(1).charAt(0) : delimiter(body);
        List<GridColumn.Builder> columns = new ArrayList<>();
        // The line that states the separator is a row of the file, so that row numbers are those that an editor shows.
        int row = states ? 1 : 0;
        if (states) {
            columns.add(new GridColumn.Builder());
            columns.get(0).put(0, SourceValue.text(stated.group().strip()));
        }
        Map<String, SourceValue> values = new HashMap<>();
        try (CSVParser parser = parser(body, delimiter)) {
            for (CSVRecord each : parser) {
                for (int i = 0; i < each.size(); i++) {
                    while (columns.size() <= i) {
                        columns.add(new GridColumn.Builder());
                    }
                    columns.get(i).put(row, values.computeIfAbsent(each.get(i), SourceValue::text));
                }
                row++;
            }
        } catch (IOException | UncheckedIOException | IllegalStateException e) {
            throw SourceRefusal.of(
                    name + " cannot be read beyond its record " + (row + 1)
                            + ": a quotation mark opens there and does not close; mend that record, or export it again.",
                    e);
        }
        List<GridColumn> built = columns.stream().map(GridColumn.Builder::build).toList();
        return new Separated(new Grid("", built, row, List.of(), List.of(), new BitSet(), new BitSet(), -1), delimiter);
    }

    private static CSVParser parser(String text, char delimiter) throws IOException {
        CSVFormat format = CSVFormat.DEFAULT
                .builder()
                .setDelimiter(delimiter)
                .setIgnoreEmptyLines(false)
                .setTrailingData(true)
                .get();
        return CSVParser.parse(new StringReader(text), format);
    }

    private static char delimiter(String text) {
        char best = ',';
        long bestScore = 0;
        for (char delimiter : DELIMITERS) {
            long score = score(text, delimiter);
            if (score > bestScore) {
                best = delimiter;
                bestScore = score;
            }
        }
        return best;
    }

    /** How many fields there are in the records of the commonest width, among the first records. */
    private static long score(String text, char delimiter) {
        Map<Integer, Integer> widths = new HashMap<>();
        try (CSVParser parser = parser(text, delimiter)) {
            int seen = 0;
            for (CSVRecord each : parser) {
                if (each.size() > 1) {
                    widths.merge(each.size(), 1, Integer::sum);
                }
                if (++seen == SAMPLE) {
                    break;
                }
            }
        } catch (IOException | UncheckedIOException | IllegalStateException notThisOne) {
            return 0;
        }
        return widths.entrySet().stream()
                .mapToLong(width -> (long) width.getKey() * width.getValue() * width.getValue())
                .max()
                .orElse(0);
    }
}
