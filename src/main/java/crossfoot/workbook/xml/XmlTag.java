package crossfoot.workbook.xml;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.OptionalInt;

/** A start tag as it stands in a window of bytes: where its name and its attributes are. Filled again for every tag. */
public final class XmlTag {

    private static final boolean[] NAME = new boolean[256];
    private static final int FIELDS = 5;

    static {
        for (int b = 0; b < 256; b++) {
            boolean letter = (b >= 'a' && b <= 'z') || (b >= 'A' && b <= 'Z');
            NAME[b] = letter || (b >= '0' && b <= '9') || b == '-' || b == '.' || b == '_' || b == ':' || b >= 0x80;
        }
    }

    private byte[] in = {};
    private int nameFrom;
    private int localFrom;
    private int nameTo;
    private int end;
    private boolean empty;
    private boolean declares;
    private int count;
    /** For every attribute: start of its name, of its local name, end of its name, start and end of its value. */
    private int[] attributes = new int[FIELDS * 16];

    /** Reads the tag at {@code from}; answers the place after it, or -1 where the window ends before the tag does. */
    int parse(byte[] window, int from, int limit) throws DamagedPart {
        in = window;
        count = 0;
        declares = false;
        int at = name(from + 1);
        if (nameTo == localFrom && at < limit) {
            throw new DamagedPart("a < stands alone");
        }
        while (true) {
            int before = at;
            at = blanks(at);
            byte b = window[at];
            if (b == '>') {
                empty = false;
                return finish(at + 1);
            }
            if (at + 1 >= limit) {
                return -1;
            }
            if (b == '/' && window[at + 1] == '>') {
                empty = true;
                return finish(at + 2);
            }
            if (before == at) {
                throw new DamagedPart("a tag is not written as XML wants it");
            }
            at = attribute(at, limit);
            if (at < 0) {
                return -1;
            }
        }
    }

    private int name(int from) {
        int at = from;
        nameFrom = from;
        localFrom = from;
        while (NAME[in[at] & 0xff]) {
            if (in[at++] == ':') {
                localFrom = at;
            }
        }
        nameTo = at;
        return at;
    }

    private int blanks(int from) {
        int at = from;
        while (in[at] == ' ' || in[at] == '\n' || in[at] == '\r' || in[at] == '\t') {
            at++;
        }
        return at;
    }

    private int attribute(int from, int limit) throws DamagedPart {
        int field = count * FIELDS;
        if (field == attributes.length) {
            attributes = Arrays.copyOf(attributes, field * 2);
        }
        int at = from;
        int local = from;
        while (NAME[in[at] & 0xff]) {
            if (in[at++] == ':') {
                local = at;
            }
        }
        attributes[field] = from;
        attributes[field + 1] = local;
        attributes[field + 2] = at;
        declares |=
                at - from > 4 && in[from] == 'x' && in[from + 1] == 'm' && in[from + 2] == 'l' && in[from + 3] == 'n';
        at = blanks(at);
        int quoted = in[at] == '=' ? blanks(at + 1) : at;
        if (quoted >= limit || at >= limit) {
            return -1;
        }
        byte quote = in[quoted];
        if (quoted == at || (quote != '"' && quote != '\'') || local == attributes[field + 2]) {
            throw new DamagedPart("an attribute is not written as XML wants it");
        }
        return value(field, quoted + 1, quote, limit);
    }

    private int value(int field, int from, byte quote, int limit) throws DamagedPart {
        int at = from;
        boolean plain = true;
        while (in[at] != quote) {
            byte b = in[at];
            if (b <= '<') {
                if (at >= limit) {
                    return -1;
                }
                if (b == '<') {
                    throw new DamagedPart("an attribute holds a <");
                }
                plain = plain && b != '&' && XmlText.allowed(b);
            }
            at++;
        }
        if (at >= limit) {
            return -1;
        }
        attributes[field + 3] = from;
        attributes[field + 4] = at;
        if (!plain) {
            XmlText.checkText(in, from, at);
        }
        count++;
        checkOnce(field);
        return at + 1;
    }

    private void checkOnce(int field) throws DamagedPart {
        int from = attributes[field];
        int to = attributes[field + 2];
        for (int other = 0; other < field; other += FIELDS) {
            if (attributes[other + 2] - attributes[other] == to - from
                    && in[from] == in[attributes[other]]
                    && Arrays.equals(in, from, to, in, attributes[other], attributes[other + 2])) {
                throw new DamagedPart("an attribute stands twice in one element");
            }
        }
    }

    private int finish(int after) {
        end = after;
        return after;
    }

    /** Reads the end tag from {@code from} to its {@code >}. */
    void parseEnd(byte[] window, int from, int to) throws DamagedPart {
        in = window;
        count = 0;
        if (blanks(name(from + 2)) != to) {
            throw new DamagedPart("an element does not close as XML wants it");
        }
    }

    /** The bytes that all places point into. */
    public byte[] bytes() {
        return in;
    }

    /** The prefix of the element with its colon, or "". */
    public String prefix() {
        return new String(in, nameFrom, localFrom - nameFrom, StandardCharsets.UTF_8);
    }

    public int nameFrom() {
        return nameFrom;
    }

    int localFrom() {
        return localFrom;
    }

    public int nameTo() {
        return nameTo;
    }

    /** Where the prefix ends, its colon not counted; the start of the name where there is none. */
    int prefixTo() {
        return Math.max(nameFrom, localFrom - 1);
    }

    /** A copy of the tag, as it is written. */
    public byte[] copy() {
        return Arrays.copyOfRange(in, nameFrom - 1, end);
    }

    public boolean empty() {
        return empty;
    }

    boolean declares() {
        return declares;
    }

    public int count() {
        return count;
    }

    /** Whether the element has this local name, in any namespace. */
    public boolean named(String name) {
        int length = name.length();
        if (nameTo - localFrom != length) {
            return false;
        }
        for (int i = 0; i < length; i++) {
            if (in[localFrom + i] != name.charAt(i)) {
                return false;
            }
        }
        return true;
    }

    /** The number of the attribute with this name and no prefix, or -1. */
    public int find(String name) {
        return find(name, false);
    }

    /** The number of the attribute with this local name and any prefix, or -1. */
    public int findPrefixed(String name) {
        return find(name, true);
    }

    private int find(String name, boolean prefixed) {
        for (int i = 0; i < count; i++) {
            int field = i * FIELDS;
            int local = attributes[field + 1];
            if (attributes[field + 2] - local == name.length() && (local != attributes[field]) == prefixed) {
                int at = 0;
                while (at < name.length() && in[local + at] == name.charAt(at)) {
                    at++;
                }
                if (at == name.length()) {
                    return i;
                }
            }
        }
        return -1;
    }

    /** Where an attribute begins: its name. */
    public int attributeFrom(int attribute) {
        return attributes[attribute * FIELDS];
    }

    /** The name of an attribute, its prefix included. */
    public String attributeName(int attribute) {
        int field = attribute * FIELDS;
        return new String(in, attributes[field], attributes[field + 2] - attributes[field], StandardCharsets.UTF_8);
    }

    public int valueFrom(int attribute) {
        return attributes[attribute * FIELDS + 3];
    }

    public int valueTo(int attribute) {
        return attributes[attribute * FIELDS + 4];
    }

    /** The decoded value of an attribute. */
    public String value(int attribute) throws DamagedPart {
        ByteText text = new ByteText();
        XmlText.decode(in, valueFrom(attribute), valueTo(attribute), true, text);
        return text.toString();
    }

    /** The value of the attribute without a prefix, or the default where it is not there. */
    public String value(String name, String missing) throws DamagedPart {
        int found = find(name);
        return found < 0 ? missing : value(found);
    }

    /** The value as a whole number of at most 9 digits; empty where it is none or not there. */
    public OptionalInt number(String name) throws DamagedPart {
        String value = value(name, "").strip();
        boolean whole = !value.isEmpty() && value.length() < 10 && value.chars().allMatch(c -> c >= '0' && c <= '9');
        return whole ? OptionalInt.of(Integer.parseInt(value)) : OptionalInt.empty();
    }
}
