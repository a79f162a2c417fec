package crossfoot.workbook.zip;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;

/** Writes a zip (APPNOTE 4.3): unchanged entries as they stand in their file, changed and new ones deflated. */
public final class ZipOutput {

    private static final long LARGEST = 0xFFFFFFFEL;
    private static final int UTF8_NAME = 0x800;

    /** Says that a part was packed in the least time. */
    static final int FASTEST = 0b110;
    /** That the sizes stand behind the content, which they never do in an entry that is written here. */
    private static final int DESCRIPTOR = 8;

    private static final int FIRST_DAY = 1 << 5 | 1;

    private final OutputStream out;
    private final ByteArrayOutputStream directory = new ByteArrayOutputStream();
    private long written;
    private int count;

    public ZipOutput(OutputStream out) {
        this.out = out;
    }

    /** Copies an entry, packed bytes and headers, without unpacking it. */
    public void copy(FileBytes file, ZipPart part) throws IOException {
        long at = written;
        byte[] entry = file.copy(part.local(), part.end() - part.local());
        send(entry);
        byte[] record = file.copy(part.record(), part.recordLength());
        boolean large = file.unsignedInt(part.record() + 20) > LARGEST
                || file.unsignedInt(part.record() + 24) > LARGEST
                || file.unsignedInt(part.record() + 42) > LARGEST;
        if (large) {
            // What needed the large form does so no more; its local header may keep it.
            byte[] name = file.copy(part.record() + 46, file.unsignedShort(part.record() + 28));
            int descriptor = part.method() == 8 ? UTF8_NAME | DESCRIPTOR : UTF8_NAME;
            int flags = file.unsignedShort(part.record() + 8) & descriptor;
            int time = (int) file.unsignedInt(part.record() + 12);
            record(name, flags, time, new long[] {part.method(), part.crc(), part.packed(), part.size()}, at);
            return;
        }
        for (int i = 0; i < 4; i++) {
            record[42 + i] = (byte) (at >>> 8 * i);
        }
        directory.write(record, 0, record.length);
        count++;
    }

    /** Writes an entry with new content under its old name and time. */
    public void replace(FileBytes file, ZipPart part, PackedPart content) throws IOException {
        long at = written;
        byte[] name = file.copy(part.record() + 46, file.unsignedShort(part.record() + 28));
        int flags = file.unsignedShort(part.record() + 8) & (UTF8_NAME | FASTEST);
        int time = (int) file.unsignedInt(part.record() + 12);
        local(name, flags, time, content);
        record(name, flags, time, new long[] {8, content.crc(), content.packed(), content.size()}, at);
    }

    /** Writes a new entry. */
    public void add(String name, PackedPart content) throws IOException {
        long at = written;
        byte[] bytes = name.getBytes(StandardCharsets.UTF_8);
        int flags = bytes.length == name.length() ? 0 : UTF8_NAME;
        local(bytes, flags, FIRST_DAY << 16, content);
        record(bytes, flags, FIRST_DAY << 16, new long[] {8, content.crc(), content.packed(), content.size()}, at);
    }

    private void local(byte[] name, int flags, int time, PackedPart content) throws IOException {
        ByteArrayOutputStream head = new ByteArrayOutputStream();
        number(head, 0x04034b50, 4);
        number(head, 20, 2);
        number(head, flags, 2);
        number(head, 8, 2);
        number(head, time, 4);
        number(head, content.crc(), 4);
        number(head, fitting(content.packed()), 4);
        number(head, fitting(content.size()), 4);
        number(head, name.length, 2);
        number(head, 0, 2);
        head.write(name, 0, name.length);
        send(head.toByteArray());
        content.copyTo(out);
        written += content.packed();
    }

    /** @param values method, checksum, packed size, size */
    private void record(byte[] name, int flags, int time, long[] values, long at) {
        number(directory, 0x02014b50, 4);
        number(directory, 20, 2);
        number(directory, 20, 2);
        number(directory, flags, 2);
        number(directory, values[0], 2);
        number(directory, time, 4);
        for (int i = 1; i < values.length; i++) {
            number(directory, values[i], 4);
        }
        number(directory, name.length, 2);
        number(directory, 0, 2);
        number(directory, 0, 4);
        number(directory, 0, 2);
        number(directory, 0, 4);
        number(directory, at, 4);
        directory.write(name, 0, name.length);
        count++;
    }

    /** Writes the directory; the stream stays open. */
    public void finish() throws IOException {
        long start = fitting(written);
        byte[] records = directory.toByteArray();
        send(records);
        ByteArrayOutputStream end = new ByteArrayOutputStream();
        number(end, 0x06054b50, 4);
        number(end, 0, 4);
        number(end, count, 2);
        number(end, count, 2);
        number(end, records.length, 4);
        number(end, start, 4);
        number(end, 0, 2);
        send(end.toByteArray());
    }

    private static long fitting(long value) throws IOException {
        if (value > LARGEST) {
            throw new IOException("The workbook is larger than 4 GB");
        }
        return value;
    }

    private void send(byte[] bytes) throws IOException {
        out.write(bytes);
        written += bytes.length;
    }

    private static void number(ByteArrayOutputStream into, long value, int bytes) {
        for (int i = 0; i < bytes; i++) {
            into.write((int) (value >>> 8 * i));
        }
    }
}
