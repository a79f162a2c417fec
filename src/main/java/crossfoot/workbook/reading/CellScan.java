package crossfoot.workbook.reading;

import crossfoot.workbook.cells.CellAddress;
import crossfoot.workbook.cells.DateSystem;
import crossfoot.workbook.xml.ByteText;
import crossfoot.workbook.xml.DamagedPart;
import crossfoot.workbook.xml.NumberText;
import crossfoot.workbook.xml.PlainCell;
import crossfoot.workbook.xml.XmlScanner;
import crossfoot.workbook.xml.XmlTag;
import java.io.IOException;

/** The cell that a scan of a sheet is at: filled again for every cell, so that reading makes no garbage. */
public final class CellScan {

    /** What kind of value the cell holds. */
    public enum Kind {
        BLANK,
        NUMBER,
        SHARED,
        TEXT,
        LOGICAL,
        FAILURE
    }

    private final DateSystem dates;
    private final PlainCell plain = new PlainCell();
    private final ByteText value = new ByteText();
    private final ByteText formulaText = new ByteText();
    private int row;
    private int column;
    private int style;
    private Kind kind = Kind.BLANK;
    private boolean formula;
    private boolean isoDate;
    private boolean sharedFormula;
    private String sharedGroup = "";
    private double number;
    private int shared;

    public CellScan(DateSystem dates) {
        this.dates = dates;
    }

    /** Reads the {@code c} element that just started, up to its end. */
    public void read(XmlScanner scanner, int inRow, int previousColumn) throws IOException {
        place(scanner, inRow, previousColumn);
        XmlTag tag = scanner.tag();
        byte type = CellTag.type(tag);
        style = CellTag.style(tag);
        clear();
        if (tag.empty()) {
            scanner.next();
            return;
        }
        boolean valued = false;
        boolean inline = false;
        for (XmlScanner.Token token = scanner.next(); token != XmlScanner.Token.END; token = scanner.next()) {
            if (token == XmlScanner.Token.START) {
                // Of a value and a text of its own, the cell's type says which counts.
                if (scanner.is("is") && valued && type != 'i' || scanner.is("v") && inline && type == 'i') {
                    scanner.skipElement();
                    continue;
                }
                if (scanner.is("v") || scanner.is("is")) {
                    value.clear();
                    inline |= scanner.is("is");
                }
                valued |= child(scanner);
            }
        }
        if (valued) {
            interpret(type);
        }
    }

    /** Reads the next cell where it is written in plain form, past its end; answers whether it was. */
    public boolean readPlain(XmlScanner scanner, int inRow, int previousColumn) throws DamagedPart {
        if (!scanner.plainCell(plain, inRow)) {
            return false;
        }
        row = inRow;
        column = plain.column();
        checkOrder(previousColumn);
        style = plain.style();
        clear();
        if (plain.valued()) {
            plain.appendValue(value);
            interpret(plain.type());
        }
        return true;
    }

    private void clear() {
        kind = Kind.BLANK;
        formula = false;
        isoDate = false;
        sharedFormula = false;
        value.clear();
    }

    private void checkOrder(int previousColumn) throws DamagedPart {
        if (column <= previousColumn) {
            throw new DamagedPart("row " + row + " has a cell twice or out of order");
        }
        if (column > CellAddress.LAST_COLUMN) {
            throw new DamagedPart("row " + row + " has more cells than a sheet has columns");
        }
    }

    /** Moves to the cell's place: its own, or next to the one before where it names none. */
    private void place(XmlScanner scanner, int inRow, int previousColumn) throws DamagedPart {
        row = inRow;
        column = CellTag.column(scanner.tag(), previousColumn);
        if (CellTag.row(scanner.tag(), inRow) != inRow) {
            throw new DamagedPart("a cell of row " + inRow + " says that it stands elsewhere");
        }
        checkOrder(previousColumn);
    }

    private boolean child(XmlScanner scanner) throws IOException {
        if (scanner.is("v")) {
            SharedTexts.plainText(scanner, value);
            return true;
        }
        if (scanner.is("is")) {
            SharedTexts.richText(scanner, value);
            return true;
        }
        if (scanner.is("f")) {
            formula = true;
            formulaText.clear();
            XmlTag tag = scanner.tag();
            sharedFormula = tag.count() > 0 && tag.value("t", "").equals("shared");
            sharedGroup = sharedFormula ? tag.value("si", "") : "";
            SharedTexts.plainText(scanner, formulaText);
        } else {
            scanner.skipElement();
        }
        return false;
    }

    private void interpret(byte type) throws DamagedPart {
        switch (type) {
            case 's' -> interpretShared();
            case 'f', 'i' -> kind = value.length() == 0 && !formula ? Kind.BLANK : Kind.TEXT;
            case 'b' -> interpretLogical();
            case 'e' -> kind = value.length() == 0 ? Kind.BLANK : Kind.FAILURE;
            case 'd' -> interpretDate();
            default -> interpretNumber(NumberText.parse(value));
        }
    }

    private void interpretShared() throws DamagedPart {
        shared = CellTag.digits(value.bytes(), 0, value.length());
        if (shared < 0 && value.length() > 0) {
            throw new DamagedPart("cell " + address() + " names no text");
        }
        kind = shared < 0 ? Kind.BLANK : Kind.SHARED;
    }

    private void interpretLogical() throws DamagedPart {
        boolean yes = value.is("1") || value.is("true");
        if (!yes && !value.is("0") && !value.is("false") && value.length() > 0) {
            throw new DamagedPart("cell " + address() + " is neither true nor false");
        }
        number = yes ? 1 : 0;
        kind = value.length() == 0 ? Kind.BLANK : Kind.LOGICAL;
    }

    private void interpretDate() throws DamagedPart {
        isoDate = true;
        interpretNumber(IsoDate.serial(value.toString(), dates));
    }

    private void interpretNumber(double read) throws DamagedPart {
        if (value.length() == 0) {
            kind = Kind.BLANK;
        } else if (Double.isNaN(read)) {
            throw new DamagedPart("cell " + address() + " should hold a number and does not");
        } else {
            number = read + 0.0;
            kind = Kind.NUMBER;
        }
    }

    public CellAddress address() {
        return new CellAddress(row, column);
    }

    public int row() {
        return row;
    }

    public int column() {
        return column;
    }

    /** The index of the cell's format, or {@link PlainCell.NO_STYLE}. */
    public int style() {
        return style;
    }

    public Kind kind() {
        return kind;
    }

    public boolean formula() {
        return formula;
    }

    /** The formula as the cell has it: "" in the further cells of a shared one. */
    public ByteText formulaText() {
        return formulaText;
    }

    public boolean sharedFormula() {
        return sharedFormula;
    }

    /** The number of the shared formula. */
    public String sharedGroup() {
        return sharedGroup;
    }

    boolean isoDate() {
        return isoDate;
    }

    /** The number, or 1 and 0 for true and false. */
    public double number() {
        return number;
    }

    /** The index of a shared text. */
    public int shared() {
        return shared;
    }

    /** The text of a cell of its own text, or the code of an error. */
    public ByteText value() {
        return value;
    }
}
