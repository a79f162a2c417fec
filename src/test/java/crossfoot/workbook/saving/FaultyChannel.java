package crossfoot.workbook.saving;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.MappedByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.ReadableByteChannel;
import java.nio.channels.WritableByteChannel;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/** An open file of a disk that fails: what is written, flushed and closed is counted. */
final class FaultyChannel extends FileChannel {

    private final FileChannel real;
    private final Path file;
    private final Faults faults;

    FaultyChannel(FileChannel real, Path file, Faults faults) {
        this.real = real;
        this.file = file;
        this.faults = faults;
    }

    /** What the system does with the files of a process that has ended. */
    void letGo() throws IOException {
        real.close();
    }

    @Override
    public int write(ByteBuffer bytes) throws IOException {
        faults.writing(file, () -> {
            // A failure amid a write leaves a part of it on the disk.
            ByteBuffer half = bytes.duplicate();
            half.limit(half.position() + half.remaining() / 2);
            return real.write(half);
        });
        return real.write(bytes);
    }

    @Override
    public long write(ByteBuffer[] sources, int offset, int length) throws IOException {
        long written = 0;
        for (int i = offset; i < offset + length; i++) {
            written += write(sources[i]);
        }
        return written;
    }

    @Override
    public int write(ByteBuffer bytes, long position) throws IOException {
        faults.writing(file, () -> 0);
        return real.write(bytes, position);
    }

    @Override
    public FileChannel truncate(long size) throws IOException {
        faults.writing(file, () -> 0);
        real.truncate(size);
        return this;
    }

    @Override
    public void force(boolean metaData) throws IOException {
        // What a power cut would leave is worked out, so that the disk beneath need not be waited for.
        faults.flushing(file);
    }

    @Override
    protected void implCloseChannel() throws IOException {
        // A drive far away tells only now that it could not keep what was written.
        try {
            faults.closing(file);
        } finally {
            real.close();
        }
    }

    @Override
    public int read(ByteBuffer bytes) throws IOException {
        return real.read(bytes);
    }

    @Override
    public long read(ByteBuffer[] targets, int offset, int length) throws IOException {
        return real.read(targets, offset, length);
    }

    @Override
    public int read(ByteBuffer bytes, long position) throws IOException {
        return real.read(bytes, position);
    }

    @Override
    public long position() throws IOException {
        return real.position();
    }

    @Override
    public FileChannel position(long position) throws IOException {
        real.position(position);
        return this;
    }

    @Override
    public long size() throws IOException {
        return real.size();
    }

    @Override
    public long transferTo(long position, long count, WritableByteChannel target) throws IOException {
        return real.transferTo(position, count, target);
    }

    @Override
    public long transferFrom(ReadableByteChannel source, long position, long count) {
        throw new UnsupportedOperationException("Saving writes what it counts");
    }

    @Override
    public MappedByteBuffer map(MapMode mode, long position, long size) throws IOException {
        return real.map(mode, position, size);
    }

    @Override
    public FileLock lock(long position, long size, boolean shared) throws IOException {
        return real.lock(position, size, shared);
    }

    @Override
    public @Nullable FileLock tryLock(long position, long size, boolean shared) throws IOException {
        return real.tryLock(position, size, shared);
    }
}
