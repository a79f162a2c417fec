package crossfoot.workbook.saving;

import static org.assertj.core.api.Assertions.assertThat;

import crossfoot.workbook.cells.WorkbookRefusal;
import crossfoot.workbook.cells.WorkbookRefusal.Kind;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.FileSystemException;
import java.nio.file.NoSuchFileException;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** What the file system says, and what an officer is told. */
class SaveFailureTest {

    static Stream<Arguments> failures() {
        return Stream.of(
                Arguments.of(new IOException("No space left on device"), "there is no room left where it is kept"),
                Arguments.of(
                        new FileSystemException("f", null, "There is not enough space on the disk"),
                        "there is no room left where it is kept"),
                Arguments.of(new IOException("Disk quota exceeded"), "there is no room left where it is kept"),
                Arguments.of(
                        new FileSystemException("/srv/f", null, "Read-only file system"),
                        "the place where it is kept can only be read"),
                Arguments.of(new AccessDeniedException("/srv/f"), "you may not write in its folder"),
                Arguments.of(
                        new UncheckedIOException(new AccessDeniedException("/srv/f")),
                        "you may not write in its folder"),
                Arguments.of(
                        new NoSuchFileException("/srv/f"), "its folder, or the backup asked for, is no longer there"),
                Arguments.of(
                        new AtomicMoveNotSupportedException("/srv/f", "/srv/g", "Invalid cross-device link"),
                        "its drive cannot replace a file in one step"),
                Arguments.of(new IOException("Input/output error"), "the drive reported a fault"),
                Arguments.of(new IOException(), "the drive reported a fault"));
    }

    @ParameterizedTest
    @MethodSource("failures")
    void a_failure_is_one_sentence_without_a_path(Exception failure, String reason) {
        WorkbookRefusal refusal = SaveFailure.refusal("Log.xlsx", failure);
        assertThat(refusal.kind()).isEqualTo(Kind.UNWRITABLE);
        assertThat(refusal)
                .hasMessageStartingWith("Log.xlsx could not be saved and is as it was: " + reason)
                .hasMessageNotContaining("/srv")
                .hasMessageEndingWith(".");
        assertThat(refusal.getMessage().chars().filter(c -> c == '.').count()).isEqualTo(2);
    }
}
