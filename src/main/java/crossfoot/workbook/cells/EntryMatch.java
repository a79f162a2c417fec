package crossfoot.workbook.cells;

/** Whether a cell already shows what would be written. */
public final class EntryMatch {

    private EntryMatch() {}

    /** Whether the cell holds the entry already. */
    public static boolean same(Cell cell, Entry entry, DateSystem dates) {
        if (entry instanceof Entry.Link link) {
            return cell instanceof Cell.Text text && text.value().equals(link.shown());
        }
        if (cell.formula()) {
            return false;
        }
        if (entry instanceof Entry.Text text) {
            return cell instanceof Cell.Text held && held.value().equals(text.value());
        }
        if (entry instanceof Entry.Number number) {
            return cell instanceof Cell.Number held && same(held.value(), number.value());
        }
        if (entry instanceof Entry.Date date) {
            return cell instanceof Cell.Number held && held.value() == dates.serial(date.value());
        }
        return cell instanceof Cell.Blank;
    }

    /** A program that saves a workbook again may keep fifteen digits of a number. */
    private static boolean same(double held, double wanted) {
        return held == wanted || Math.abs(held - wanted) <= Math.abs(wanted) * 1e-12;
    }
}
