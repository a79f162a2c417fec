package crossfoot.workbook.rewriting;

import crossfoot.workbook.cells.ColumnDesign;
import crossfoot.workbook.cells.Entry;
import crossfoot.workbook.drawing.CellOutput;
import crossfoot.workbook.styles.StyleBook;
import crossfoot.workbook.xml.PlainCell;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** The styles that changed cells take, asked of the style book once each. */
public final class EditStyles {

    private final StyleBook book;
    private final Map<Integer, Integer> dates = new HashMap<>();
    private final Map<Integer, Integer> quoted = new HashMap<>();
    private final Map<Integer, Integer> links = new HashMap<>();
    private final Map<Integer, Boolean> known = new HashMap<>();
    private final Map<Integer, Boolean> plain = new HashMap<>();
    private final Map<Integer, Boolean> letters = new HashMap<>();

    EditStyles(StyleBook book) {
        this.book = book;
    }

    /** The style for an entry in a cell that has, or would have, a style. */
    int styleFor(Entry entry, int base, boolean linked) {
        if (entry instanceof Entry.Date) {
            return showsDates(base) ? base : dates.computeIfAbsent(base, book::dateStyle);
        }
        if (entry instanceof Entry.Text text && CellOutput.startsLikeFormula(text.value())) {
            return quoted.computeIfAbsent(base, book::quotedStyle);
        }
        return linked ? links.computeIfAbsent(base, book::linkStyle) : base;
    }

    boolean showsDates(int style) {
        return known.computeIfAbsent(style, book::isDateStyle);
    }

    /** Whether a style is none, or the one that cells have to which nobody gave one. */
    boolean isPlain(int style) {
        return style <= 0 || plain.computeIfAbsent(style, book::isPlain);
    }

    /** Whether a style puts letters of its own beside a number, so that the number would read otherwise in it. */
    boolean showsLetters(int style) {
        return style > 0 && letters.computeIfAbsent(style, book::showsLetters);
    }

    int header(ColumnDesign design) {
        return book.headerStyle(design);
    }

    int cell(ColumnDesign design) {
        return book.styleFor(design, PlainCell.NO_STYLE);
    }

    /** The bytes of the styles part, where something was added. */
    Optional<byte[]> changed() {
        return book.changed() ? Optional.of(book.bytes()) : Optional.empty();
    }

    StyleBook book() {
        return book;
    }
}
