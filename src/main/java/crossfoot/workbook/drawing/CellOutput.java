package crossfoot.workbook.drawing;

import crossfoot.workbook.cells.CellAddress;
import crossfoot.workbook.cells.DateSystem;
import crossfoot.workbook.cells.Entry;
import crossfoot.workbook.cells.WorkbookRefusal;
import crossfoot.workbook.styles.ColumnStyles;
import crossfoot.workbook.xml.XmlOutput;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/** Writes the cells of a new sheet, and remembers the links among them. */
public final class CellOutput {

    private static final int LONGEST_TEXT = 32_767;
    /** Excel opens no sheet with more; the cells beyond are plain text. */
    private static final int MOST_LINKS = 65_530;

    private static final byte[] CELL = ascii("<c r=\"");
    private static final byte[] STYLE = ascii("\" s=\"");
    private static final byte[] EMPTY = ascii("\"/>");
    private static final byte[] NUMBER = ascii("\"><v>");
    private static final byte[] NUMBER_END = ascii("</v></c>");
    private static final byte[] TEXT = ascii("\" t=\"inlineStr\"><is><t>");
    private static final byte[] SPACED_TEXT = ascii("\" t=\"inlineStr\"><is><t xml:space=\"preserve\">");
    private static final byte[] TEXT_END = ascii("</t></is></c>");

    private final XmlOutput out;
    private final String sheet;
    private final DateSystem dates;
    private final List<LinkedCell> links = new ArrayList<>();
    private byte[] row = {};
    private int rowNumber;

    CellOutput(XmlOutput out, String sheet, DateSystem dates) {
        this.out = out;
        this.sheet = sheet;
        this.dates = dates;
    }

    private static byte[] ascii(String markup) {
        return markup.getBytes(StandardCharsets.US_ASCII);
    }

    /**
     * Starts a row.
     *
     * @param height in points, or 0
     */
    void startRow(int number, double height, boolean fixed) throws IOException {
        rowNumber = number;
        row = ascii(Integer.toString(number));
        out.raw("<row r=\"").raw(row);
        if (height > 0) {
            out.raw("\" ht=\"" + height + (fixed ? "\" customHeight=\"1" : ""));
        }
        out.raw("\">");
    }

    void endRow() throws IOException {
        out.raw("</row>");
    }

    /** Writes one cell. */
    void write(ColumnStyles column, Entry entry) throws IOException {
        if (entry instanceof Entry.Text text) {
            text(column, startsLikeFormula(text.value()) ? column.quoted() : column.plain(), text.value());
        } else if (entry instanceof Entry.Number number) {
            number(column, column.plain(), number.value());
        } else if (entry instanceof Entry.Date date) {
            number(column, column.date(), dates.serial(date.value()));
        } else if (entry instanceof Entry.Formula formula) {
            formula(column, formula);
        } else if (entry instanceof Entry.Link link && links.size() < MOST_LINKS) {
            links.add(new LinkedCell(new CellAddress(rowNumber, column.number()), link));
            text(column, column.link(), link.shown());
        } else if (entry instanceof Entry.Link link) {
            text(column, column.plain(), link.shown());
        } else {
            start(column, column.plain()).raw(EMPTY);
        }
    }

    private void formula(ColumnStyles column, Entry.Formula formula) throws IOException {
        boolean number = formula.value() instanceof Entry.Number;
        start(column, column.plain())
                .raw(number ? "\"><f>" : "\" t=\"str\"><f>")
                .text(formula.formula());
        out.raw("</f><v>");
        if (formula.value() instanceof Entry.Number value) {
            out.raw(Long.toString((long) value.value()));
        } else if (formula.value() instanceof Entry.Text value) {
            out.text(value.value());
        }
        out.raw("</v></c>");
    }

    private XmlOutput start(ColumnStyles column, byte[] style) throws IOException {
        return out.raw(CELL).raw(column.letters()).raw(row).raw(STYLE).raw(style);
    }

    private void number(ColumnStyles column, byte[] style, double value) throws IOException {
        if (!Double.isFinite(value)) {
            throw new IllegalArgumentException("Not a number at " + at(column));
        }
        start(column, style).raw(NUMBER);
        out.raw(
                value == Math.rint(value) && Math.abs(value) < 1e15
                        ? Long.toString((long) value)
                        : Double.toString(value));
        out.raw(NUMBER_END);
    }

    private void text(ColumnStyles column, byte[] style, String value) throws IOException {
        if (value.length() > LONGEST_TEXT) {
            throw refusal(column, "is longer than the 32,767 characters that a cell of Excel holds; shorten it.");
        }
        start(column, style).raw(keepsSpace(value) ? SPACED_TEXT : TEXT);
        try {
            out.text(value).raw(TEXT_END);
        } catch (IllegalArgumentException e) {
            throw refusal(column, "holds half a character that no Excel file can keep; type it again.");
        }
    }

    private WorkbookRefusal refusal(ColumnStyles column, String what) {
        return new WorkbookRefusal(WorkbookRefusal.Kind.UNREADABLE, "The text for " + at(column) + " " + what);
    }

    private String at(ColumnStyles column) {
        return sheet + "!" + new CellAddress(rowNumber, column.number());
    }

    /** Whether Excel would take the text for a formula if it were typed, or drops its first character. */
    public static boolean startsLikeFormula(String text) {
        return !text.isEmpty() && "=+-@\t\r'".indexOf(text.charAt(0)) >= 0;
    }

    private static boolean keepsSpace(String text) {
        int last = text.length() - 1;
        return last >= 0 && (text.charAt(0) <= ' ' || text.charAt(last) <= ' ' || text.indexOf('\n') >= 0);
    }

    /** The links written so far. */
    List<LinkedCell> links() {
        return links;
    }

    /** A cell with a link. */
    record LinkedCell(CellAddress cell, Entry.Link link) {}
}
