package crossfoot.workbook.xml;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;

/**
 * Reads XML token by token from a sliding window of bytes, in bounded memory, and can pass the raw bytes on, so that
 * whatever is not changed is copied as it stands. Takes every form in which a tag can be written; refuses a DOCTYPE,
 * entities of a document's own and nesting deeper than 64.
 */
public final class XmlScanner implements AutoCloseable {

    /** What {@link #next} found. */
    public enum Token {
        START,
        END,
        TEXT,
        DONE
    }

    private static final int LONGEST_TEXT = 1 << 20;

    private final XmlWindow input;
    private final XmlNames names = new XmlNames();
    private final XmlTag tag = new XmlTag();
    private byte[] window;
    private int pos;
    private int limit;
    private int tokenFrom;
    private long followed;
    private boolean closing;
    private boolean rootSeen;
    private boolean literal;
    private int textFrom;
    private int textTo;
    private Namespace space = Namespace.NONE;

    /** Reads only. */
    public XmlScanner(InputStream in) throws IOException {
        this(in, OutputStream.nullOutputStream());
    }

    /** Reads, and copies to {@code raw} whatever is not dropped. */
    public XmlScanner(InputStream in, OutputStream raw) throws IOException {
        this.input = new XmlWindow(XmlInput.utf8(in), raw);
        this.window = input.bytes();
    }

    /** Moves to the next start of an element, end of an element, or run of text; comments are passed over. */
    public Token next() throws IOException {
        if (closing) {
            closing = false;
            tokenFrom = pos;
            names.leave();
            return Token.END;
        }
        while (true) {
            tokenFrom = pos;
            if (pos == limit && !fill()) {
                if (names.depth() > 0 || !rootSeen) {
                    throw XmlWindow.cutOff();
                }
                return Token.DONE;
            }
            if (window[pos] != '<') {
                return text();
            }
            if (pos + 1 == limit) {
                refilled(pos);
            }
            byte kind = window[pos + 1];
            if (kind == '/') {
                return end();
            }
            if (kind != '!' && kind != '?') {
                return start();
            }
            if (aside(kind)) {
                return Token.TEXT;
            }
        }
    }

    /** Moves over the next cell where it is written in plain form; answers whether it was. The cell is the token then. */
    public boolean plainCell(PlainCell cell, int row) throws DamagedPart {
        boolean plain = !closing && names.ofSheets() && cell.read(window, pos, limit, row);
        if (plain) {
            tokenFrom = pos;
            pos = cell.end();
        }
        return plain;
    }

    private Token start() throws IOException {
        if (rootSeen && names.depth() == 0) {
            throw new DamagedPart("something stands after its end");
        }
        int end = tag.parse(window, tokenFrom, limit);
        for (; end < 0; end = tag.parse(window, tokenFrom, limit)) {
            refilled(tokenFrom);
        }
        pos = end;
        rootSeen = true;
        names.enter(window, tag.nameFrom(), tag.nameTo());
        if (tag.declares()) {
            names.declare(tag);
        }
        space = names.of(window, tag.nameFrom(), tag.prefixTo());
        closing = tag.empty();
        return Token.START;
    }

    private Token end() throws IOException {
        int at = pos + 2;
        while (at >= limit || window[at] != '>') {
            at = at < limit ? at + 1 : refilled(at);
        }
        tag.parseEnd(window, tokenFrom, at);
        names.checkEnd(window, tag.nameFrom(), tag.nameTo());
        space = names.of(window, tag.nameFrom(), tag.prefixTo());
        names.leave();
        pos = at + 1;
        return Token.END;
    }

    private Token text() throws IOException {
        int at = pos;
        boolean plain = true;
        while (true) {
            byte b = window[at];
            if (b == '<') {
                break;
            }
            if (b <= '&') {
                if (at >= limit) {
                    int length = at - tokenFrom;
                    if (length > LONGEST_TEXT || !fill()) {
                        at = input.ended() ? limit : XmlText.safeCut(window, tokenFrom, tokenFrom + length);
                        break;
                    }
                    at = tokenFrom + length;
                    continue;
                }
                plain = plain && b != '&' && XmlText.allowed(b);
            }
            at++;
        }
        pos = at;
        return textToken(tokenFrom, at, plain);
    }

    private Token textToken(int from, int to, boolean plain) throws IOException {
        textFrom = from;
        textTo = to;
        literal = false;
        if (!plain) {
            XmlText.checkText(window, from, to);
        }
        if (names.depth() == 0) {
            XmlText.checkBlank(window, from, to);
            return next();
        }
        return Token.TEXT;
    }

    /** Passes over a comment or an instruction; answers whether it was a CDATA section, which is text. */
    private boolean aside(byte kind) throws IOException {
        boolean more = true;
        while (more && limit - tokenFrom < 9) {
            more = fill();
        }
        if (kind == '?') {
            skipTo("?>", 2);
            return false;
        }
        if (input.has("<!--", tokenFrom)) {
            skipTo("-->", 4);
            return false;
        }
        if (!input.has("<![CDATA[", tokenFrom) || names.depth() == 0) {
            throw new DamagedPart("it has a document type of its own, which no Excel file has");
        }
        skipTo("]]>", 9);
        textFrom = tokenFrom + 9;
        textTo = pos - 3;
        literal = true;
        XmlText.checkCharacters(window, textFrom, textTo);
        return true;
    }

    private void skipTo(String mark, int from) throws IOException {
        int length = input.lengthTo(mark, tokenFrom, from);
        follow();
        pos = tokenFrom + length;
        XmlText.checkCharacters(window, tokenFrom, pos);
    }

    private boolean fill() throws IOException {
        boolean more = input.fill(tokenFrom);
        follow();
        return more;
    }

    /** Takes in more bytes; answers where a place of the window is now. */
    private int refilled(int at) throws IOException {
        int length = at - tokenFrom;
        if (!fill()) {
            throw XmlWindow.cutOff();
        }
        return tokenFrom + length;
    }

    /** Moves along with a window that has slid. */
    private void follow() {
        int moved = (int) (input.slid() - followed);
        followed = input.slid();
        pos -= moved;
        tokenFrom -= moved;
        window = input.bytes();
        limit = input.limit();
    }

    /** Whether the element is SpreadsheetML (or in no namespace) and has this local name. */
    public boolean is(String name) {
        return (space == Namespace.SHEET || space == Namespace.NONE) && tag.named(name);
    }

    public Namespace space() {
        return space;
    }

    public int depth() {
        return names.depth();
    }

    /** The attributes of the element that just started. */
    public XmlTag tag() {
        return tag;
    }

    /** Appends the text that was just found, decoded. */
    public void appendText(ByteText into) throws DamagedPart {
        if (literal) {
            XmlText.literal(window, textFrom, textTo, into);
        } else {
            XmlText.decode(window, textFrom, textTo, false, into);
        }
    }

    /** Passes over the rest of the element that just started, its end included. */
    public void skipElement() throws IOException {
        int inside = names.depth();
        while (true) {
            if (next() == Token.END && names.depth() < inside) {
                return;
            }
        }
    }

    /** The same, faster, in a part that was checked before; the next step has to be {@link #next}. */
    public void skim() throws IOException {
        int length = closing ? -1 : input.lengthOfElement(tokenFrom, pos - tokenFrom, tag.nameTo() - tag.nameFrom());
        follow();
        if (length < 0) {
            skipElement();
        } else {
            pos = tokenFrom + length;
            names.leave();
        }
    }

    /** Keeps what follows, from this token on, until it is passed on or dropped. */
    public void hold() throws IOException {
        input.holdFrom(tokenFrom);
    }

    /** Passes on everything up to this token. */
    public void passBefore() throws IOException {
        input.passTo(tokenFrom);
    }

    /** Passes on everything up to the end of this token. */
    public void passThrough() throws IOException {
        input.passTo(pos);
        input.release();
    }

    /** Drops what was not passed on yet, up to the end of this token. */
    public void dropThrough() {
        input.dropTo(pos);
        input.release();
    }

    @Override
    public void close() throws IOException {
        input.close();
    }
}
