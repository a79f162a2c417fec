package crossfoot.command.options;

import static org.assertj.core.api.Assertions.assertThat;

import crossfoot.service.keys.BearerToken;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/** The key that outlives a restart. */
class KeptKeyTest {

    @TempDir
    private Path folder;

    @Test
    void it_is_the_same_after_a_restart_and_its_folder_is_made() {
        Path file = folder.resolve("crossfoot").resolve("token");
        BearerToken made = BearerToken.random();
        assertThat(new KeptKey(file).read()).isEmpty();
        new KeptKey(file).keep(made);
        assertThat(new KeptKey(file).read().orElseThrow().secret()).isEqualTo(made.secret());
    }

    @Test
    @DisabledOnOs(OS.WINDOWS)
    void one_that_others_can_read_is_no_secret_any_more() throws Exception {
        Path file = folder.resolve("token");
        new KeptKey(file).keep(BearerToken.random());
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
                .isEqualTo("rw-------");
        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rw-r-----"));
        assertThat(new KeptKey(file).read()).isEmpty();
    }
}
