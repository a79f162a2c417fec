package crossfoot.workbook.reading;

import crossfoot.workbook.xml.XmlScanner;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The codes of the number formats that the cells of a workbook have, by the index of their style. */
final class ShownFormats {

    private static final int GENERAL = 0;
    private static final String DAY = "dd/mm/yyyy";

    /** The formats that every workbook has (ECMA-376 part 1, 18.8.30), but for General and text, which change nothing. */
    private static final Map<Integer, String> BUILT_IN = Map.ofEntries(
            Map.entry(1, "0"),
            Map.entry(2, "0.00"),
            Map.entry(3, "#,##0"),
            Map.entry(4, "#,##0.00"),
            Map.entry(9, "0%"),
            Map.entry(10, "0.00%"),
            Map.entry(11, "0.00E+00"),
            Map.entry(12, "# ?/?"),
            Map.entry(13, "# ??/??"),
            Map.entry(14, DAY),
            Map.entry(15, "d-mmm-yy"),
            Map.entry(16, "d-mmm"),
            Map.entry(17, "mmm-yy"),
            Map.entry(18, "h:mm AM/PM"),
            Map.entry(19, "h:mm:ss AM/PM"),
            Map.entry(20, "h:mm"),
            Map.entry(21, "h:mm:ss"),
            Map.entry(22, DAY + " h:mm"),
            Map.entry(37, "#,##0;(#,##0)"),
            Map.entry(38, "#,##0;(#,##0)"),
            Map.entry(39, "#,##0.00;(#,##0.00)"),
            Map.entry(40, "#,##0.00;(#,##0.00)"),
            Map.entry(45, "mm:ss"),
            Map.entry(46, "[h]:mm:ss"),
            Map.entry(47, "mm:ss.0"),
            Map.entry(48, "##0.0E+0"));

    private final List<String> codes;

    private ShownFormats(List<String> codes) {
        this.codes = codes;
    }

    /** Those of a workbook whose cells are only looked at for what they hold. */
    static ShownFormats none() {
        return new ShownFormats(List.of());
    }

    /** Reads a styles part; no bytes stand for a workbook that has none. */
    static ShownFormats read(byte[] styles) throws IOException {
        if (styles.length == 0) {
            return none();
        }
        Map<Integer, String> own = new HashMap<>();
        List<Integer> ids = new ArrayList<>();
        boolean cells = false;
        try (XmlScanner scanner = new XmlScanner(new ByteArrayInputStream(styles))) {
            for (XmlScanner.Token token = scanner.next(); token != XmlScanner.Token.DONE; token = scanner.next()) {
                if (token != XmlScanner.Token.START) {
                    continue;
                }
                if (scanner.is("numFmt")) {
                    own.putIfAbsent(
                            scanner.tag().number("numFmtId").orElse(GENERAL),
                            scanner.tag().value("formatCode", ""));
                } else if (scanner.depth() == 2) {
                    cells = scanner.is("cellXfs");
                } else if (cells && scanner.depth() == 3 && scanner.is("xf")) {
                    ids.add(scanner.tag().number("numFmtId").orElse(GENERAL));
                }
            }
        }
        Map<Integer, String> known = new HashMap<>();
        return new ShownFormats(ids.stream()
                .map(id -> known.computeIfAbsent(id, each -> own.getOrDefault(each, builtIn(each))))
                .map(code -> code.equalsIgnoreCase("General") || code.equals("@") ? "" : code)
                .toList());
    }

    /** The code of a style, "" for General, for text, and where there is no such style. */
    String code(int style) {
        return style >= 0 && style < codes.size() ? codes.get(style) : "";
    }

    /** A built-in format by its number; those that follow the language of Excel, as in the United Kingdom. */
    private static String builtIn(int id) {
        boolean eastAsianDay = id >= 27 && id <= 31 || id == 36 || id >= 50 && id <= 58;
        return eastAsianDay ? DAY : BUILT_IN.getOrDefault(id, "");
    }
}
