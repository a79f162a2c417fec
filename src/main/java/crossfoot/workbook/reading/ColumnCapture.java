package crossfoot.workbook.reading;

import crossfoot.workbook.cells.Cell;
import crossfoot.workbook.cells.TableColumn;
import crossfoot.workbook.xml.DamagedPart;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Collects the cells of one column of a table: a code a row into its distinct values, texts not yet made strings. */
final class ColumnCapture {

    /** Marks a value that a formula gave. */
    private static final int OF_FORMULA = 8;

    /** What is no number has no format that matters. */
    private static final int ANY_STYLE = -2;

    private final CellScan.Kind[] kinds = CellScan.Kind.values();
    private final RowCodes codes = new RowCodes();
    private long[] values = new long[16];
    private byte[] tags = new byte[16];
    private int[] styles = new int[16];
    private boolean numbersDifferInStyle;
    private int styleOfNumbers = ANY_STYLE;
    private int[] slots = new int[32];
    private int size;

    /** Notes the cell of a row, from 0. */
    void take(int row, CellScan cell, TextPool ownTexts) throws DamagedPart {
        if (cell.kind() == CellScan.Kind.BLANK && !cell.formula()) {
            return;
        }
        long value =
                switch (cell.kind()) {
                    case BLANK -> 0;
                    case NUMBER, LOGICAL -> Double.doubleToRawLongBits(cell.number());
                    case SHARED -> cell.shared();
                    case TEXT, FAILURE -> ownTexts.add(cell.value());
                };
        int style = cell.kind() == CellScan.Kind.NUMBER ? styleOf(cell) : ANY_STYLE;
        codes.set(row, code(value, (byte) (cell.kind().ordinal() | (cell.formula() ? OF_FORMULA : 0)), style) + 1);
    }

    private int styleOf(CellScan cell) {
        if (styleOfNumbers == ANY_STYLE) {
            styleOfNumbers = cell.style();
        }
        numbersDifferInStyle |= styleOfNumbers != cell.style();
        return cell.style();
    }

    private int code(long value, byte tag, int style) {
        int[] table = slots;
        int mask = table.length - 1;
        int hash = (int) (value ^ value >>> 32) * 0x9E3779B9 + tag;
        int slot = (hash ^ hash >>> 15) & mask;
        for (int entry = table[slot]; entry != 0; entry = table[slot]) {
            int known = entry - 1;
            if (values[known] == value && tags[known] == tag && styles[known] == style) {
                return known;
            }
            slot = slot + 1 & mask;
        }
        slots[slot] = size + 1;
        if (size == values.length) {
            values = Arrays.copyOf(values, size * 2);
            tags = Arrays.copyOf(tags, size * 2);
            styles = Arrays.copyOf(styles, size * 2);
        }
        styles[size] = style;
        values[size] = value;
        tags[size++] = tag;
        if (size * 2 > slots.length) {
            rehash();
        }
        return size - 1;
    }

    private void rehash() {
        slots = new int[slots.length * 2];
        for (int known = 0; known < size; known++) {
            int hash = (int) (values[known] ^ values[known] >>> 32) * 0x9E3779B9 + tags[known];
            int slot = (hash ^ hash >>> 15) & slots.length - 1;
            while (slots[slot] != 0) {
                slot = slot + 1 & slots.length - 1;
            }
            slots[slot] = known + 1;
        }
    }

    /** The column, its distinct cells in the order in which they appear. */
    TableColumn column(String header, int rows, CellTexts texts) {
        int[] codesOfRows = new int[rows];
        int[] given = new int[size + 1];
        List<Cell> distinct = new ArrayList<>(Math.min(size + 1, rows));
        Map<String, Integer> plainTexts = new HashMap<>();
        Map<String, Integer> formulaTexts = new HashMap<>();
        Map<Cell, Integer> numbers = new HashMap<>();
        for (int row = 0; row < rows; row++) {
            int code = codes.at(row);
            if (given[code] == 0) {
                Cell cell = code == 0 ? Cell.BLANK : cell(code - 1, texts);
                given[code] = 1
                        + (numbersDifferInStyle && cell instanceof Cell.Number
                                ? placeNumber(cell, distinct, numbers)
                                : placeText(cell, distinct, cell.formula() ? formulaTexts : plainTexts));
            }
            codesOfRows[row] = given[code] - 1;
        }
        return TableColumn.of(header, codesOfRows, distinct);
    }

    /** The same text may have come shared and not: it is one distinct cell all the same. */
    private static int placeText(Cell cell, List<Cell> distinct, Map<String, Integer> texts) {
        if (cell instanceof Cell.Text text) {
            Integer known = texts.putIfAbsent(text.value(), distinct.size());
            if (known != null) {
                return known;
            }
        } else if (cell instanceof Cell.Blank) {
            for (int known = 0; known < distinct.size(); known++) {
                if (distinct.get(known) instanceof Cell.Blank) {
                    return known;
                }
            }
        }
        distinct.add(cell);
        return distinct.size() - 1;
    }

    /** Numbers of several styles may be of one format. */
    private static int placeNumber(Cell number, List<Cell> distinct, Map<Cell, Integer> numbers) {
        Integer known = numbers.putIfAbsent(number, distinct.size());
        if (known == null) {
            distinct.add(number);
            return distinct.size() - 1;
        }
        return known;
    }

    private Cell cell(int known, CellTexts texts) {
        boolean formula = (tags[known] & OF_FORMULA) != 0;
        long value = values[known];
        return switch (kinds[tags[known] & OF_FORMULA - 1]) {
            case BLANK -> new Cell.Text("", true);
            case NUMBER -> new Cell.Number(Double.longBitsToDouble(value), formula, texts.format(styles[known]));
            case LOGICAL -> new Cell.Logical(Double.longBitsToDouble(value) != 0, formula);
            case SHARED -> text(texts.shared((int) value), formula);
            case TEXT -> text(texts.own((int) value), formula);
            case FAILURE -> new Cell.Failure(texts.own((int) value), formula);
        };
    }

    private static Cell text(String value, boolean formula) {
        return formula ? new Cell.Text(value, true) : Cell.text(value);
    }

    /** A code a row, 0 where none was set: in pages, so that a long column is never copied, of two bytes where they will do. */
    private static final class RowCodes {

        private static final int PAGE_BITS = 13;
        private static final int PAGE = 1 << PAGE_BITS;

        /** Most tables have few rows. */
        private static final int FIRST = 16;

        private char[] @Nullable [] small = new char[4][];
        private int[] @Nullable [] large = new int[4][];

        void set(int row, int code) {
            int page = row >> PAGE_BITS;
            if (page >= small.length) {
                small = Arrays.copyOf(small, Math.max(page + 1, small.length * 2));
                large = Arrays.copyOf(large, small.length);
            }
            if (code > Character.MAX_VALUE && large[page] == null) {
                widen(page);
            }
            if (large[page] != null) {
                large[page][row & PAGE - 1] = code;
                return;
            }
            int place = row & PAGE - 1;
            if (small[page] == null) {
                small[page] = new char[page == 0 ? Math.max(FIRST, place + 1) : PAGE];
            } else if (place >= small[page].length) {
                small[page] = Arrays.copyOf(small[page], Math.min(PAGE, Math.max(place + 1, small[page].length * 2)));
            }
            small[page][place] = (char) code;
        }

        private void widen(int page) {
            large[page] = new int[PAGE];
            for (int i = 0; small[page] != null && i < small[page].length; i++) {
                large[page][i] = small[page][i];
            }
            small[page] = null;
        }

        int at(int row) {
            int page = row >> PAGE_BITS;
            if (page >= small.length) {
                return 0;
            }
            if (large[page] != null) {
                return large[page][row & PAGE - 1];
            }
            int place = row & PAGE - 1;
            return small[page] == null || place >= small[page].length ? 0 : small[page][place];
        }
    }
}
