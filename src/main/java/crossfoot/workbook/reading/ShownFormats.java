package crossfoot.workbook.reading;

import crossfoot.workbook.xml.XmlScanner;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.poi.ss.usermodel.BuiltinFormats;

/** The codes of the number formats that the cells of a workbook have, by the index of their style. */
final class ShownFormats {

    private static final int GENERAL = 0;
    private static final int TEXT = 49;
    private static final String DAY = "dd/mm/yyyy";

    private final List<String> codes;

    private ShownFormats(List<String> codes) {
        this.codes = codes;
    }

    /** Reads a styles part; no bytes stand for a workbook that has none. */
    static ShownFormats read(byte[] styles) throws IOException {
        if (styles.length == 0) {
            return new ShownFormats(List.of());
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

    /** The built-in formats that follow the language of Excel, those of East Asia among them, all show dates. */
    private static String builtIn(int id) {
        if (id == GENERAL || id == TEXT) {
            return "";
        }
        boolean eastAsian = id >= 27 && id <= 31 || id == 36 || id >= 50 && id <= 58;
        if (id == 14 || eastAsian) {
            return DAY;
        }
        if (id == 22) {
            return DAY + " hh:mm";
        }
        String code = id < BuiltinFormats.FIRST_USER_DEFINED_FORMAT_INDEX ? BuiltinFormats.getBuiltinFormat(id) : null;
        return code == null ? "" : code;
    }
}
