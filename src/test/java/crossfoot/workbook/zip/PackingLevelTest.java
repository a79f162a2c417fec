package crossfoot.workbook.zip;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;

/** A part that Excel packed fast is packed fast again, and says so again. */
class PackingLevelTest {

    private static final int FLAGS_OF_RECORD = 8;
    private static final byte[] CONTENT = IntStream.range(0, 20_000)
            .mapToObj(row -> "<c r=\"A" + row + "\" s=\"4\"><v>" + row * 7919 % 45_747 + "</v></c>")
            .collect(Collectors.joining())
            .getBytes(StandardCharsets.UTF_8);

    private static byte[] zip(boolean fast) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream out = new ZipOutputStream(bytes)) {
            out.putNextEntry(new ZipEntry("a.xml"));
            out.write(CONTENT);
        }
        byte[] zip = bytes.toByteArray();
        if (fast) {
            zip[record(zip) + FLAGS_OF_RECORD] |= ZipOutput.FASTEST;
        }
        return zip;
    }

    /** Where the directory's record of the one entry starts. */
    private static int record(byte[] zip) {
        for (int at = zip.length - 4; at >= 0; at--) {
            if (zip[at] == 'P' && zip[at + 1] == 'K' && zip[at + 2] == 1 && zip[at + 3] == 2) {
                return at;
            }
        }
        throw new IllegalArgumentException("No directory");
    }

    private static byte[] replaced(byte[] zip) throws IOException {
        Parts parts = new Parts(FileBytes.of("a.xlsx", zip));
        ZipPart part = parts.find("a.xml").orElseThrow();
        PackedPart packed = new PackedPart(parts.level(part));
        packed.write(CONTENT);
        packed.close();
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ZipOutput output = new ZipOutput(out);
        output.replace(parts.file(), part, packed);
        output.finish();
        return out.toByteArray();
    }

    @Test
    void what_excel_packed_fast_is_packed_fast_and_marked_so() throws IOException {
        byte[] fast = replaced(zip(true));
        byte[] usual = replaced(zip(false));

        assertThat(fast.length).isGreaterThan(usual.length);
        assertThat(fast[record(fast) + FLAGS_OF_RECORD] & ZipOutput.FASTEST).isEqualTo(ZipOutput.FASTEST);
        assertThat(usual[record(usual) + FLAGS_OF_RECORD] & ZipOutput.FASTEST).isZero();
    }

    @Test
    void both_unpack_to_the_same() throws IOException {
        for (boolean fast : new boolean[] {true, false}) {
            try (ZipInputStream in = new ZipInputStream(new ByteArrayInputStream(replaced(zip(fast))))) {
                in.getNextEntry();
                assertThat(in.readAllBytes()).isEqualTo(CONTENT);
            }
        }
    }
}
