package crossfoot.workbook.styles;

import crossfoot.workbook.cells.ColumnDesign.Format;
import crossfoot.workbook.cells.DisplayFormat;
import crossfoot.workbook.styles.StylesText.Kind;
import crossfoot.workbook.xml.TagAttributes;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The number formats of a workbook: those built into Excel, which have fixed numbers, and the workbook's own. */
final class FormatCodes {

    private static final int LAST_BUILT_IN = 163;
    private static final Pattern QUOTED_LETTER = Pattern.compile("\"[^\"]*\\p{L}[^\"]*\"|\\\\\\p{L}");
    // Formats may stand inside mc:AlternateContent, so they are looked for at any depth.
    private static final Pattern ELEMENT = Pattern.compile("<(?:[^\\s<>/:]+:)?numFmt\\s[^>]*>");

    private final StylesText styles;
    private final Map<Integer, String> codes = new TreeMap<>();

    FormatCodes(StylesText styles) {
        this.styles = styles;
        Matcher elements = ELEMENT.matcher(String.join("", styles.items(Kind.NUMBER_FORMATS)));
        while (elements.find()) {
            String tag = elements.group();
            TagAttributes.value(tag, "formatCode")
                    .ifPresent(code -> codes.putIfAbsent(TagAttributes.number(tag, "numFmtId", 0), code));
        }
    }

    /** The number of the format that shows values as asked. */
    int idOf(Format format) {
        return switch (format) {
            // As text, so that Excel takes what is typed as it is: no date out of 1/2, no formula out of "- late".
            case TEXT, WRAPPED, TIMESTAMP -> 49;
            case DATE -> own("dd/mm/yyyy");
            case WHOLE -> 3;
            // Excel's own: decimals only where there are some, which no pattern gives without a stray point.
            case DECIMAL -> 0;
            case PERCENT -> 9;
        };
    }

    private int own(String code) {
        int last = LAST_BUILT_IN;
        for (Map.Entry<Integer, String> known : codes.entrySet()) {
            if (known.getValue().equals(code)) {
                return known.getKey();
            }
            last = Math.max(last, known.getKey());
        }
        codes.put(last + 1, code);
        styles.indexOf(Kind.NUMBER_FORMATS, "<numFmt numFmtId=\"" + (last + 1) + "\" formatCode=\"" + code + "\"/>");
        return last + 1;
    }

    /** Whether a format of the workbook's own shows letters that are not the number's. */
    boolean showsLetters(int id) {
        String code = codes.getOrDefault(id, "").replace("&quot;", "\"");
        return !showsDay(id) && QUOTED_LETTER.matcher(code).find();
    }

    /** Whether a format shows the day, month or year of a number (ECMA-376 part 1, 18.8.30, with its East Asian ones). */
    boolean showsDay(int id) {
        String code = codes.get(id);
        if (code == null) {
            return id >= 14 && id <= 17 || id == 22 || id >= 27 && id <= 31 || id == 36 || id >= 50 && id <= 58;
        }
        return DisplayFormat.showsDay(code);
    }
}
