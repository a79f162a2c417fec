package crossfoot.workbook.saving;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** When a disk fails, and how: at its nth change, whatever that is. It remembers what it was never told to keep. */
final class Faults {

    /** What goes wrong. */
    enum Kind {
        /** One thing fails, and everything works again. */
        ONCE,
        /** There is no room for anything more; what is there can be deleted and renamed. */
        FULL,
        /** The drive is gone. */
        GONE,
        /** The process is killed: nothing of it is done any more. */
        KILLED,
        /** The power fails, and what was written and not flushed is lost. */
        POWER_CUT,
        /** The power fails, and so do names that were made, changed or deleted in a folder that was not flushed since. */
        POWER_CUT_AND_NAMES;

        private boolean cutsPower() {
            return this == POWER_CUT || this == POWER_CUT_AND_NAMES;
        }

        private boolean stopsTheProcess() {
            return this == KILLED || cutsPower();
        }
    }

    /** The end of a process, which no handler of failures expects. */
    static final class Stopped extends Error {
        Stopped() {
            super("Killed at this moment");
        }
    }

    /** Does what is left of a write that fails. */
    @FunctionalInterface
    interface Half {
        /** Writes it. */
        int write() throws IOException;
    }

    private record Renaming(Path folder, Undoing undo) {}

    @FunctionalInterface
    private interface Undoing {
        void run() throws IOException;
    }

    private final Kind kind;
    private final int nth;
    private final List<FaultyChannel> open = new ArrayList<>();
    private final Set<Path> unflushed = new HashSet<>();
    private final List<Renaming> namesNotFlushed = new ArrayList<>();
    private int changes;

    /** Faults of a kind, at a change counted from 1. */
    Faults(Kind kind, int nth) {
        this.kind = kind;
        this.nth = nth;
    }

    /** How many changes there were. */
    int changes() {
        return changes;
    }

    FaultyChannel opened(FaultyChannel channel) {
        open.add(channel);
        return channel;
    }

    void creating(Path file) throws IOException {
        happens(true);
        if (!Files.exists(file)) {
            rename(file, () -> Files.deleteIfExists(file));
        }
    }

    void writing(Path file, Half half) throws IOException {
        boolean whole = false;
        unflushed.add(file);
        try {
            happens(true);
            whole = true;
        } finally {
            if (!whole && changes == nth) {
                half.write();
            }
        }
    }

    void flushing(Path file) throws IOException {
        happens(true);
        unflushed.remove(file);
        namesNotFlushed.removeIf(renaming -> renaming.folder().equals(file));
    }

    void closing(Path file) throws IOException {
        if (unflushed.contains(file)) {
            happens(false);
        }
    }

    void marking(Path file) throws IOException {
        happens(false);
    }

    void deleting(Path file) throws IOException {
        if (!Files.exists(file)) {
            throw new NoSuchFileException(file.toString());
        }
        happens(false);
        byte[] content = Files.readAllBytes(file);
        rename(file, () -> Files.write(file, content));
        unflushed.remove(file);
    }

    void moving(Path from, Path to) throws IOException {
        happens(false);
        byte[] content = Files.readAllBytes(from);
        byte[] before = Files.exists(to) ? Files.readAllBytes(to) : null;
        rename(to, () -> {
            Files.write(from, content);
            if (before == null) {
                Files.deleteIfExists(to);
            } else {
                Files.write(to, before);
            }
        });
        unflushed.remove(to);
        if (unflushed.remove(from)) {
            unflushed.add(to);
        }
    }

    private void rename(Path file, Undoing undo) {
        namesNotFlushed.add(new Renaming(file.toAbsolutePath().getParent(), undo));
    }

    private void happens(boolean needsRoom) throws IOException {
        changes++;
        if (changes < nth) {
            return;
        }
        if (kind.stopsTheProcess()) {
            throw new Stopped();
        }
        if (kind == Kind.ONCE ? changes == nth : kind == Kind.GONE) {
            throw new IOException("Input/output error");
        }
        if (kind == Kind.FULL && needsRoom) {
            throw new IOException("No space left on device");
        }
    }

    /** What is on the disk when everything runs again: the process is gone, and after a power cut more than that. */
    void over() throws IOException {
        for (FaultyChannel channel : open) {
            channel.letGo();
        }
        if (!kind.cutsPower()) {
            return;
        }
        for (Path file : unflushed) {
            if (Files.exists(file)) {
                lose(file);
            }
        }
        if (kind == Kind.POWER_CUT_AND_NAMES) {
            Collections.reverse(namesNotFlushed);
            for (Renaming renaming : namesNotFlushed) {
                renaming.undo().run();
            }
        }
    }

    private static void lose(Path file) {
        try (FileChannel channel = FileChannel.open(file, StandardOpenOption.WRITE)) {
            channel.truncate(channel.size() / 2);
        } catch (IOException unexpected) {
            throw new UncheckedIOException(unexpected);
        }
    }
}
