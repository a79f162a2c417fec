package crossfoot.service.calls;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import crossfoot.service.http.ServedMaster;
import crossfoot.workbook.reading.Workbook;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The refresh that the service goes through by itself, before somebody in Excel asks for one. */
class RehearsedRefreshTest {

    private static final Path SAMPLE = Path.of("workbooks", "sample-2024-25.xlsx");
    private static final Clock CLOCK = Clock.fixed(Instant.parse("2025-06-30T09:00:00Z"), ZoneOffset.UTC);

    @TempDir
    private Path folder;

    @Test
    void a_rehearsal_goes_the_whole_way_and_writes_nothing() throws IOException {
        Path file = Files.copy(SAMPLE, folder.resolve("master.xlsx"));
        Judging judging = new Judging(new ServedMaster(file), new AssessmentCache(0), CLOCK);
        OpenRefreshRoute route = new OpenRefreshRoute(judging, "", CLOCK);

        assertThatCode(() -> route.rehearse(Workbook.open(file))).doesNotThrowAnyException();
        assertThat(file).hasSameBinaryContentAs(SAMPLE);
        assertThat(folder).isDirectoryNotContaining(other -> !other.equals(file));
    }
}
