package crossfoot.workbook.zip;

import crossfoot.workbook.xml.DamagedPart;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * Reads a zip's central directory (APPNOTE 4.3) and refuses what an honest workbook never has: names that leave the
 * folder, entries that overlap, encryption, unknown methods. Nothing is inflated here.
 */
final class ZipDirectory {

    private static final int MOST_PARTS = 2000;
    private static final int END_LENGTH = 22;
    private static final long IN_ZIP64 = 0xFFFFFFFFL;
    private static final long LARGEST_PART = 0xFFFFFFFEL;
    private static final Charset OLD_NAMES = StandardCharsets.ISO_8859_1;

    private final FileBytes file;
    private int directoryStart;

    private ZipDirectory(FileBytes file) {
        this.file = file;
    }

    /** The entries in the order of the directory. */
    static List<ZipPart> read(FileBytes file) throws DamagedPart {
        try {
            return new ZipDirectory(file).parts();
        } catch (IndexOutOfBoundsException e) {
            throw new DamagedPart("its list of parts points outside the file");
        }
    }

    private List<ZipPart> parts() throws DamagedPart {
        int end = endRecord();
        long count = file.unsignedShort(end + 10);
        long start = file.unsignedInt(end + 16);
        int locator = end - 20;
        if ((start == IN_ZIP64 || count == 0xFFFF) && locator >= 0 && file.unsignedInt(locator) == 0x07064b50L) {
            int zip64 = offset(file.signedLong(locator + 8));
            count = file.signedLong(zip64 + 32);
            start = file.signedLong(zip64 + 48);
        }
        if (count > MOST_PARTS) {
            throw new DamagedPart("it has more than 2,000 parts");
        }
        directoryStart = offset(start);
        List<ZipPart> parts = new ArrayList<>();
        int at = directoryStart;
        for (long i = 0; i < count; i++) {
            ZipPart part = part(at);
            parts.add(part);
            at += part.recordLength();
        }
        checkNames(parts);
        checkOverlaps(parts);
        return parts;
    }

    private int endRecord() throws DamagedPart {
        int lowest = Math.max(0, file.size() - END_LENGTH - 0xFFFF);
        for (int at = file.size() - END_LENGTH; at >= lowest; at--) {
            if (file.unsignedInt(at) == 0x06054b50L && at + END_LENGTH + file.unsignedShort(at + 20) <= file.size()) {
                return at;
            }
        }
        throw new DamagedPart("its end is missing, as after a broken download");
    }

    private int offset(long value) throws DamagedPart {
        if (value < 0 || value >= file.size()) {
            throw new DamagedPart("its list of parts points outside the file");
        }
        return (int) value;
    }

    private ZipPart part(int at) throws DamagedPart {
        if (file.unsignedInt(at) != 0x02014b50L) {
            throw new DamagedPart("its list of parts is broken");
        }
        int flags = file.unsignedShort(at + 8);
        int nameLength = file.unsignedShort(at + 28);
        int extraLength = file.unsignedShort(at + 30);
        Charset charset = (flags & 0x800) != 0 ? StandardCharsets.UTF_8 : OLD_NAMES;
        String name = new String(file.copy(at + 46, nameLength), charset);
        long[] sizes = {file.unsignedInt(at + 24), file.unsignedInt(at + 20), file.unsignedInt(at + 42)};
        takeZip64(sizes, at + 46 + nameLength, extraLength);
        int method = file.unsignedShort(at + 10);
        if ((flags & 0x2041) != 0) {
            throw new DamagedPart("part " + name + " is encrypted");
        }
        if (method != 0 && method != 8) {
            throw new DamagedPart("part " + name + " is packed in a way that Excel does not use");
        }
        if (sizes[0] < 0 || sizes[0] > LARGEST_PART || sizes[1] < 0 || (method == 0 && sizes[0] != sizes[1])) {
            throw new DamagedPart("the size of part " + name + " cannot be right");
        }
        int local = offset(sizes[2]);
        int data = local + 30 + file.unsignedShort(local + 26) + file.unsignedShort(local + 28);
        if (file.unsignedInt(local) != 0x04034b50L || data + sizes[1] > directoryStart) {
            throw new DamagedPart("part " + name + " is cut off");
        }
        if (!name.equals(new String(file.copy(local + 30, file.unsignedShort(local + 26)), charset))) {
            throw new DamagedPart("two parts claim the name " + name);
        }
        int end = descriptorEnd((int) (data + sizes[1]), flags);
        int recordLength = 46 + nameLength + extraLength + file.unsignedShort(at + 32);
        // Some programs name parts in the manner of Windows; what matters is where a name leads.
        String plain = name.replace('\\', '/');
        return new ZipPart(
                plain, method, file.unsignedInt(at + 16), sizes[1], sizes[0], local, data, end, at, recordLength);
    }

    private void takeZip64(long[] sizes, int extra, int length) {
        for (int at = extra; at + 4 <= extra + length; at += 4 + file.unsignedShort(at + 2)) {
            if (file.unsignedShort(at) == 1) {
                int next = at + 4;
                for (int i = 0; i < sizes.length; i++) {
                    if (sizes[i] == IN_ZIP64) {
                        sizes[i] = file.signedLong(next);
                        next += 8;
                    }
                }
                return;
            }
        }
    }

    /** A data descriptor follows the packed bytes with or without its own mark, with sizes of 4 or of 8 bytes. */
    private int descriptorEnd(int packedEnd, int flags) {
        if ((flags & 8) == 0) {
            return packedEnd;
        }
        int marked = file.unsignedInt(packedEnd) == 0x08074b50L ? 4 : 0;
        int small = packedEnd + marked + 12;
        long signature = small + 4 <= file.size() ? file.unsignedInt(small) : 0;
        boolean fits = small == directoryStart || signature == 0x04034b50L || signature == 0x02014b50L;
        int large = small + 8;
        boolean largeFits =
                large <= directoryStart && (large == directoryStart || file.unsignedInt(large) == 0x04034b50L);
        return Math.min(!fits && largeFits ? large : small, directoryStart);
    }

    private static void checkNames(List<ZipPart> parts) throws DamagedPart {
        Set<String> seen = new HashSet<>();
        for (ZipPart part : parts) {
            String name = part.name();
            if (!seen.add(name.toLowerCase(Locale.ROOT))) {
                throw new DamagedPart("two parts claim the name " + name);
            }
            boolean leaves = List.of(name.split("/", -1)).contains("..");
            if (name.isEmpty() || leaves || name.startsWith("/") || name.contains(":")) {
                throw new DamagedPart("a part has a name that Excel never gives");
            }
        }
    }

    private void checkOverlaps(List<ZipPart> parts) throws DamagedPart {
        List<ZipPart> sorted = new ArrayList<>(parts);
        sorted.sort(Comparator.comparingInt(ZipPart::local));
        long free = 0;
        for (ZipPart part : sorted) {
            if (part.local() < free) {
                throw new DamagedPart("part " + part.name() + " overlaps another one");
            }
            free = part.data() + part.packed();
        }
        if (!sorted.isEmpty() && sorted.get(0).local() != 0) {
            throw new DamagedPart("something foreign stands before its first part");
        }
    }
}
