package crossfoot.service.keys;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermission;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The service's secret. */
class BearerTokenTest {

    private static final BearerToken TOKEN = BearerToken.of("a-token-only-for-tests");

    @TempDir
    private Path folder;

    @Test
    @DisabledOnOs(OS.WINDOWS)
    void only_its_owner_can_read_the_file_even_where_an_open_one_was_there() throws Exception {
        Path file = Files.writeString(folder.resolve("token"), "an older one");
        BearerToken token = BearerToken.random();
        token.writeTo(file);
        assertThat(Files.getPosixFilePermissions(file))
                .containsExactlyInAnyOrder(PosixFilePermission.OWNER_READ, PosixFilePermission.OWNER_WRITE);
        assertThat(token.isCarriedBy("Bearer " + Files.readString(file).strip()))
                .isTrue();
        try (var left = Files.list(folder)) {
            assertThat(left).containsExactly(file);
        }
    }

    @ParameterizedTest(name = "[{0}]")
    @ValueSource(strings = {"", "Bearer", "Bearer ", "Basic a-token-only-for-tests", "a-token-only-for-tests"})
    void a_header_of_another_form_does_not_carry_it(String header) {
        assertThat(TOKEN.isCarriedBy(header)).isFalse();
    }

    @ParameterizedTest(name = "[{0}]")
    @ValueSource(strings = {"short", "with a space in the middle", "with-an-accent-é-in-it"})
    void one_that_could_be_guessed_or_not_be_sent_is_refused(String secret) {
        assertThatThrownBy(() -> BearerToken.of(secret)).hasMessageContaining("16 characters");
    }

    @Test
    void its_text_form_does_not_tell_it() {
        assertThat(TOKEN).asString().doesNotContain("only-for-tests");
    }
}
