package crossfoot.proof.table;

import crossfoot.proof.sums.ChangeSum;
import crossfoot.proof.sums.ShareSum;
import crossfoot.proof.sums.Stated;
import crossfoot.proof.sums.Verdict;

/**
 * How a column of a table may have been worked out from two others.
 *
 * @param form the sum
 * @param first the column of the count, or of this year
 * @param second the column of the base, or of the year before; −1 where the base is the first column's total
 */
record Derived(Form form, int first, int second) {

    private static final String SIGNS = "-−–+(";

    /** The sums that a column may be. */
    enum Form {
        /** The first column's number as per cent of the second's, or of its own total. */
        SHARE,
        /** (this − last) ÷ last. */
        CHANGE,
        /** This − last. */
        DIFFERENCE
    }

    /** How a cell stands to it; OTHER where a number that it needs is not there. */
    Verdict judge(TableView table, int row, int column, double total) {
        Cell stated = table.cell(row, column);
        Cell now = table.cell(row, first);
        double base = second < 0 ? total : table.cell(row, second).value();
        boolean signed = table.column(column).stream()
                .anyMatch(cell -> cell.isNumeric() && SIGNS.indexOf(cell.text().charAt(0)) >= 0);
        return switch (form) {
            case SHARE -> new ShareSum(now.stated(), Stated.count(base)).judge(stated.stated());
            case CHANGE -> change(stated, now, table.cell(row, second), signed);
            case DIFFERENCE -> difference(stated, now.value() - base, signed);
        };
    }

    /** In a column where no cell has a sign, sizes alone are given. */
    private static Verdict change(Cell stated, Cell now, Cell then, boolean signed) {
        ChangeSum sum = new ChangeSum(now.stated(), then.stated(), now.kind() == Cell.Kind.PERCENT);
        return sum.judge(stated.stated(), signed ? (int) Math.signum(stated.value()) : 0);
    }

    private static Verdict difference(Cell stated, double right, boolean signed) {
        if (Math.abs(stated.value() - right) < stated.step() / 2 + 1e-6) {
            return Verdict.FITS;
        }
        boolean turned = Math.abs(stated.value() + right) < stated.step() / 2 + 1e-6;
        return turned ? signed ? Verdict.WRONG_DIRECTION : Verdict.FITS : Verdict.OTHER;
    }

    /** Whether the cells that the sum needs are numbers in a row. */
    boolean complete(TableView table, int row, int column, double total) {
        boolean base = second < 0
                ? total > 0
                : table.cell(row, second).isNumeric() && table.cell(row, second).value() != 0;
        boolean difference = form == Form.DIFFERENCE
                && second >= 0
                && table.cell(row, second).isNumeric();
        return table.cell(row, column).isNumeric() && table.cell(row, first).isNumeric() && (base || difference);
    }
}
