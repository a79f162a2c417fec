package crossfoot.workbook.rewriting;

import crossfoot.workbook.cells.DateSystem;
import crossfoot.workbook.cells.Entry;
import crossfoot.workbook.reading.CellScan;
import crossfoot.workbook.reading.SharedTexts;
import crossfoot.workbook.reading.TextPool;

/** Tells whether a cell holds already what is to be written into it, so that it can be left byte for byte. */
final class EntryComparison {

    private final SharedTexts texts;
    private final DateSystem dates;
    private final EditStyles styles;

    EntryComparison(SharedTexts texts, DateSystem dates, EditStyles styles) {
        this.texts = texts;
        this.dates = dates;
        this.styles = styles;
    }

    boolean holds(CellScan cell, Entry entry) {
        if (cell.formula()) {
            return false;
        }
        CellScan.Kind kind = cell.kind();
        if (entry instanceof Entry.Text text) {
            return shows(cell, text.value());
        }
        if (entry instanceof Entry.Link link) {
            return shows(cell, link.shown());
        }
        if (entry instanceof Entry.Number number) {
            return kind == CellScan.Kind.NUMBER && cell.number() == number.value();
        }
        if (entry instanceof Entry.Date date) {
            return kind == CellScan.Kind.NUMBER
                    && cell.number() == dates.serial(date.value())
                    && styles.showsDates(cell.style());
        }
        return kind == CellScan.Kind.BLANK;
    }

    private boolean shows(CellScan cell, String value) {
        return switch (cell.kind()) {
            case SHARED -> texts.shows(cell.shared(), value);
            case TEXT -> TextPool.same(cell.value().bytes(), 0, cell.value().length(), value);
            default -> false;
        };
    }
}
