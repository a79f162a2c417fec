package crossfoot.intake.source;

import crossfoot.workbook.cells.WorkbookRefusal;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.IllegalCharsetNameException;
import java.nio.charset.StandardCharsets;
import java.nio.charset.UnsupportedCharsetException;
import java.util.Optional;
import org.mozilla.universalchardet.UniversalDetector;

/** Finds out in which encoding a text file is written, and reads it. */
final class Encodings {

    private static final Charset WINDOWS = Charset.forName("windows-1252");
    private static final char MARK = '\ufeff';
    /** A quarter of the bytes at even or odd places are zeros in UTF-16 text of a European language. */
    private static final int ZEROS_OF = 4;

    private Encodings() {}

    /** A text and the encoding in which it was read. */
    record Decoded(String text, String encoding) {}

    /**
     * Reads a text.
     *
     * @param asked the encoding that the user named, or ""
     * @throws WorkbookRefusal where that encoding is not known, or the bytes are none of it
     */
    static Decoded decode(String name, byte[] bytes, String asked) {
        if (!asked.isEmpty()) {
            Charset charset = named(asked);
            return decoded(bytes, charset)
                    .orElseThrow(() -> SourceRefusal.of(name + " is not written in " + charset.name()
                            + "; leave --encoding out, or name the encoding that it was saved in."));
        }
        Charset marked = byMark(bytes);
        if (marked != null) {
            return decoded(bytes, marked)
                    .orElseThrow(() -> SourceRefusal.of(
                            name + " begins as " + marked.name() + " and is damaged further on; export it again."));
        }
        return utf16(bytes)
                .flatMap(charset -> decoded(bytes, charset))
                .or(() -> decoded(bytes, StandardCharsets.UTF_8))
                .orElseGet(() -> detected(bytes));
    }

    private static Charset named(String asked) {
        try {
            return Charset.forName(asked.strip());
        } catch (IllegalCharsetNameException | UnsupportedCharsetException e) {
            throw SourceRefusal.of(
                    "\"" + asked + "\" is no encoding that this Java knows; name one such as UTF-8 or windows-1252.",
                    e);
        }
    }

    private static @org.jspecify.annotations.Nullable Charset byMark(byte[] bytes) {
        int first = bytes.length > 0 ? bytes[0] & 0xff : 0;
        int second = bytes.length > 1 ? bytes[1] & 0xff : 0;
        int third = bytes.length > 2 ? bytes[2] & 0xff : 0;
        if (first == 0xef && second == 0xbb && third == 0xbf) {
            return StandardCharsets.UTF_8;
        }
        if (first == 0xff && second == 0xfe) {
            return StandardCharsets.UTF_16LE;
        }
        return first == 0xfe && second == 0xff ? StandardCharsets.UTF_16BE : null;
    }

    private static Optional<Charset> utf16(byte[] bytes) {
        int looked = Math.min(bytes.length, 4096);
        int even = 0;
        int odd = 0;
        for (int i = 0; i < looked; i++) {
            if (bytes[i] == 0) {
                even += i % 2 == 0 ? 1 : 0;
                odd += i % 2;
            }
        }
        if (Math.max(even, odd) * ZEROS_OF < looked || looked < 2) {
            return Optional.empty();
        }
        return Optional.of(odd > even ? StandardCharsets.UTF_16LE : StandardCharsets.UTF_16BE);
    }

    /** No UTF: a single byte a character. Only a code page that the detector names for certain takes the place of Windows'. */
    private static Decoded detected(byte[] bytes) {
        UniversalDetector detector = new UniversalDetector();
        detector.handleData(bytes, 0, bytes.length);
        detector.dataEnd();
        String found = detector.getDetectedCharset();
        boolean other = found != null && Charset.isSupported(found) && !found.startsWith("ISO-8859");
        return decoded(bytes, other ? Charset.forName(found) : WINDOWS)
                .orElseGet(() -> new Decoded(new String(bytes, WINDOWS), WINDOWS.name()));
    }

    private static Optional<Decoded> decoded(byte[] bytes, Charset charset) {
        try {
            String text = charset.newDecoder()
                    .onMalformedInput(CodingErrorAction.REPORT)
                    .onUnmappableCharacter(CodingErrorAction.REPORT)
                    .decode(ByteBuffer.wrap(bytes))
                    .toString();
            boolean marked = !text.isEmpty() && text.charAt(0) == MARK;
            return Optional.of(new Decoded(marked ? text.substring(1) : text, charset.name()));
        } catch (CharacterCodingException otherEncoding) {
            return Optional.empty();
        }
    }
}
