package crossfoot.workbook.rewriting;

import crossfoot.workbook.xml.DamagedPart;
import crossfoot.workbook.xml.XmlTag;
import java.util.HashSet;
import java.util.Set;

/** What a row says of itself in its tag and what is not true any more once its cells are changed. */
final class RowTag {

    static final String HIDDEN = "hidden";

    private static final String SPANS = "spans";
    private static final Set<String> HIDING = Set.of(HIDDEN, "ht", "customHeight", "collapsed");
    private static final Set<String> NO_HEIGHT = Set.of("0", "0.0");

    private RowTag() {}

    /** The attributes that have to go, {@link #HIDDEN} among them where the row is to be seen and is not. */
    static Set<String> untrue(XmlTag tag, OwnedRow owned) throws DamagedPart {
        Set<String> names = new HashSet<>();
        if (owned.revealed() && hides(tag)) {
            names.addAll(HIDING);
        }
        if (outsideSpans(tag, owned) && owned.writesAnything()) {
            names.add(SPANS);
        }
        return names;
    }

    /** Whether a row cannot be seen: hidden by a filter or by hand, or of no height. */
    private static boolean hides(XmlTag tag) throws DamagedPart {
        String hidden = tag.value(HIDDEN, "");
        return hidden.equals("1") || hidden.equals("true") || NO_HEIGHT.contains(tag.value("ht", ""));
    }

    /** The hint that tells which columns a row uses goes where it would not be true any more. */
    private static boolean outsideSpans(XmlTag tag, OwnedRow owned) throws DamagedPart {
        String spans = tag.value(SPANS, "");
        int colon = spans.indexOf(':');
        if (spans.isEmpty() || owned.column() == TableEdit.NO_ROW) {
            return false;
        }
        try {
            return spans.indexOf(' ') >= 0
                    || owned.firstColumn() < Integer.parseInt(spans.substring(0, colon))
                    || owned.lastColumn() > Integer.parseInt(spans.substring(colon + 1));
        } catch (IndexOutOfBoundsException | NumberFormatException e) {
            return true;
        }
    }
}
