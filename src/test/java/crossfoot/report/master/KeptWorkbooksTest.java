package crossfoot.report.master;

import static org.assertj.core.api.Assertions.assertThat;

import crossfoot.report.design.MasterDesign;
import crossfoot.report.sample.SampleLog;
import crossfoot.report.sample.SampleMaster;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The workbooks that are kept are those that the commands write. {@code -Dreference.update=true} writes them anew. */
class KeptWorkbooksTest {

    private static final Path FOLDER = Path.of("workbooks");
    private static final int MOST_SHOWN = 40;

    @Test
    void the_empty_master_is_what_crossfoot_new_writes() throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        MasterDesign.empty("").writeTo(bytes);
        isKept(FOLDER.resolve("feedback-master.xlsx"), bytes.toByteArray());
    }

    @Test
    void the_sample_is_what_crossfoot_sample_writes() throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        SampleMaster.write(SampleLog.published(1), bytes);
        isKept(FOLDER.resolve("sample-2024-25.xlsx"), bytes.toByteArray());
    }

    private static void isKept(Path file, byte[] bytes) throws IOException {
        if (Boolean.getBoolean("reference.update")) {
            Files.write(file, bytes);
        }
        byte[] kept = Files.readAllBytes(file);
        List<String> differences = Arrays.equals(kept, bytes) ? List.of() : CellDump.differences(kept, bytes);
        assertThat(differences.stream().limit(MOST_SHOWN))
                .as(
                        "%s is what is written now; where it is not, run this test with -Dreference.update=true"
                                + " (%d differences)",
                        file, differences.size())
                .isEmpty();
    }

    @Test
    void a_difference_is_told_by_its_cell_and_its_part() throws IOException {
        byte[] kept = Files.readAllBytes(FOLDER.resolve("feedback-master.xlsx"));
        ByteArrayOutputStream other = new ByteArrayOutputStream();
        MasterDesign.empty("Fenshire").writeTo(other);
        assertThat(CellDump.differences(kept, other.toByteArray()))
                .anyMatch(line -> line.contains("\"Fenshire\""))
                .anyMatch(line -> line.startsWith("the bytes of xl/"));
        assertThat(CellDump.differences(kept, kept)).isEmpty();
    }
}
