package crossfoot.workbook.xml;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.PushbackInputStream;
import java.nio.ByteBuffer;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Locale;

/** Turns a part into UTF-8 without a byte order mark: most parts are that already, a few are UTF-16 or Latin-1. */
final class XmlInput {

    private static final int HEAD = 200;
    private static final int LARGEST_TRANSCODED = 64 << 20;

    private XmlInput() {}

    static InputStream utf8(InputStream in) throws IOException {
        PushbackInputStream ahead = new PushbackInputStream(in, HEAD);
        byte[] head = ahead.readNBytes(HEAD);
        int skipped = startsWith(head, 0xef, 0xbb, 0xbf) ? 3 : 0;
        ahead.unread(head, skipped, head.length - skipped);
        Charset charset = charset(head, skipped);
        if (charset.equals(StandardCharsets.UTF_8)) {
            return ahead;
        }
        byte[] all = ahead.readNBytes(LARGEST_TRANSCODED + 1);
        if (all.length > LARGEST_TRANSCODED) {
            throw new DamagedPart("it is too large for its encoding");
        }
        String text = charset.newDecoder().decode(ByteBuffer.wrap(all)).toString();
        int begin = text.startsWith("\ufeff") ? 1 : 0;
        int declaration = text.startsWith("<?xml", begin) ? text.indexOf("?>", begin) + 2 : begin;
        String declared = "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>";
        return new ByteArrayInputStream((declared + text.substring(declaration)).getBytes(StandardCharsets.UTF_8));
    }

    private static boolean startsWith(byte[] head, int... bytes) {
        for (int i = 0; i < bytes.length; i++) {
            if (i >= head.length || (head[i] & 0xff) != bytes[i]) {
                return false;
            }
        }
        return true;
    }

    private static Charset charset(byte[] head, int from) throws DamagedPart {
        if (startsWith(head, 0xff, 0xfe) || startsWith(head, '<', 0)) {
            return StandardCharsets.UTF_16LE;
        }
        if (startsWith(head, 0xfe, 0xff) || startsWith(head, 0, '<')) {
            return StandardCharsets.UTF_16BE;
        }
        String start = new String(head, from, head.length - from, StandardCharsets.ISO_8859_1);
        int end = start.indexOf("?>");
        int named = start.indexOf("encoding");
        if (!start.startsWith("<?xml") || named < 0 || named > end) {
            return StandardCharsets.UTF_8;
        }
        return named(start.substring(named, end).toLowerCase(Locale.ROOT));
    }

    private static Charset named(String declared) throws DamagedPart {
        if (declared.contains("utf-8") || declared.contains("utf8") || declared.contains("us-ascii")) {
            return StandardCharsets.UTF_8;
        }
        if (declared.contains("iso-8859-1")) {
            return StandardCharsets.ISO_8859_1;
        }
        if (declared.contains("windows-1252")) {
            return Charset.forName("windows-1252");
        }
        throw new DamagedPart("its encoding is not one that Excel writes");
    }
}
