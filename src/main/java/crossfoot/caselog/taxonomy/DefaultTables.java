package crossfoot.caselog.taxonomy;

import crossfoot.caselog.schema.Column;
import crossfoot.caselog.schema.TableSchema;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;

/**
 * What a new master holds: the lists, timescales, settings, bank holidays and published figures that come with Crossfoot.
 * Each table is a tab-separated text of the product under {@code /defaults}, named after the table; a steward changes
 * the tables in the workbook, never here.
 */
public final class DefaultTables {

    private DefaultTables() {}

    /**
     * The rows of a table, in order, a text for each of its input columns; "" is an empty cell and dates are ISO.
     *
     * @throws IllegalStateException if the product has no such table, or its text does not fit the schema
     */
    public static List<List<String>> rows(TableSchema schema) {
        return rows("defaults", schema);
    }

    /** The rows of a table in a folder of the product. */
    static List<List<String>> rows(String folder, TableSchema schema) {
        List<List<String>> lines = lines(folder, schema.name());
        List<String> headers = schema.inputs().stream().map(Column::header).toList();
        if (lines.isEmpty() || !lines.get(0).equals(headers)) {
            throw new IllegalStateException(
                    "The default table " + schema.name() + " does not have the headers " + headers);
        }
        for (int i = 1; i < lines.size(); i++) {
            if (lines.get(i).size() != headers.size()) {
                throw new IllegalStateException("The default table " + schema.name() + " has "
                        + lines.get(i).size() + " cells in line " + (i + 1) + " instead of " + headers.size());
            }
        }
        return List.copyOf(lines.subList(1, lines.size()));
    }

    /** Whether a folder of the product has a table. */
    static boolean has(String folder, String name) {
        return DefaultTables.class.getResource("/" + folder + "/" + name + ".tsv") != null;
    }

    /** The lines of a table of the product, its header first, each a list of its cells. */
    static List<List<String>> lines(String folder, String name) {
        String resource = "/" + folder + "/" + name + ".tsv";
        try (InputStream stream = DefaultTables.class.getResourceAsStream(resource)) {
            if (stream == null) {
                throw new IllegalStateException("The product has no default table " + name);
            }
            BufferedReader reader = new BufferedReader(new InputStreamReader(stream, StandardCharsets.UTF_8));
            return reader.lines().map(line -> List.of(line.split("\t", -1))).toList();
        } catch (IOException | UncheckedIOException e) {
            throw new IllegalStateException("The default table " + name + " cannot be read", e);
        }
    }
}
