package crossfoot.workbook;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/**
 * Reads XML token by token from a sliding window of bytes, in bounded memory, and can pass the raw bytes on, so that
 * whatever is not changed is copied as it stands. Takes every form in which a tag can be written; refuses a DOCTYPE,
 * entities of a document's own and nesting deeper than 64.
 */
final class XmlScanner implements AutoCloseable {

    /** What {@link #next} found. */
    enum Token {
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
    private boolean closing;
    private boolean rootSeen;
    private boolean literal;
    private int textFrom;
    private int textTo;
    private Namespace space = Namespace.NONE;

    /** Reads only. */
    XmlScanner(InputStream in) throws IOException {
        this(in, OutputStream.nullOutputStream(), false);
    }

    /** Reads, and copies to {@code raw} whatever is not dropped. */
    XmlScanner(InputStream in, OutputStream raw) throws IOException {
        this(in, raw, true);
    }

    private XmlScanner(InputStream in, OutputStream raw, boolean passing) throws IOException {
        this.input = new XmlWindow(XmlInput.utf8(in), raw, passing);
        this.window = input.bytes();
    }

    /** Moves to the next start of an element, end of an element, or run of text; comments are passed over. */
    Token next() throws IOException {
        if (closing) {
            closing = false;
            tokenFrom = pos;
            names.leave();
            return Token.END;
        }
        while (true) {
            tokenFrom = pos;
            if (pos == limit && !fill()) {
                return done();
            }
            if (window[pos] != '<') {
                return text();
            }
            if (pos + 1 == limit && !fill()) {
                throw cutOff();
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

    private Token done() throws DamagedPart {
        if (names.depth() > 0 || !rootSeen) {
            throw cutOff();
        }
        return Token.DONE;
    }

    private Token start() throws IOException {
        if (rootSeen && names.depth() == 0) {
            throw new DamagedPart("something stands after its end");
        }
        int end = tag.parse(window, tokenFrom, limit);
        while (end < 0) {
            if (!fill()) {
                throw cutOff();
            }
            end = tag.parse(window, tokenFrom, limit);
        }
        pos = end;
        rootSeen = true;
        names.enter(window, tag.nameFrom(), tag.nameTo());
        if (tag.declares()) {
            tag.declare(names);
        }
        space = names.of(window, tag.nameFrom(), tag.prefixTo());
        closing = tag.empty();
        return Token.START;
    }

    private Token end() throws IOException {
        int at = pos + 2;
        while (window[at] != '>' || at >= limit) {
            if (at >= limit) {
                int length = at - tokenFrom;
                if (!fill()) {
                    throw cutOff();
                }
                at = tokenFrom + length;
            } else {
                at++;
            }
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
                        at = safeCut(tokenFrom + length);
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

    /** A very long text is given in pieces, none of which ends inside a character or an entity. */
    private int safeCut(int at) {
        if (input.ended() && at == limit) {
            return at;
        }
        int cut = at;
        for (int back = at - 1; back > at - 16 && back > tokenFrom; back--) {
            if (window[back] == '&' || window[back] == '\r') {
                cut = back;
            }
        }
        while (cut > tokenFrom && (window[cut - 1] & 0xc0) == 0x80) {
            cut--;
        }
        return cut > tokenFrom && (window[cut - 1] & 0xc0) == 0xc0 ? cut - 1 : cut;
    }

    /** Passes over a comment or an instruction; answers whether it was a CDATA section, which is text. */
    private boolean aside(byte kind) throws IOException {
        while (limit - tokenFrom < 9 && fill()) {
            continue;
        }
        if (kind == '?') {
            skipTo("?>", 2);
            return false;
        }
        if (startsWith("<!--")) {
            skipTo("-->", 4);
            return false;
        }
        if (!startsWith("<![CDATA[") || names.depth() == 0) {
            throw new DamagedPart("it has a document type of its own, which no Excel file has");
        }
        skipTo("]]>", 9);
        textFrom = tokenFrom + 9;
        textTo = pos - 3;
        literal = true;
        XmlText.checkCharacters(window, textFrom, textTo);
        return true;
    }

    private boolean startsWith(String mark) {
        for (int i = 0; i < mark.length(); i++) {
            if (tokenFrom + i >= limit || window[tokenFrom + i] != mark.charAt(i)) {
                return false;
            }
        }
        return true;
    }

    private void skipTo(String mark, int from) throws IOException {
        int at = tokenFrom + from;
        int matched = 0;
        while (matched < mark.length()) {
            if (at >= limit) {
                int length = at - tokenFrom;
                if (!fill()) {
                    throw cutOff();
                }
                at = tokenFrom + length;
                continue;
            }
            byte b = window[at++];
            boolean repeated = b == mark.charAt(0) && matched > 0 && b == mark.charAt(matched - 1);
            if (b == mark.charAt(matched)) {
                matched++;
            } else if (!repeated) {
                matched = b == mark.charAt(0) ? 1 : 0;
            }
        }
        pos = at;
        XmlText.checkCharacters(window, tokenFrom, pos);
    }

    private boolean fill() throws IOException {
        boolean more = input.fill(tokenFrom);
        pos -= input.slid();
        tokenFrom -= input.slid();
        window = input.bytes();
        limit = input.limit();
        return more;
    }

    private static DamagedPart cutOff() {
        return new DamagedPart("it ends before its end");
    }

    /** Whether the element is SpreadsheetML (or in no namespace) and has this local name. */
    boolean is(String name) {
        return (space == Namespace.SHEET || space == Namespace.NONE) && tag.named(window, name);
    }

    /** Whether the element has this local name, in any namespace. */
    boolean named(String name) {
        return tag.named(window, name);
    }

    Namespace space() {
        return space;
    }

    int depth() {
        return names.depth();
    }

    /** The attributes of the element that just started. */
    XmlTag tag() {
        return tag;
    }

    byte[] window() {
        return window;
    }

    /** The prefix of the element with its colon, or "". */
    String prefix() {
        int from = tag.nameFrom();
        return new String(window, from, tag.localFrom() - from, StandardCharsets.UTF_8);
    }

    /** Appends the text that was just found, decoded. */
    void appendText(ByteText into) throws DamagedPart {
        if (literal) {
            into.append(window, textFrom, textTo);
        } else {
            XmlText.decode(window, textFrom, textTo, false, into);
        }
    }

    /** Passes over the rest of the element that just started, its end included. */
    void skipElement() throws IOException {
        int inside = names.depth();
        while (true) {
            if (next() == Token.END && names.depth() < inside) {
                return;
            }
        }
    }

    /** Keeps what follows, from this token on, until it is passed on or dropped. */
    void hold() throws IOException {
        input.holdFrom(tokenFrom);
    }

    /** Passes on everything up to this token. */
    void passBefore() throws IOException {
        input.passTo(tokenFrom);
    }

    /** Passes on everything up to the end of this token. */
    void passThrough() throws IOException {
        input.passTo(pos);
        input.release();
    }

    /** Drops what was not passed on yet, up to the end of this token. */
    void dropThrough() {
        input.dropTo(pos);
        input.release();
    }

    /** A copy of the token's own bytes, as they stand. */
    byte[] token() {
        return Arrays.copyOfRange(window, tokenFrom, pos);
    }

    /** Where the token begins in {@link #window}. */
    int tokenFrom() {
        return tokenFrom;
    }

    @Override
    public void close() throws IOException {
        input.close();
    }
}
