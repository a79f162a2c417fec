package crossfoot.workbook.reading;

import crossfoot.workbook.xml.ByteText;
import crossfoot.workbook.xml.DamagedPart;
import crossfoot.workbook.xml.XmlScanner;
import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;

/** The shared strings of a workbook: texts of cells, by the numbers that the cells name. */
public final class SharedTexts {

    private final TextPool pool = new TextPool();
    private int[] ids = new int[1 << 8];
    private int size;

    /** A workbook without shared strings. */
    SharedTexts() {}

    static SharedTexts read(InputStream part) throws IOException {
        SharedTexts texts = new SharedTexts();
        ByteText text = new ByteText();
        try (XmlScanner scanner = new XmlScanner(part)) {
            for (XmlScanner.Token token = scanner.next(); token != XmlScanner.Token.DONE; token = scanner.next()) {
                if (token == XmlScanner.Token.START && scanner.depth() == 2 && scanner.is("si")) {
                    text.clear();
                    richText(scanner, text);
                    texts.add(text);
                }
            }
        }
        return texts;
    }

    private void add(ByteText text) throws DamagedPart {
        if (size == ids.length) {
            ids = Arrays.copyOf(ids, size * 2);
        }
        ids[size++] = pool.add(text);
    }

    /** Reads the element that just started, up to its end: its runs joined, phonetic hints left out. */
    static void richText(XmlScanner scanner, ByteText into) throws IOException {
        int inside = scanner.depth();
        while (true) {
            XmlScanner.Token token = scanner.next();
            if (token == XmlScanner.Token.END && scanner.depth() < inside) {
                return;
            }
            if (token == XmlScanner.Token.START) {
                if (scanner.is("t")) {
                    plainText(scanner, into);
                } else if (!scanner.is("r")) {
                    scanner.skipElement();
                }
            }
        }
    }

    /** Reads the text of the element that just started, up to its end. */
    static void plainText(XmlScanner scanner, ByteText into) throws IOException {
        while (true) {
            XmlScanner.Token token = scanner.next();
            if (token == XmlScanner.Token.TEXT) {
                scanner.appendText(into);
            } else if (token == XmlScanner.Token.START) {
                scanner.skipElement();
            } else {
                return;
            }
        }
    }

    int size() {
        return size;
    }

    /** The text at an index. */
    String text(int index) {
        return pool.text(ids[index]);
    }

    /** Whether the text at an index is this one. */
    public boolean shows(int index, String value) {
        return pool.shows(ids[index], value);
    }
}
