package crossfoot.intake.source;

import crossfoot.workbook.cells.WorkbookRefusal;
import crossfoot.workbook.reading.Workbook;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.regex.Pattern;

/** Opens a source: a workbook by the same safety check as a master, or a text of separated values. */
public final class SourceReader {

    private static final long LARGEST_TEXT = 256L * 1024 * 1024;
    private static final byte[] ZIP = "PK".getBytes(StandardCharsets.US_ASCII);
    /** How workbooks of Excel 97-2003 begin, and those with a password. */
    private static final byte[] COMPOUND = HexFormat.of().parseHex("d0cf11e0");

    private static final byte[] PDF = "%PDF".getBytes(StandardCharsets.US_ASCII);
    private static final Pattern WEB_PAGE =
            Pattern.compile("\\s*<(?:!doctype html|html|table|head|meta)\\b", Pattern.CASE_INSENSITIVE);
    /** What is read in place of what XML cannot say in any way: the two that are no characters. */
    private static final char REPLACEMENT = '\ufffd';

    private static final Map<Character, String> DELIMITER_NAMES =
            Map.of(',', "commas", ';', "semicolons", '\t', "tabs", '|', "bars", '^', "circumflexes");

    private SourceReader() {}

    /**
     * Reads a file.
     *
     * @param encoding the encoding of a text file, or "" to find out
     * @throws WorkbookRefusal where it cannot be read
     * @throws WorkbookRefusal where it is a workbook that cannot be read
     */
    public static SourceFile open(Path file, String encoding) {
        String name = String.valueOf(file.getFileName());
        try {
            if (!Files.exists(file)) {
                throw SourceRefusal.of(name + " is not there; check the name and the folder.");
            }
            if (Files.isDirectory(file)) {
                throw SourceRefusal.of(name + " is a folder; name a file in it.");
            }
            if (isText(name)) {
                if (Files.size(file) > LARGEST_TEXT) {
                    throw SourceRefusal.of(name + " is larger than 256 MB; export it in parts.");
                }
                return open(name, Files.readAllBytes(file), encoding);
            }
            return of(Workbook.open(file));
        } catch (IOException e) {
            throw SourceRefusal.of(name + " cannot be read from the disk; is it open elsewhere?", e);
        }
    }

    /** Reads a file that came as bytes. */
    public static SourceFile open(String name, byte[] bytes, String encoding) {
        if (begins(bytes, ZIP) || begins(bytes, COMPOUND) || begins(bytes, PDF) || !isText(name)) {
            return of(Workbook.open(name, bytes));
        }
        CompletableFuture<String> digest = CompletableFuture.supplyAsync(() -> digest(bytes));
        Encodings.Decoded decoded = Encodings.decode(name, bytes, encoding);
        if (WEB_PAGE.matcher(decoded.text()).lookingAt()) {
            throw SourceRefusal.of(
                    name + " is a web page and holds no separated values: open it in Excel and save it as"
                            + " Excel Workbook (.xlsx).");
        }
        String text = decoded.text().replace('\ufffe', REPLACEMENT).replace('\uffff', REPLACEMENT);
        SeparatedValues.Separated separated = SeparatedValues.read(name, text);
        String delimiter = DELIMITER_NAMES.getOrDefault(separated.delimiter(), "\"" + separated.delimiter() + "\"");
        List<String> notes = new ArrayList<>();
        notes.add("Read as " + decoded.encoding() + ", separated by " + delimiter + ".");
        if (!text.equals(decoded.text())) {
            notes.add("It holds characters that no Excel file can keep; each is read as \ufffd.");
        }
        return new SourceFile(
                name, digest.join(), separated.grid().empty() ? List.of() : List.of(separated.grid()), notes);
    }

    private static boolean begins(byte[] bytes, byte[] start) {
        return bytes.length >= start.length && Arrays.equals(bytes, 0, start.length, start, 0, start.length);
    }

    private static boolean isText(String name) {
        String lower = name.toLowerCase(Locale.ROOT);
        return lower.endsWith(".csv") || lower.endsWith(".tsv") || lower.endsWith(".txt") || lower.endsWith(".tab");
    }

    private static SourceFile of(Workbook workbook) {
        List<String> notes = new ArrayList<>(workbook.notices());
        return new SourceFile(workbook.name(), workbook.sha256(), WorkbookGrids.of(workbook), notes);
    }

    /** The SHA-256 of bytes, in lower-case hexadecimal. */
    public static String digest(byte[] bytes) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("Every Java has SHA-256", impossible);
        }
    }
}
