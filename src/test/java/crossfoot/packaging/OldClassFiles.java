package crossfoot.packaging;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Collections;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import java.util.zip.ZipOutputStream;
import org.objectweb.asm.ClassReader;
import org.objectweb.asm.ClassVisitor;
import org.objectweb.asm.ClassWriter;
import org.objectweb.asm.Opcodes;

/**
 * Brings the classes of libraries that were compiled for Java 5 (picocli, Commons Math) to the form of Java 8: the same
 * instructions, with the stack maps that Java 6 brought. A class without them cannot be kept beside the jar (class data
 * sharing) and is verified the slow way each time that a command starts.
 */
public final class OldClassFiles {

    private static final int OLD = Opcodes.V1_5;

    private static final int MAJOR_VERSION_HIGH = 6;

    private static final String CLASS_FILE = ".class";

    private OldClassFiles() {}

    /**
     * Rewrites a jar in place.
     *
     * @param arguments the path of the jar
     * @throws IOException if it cannot be read or written
     */
    public static void main(String... arguments) throws IOException {
        Path jar = Path.of(arguments[0]);
        Path written = jar.resolveSibling(jar.getFileName() + ".part");
        try (ZipFile from = new ZipFile(jar.toFile());
                URLClassLoader classes =
                        new URLClassLoader(new URL[] {jar.toUri().toURL()}, ClassLoader.getPlatformClassLoader());
                ZipOutputStream to = new ZipOutputStream(new BufferedOutputStream(Files.newOutputStream(written)))) {
            for (ZipEntry entry : Collections.list(from.entries())) {
                ZipEntry copy = new ZipEntry(entry.getName());
                copy.setTime(entry.getTime());
                to.putNextEntry(copy);
                try (InputStream bytes = from.getInputStream(entry)) {
                    to.write(current(entry.getName(), bytes.readAllBytes(), classes));
                }
                to.closeEntry();
            }
        }
        Files.move(written, jar, StandardCopyOption.REPLACE_EXISTING);
    }

    /** What is not a class of Java 5 is returned as it is: older ones have subroutines, which no stack map can describe. */
    static byte[] current(String name, byte[] bytes, ClassLoader classes) {
        return name.endsWith(CLASS_FILE) && version(bytes) == OLD ? withStackMaps(bytes, classes) : bytes;
    }

    /** The major version of a class file. */
    static int version(byte... classFile) {
        return (classFile[MAJOR_VERSION_HIGH] & 0xff) << 8 | classFile[MAJOR_VERSION_HIGH + 1] & 0xff;
    }

    private static byte[] withStackMaps(byte[] old, ClassLoader classes) {
        ClassWriter writer = new ClassWriter(ClassWriter.COMPUTE_FRAMES) {
            @Override
            protected ClassLoader getClassLoader() {
                return classes;
            }
        };
        try {
            new ClassReader(old).accept(new OfJava8(writer), 0);
            return writer.toByteArray();
        } catch (TypeNotPresentException superclassIsNotBundled) {
            return old;
        }
    }

    private static final class OfJava8 extends ClassVisitor {

        OfJava8(ClassWriter next) {
            super(Opcodes.ASM9, next);
        }

        @Override
        public void visit(
                int version, int access, String name, String signature, String superName, String[] interfaces) {
            super.visit(Opcodes.V1_8, access, name, signature, superName, interfaces);
        }
    }
}
