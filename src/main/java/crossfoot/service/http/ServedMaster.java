package crossfoot.service.http;

import crossfoot.caselog.Casebook;
import crossfoot.caselog.schema.MasterSchema;
import crossfoot.report.master.Refresh;
import crossfoot.report.master.SavedRefresh;
import crossfoot.workbook.cells.WorkbookRefusal;
import crossfoot.workbook.reading.Workbook;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;

/** The master that the service serves: read again whenever the file is another. */
public final class ServedMaster {

    /** What tells one state of a file from another without reading it. */
    record Stamp(FileTime changed, long size, Optional<Object> identity) {}

    private record Reading(Stamp stamp, Workbook workbook) {}

    /** Excel saves by putting the old file away and the new one in its place: between the two there is none. */
    private static final long CHANGES_PLACES_NANOS = TimeUnit.SECONDS.toNanos(3);

    private static final long LOOK_MILLIS = 20;

    private static final long THERE = 0;

    private final Path file;
    private final AtomicLong missingSince = new AtomicLong(THERE);
    private Optional<Reading> latest = Optional.empty();
    private volatile boolean seen;
    private volatile String lastRefreshed = "";

    public ServedMaster(Path file) {
        this.file = file;
    }

    /** The name of the file, without its folder. */
    public String name() {
        return String.valueOf(file.getFileName());
    }

    /** Saves a refresh of the workbook; tells whether there was anything to write. */
    public boolean save(Refresh refresh, Instant now) {
        boolean changed = SavedRefresh.inPlace(refresh, file, now);
        // Read at once: whoever asked for it looks at it next.
        workbook();
        return changed;
    }

    /** Saves a refresh of an altered workbook over the master that the alteration began with. */
    public void saveOver(Workbook read, Refresh refresh, Instant now) {
        SavedRefresh.over(read, refresh, file, now);
    }

    /** How long the file is that was read last, in bytes. */
    public synchronized int size() {
        return latest.map(reading ->
                        (int) Math.min(Integer.MAX_VALUE, reading.stamp().size()))
                .orElse(0);
    }

    /** The workbook as it is on disk now; a file that is just being replaced is waited for. */
    public synchronized Workbook workbook() {
        Stamp now = stampInPlace();
        Optional<Reading> known = latest.filter(reading -> reading.stamp().equals(now));
        if (known.isPresent()) {
            return known.get().workbook();
        }
        latest = Optional.empty();
        return read(now);
    }

    private Workbook read(Stamp now) {
        Workbook read;
        try {
            read = Workbook.open(file);
        } catch (WorkbookRefusal refusal) {
            Stamp since = stampInPlace();
            if (since.equals(now)) {
                throw refusal;
            }
            // It was replaced while it was read.
            return read(since);
        }
        latest = Optional.of(new Reading(now, read));
        lastRefreshed = lastRefreshed(read);
        return read;
    }

    private Stamp stampInPlace() {
        Optional<Stamp> now = stamp();
        try {
            while (now.isEmpty() && !gone()) {
                Thread.sleep(LOOK_MILLIS);
                now = stamp();
            }
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
        return now.orElseThrow(this::missing);
    }

    /** Whether the file has been missing for longer than it takes to put another in its place. */
    boolean gone() {
        long since = missingSince.get();
        return since != THERE && System.nanoTime() - since > CHANGES_PLACES_NANOS;
    }

    /** When the master was last refreshed, as far as it has been read; "" where it does not say. Never waits. */
    String lastRefreshed() {
        return lastRefreshed;
    }

    /** Whether the file was there when it was last looked at. Never waits. */
    boolean seen() {
        return seen;
    }

    private static String lastRefreshed(Workbook workbook) {
        try {
            return Casebook.read(
                            name -> name.equals(MasterSchema.SETTINGS.name()) ? workbook.table(name) : Optional.empty())
                    .settings()
                    .lastRefreshed();
        } catch (WorkbookRefusal unreadable) {
            return "";
        }
    }

    /** The state of the file; empty where there is none. */
    Optional<Stamp> stamp() {
        try {
            BasicFileAttributes attributes = Files.readAttributes(file, BasicFileAttributes.class);
            seen = true;
            missingSince.set(THERE);
            return Optional.of(new Stamp(
                    attributes.lastModifiedTime(), attributes.size(), Optional.ofNullable(attributes.fileKey())));
        } catch (IOException unreachable) {
            seen = false;
            missingSince.compareAndSet(THERE, System.nanoTime() | 1);
            return Optional.empty();
        }
    }

    private WorkbookRefusal missing() {
        return new WorkbookRefusal(
                WorkbookRefusal.Kind.UNREADABLE,
                "The served workbook " + name() + " is not where it was when the service started.");
    }
}
