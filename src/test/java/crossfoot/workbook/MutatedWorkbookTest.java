package crossfoot.workbook;

import static org.assertj.core.api.Assertions.assertThat;

import crossfoot.workbook.cells.Entry;
import crossfoot.workbook.cells.Table;
import crossfoot.workbook.cells.WorkbookRefusal;
import crossfoot.workbook.reading.Workbook;
import crossfoot.workbook.rewriting.WorkbookEdit;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;

/**
 * A workbook into which chance has bitten is read, or refused in one sentence: nothing else comes out, and what is written
 * after it was read can be read again, with every other cell as it was.
 */
class MutatedWorkbookTest {

    /** What breaks readers: halves of markup, references, places out of range, numbers that are none. */
    private static final List<String> BITES = List.of(
            "<",
            ">",
            "</c>",
            "<c r=\"A1\">",
            "<row r=\"2\">",
            "&#0;",
            "&#x1F600;",
            "&lt",
            "&bogus;",
            "\"",
            "'",
            "]]>",
            "<![CDATA[",
            "<!--",
            "<?x ?>",
            "<!DOCTYPE a>",
            "r=\"XFE1\"",
            "r=\"A1048577\"",
            "t=\"s\"",
            "s=\"99999\"",
            "-1",
            "1e400",
            "NaN",
            "\u0000",
            "ref=\"A1:A1\"",
            "ref=\"XFD1048576\"",
            "Target=\"../../x\"",
            "%",
            "count=\"-5\"",
            "xmlns=\"\"",
            "x:",
            " ");

    private static final Map<String, byte[]> PARTS = parts();

    private static Map<String, byte[]> parts() {
        try {
            return ZipEntries.of(MasterFileTest.workbook(12));
        } catch (IOException failure) {
            throw new java.io.UncheckedIOException(failure);
        }
    }

    @Property(tries = 20000)
    void a_bitten_part_is_read_or_refused(@ForAll long seed) throws IOException {
        Random chance = new Random(seed);
        List<String> names = new ArrayList<>(PARTS.keySet());
        String bitten = names.get(chance.nextInt(names.size()));
        holds(zipped(bitten, bitten(PARTS.get(bitten), chance), chance));
    }

    @Property(tries = 200)
    void a_bitten_file_is_read_or_refused(@ForAll long seed) throws IOException {
        Random chance = new Random(seed);
        byte[] bytes = MasterFileTest.workbook(2);
        for (int i = 0; i <= chance.nextInt(3); i++) {
            bytes[chance.nextInt(bytes.length)] ^= (byte) (1 << chance.nextInt(8));
        }
        holds(chance.nextInt(4) == 0 ? Arrays.copyOf(bytes, chance.nextInt(bytes.length)) : bytes);
    }

    private static byte[] bitten(byte[] part, Random chance) {
        byte[] bytes = part.clone();
        for (int i = 0; i <= chance.nextInt(3); i++) {
            int at = chance.nextInt(Math.max(1, bytes.length));
            int to = Math.min(bytes.length, at + chance.nextInt(12));
            byte[] bite = BITES.get(chance.nextInt(BITES.size())).getBytes(StandardCharsets.UTF_8);
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            out.write(bytes, 0, at);
            out.writeBytes(chance.nextInt(3) == 0 ? new byte[0] : bite);
            out.write(bytes, to, bytes.length - to);
            bytes = out.toByteArray();
        }
        return bytes;
    }

    private static byte[] zipped(String bitten, byte[] content, Random chance) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        boolean gone = chance.nextInt(20) == 0;
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            for (Map.Entry<String, byte[]> part : PARTS.entrySet()) {
                boolean itself = part.getKey().equals(bitten);
                if (!itself || !gone) {
                    zip.putNextEntry(new ZipEntry(part.getKey()));
                    zip.write(itself ? content : part.getValue());
                }
            }
        }
        return bytes.toByteArray();
    }

    private static void holds(byte[] bytes) throws IOException {
        byte[] written;
        Workbook read;
        try {
            read = Workbook.open("bitten.xlsx", bytes);
            written = rewritten(read);
        } catch (WorkbookRefusal refusal) {
            assertThat(refusal.getMessage())
                    .startsWith("bitten.xlsx ")
                    .endsWith(".")
                    .doesNotContain("\n");
            return;
        }
        holdsTheRest(read, Workbook.open("written.xlsx", written));
    }

    /** What was not to be written is as it was. */
    private static void holdsTheRest(Workbook read, Workbook written) {
        assertThat(written.tables()).isEqualTo(read.tables());
        for (String name : read.tables()) {
            Table before = read.table(name).orElseThrow();
            Table after = written.table(name).orElseThrow();
            assertThat(after.size()).isEqualTo(before.size());
            for (int row = 0; row < before.size(); row++) {
                assertThat(after.cell(row, 0).shown()).isEqualTo(Integer.toString(row));
                for (int column = 1; column < before.columns().size(); column++) {
                    assertThat(after.cell(row, column)).isEqualTo(before.cell(row, column));
                }
            }
        }
    }

    private static byte[] rewritten(Workbook workbook) throws IOException {
        WorkbookEdit edit = new WorkbookEdit(workbook);
        for (String name : workbook.tables()) {
            Table table = workbook.table(name).orElseThrow();
            if (table.size() > 0) {
                edit.fill(name, 0, row -> new Entry.Number(row));
            }
        }
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        edit.write(out);
        return out.toByteArray();
    }
}
