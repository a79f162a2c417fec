package crossfoot.workbook.styles;

import crossfoot.workbook.cells.WorkbookRefusal;
import crossfoot.workbook.styles.StylesText.Kind;
import java.util.ArrayList;
import java.util.List;

/** Finds a format that is there already, in a workbook that has as many as Excel keeps. */
final class NearestFormat {

    /** Excel refuses or repairs a workbook with more cell formats. */
    static final int MOST_FORMATS = 65_490;

    private final StylesText styles;
    private final FormatCodes numbers;
    private final List<Look> looks = new ArrayList<>();

    NearestFormat(StylesText styles, FormatCodes numbers) {
        this.styles = styles;
        this.numbers = numbers;
    }

    /** The index of one that shows days where the wanted one does, of its number format, fill and font where there is one. */
    int to(CellFormat wanted) {
        if (looks.isEmpty()) {
            styles.items(Kind.FORMATS).forEach(format -> looks.add(look(new CellFormat(format))));
        }
        Look look = look(wanted);
        int nearest = -1;
        int most = -1;
        for (int i = 0; i < looks.size(); i++) {
            int alike = looks.get(i).likeness(look);
            if (alike > most) {
                most = alike;
                nearest = i;
            }
        }
        if (most < 0) {
            throw new WorkbookRefusal(
                    WorkbookRefusal.Kind.UNREADABLE,
                    "The workbook has " + MOST_FORMATS
                            + " cell formats, as many as Excel keeps, and none that shows what"
                            + " Crossfoot has to write: copy its sheets into a new workbook, or clear formats that nobody"
                            + " needs (Home, Clear, Clear Formats), and save it.");
        }
        return nearest;
    }

    private Look look(CellFormat format) {
        return new Look(
                numbers.showsDay(format.numberFormatId()), format.numberFormatId(), format.fillId(), format.fontId());
    }

    /** What of a format is seen first. */
    private record Look(boolean day, int number, int fill, int font) {

        /** How much another look is like this one; negative where one shows days and the other does not. */
        int likeness(Look other) {
            return day != other.day
                    ? -1
                    : (number == other.number ? 4 : 0) + (fill == other.fill ? 2 : 0) + (font == other.font ? 1 : 0);
        }
    }
}
