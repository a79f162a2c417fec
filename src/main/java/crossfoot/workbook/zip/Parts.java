package crossfoot.workbook.zip;

import crossfoot.workbook.xml.DamagedPart;
import java.io.IOException;
import java.io.InputStream;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** The parts of a workbook by name; names are the same in any case, as ECMA-376 part 2 has it. */
public final class Parts {

    private static final int LARGEST_WHOLE = 64 << 20;
    private static final int WORTH_READING_AHEAD = 512 << 10;

    private final FileBytes file;
    private final List<ZipPart> inOrder;
    private final Map<String, ZipPart> byName = new HashMap<>();

    public Parts(FileBytes file) throws DamagedPart {
        this.file = file;
        this.inOrder = List.copyOf(ZipDirectory.read(file));
        inOrder.forEach(part -> byName.put(part.name().toLowerCase(Locale.ROOT), part));
    }

    public FileBytes file() {
        return file;
    }

    public List<ZipPart> inOrder() {
        return inOrder;
    }

    public Optional<ZipPart> find(String name) {
        return Optional.ofNullable(byName.get(name.toLowerCase(Locale.ROOT)));
    }

    public InputStream open(ZipPart part) throws DamagedPart {
        return new PartStream(file, part);
    }

    /** The same for a reader that goes through the whole part: a large one is unpacked ahead of it. */
    public InputStream openAhead(ZipPart part) throws DamagedPart {
        InputStream stream = open(part);
        return part.size() > WORTH_READING_AHEAD ? new ReadAhead(stream) : stream;
    }

    /**
     * How hard what replaces a part is packed: as fast as Excel packs where the part says that it was (APPNOTE 4.4.4, bits 1
     * and 2), since a master that comes from Excel goes back to it.
     */
    public int level(ZipPart part) {
        int flags = file.unsignedShort(part.record() + 8);
        return (flags & ZipOutput.FASTEST) == ZipOutput.FASTEST ? 1 : PackedPart.USUAL;
    }

    /** The content of a small part. */
    public byte[] whole(ZipPart part) throws IOException {
        if (part.size() > LARGEST_WHOLE) {
            throw new DamagedPart("part " + part.name() + " is larger than any workbook needs it");
        }
        try (InputStream in = open(part)) {
            byte[] all = in.readNBytes((int) part.size());
            if (in.read() >= 0) {
                throw new DamagedPart("part " + part.name() + " holds more than it says");
            }
            return all;
        }
    }

    /** The name of the part that holds the relationships of a part. */
    public static String relationshipsOf(String part) {
        int slash = part.lastIndexOf('/') + 1;
        return part.substring(0, slash) + "_rels/" + part.substring(slash) + ".rels";
    }
}
