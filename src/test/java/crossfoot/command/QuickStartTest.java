package crossfoot.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

/** The two processes of a short command end together. */
class QuickStartTest {

    /** What the second process does here: it would go on for ever. */
    static final class ForEver {

        private ForEver() {}

        public static void main(String... arguments) throws InterruptedException, IOException {
            QuickStart.endWithLauncher();
            System.out.write('!');
            System.out.flush();
            Thread.currentThread().join();
        }
    }

    private static String classPath() throws URISyntaxException {
        return place(ForEver.class) + File.pathSeparator + place(QuickStart.class);
    }

    private static Path place(Class<?> type) throws URISyntaxException {
        return Path.of(type.getProtectionDomain().getCodeSource().getLocation().toURI());
    }

    @Test
    void killing_the_first_ends_the_second() throws Exception {
        String java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
        Process first = new ProcessBuilder(java, "-cp", classPath(), ForEver.class.getName()).start();
        Process second = new ProcessBuilder(
                        java, "-Dcrossfoot.launcher=" + first.pid(), "-cp", classPath(), ForEver.class.getName())
                .start();
        try {
            assertThat(first.getInputStream().read()).isEqualTo('!');
            assertThat(second.getInputStream().read()).isEqualTo('!');
            assertThat(second.isAlive()).isTrue();
            first.destroyForcibly();
            assertThat(second.waitFor(60, TimeUnit.SECONDS)).isTrue();
            assertThat(second.exitValue()).isEqualTo(137);
        } finally {
            first.destroyForcibly();
            second.destroyForcibly();
        }
    }
}
