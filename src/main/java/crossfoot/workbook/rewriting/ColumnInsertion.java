package crossfoot.workbook.rewriting;

import crossfoot.workbook.reading.Relationship;
import crossfoot.workbook.reading.SheetFacts;
import crossfoot.workbook.reading.SheetPlace;
import crossfoot.workbook.reading.TablePlace;
import crossfoot.workbook.reading.Workbook;
import crossfoot.workbook.zip.PackedPart;
import crossfoot.workbook.zip.Parts;
import crossfoot.workbook.zip.ZipOutput;
import crossfoot.workbook.zip.ZipPart;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Empty columns put into one sheet, as Excel does when columns are inserted: what stands to the right moves, with the
 * tables there. Only for a sheet of plain tables: where drawings or comments stand on it, or formulas of another sheet
 * point at its cells by address, nothing is done.
 */
public final class ColumnInsertion {

    private static final Set<String> PLAIN = Set.of("table", "printerSettings", "hyperlink");
    private static final Pattern WITHOUT_PLACE = Pattern.compile("<(?:\\w+:)?c(?=[\\s/>])(?![^>]*\\sr\\s*=)");

    private final Workbook source;
    private final Parts parts;
    private final SheetPlace sheet;
    private final int index;
    private final ShiftedColumns shift;

    private ColumnInsertion(Workbook source, int index, ShiftedColumns shift) {
        this.source = source;
        this.parts = source.contents().parts();
        this.index = index;
        this.sheet = source.contents().outline().sheets().get(index);
        this.shift = shift;
    }

    /**
     * The workbook with columns inserted; empty where the sheet holds more than plain tables.
     *
     * @param before the column, counted from 1, that the new ones stand before
     */
    public static Optional<Workbook> in(Workbook source, String sheet, int before, int count) {
        int index = source.sheets().indexOf(sheet);
        ColumnInsertion insertion = new ColumnInsertion(source, index, new ShiftedColumns(sheet, before, count));
        try {
            return insertion.possible()
                    ? Optional.of(Workbook.open(source.name(), insertion.bytes()))
                    : Optional.empty();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private boolean possible() throws IOException {
        String own = text(sheet.part());
        if (!own.startsWith("<") || WITHOUT_PLACE.matcher(own).find()) {
            return false;
        }
        for (Relationship link : Relationship.of(parts, sheet.part())) {
            if (!PLAIN.contains(link.type())) {
                return false;
            }
        }
        for (Map.Entry<String, SheetFacts> other : source.contents().facts().entrySet()) {
            boolean pointsHere = !other.getKey().equals(sheet.part())
                    && other.getValue().formulas() > 0
                    && text(other.getKey()).contains(shift.qualifier());
            if (pointsHere) {
                return false;
            }
        }
        return true;
    }

    private String text(String part) throws IOException {
        return new String(parts.whole(part(part)), StandardCharsets.UTF_8);
    }

    private ZipPart part(String name) {
        return parts.find(name).orElseThrow(() -> new IllegalStateException("The check found part " + name));
    }

    private byte[] bytes() throws IOException {
        Map<String, String> changed = new HashMap<>();
        changed.put(part(sheet.part()).name(), shift.part(text(sheet.part()), true));
        for (TablePlace table : source.contents().outline().tables()) {
            if (table.sheet() == index) {
                changed.put(part(table.part()).name(), shift.part(text(table.part()), true));
            }
        }
        String workbook = source.contents().outline().part();
        changed.put(part(workbook).name(), shift.part(text(workbook), false));
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        write(changed, bytes);
        return bytes.toByteArray();
    }

    private void write(Map<String, String> changed, OutputStream out) throws IOException {
        ZipOutput zip = new ZipOutput(out);
        List<ZipPart> all = parts.inOrder();
        for (ZipPart part : all) {
            String content = changed.get(part.name());
            if (content == null) {
                zip.copy(parts.file(), part);
            } else {
                zip.replace(parts.file(), part, PackedPart.of(content.getBytes(StandardCharsets.UTF_8)));
            }
        }
        zip.finish();
    }
}
