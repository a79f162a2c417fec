package crossfoot.workbook.rewriting;

import crossfoot.workbook.cells.CellAddress;
import java.util.Locale;

/**
 * Moves the relative references of a formula, as Excel does when it fills a formula down or right: needed for a cell that
 * shares the formula of another one that is overwritten with a value.
 */
final class FormulaShift {

    private final String formula;
    private final int rows;
    private final int columns;
    private final StringBuilder shifted = new StringBuilder();
    private int at;

    private FormulaShift(String formula, int rows, int columns) {
        this.formula = formula;
        this.rows = rows;
        this.columns = columns;
    }

    /** The formula as it reads some rows further down and some columns further right. */
    static String shift(String formula, int rows, int columns) {
        FormulaShift shift = new FormulaShift(formula, rows, columns);
        while (shift.at < formula.length()) {
            shift.step();
        }
        return shift.shifted.toString();
    }

    private void step() {
        char c = formula.charAt(at);
        if (c == '"' || c == '\'') {
            copyTo(closing(c));
        } else if (c == '[') {
            copyTo(closingBracket());
        } else if (c == '$' || isWord(c)) {
            word();
        } else {
            shifted.append(c);
            at++;
        }
    }

    private void copyTo(int end) {
        shifted.append(formula, at, end);
        at = end;
    }

    private int closing(char quote) {
        int end = formula.indexOf(quote, at + 1);
        return end < 0 ? formula.length() : end + 1;
    }

    private int closingBracket() {
        int depth = 0;
        for (int i = at; i < formula.length(); i++) {
            depth += formula.charAt(i) == '[' ? 1 : formula.charAt(i) == ']' ? -1 : 0;
            if (depth == 0) {
                return i + 1;
            }
        }
        return formula.length();
    }

    private static boolean isWord(char c) {
        return Character.isLetterOrDigit(c) || c == '_' || c == '.' || c == '\\';
    }

    private void word() {
        int end = at;
        while (end < formula.length() && (formula.charAt(end) == '$' || isWord(formula.charAt(end)))) {
            end++;
        }
        String word = formula.substring(at, end);
        boolean named = end < formula.length() && (formula.charAt(end) == '(' || formula.charAt(end) == '!');
        shifted.append(named ? word : reference(word));
        at = end;
    }

    /** A cell, a whole column or a whole row is moved; any other word stays. */
    private String reference(String word) {
        int i = 0;
        boolean fixedColumn = i < word.length() && word.charAt(i) == '$';
        i += fixedColumn ? 1 : 0;
        int letters = i;
        while (i < word.length() && isLatin(word.charAt(i))) {
            i++;
        }
        String column = word.substring(letters, i);
        boolean fixedRow = i < word.length() && word.charAt(i) == '$';
        i += fixedRow ? 1 : 0;
        String row = word.substring(i);
        boolean digits = !row.isEmpty() && row.length() < 8 && row.chars().allMatch(Character::isDigit);
        boolean cell = digits && !column.isEmpty() && column.length() < 4;
        if (cell) {
            return (fixedColumn ? "$" + column : moved(column)) + (fixedRow ? "$" + row : moved(row, rows));
        }
        return range(word, column, fixedColumn, row, fixedRow);
    }

    private String range(String word, String column, boolean fixedColumn, String row, boolean fixedRow) {
        boolean inRange = (at > 0 && formula.charAt(at - 1) == ':')
                || (at + word.length() < formula.length() && formula.charAt(at + word.length()) == ':');
        if (inRange && row.isEmpty() && !column.isEmpty() && column.length() < 4 && !fixedRow) {
            return fixedColumn ? word : moved(column);
        }
        boolean number =
                inRange && column.isEmpty() && !row.isEmpty() && row.chars().allMatch(Character::isDigit);
        return number && !fixedColumn && row.length() < 8 ? moved(row, rows) : word;
    }

    private static boolean isLatin(char c) {
        return (c >= 'A' && c <= 'Z') || (c >= 'a' && c <= 'z');
    }

    private String moved(String column) {
        int number = 0;
        for (char c : column.toUpperCase(Locale.ROOT).toCharArray()) {
            number = number * 26 + c - 'A' + 1;
        }
        // A reference that is moved over the edge of a sheet comes in again at the other one, as in Excel.
        return CellAddress.letters(Math.floorMod(number - 1 + columns, CellAddress.LAST_COLUMN) + 1);
    }

    private static String moved(String row, int rows) {
        return Integer.toString(Math.floorMod(Integer.parseInt(row) - 1 + rows, CellAddress.LAST_ROW) + 1);
    }
}
