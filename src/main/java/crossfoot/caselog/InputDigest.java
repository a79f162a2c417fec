package crossfoot.caselog;

import crossfoot.caselog.schema.Column;
import crossfoot.caselog.schema.MasterSchema;
import crossfoot.caselog.schema.TableSchema;
import crossfoot.caselog.schema.TableSource;
import crossfoot.caselog.schema.Texts;
import crossfoot.caselog.taxonomy.Setting;
import crossfoot.workbook.cells.Cell;
import crossfoot.workbook.cells.ExpectedCells;
import crossfoot.workbook.cells.Table;
import crossfoot.workbook.cells.TableColumn;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The digest of everything that staff and stewards typed: two masters with the same inputs have the same digest, whatever
 * Crossfoot computed beside them and wherever the columns stand. SHA-256, lower-case hexadecimal.
 */
public final class InputDigest {

    private static final Set<String> WRITTEN_SETTINGS = Stream.of(Setting.values())
            .filter(Setting::written)
            .map(setting -> Texts.key(setting.label()))
            .collect(Collectors.toUnmodifiableSet());

    private final MessageDigest digest;
    private final ByteBuffer buffer = ByteBuffer.allocate(8 * 1024);

    private InputDigest() {
        try {
            this.digest = MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("Every Java has SHA-256", impossible);
        }
    }

    /** The digest of a casebook's inputs. */
    public static String of(Casebook casebook) {
        return digest(casebook::table);
    }

    private static String digest(Function<TableSchema, Optional<Table>> tables) {
        InputDigest digest = new InputDigest();
        for (TableSchema schema : MasterSchema.inputTables()) {
            Optional<Table> table = tables.apply(schema);
            if (table.isPresent()) {
                digest.add(schema, table.get());
            }
        }
        digest.flush();
        return HexFormat.of().formatHex(digest.digest.digest());
    }

    /**
     * What the columns of a table have to hold so that the inputs of a casebook are there, by their headers.
     *
     * @param table the name of the table
     * @return empty where the table is to be read for it: it holds what Crossfoot writes too, or was not there
     */
    public static Optional<ExpectedCells> expected(Casebook casebook, String table) {
        Optional<TableSchema> schema = MasterSchema.inputTables().stream()
                .filter(input -> input.name().equalsIgnoreCase(table) && !input.equals(MasterSchema.SETTINGS))
                .findFirst();
        return schema.flatMap(input -> casebook.table(input).map(read -> headers -> expected(input, read, headers)));
    }

    private static Optional<List<Optional<TableColumn>>> expected(
            TableSchema schema, Table read, List<String> headers) {
        SortedMap<String, TableColumn> left = inputs(schema, read);
        Set<String> computed = computed(schema);
        Set<String> met = new HashSet<>();
        List<Optional<TableColumn>> columns = new ArrayList<>();
        boolean known = true;
        for (String header : headers) {
            String key = Texts.key(header);
            boolean input = !computed.contains(key) && met.add(key);
            columns.add(input ? Optional.ofNullable(left.remove(key)) : Optional.empty());
            known &= !input || columns.get(columns.size() - 1).isPresent();
        }
        return known && left.isEmpty() ? Optional.of(columns) : Optional.empty();
    }

    /**
     * Whether other tables hold the inputs of a casebook, all of them and no more; a table may have been made, blank.
     *
     * @param compared whether a table holds what was {@link #expected}, where that was found on the way
     * @param other gives the other tables
     */
    public static boolean holds(Casebook casebook, Function<String, Optional<Boolean>> compared, TableSource other) {
        for (TableSchema schema : MasterSchema.inputTables()) {
            Optional<Boolean> found = compared.apply(schema.name());
            if (found.isPresent()) {
                if (!found.get()) {
                    return false;
                }
                continue;
            }
            Optional<Table> read = casebook.table(schema);
            Optional<Table> there = other.table(schema.name());
            boolean held = read.isPresent()
                    ? there.isPresent() && same(schema, read.get(), there.get())
                    : there.isEmpty() || blank(schema, there.get());
            if (!held) {
                return false;
            }
        }
        return true;
    }

    private static boolean blank(TableSchema schema, Table table) {
        return inputs(schema, table).values().stream()
                .allMatch(column -> column.distinct().stream().allMatch(Cell::empty));
    }

    private static boolean same(TableSchema schema, Table one, Table other) {
        SortedMap<String, TableColumn> columns = inputs(schema, one);
        SortedMap<String, TableColumn> others = inputs(schema, other);
        if (!columns.keySet().equals(others.keySet())) {
            return false;
        }
        if (schema.equals(MasterSchema.SETTINGS)) {
            return typedSettings(columns, one).equals(typedSettings(others, other));
        }
        Iterator<TableColumn> counterparts = others.values().iterator();
        return columns.values().stream().allMatch(column -> column.sameCells(counterparts.next()));
    }

    private static List<Cell> typedSettings(SortedMap<String, TableColumn> columns, Table table) {
        List<Cell> cells = new ArrayList<>();
        columns.forEach((key, column) -> typedSettings(column, table, cells::add));
        return cells;
    }

    /**
     * The columns of a table that Crossfoot does not compute, by their keys: the first of those with one header. How a
     * number is shown is no input.
     */
    private static SortedMap<String, TableColumn> inputs(TableSchema schema, Table table) {
        Set<String> computed = computed(schema);
        TreeMap<String, TableColumn> columns = new TreeMap<>();
        for (TableColumn column : table.columns()) {
            String key = Texts.key(column.header());
            if (!computed.contains(key)) {
                columns.computeIfAbsent(key, first -> column.unformatted());
            }
        }
        return columns;
    }

    private static Set<String> computed(TableSchema schema) {
        return schema.columns().stream()
                .filter(Column::computed)
                .map(Column::key)
                .collect(Collectors.toSet());
    }

    private void add(TableSchema schema, Table table) {
        text(schema.name());
        int rows = schema.equals(MasterSchema.CASE_LOG) || schema.equals(MasterSchema.LEARNING) ? table.size() : -1;
        number(rows);
        inputs(schema, table).forEach((key, column) -> column(key, column, table));
    }

    /** A column's dictionary and codes say the same as its cells, and are a tenth of the bytes. */
    private void column(String key, TableColumn column, Table table) {
        boolean settings = Texts.key(table.name()).equals(Texts.key(MasterSchema.SETTINGS.name()));
        text(key);
        if (settings) {
            typedSettings(column, table, this::cell);
            return;
        }
        for (Cell cell : column.distinct()) {
            cell(cell);
        }
        for (int row = 0; row < column.size(); row++) {
            number(column.code(row));
        }
    }

    /** Settings hold a few values that Crossfoot itself writes: they are no input. */
    private static void typedSettings(TableColumn column, Table table, Consumer<Cell> taker) {
        for (int row = 0; row < table.size(); row++) {
            if (!WRITTEN_SETTINGS.contains(Texts.key(table.cell(row, 0).shown()))) {
                taker.accept(column.cell(row));
            }
        }
    }

    private void cell(Cell cell) {
        text(cell.getClass().getSimpleName());
        text(cell.shown());
    }

    private void text(String text) {
        if (text.length() > buffer.capacity() || !ascii(text)) {
            byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
            number(bytes.length);
            flush();
            digest.update(bytes);
            return;
        }
        number(text.length());
        room(text.length());
        for (int i = 0; i < text.length(); i++) {
            buffer.put((byte) text.charAt(i));
        }
    }

    private static boolean ascii(String text) {
        for (int i = 0; i < text.length(); i++) {
            if (text.charAt(i) >= 0x80) {
                return false;
            }
        }
        return true;
    }

    private void number(int number) {
        room(Integer.BYTES);
        buffer.putInt(number);
    }

    private void room(int needed) {
        if (buffer.remaining() < needed) {
            flush();
        }
    }

    private void flush() {
        digest.update(buffer.array(), 0, buffer.position());
        buffer.clear();
    }
}
