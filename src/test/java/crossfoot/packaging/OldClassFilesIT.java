package crossfoot.packaging;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.objectweb.asm.Opcodes;

/** The classes of the built jar, whose commands the other tests of the jar run. */
class OldClassFilesIT {

    private static final Path JAR = Path.of(System.getProperty("crossfoot.jar", "target/crossfoot.jar"));

    @ParameterizedTest
    @ValueSource(
            strings = {"picocli/CommandLine.class", "org/apache/commons/math3/stat/descriptive/rank/Percentile.class"})
    void theJarHasNoClassThatEachStartHasToVerifyTheSlowWay(String name) throws IOException {
        assertThat(OldClassFiles.version(bytes(name))).isEqualTo(Opcodes.V1_8);
    }

    @Test
    void aClassThatIsNotOldIsLeftAsItIs() throws IOException {
        byte[] ours = bytes("crossfoot/command/Launcher.class");

        assertThat(OldClassFiles.current("Launcher.class", ours, getClass().getClassLoader()))
                .isSameAs(ours);
    }

    private static byte[] bytes(String name) throws IOException {
        try (ZipFile jar = new ZipFile(JAR.toFile());
                InputStream bytes = jar.getInputStream(new ZipEntry(name))) {
            return bytes.readAllBytes();
        }
    }
}
