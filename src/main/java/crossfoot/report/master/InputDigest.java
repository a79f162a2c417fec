package crossfoot.report.master;

import crossfoot.caselog.Casebook;
import crossfoot.caselog.Column;
import crossfoot.caselog.MasterSchema;
import crossfoot.caselog.Setting;
import crossfoot.caselog.TableSchema;
import crossfoot.caselog.TableSource;
import crossfoot.caselog.Texts;
import crossfoot.workbook.Cell;
import crossfoot.workbook.Table;
import crossfoot.workbook.TableColumn;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
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

    /** The digest of the inputs in tables that nobody has read as a casebook. */
    static String of(TableSource source) {
        return digest(schema -> source.table(schema.name()));
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

    private void add(TableSchema schema, Table table) {
        Set<String> computed = schema.columns().stream()
                .filter(Column::computed)
                .map(Column::key)
                .collect(Collectors.toSet());
        TreeMap<String, TableColumn> columns = new TreeMap<>();
        for (TableColumn column : table.columns()) {
            String key = Texts.key(column.header());
            if (!computed.contains(key)) {
                columns.putIfAbsent(key, column);
            }
        }
        text(schema.name());
        int rows = schema.equals(MasterSchema.CASE_LOG) || schema.equals(MasterSchema.LEARNING) ? table.size() : -1;
        number(rows);
        columns.forEach((key, column) -> column(key, column, table));
    }

    /** A column's dictionary and codes say the same as its cells, and are a tenth of the bytes. */
    private void column(String key, TableColumn column, Table table) {
        boolean settings = Texts.key(table.name()).equals(Texts.key(MasterSchema.SETTINGS.name()));
        text(key);
        if (settings) {
            settingsColumn(column, table);
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
    private void settingsColumn(TableColumn column, Table table) {
        for (int row = 0; row < table.size(); row++) {
            if (!WRITTEN_SETTINGS.contains(Texts.key(table.cell(row, 0).shown()))) {
                cell(column.cell(row));
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
