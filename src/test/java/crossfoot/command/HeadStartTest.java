package crossfoot.command;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import crossfoot.workbook.cells.WorkbookRefusal;
import crossfoot.workbook.reading.Workbook;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is read ahead is what the command would have read. */
class HeadStartTest {

    private static final Path MASTER = Path.of("workbooks", "feedback-master.xlsx");

    @TempDir
    private Path folder;

    @Test
    void the_master_that_was_named_is_read_once() throws IOException {
        Path master = Files.copy(MASTER, folder.resolve("master.xlsx"));
        HeadStart.of("check", master.toString());
        Workbook read = HeadStart.open(master);
        assertThat(read.name()).isEqualTo("master.xlsx");
        assertThat(read.tables()).contains("CaseLog");
        assertThat(HeadStart.open(master)).as("a second reading is a new one").isNotSameAs(read);
    }

    @Test
    void another_file_than_the_one_read_ahead_is_read_itself() throws IOException {
        Path other = Files.copy(MASTER, folder.resolve("other.xlsx"));
        HeadStart.of("refresh", MASTER.toString());
        assertThat(HeadStart.open(other).name()).isEqualTo("other.xlsx");
    }

    @Test
    void what_cannot_be_read_is_refused_as_ever() throws IOException {
        Path text = Files.writeString(folder.resolve("notes.xlsx"), "not a workbook");
        String asEver = refusal(text, () -> Workbook.open(text));
        HeadStart.of("check", text.toString());
        assertThat(refusal(text, () -> HeadStart.open(text))).isEqualTo(asEver);
        Path missing = folder.resolve("missing.xlsx");
        HeadStart.of("export", missing.toString());
        assertThatThrownBy(() -> HeadStart.open(missing))
                .isInstanceOf(WorkbookRefusal.class)
                .hasMessageContaining("is not there");
    }

    @Test
    void a_command_line_without_a_master_is_left_to_the_command() {
        HeadStart.of();
        HeadStart.of("refresh");
        HeadStart.of("refresh", "--help");
        HeadStart.of("refresh", "nowhere\0");
        HeadStart.of("no such command", MASTER.toString());
        assertThat(HeadStart.open(MASTER).name()).isEqualTo("feedback-master.xlsx");
    }

    private static String refusal(Path file, Runnable reading) {
        try {
            reading.run();
        } catch (WorkbookRefusal refused) {
            return String.valueOf(refused.getMessage());
        }
        throw new AssertionError(file + " was not refused");
    }
}
