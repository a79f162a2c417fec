package crossfoot.report.pack;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.time.LocalDateTime;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;

/** Writes a zip again so that it says nothing of when it was made: same parts, same bytes. */
public final class SteadyZip {

    /** The first time that a zip can hold; Excel writes it too. */
    private static final LocalDateTime TIME = LocalDateTime.of(1980, 1, 1, 0, 0);

    private SteadyZip() {}

    public static void copy(byte[] zip, OutputStream out) throws IOException {
        copy(zip, Map.of(), out);
    }

    /**
     * The same with other contents of some parts.
     *
     * @param instead what some parts hold instead, by their names
     */
    public static void copy(byte[] zip, Map<String, byte[]> instead, OutputStream out) throws IOException {
        ZipOutputStream copy = new ZipOutputStream(out);
        try (ZipInputStream parts = new ZipInputStream(new ByteArrayInputStream(zip))) {
            for (ZipEntry part = parts.getNextEntry(); part != null; part = parts.getNextEntry()) {
                ZipEntry entry = new ZipEntry(part.getName());
                entry.setTimeLocal(TIME);
                copy.putNextEntry(entry);
                byte[] other = instead.get(part.getName());
                if (other != null) {
                    copy.write(other);
                } else if (part.getName().endsWith(".xlsx")) {
                    // The numbers of a document's chart lie in a workbook inside it.
                    copy(parts.readAllBytes(), copy);
                } else {
                    parts.transferTo(copy);
                }
                copy.closeEntry();
            }
        }
        copy.finish();
    }
}
