package crossfoot.workbook.xml;

/** The bytes of XML text: UTF-8 that is really UTF-8, entities resolved, line ends made one. */
public final class XmlText {

    private static final int LONGEST_ENTITY = 12;

    private XmlText() {}

    /** Appends decoded text; line ends become line feeds, in attributes white space becomes blanks (XML 1.0, 2.11, 3.3.3). */
    static void decode(byte[] from, int start, int end, boolean attribute, ByteText into) throws DamagedPart {
        int plain = start;
        for (int at = start; at < end; at++) {
            byte b = from[at];
            if (b == '&') {
                into.append(from, plain, at);
                at = entity(from, at, end, into);
                plain = at + 1;
            } else if (b == '\r') {
                into.append(from, plain, at);
                plain = at + 1;
                if (at + 1 >= end || from[at + 1] != '\n') {
                    into.append(attribute ? ' ' : '\n');
                }
            } else if (attribute && (b == '\n' || b == '\t')) {
                into.append(from, plain, at);
                plain = at + 1;
                into.append(' ');
            }
        }
        into.append(from, plain, end);
    }

    /** Appends the text of a CDATA section, which has line ends and no entities. */
    static void literal(byte[] from, int start, int end, ByteText into) {
        for (int at = start; at < end; at++) {
            if (from[at] != '\r') {
                into.append(from[at]);
            } else if (at + 1 >= end || from[at + 1] != '\n') {
                into.append('\n');
            }
        }
    }

    /** Resolves the entity at {@code at}; answers where its semicolon stands. */
    private static int entity(byte[] from, int at, int end, ByteText into) throws DamagedPart {
        int stop = at + 1;
        while (stop < end && stop - at < LONGEST_ENTITY && from[stop] != ';') {
            stop++;
        }
        if (stop >= end || from[stop] != ';') {
            throw new DamagedPart("an & stands alone");
        }
        int length = stop - at - 1;
        if (from[at + 1] == '#') {
            into.appendCodePoint(character(from, at + 2, stop));
        } else if (length == 2 && from[at + 2] == 't' && from[at + 1] == 'l') {
            into.append('<');
        } else if (length == 2 && from[at + 2] == 't' && from[at + 1] == 'g') {
            into.append('>');
        } else if (matches(from, at + 1, length, "amp")) {
            into.append('&');
        } else if (matches(from, at + 1, length, "quot")) {
            into.append('"');
        } else if (matches(from, at + 1, length, "apos")) {
            into.append('\'');
        } else {
            throw new DamagedPart("it uses an entity that is not defined");
        }
        return stop;
    }

    private static boolean matches(byte[] from, int start, int length, String name) {
        if (length != name.length()) {
            return false;
        }
        for (int i = 0; i < length; i++) {
            if (from[start + i] != name.charAt(i)) {
                return false;
            }
        }
        return true;
    }

    private static int character(byte[] from, int start, int stop) throws DamagedPart {
        boolean hexadecimal = start < stop && from[start] == 'x';
        int radix = hexadecimal ? 16 : 10;
        int point = 0;
        int digits = 0;
        for (int at = hexadecimal ? start + 1 : start; at < stop; at++, digits++) {
            int digit = Character.digit(from[at], radix);
            if (digit < 0 || point > 0x10ffff) {
                throw new DamagedPart("it names a character that does not exist");
            }
            point = point * radix + digit;
        }
        boolean control = point < ' ' && point != '\t' && point != '\n' && point != '\r';
        if (digits == 0
                || control
                || point > 0x10ffff
                || (point >= 0xd800 && point < 0xe000)
                || point == 0xfffe
                || point == 0xffff) {
            throw new DamagedPart("it names a character that XML does not allow");
        }
        return point;
    }

    /** Whether a byte may stand in text as such: a part of a longer character, a blank, or no control character. */
    public static boolean allowed(byte b) {
        return b >= ' ' || b == '\n' || b == '\r' || b == '\t';
    }

    /** Refuses broken UTF-8, control characters and entities that are not defined. */
    static void checkText(byte[] in, int from, int to) throws DamagedPart {
        checkCharacters(in, from, to);
        for (int at = from; at < to; at++) {
            if (in[at] == '&') {
                decode(in, from, to, false, new ByteText());
                return;
            }
        }
    }

    static void checkCharacters(byte[] in, int from, int to) throws DamagedPart {
        for (int at = from; at < to; at++) {
            if (in[at] >= 0 && !allowed(in[at])) {
                throw new DamagedPart("it holds a character that XML does not allow");
            }
        }
        checkUtf8(in, from, to);
    }

    static void checkBlank(byte[] in, int from, int to) throws DamagedPart {
        for (int at = from; at < to; at++) {
            if (in[at] > ' ' || in[at] < 0) {
                throw new DamagedPart("it is not XML");
            }
        }
    }

    /** Where a long text can be cut before a place, so that no character and no entity is cut in two. */
    static int safeCut(byte[] in, int from, int at) {
        int cut = at;
        for (int back = at - 1; back > at - LONGEST_ENTITY - 4 && back > from; back--) {
            if (in[back] == '&' || in[back] == '\r') {
                cut = back;
            }
        }
        while (cut > from && (in[cut - 1] & 0xc0) == 0x80) {
            cut--;
        }
        return cut > from && (in[cut - 1] & 0xc0) == 0xc0 ? cut - 1 : cut;
    }

    /** Refuses bytes that are not UTF-8 (RFC 3629): overlong forms, surrogates, cut sequences. */
    public static void checkUtf8(byte[] in, int start, int end) throws DamagedPart {
        for (int at = start; at < end; at++) {
            if (in[at] < 0) {
                at += following(in, at, end);
            }
        }
    }

    private static int following(byte[] in, int at, int end) throws DamagedPart {
        int first = in[at] & 0xff;
        int more = first >= 0xc2 && first < 0xe0
                ? 1
                : first >= 0xe0 && first < 0xf0 ? 2 : first >= 0xf0 && first < 0xf5 ? 3 : 0;
        if (more == 0 || at + more >= end) {
            throw new DamagedPart("its text is not UTF-8");
        }
        int second = in[at + 1] & 0xff;
        boolean overlong = (first == 0xe0 && second < 0xa0) || (first == 0xf0 && second < 0x90);
        boolean outside = (first == 0xed && second > 0x9f) || (first == 0xf4 && second > 0x8f);
        boolean noCharacter = first == 0xef && second == 0xbf && (in[at + 2] & 0xff) > 0xbd;
        for (int i = 1; i <= more; i++) {
            if ((in[at + i] & 0xc0) != 0x80) {
                throw new DamagedPart("its text is not UTF-8");
            }
        }
        if (overlong || outside || noCharacter) {
            throw new DamagedPart("its text is not UTF-8");
        }
        return more;
    }
}
