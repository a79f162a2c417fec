package crossfoot.workbook.rewriting;

import crossfoot.workbook.cells.CellAddress;
import crossfoot.workbook.cells.DateSystem;
import crossfoot.workbook.cells.Entry;
import crossfoot.workbook.cells.WorkbookRefusal;
import crossfoot.workbook.reading.TextPool;
import crossfoot.workbook.xml.XmlOutput;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;

/** Writes changed cells into a sheet, with the sheet's own prefix for element names. */
final class EntryWriter {

    private final XmlOutput out;
    private final String sheet;
    private final DateSystem dates;
    private byte[] cell = {};
    private byte[] text = {};
    private byte[] spacedText = {};
    private byte[] textEnd = {};
    private byte[] number = {};
    private byte[] numberEnd = {};
    private byte[] row = {};
    private byte[] rowEnd = {};
    private final Map<Integer, byte[]> columns = new HashMap<>();
    private String prefix = "";
    private int formulas;
    private int lastRow;
    private byte[] lastDigits = {};

    EntryWriter(OutputStream out, String sheet, DateSystem dates) {
        this.out = new XmlOutput(out);
        this.sheet = sheet;
        this.dates = dates;
        prefix("");
    }

    /** Takes over the prefix of the sheet's elements, with its colon, or "". */
    void prefix(String p) {
        prefix = p;
        cell = bytes("<" + p + "c r=\"");
        text = bytes("\" t=\"inlineStr\"><" + p + "is><" + p + "t>");
        spacedText = bytes("\" t=\"inlineStr\"><" + p + "is><" + p + "t xml:space=\"preserve\">");
        textEnd = bytes("</" + p + "t></" + p + "is></" + p + "c>");
        number = bytes("\"><" + p + "v>");
        numberEnd = bytes("</" + p + "v></" + p + "c>");
        row = bytes("<" + p + "row r=\"");
        rowEnd = bytes("</" + p + "row>");
    }

    private static byte[] bytes(String markup) {
        return markup.getBytes(StandardCharsets.UTF_8);
    }

    void startRow(int number) throws IOException {
        out.raw(row).raw(Integer.toString(number)).raw("\">");
    }

    void endRow() throws IOException {
        out.raw(rowEnd);
    }

    void raw(String markup) throws IOException {
        out.raw(markup);
    }

    void raw(byte[] markup) throws IOException {
        out.raw(markup);
    }

    XmlOutput output() {
        return out;
    }

    /** Hands on what was written, so that copied bytes may follow. */
    void flush() throws IOException {
        out.flush();
    }

    /** Writes a cell, a blank one too: cells behind it may not say where they stand. */
    void write(int inRow, int column, int style, Entry entry) throws IOException {
        if (entry instanceof Entry.Formula formula) {
            formula(inRow, column, style, formula.formula());
            return;
        }
        out.raw(cell).raw(letters(column)).raw(digits(inRow));
        if (style >= 0) {
            out.raw("\" s=\"").raw(Integer.toString(style));
        }
        if (entry instanceof Entry.Text value) {
            text(value.value(), inRow, column);
        } else if (entry instanceof Entry.Link link) {
            text(link.shown(), inRow, column);
        } else if (entry instanceof Entry.Number value) {
            number(value.value(), inRow, column);
        } else if (entry instanceof Entry.Date date) {
            number(dates.serial(date.value()), inRow, column);
        } else {
            out.raw("\"/>");
        }
    }

    /** Writes a formula without its value, which Excel works out when it opens the workbook. */
    void formula(int inRow, int column, int style, String formula) throws IOException {
        out.raw(cell).raw(letters(column)).raw(digits(inRow));
        if (style >= 0) {
            out.raw("\" s=\"").raw(Integer.toString(style));
        }
        out.raw("\"><" + prefix + "f>");
        out.text(formula).raw("</" + prefix + "f></" + prefix + "c>");
        formulas++;
    }

    /** How many formulas were written. */
    int formulas() {
        return formulas;
    }

    private byte[] letters(int column) {
        return columns.computeIfAbsent(column, number -> bytes(CellAddress.letters(number)));
    }

    private byte[] digits(int inRow) {
        if (inRow != lastRow) {
            lastRow = inRow;
            lastDigits = bytes(Integer.toString(inRow));
        }
        return lastDigits;
    }

    private void number(double value, int inRow, int column) throws IOException {
        if (!Double.isFinite(value)) {
            throw new IllegalArgumentException("No number for " + at(inRow, column));
        }
        boolean whole = value == Math.rint(value) && Math.abs(value) < 1e15;
        out.raw(number)
                .raw(whole ? Long.toString((long) value) : Double.toString(value))
                .raw(numberEnd);
    }

    private void text(String value, int inRow, int column) throws IOException {
        if (value.length() > TextPool.LONGEST) {
            throw refusal(
                    inRow, column, "is longer than the 32,767 characters that a cell of Excel holds: shorten it.");
        }
        int last = value.length() - 1;
        boolean spaced = last >= 0 && (value.charAt(0) <= ' ' || value.charAt(last) <= ' ' || value.indexOf('\n') >= 0);
        out.raw(spaced ? spacedText : text);
        try {
            out.text(value).raw(textEnd);
        } catch (IllegalArgumentException e) {
            throw refusal(inRow, column, "holds half a character that no Excel file can keep: type it again.");
        }
    }

    private WorkbookRefusal refusal(int inRow, int column, String what) {
        return new WorkbookRefusal(WorkbookRefusal.Kind.UNREADABLE, "The text for " + at(inRow, column) + " " + what);
    }

    private String at(int inRow, int column) {
        return sheet + "!" + new CellAddress(inRow, column);
    }
}
