package crossfoot.workbook.zip;

import crossfoot.workbook.cells.Refusals;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.HexFormat;

/**
 * The bytes of a file, read once: up to 64 MB in memory, above that in a private copy on disk that goes with the process.
 * All later work is done on these bytes, whatever happens to the file meanwhile.
 */
public final class FileBytes implements AutoCloseable {

    private static final long IN_MEMORY = 64L << 20;
    private static final long AT_MOST = 512L << 20;

    private static final int PIECE = 256 << 10;

    private final Held bytes;
    private volatile String sha256 = "";

    private FileBytes(Held bytes) {
        this.bytes = bytes;
    }

    public static FileBytes of(String name, byte[] bytes) {
        if (bytes.length > IN_MEMORY) {
            throw Refusals.of(name, "is larger than 64 MB: split the log by years, or use the command line");
        }
        return new FileBytes(new Held.InMemory(bytes.clone()));
    }

    public static FileBytes read(Path file) {
        String name = String.valueOf(file.getFileName());
        try {
            if (Files.isDirectory(file)) {
                throw Refusals.of(name, "is a folder: name the workbook in it");
            }
            long size = Files.size(file);
            if (!Files.isRegularFile(file)) {
                throw Refusals.of(name, "is no file but a pipe or a device: copy the workbook to a file");
            }
            if (size > AT_MOST) {
                throw Refusals.of(name, "is larger than 512 MB: split the log by years");
            }
            return new FileBytes(
                    size <= IN_MEMORY ? new Held.InMemory(inMemory(name, file, (int) size)) : privateCopy(file));
        } catch (NoSuchFileException e) {
            throw Refusals.of(name, "is not there: check the name and the folder", e);
        } catch (IOException e) {
            throw Refusals.of(name, "cannot be read: check that you may open it and that its drive is connected", e);
        }
    }

    /**
     * The bytes of a file of this process's own, of any size, read where it lies when they are asked for: until it is closed,
     * nobody may change it.
     */
    public static FileBytes ofOwn(Path file) throws IOException {
        return new FileBytes(new Held.OnDisk(FileChannel.open(file)));
    }

    private static byte[] inMemory(String name, Path file, int size) throws IOException {
        try (InputStream in = Files.newInputStream(file)) {
            byte[] bytes = new byte[size];
            int got = 0;
            // Asked for all at once, the system would be given a buffer of as many bytes again.
            for (int step = 1; step > 0 && got < size; got += Math.max(step, 0)) {
                step = in.read(bytes, got, Math.min(PIECE, size - got));
            }
            byte[] more = in.readNBytes((int) IN_MEMORY + 1 - got);
            if (got + more.length > IN_MEMORY) {
                throw Refusals.of(name, "is growing while it is read: wait until it is copied");
            }
            if (got < size || more.length > 0) {
                bytes = Arrays.copyOf(bytes, got + more.length);
                System.arraycopy(more, 0, bytes, got, more.length);
            }
            return bytes;
        }
    }

    /** Copies a file as it is now into a stream, in pieces that are worth asking the system for. */
    public static void send(Path file, OutputStream out) throws IOException {
        byte[] piece = new byte[PIECE];
        try (InputStream in = Files.newInputStream(file)) {
            for (int got = in.read(piece); got >= 0; got = in.read(piece)) {
                out.write(piece, 0, got);
            }
        }
    }

    private static Held privateCopy(Path file) throws IOException {
        Path copy = Files.createTempFile("crossfoot", ".xlsx");
        // Where an open file cannot be deleted, it goes when the process ends.
        copy.toFile().deleteOnExit();
        FileChannel to = FileChannel.open(
                copy, StandardOpenOption.READ, StandardOpenOption.WRITE, StandardOpenOption.DELETE_ON_CLOSE);
        try (FileChannel from = FileChannel.open(file)) {
            long done = 0;
            for (long step = 1; step > 0 && done <= AT_MOST; done += step) {
                step = from.transferTo(done, 8L << 20, to.position(done));
            }
        }
        return new Held.OnDisk(to);
    }

    private String hash() {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            for (int at = 0; at < size(); at += PIECE) {
                digest.update(slice(at, Math.min(PIECE, size() - at)));
            }
            return HexFormat.of().formatHex(digest.digest());
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java has SHA-256", e);
        }
    }

    /** Worked out when first asked for: most runs never ask. */
    public String sha256() {
        String known = sha256;
        if (known.isEmpty()) {
            known = hash();
            sha256 = known;
        }
        return known;
    }

    /** Whether a file holds these bytes now. */
    public boolean sameAs(Path file) throws IOException {
        try (FileChannel channel = FileChannel.open(file)) {
            if (channel.size() != size()) {
                return false;
            }
            ByteBuffer piece = ByteBuffer.allocate(PIECE);
            int at = 0;
            while (at < size() && channel.read(piece) >= 0) {
                piece.flip();
                if (piece.remaining() > size() - at || !piece.equals(slice(at, piece.remaining()))) {
                    return false;
                }
                at += piece.remaining();
                piece.clear();
            }
            return at == size();
        }
    }

    public int size() {
        return bytes.size();
    }

    int unsignedByte(int at) {
        return bytes.at(at) & 0xff;
    }

    int unsignedShort(int at) {
        return unsignedByte(at) | unsignedByte(at + 1) << 8;
    }

    long unsignedInt(int at) {
        return unsignedShort(at) | (long) unsignedShort(at + 2) << 16;
    }

    long signedLong(int at) {
        return unsignedInt(at) | unsignedInt(at + 4) << 32;
    }

    /** The bytes of a range, with their own position; a file on disk is read as far as that goes. */
    ByteBuffer slice(int from, int length) {
        return bytes.slice(from, length);
    }

    public byte[] copy(int from, int length) {
        byte[] copy = new byte[length];
        bytes.slice(from, length).get(copy);
        return copy;
    }

    /** Lets go of a file on disk. */
    @Override
    public void close() throws IOException {
        bytes.close();
    }
}
