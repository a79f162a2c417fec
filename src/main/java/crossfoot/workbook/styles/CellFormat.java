package crossfoot.workbook.styles;

import crossfoot.workbook.xml.TagAttributes;
import crossfoot.workbook.xml.TagScanner;

/**
 * One cell format (an {@code xf}) as text: changed attribute by attribute, so that what Crossfoot does not know about it
 * stays.
 */
record CellFormat(String text) {

    CellFormat numberFormat(int id) {
        return with("numFmtId", id).with("applyNumberFormat", 1);
    }

    CellFormat font(int id) {
        return with("fontId", id).with("applyFont", 1);
    }

    CellFormat fill(int id) {
        return with("fillId", id).with("applyFill", 1);
    }

    CellFormat border(int id) {
        return with("borderId", id).with("applyBorder", 1);
    }

    CellFormat quoted() {
        return with("quotePrefix", 1);
    }

    boolean isPlain() {
        return numberFormatId() == 0
                && fillId() == 0
                && fontId() == 0
                && TagAttributes.number(text, "borderId", 0) == 0;
    }

    int fontId() {
        return TagAttributes.number(text, "fontId", 0);
    }

    int fillId() {
        return TagAttributes.number(text, "fillId", 0);
    }

    int numberFormatId() {
        return TagAttributes.number(text, "numFmtId", 0);
    }

    private CellFormat with(String attribute, int value) {
        return new CellFormat(TagAttributes.with(text, attribute, Integer.toString(value)));
    }

    /** With one attribute of its alignment set. */
    CellFormat aligned(String attribute, String value) {
        TagScanner tags = new TagScanner(text);
        tags.next();
        String prefix = tags.prefix();
        int behindStart = tags.end();
        boolean empty = tags.selfClosed();
        while (tags.next()) {
            if (!tags.closing() && tags.localName().equals("alignment")) {
                String changed = TagAttributes.with(tags.tag(), attribute, value);
                return new CellFormat(text.substring(0, tags.start()) + changed + text.substring(tags.end()))
                        .with("applyAlignment", 1);
            }
        }
        String alignment = "<" + prefix + "alignment " + attribute + "=\"" + value + "\"/>";
        String body = empty
                ? text.substring(0, behindStart - 2) + ">" + alignment + "</" + prefix + "xf>"
                : text.substring(0, behindStart) + alignment + text.substring(behindStart);
        return new CellFormat(body).with("applyAlignment", 1);
    }
}
