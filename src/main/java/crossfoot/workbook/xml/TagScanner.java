package crossfoot.workbook.xml;

import crossfoot.workbook.cells.WorkbookRefusal;

/**
 * The tags of an XML text, one after the other, with the place of each: for changes that leave everything else as it
 * stands. Comments, processing instructions and CDATA are passed over; a DOCTYPE is refused.
 */
public final class TagScanner {

    private final String xml;
    private int start;
    private int end;
    private int nameStart;
    private int nameEnd;

    public TagScanner(String xml) {
        this.xml = xml;
    }

    /** Moves to the next start or end tag; false where there is none. */
    public boolean next() {
        int at = xml.indexOf('<', end);
        while (at >= 0 && at + 1 < xml.length() && (xml.charAt(at + 1) == '!' || xml.charAt(at + 1) == '?')) {
            at = xml.indexOf('<', behindAside(at));
        }
        if (at < 0) {
            return false;
        }
        start = at;
        end = tagEnd(at);
        nameStart = closing() ? at + 2 : at + 1;
        nameEnd = nameStart;
        while (nameEnd < end && isNamePart(xml.charAt(nameEnd))) {
            nameEnd++;
        }
        return true;
    }

    private int behindAside(int at) {
        if (xml.startsWith("<!--", at)) {
            return behind("-->", at + 4);
        }
        if (xml.startsWith("<![CDATA[", at)) {
            return behind("]]>", at + 9);
        }
        if (xml.startsWith("<?", at)) {
            return behind("?>", at + 2);
        }
        throw damaged();
    }

    private int behind(String mark, int from) {
        int at = xml.indexOf(mark, from);
        if (at < 0) {
            throw damaged();
        }
        return at + mark.length();
    }

    private int tagEnd(int from) {
        char quote = 0;
        for (int i = from + 1; i < xml.length(); i++) {
            char c = xml.charAt(i);
            if (quote != 0) {
                quote = c == quote ? 0 : quote;
            } else if (c == '"' || c == '\'') {
                quote = c;
            } else if (c == '>') {
                return i + 1;
            }
        }
        throw damaged();
    }

    private static boolean isNamePart(char c) {
        return c != '>' && c != '/' && c > ' ';
    }

    private static WorkbookRefusal damaged() {
        return new WorkbookRefusal(
                WorkbookRefusal.Kind.UNREADABLE,
                "The workbook's formats are damaged; open it in Excel, save it under a new name and use that file.");
    }

    /** Whether this is an end tag. */
    public boolean closing() {
        return xml.charAt(start + 1) == '/';
    }

    /** Whether the element ends with its start tag. */
    public boolean selfClosed() {
        return xml.charAt(end - 2) == '/';
    }

    /** The name without its prefix. */
    public String localName() {
        String name = xml.substring(nameStart, nameEnd);
        return name.substring(name.indexOf(':') + 1);
    }

    /** The prefix with its colon, or "". */
    public String prefix() {
        String name = xml.substring(nameStart, nameEnd);
        return name.substring(0, name.indexOf(':') + 1);
    }

    /** Where the tag's {@code <} stands. */
    public int start() {
        return start;
    }

    /** The place behind the tag's {@code >}. */
    public int end() {
        return end;
    }

    /** The tag itself. */
    public String tag() {
        return xml.substring(start, end);
    }
}
