package crossfoot.workbook.zip;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** Bytes that wait for their place in a file: a few in memory, more in a private temporary file. */
final class Spool extends OutputStream {

    private static final int IN_MEMORY = 16 << 20;

    private final List<byte[]> memory = new ArrayList<>();
    private Optional<Path> path = Optional.empty();
    private OutputStream target = nullOutputStream();
    private long size;

    @Override
    public void write(int b) throws IOException {
        write(new byte[] {(byte) b}, 0, 1);
    }

    @Override
    public void write(byte[] from, int start, int length) throws IOException {
        keep(Arrays.copyOfRange(from, start, start + length));
    }

    /** Writes bytes that nobody changes afterwards. */
    void keep(byte[] bytes) throws IOException {
        if (path.isEmpty() && size + bytes.length > IN_MEMORY) {
            Path file = Files.createTempFile("crossfoot", ".part");
            path = Optional.of(file);
            target = Files.newOutputStream(file);
            copyMemory(target);
            memory.clear();
        }
        if (path.isPresent()) {
            target.write(bytes);
        } else {
            memory.add(bytes);
        }
        size += bytes.length;
    }

    private void copyMemory(OutputStream out) throws IOException {
        for (byte[] bytes : memory) {
            out.write(bytes);
        }
    }

    long size() {
        return size;
    }

    /** Copies everything that was written. */
    void copyTo(OutputStream out) throws IOException {
        if (path.isPresent()) {
            target.close();
            FileBytes.send(path.get(), out);
        } else {
            copyMemory(out);
        }
    }

    @Override
    public void close() throws IOException {
        if (path.isPresent()) {
            target.close();
            Files.deleteIfExists(path.get());
        }
    }
}
