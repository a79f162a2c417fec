package crossfoot.workbook.xml;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/** The open elements of a document and the namespaces that they declare. */
final class XmlNames {

    private static final int DEEPEST = 64;
    private static final byte[] NO_PREFIX = {};

    private byte[] open = new byte[512];
    private final int[] ends = new int[DEEPEST + 1];
    private int depth;
    private int declared;
    private final byte[][] prefixes = new byte[256][];
    private final Namespace[] spaces = new Namespace[256];
    private final int[] depths = new int[256];
    private Namespace plain = Namespace.NONE;

    int depth() {
        return depth;
    }

    /** Whether elements without a prefix belong to a sheet: they are SpreadsheetML, or in no namespace at all. */
    boolean ofSheets() {
        return plain == Namespace.SHEET || plain == Namespace.NONE;
    }

    void enter(byte[] in, int from, int to) throws DamagedPart {
        if (depth == DEEPEST) {
            throw new DamagedPart("it nests more than 64 elements");
        }
        int end = ends[depth];
        if (end + to - from > open.length) {
            open = Arrays.copyOf(open, (end + to - from) * 2);
        }
        System.arraycopy(in, from, open, end, to - from);
        ends[++depth] = end + to - from;
    }

    /** Checks that the innermost open element has this name. */
    void checkEnd(byte[] in, int from, int to) throws DamagedPart {
        if (depth == 0 || !Arrays.equals(open, ends[depth - 1], ends[depth], in, from, to)) {
            throw new DamagedPart("its elements do not close in order");
        }
    }

    void leave() {
        while (declared > 0 && depths[declared - 1] == depth) {
            declared--;
            if (prefixes[declared].length == 0) {
                plain = find(NO_PREFIX, 0, 0);
            }
        }
        depth--;
    }

    /** Declares the namespaces of the element that was entered last. */
    void declare(XmlTag tag) throws DamagedPart {
        for (int i = 0; i < tag.count(); i++) {
            String name = tag.attributeName(i);
            if (name.equals("xmlns")) {
                declare(NO_PREFIX, tag.value(i));
            } else if (name.startsWith("xmlns:")) {
                declare(name.substring("xmlns:".length()).getBytes(StandardCharsets.UTF_8), tag.value(i));
            }
        }
    }

    private void declare(byte[] prefix, String uri) throws DamagedPart {
        if (declared == prefixes.length) {
            throw new DamagedPart("it declares more than 256 namespaces at once");
        }
        prefixes[declared] = prefix;
        spaces[declared] = Namespace.of(uri);
        depths[declared] = depth;
        if (prefix.length == 0) {
            plain = spaces[declared];
        }
        declared++;
    }

    Namespace of(byte[] in, int from, int to) throws DamagedPart {
        if (from == to) {
            return plain;
        }
        Namespace found = find(in, from, to);
        if (found == Namespace.NONE) {
            throw new DamagedPart("it uses a prefix that it does not declare");
        }
        return found;
    }

    private Namespace find(byte[] in, int from, int to) {
        for (int i = declared - 1; i >= 0; i--) {
            byte[] prefix = prefixes[i];
            if (prefix.length == to - from && Arrays.equals(prefix, 0, prefix.length, in, from, to)) {
                return spaces[i];
            }
        }
        return to - from == 3 && in[from] == 'x' && in[from + 1] == 'm' && in[from + 2] == 'l'
                ? Namespace.OTHER
                : Namespace.NONE;
    }
}
