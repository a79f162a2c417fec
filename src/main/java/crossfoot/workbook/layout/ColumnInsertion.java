package crossfoot.workbook.layout;

import crossfoot.workbook.reading.Relationship;
import crossfoot.workbook.reading.SheetFacts;
import crossfoot.workbook.reading.SheetPlace;
import crossfoot.workbook.reading.TablePlace;
import crossfoot.workbook.reading.Workbook;
import java.io.IOException;
import java.io.UncheckedIOException;
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
    private final PartTexts texts;
    private final SheetPlace sheet;
    private final int index;
    private final ShiftedColumns shift;

    private ColumnInsertion(Workbook source, int index, ShiftedColumns shift) {
        this.source = source;
        this.texts = new PartTexts(source);
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
            return insertion.possible() ? Optional.of(insertion.written()) : Optional.empty();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private boolean possible() throws IOException {
        String own = texts.of(sheet.part());
        if (!own.startsWith("<") || WITHOUT_PLACE.matcher(own).find()) {
            return false;
        }
        for (Relationship link : Relationship.of(source.contents().parts(), sheet.part())) {
            if (!PLAIN.contains(link.type())) {
                return false;
            }
        }
        for (Map.Entry<String, SheetFacts> other : source.contents().facts().entrySet()) {
            boolean pointsHere = !other.getKey().equals(sheet.part())
                    && other.getValue().formulas() > 0
                    && texts.of(other.getKey()).contains(shift.qualifier());
            if (pointsHere) {
                return false;
            }
        }
        return true;
    }

    private Workbook written() throws IOException {
        texts.change(sheet.part(), shift.part(texts.of(sheet.part()), true));
        for (TablePlace table : source.contents().outline().tables()) {
            if (table.sheet() == index) {
                texts.change(table.part(), shift.part(texts.of(table.part()), true));
            }
        }
        String workbook = source.contents().outline().part();
        texts.change(workbook, shift.part(texts.of(workbook), false));
        return texts.written();
    }
}
