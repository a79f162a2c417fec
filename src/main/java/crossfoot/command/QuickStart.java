package crossfoot.command;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.jspecify.annotations.Nullable;

/**
 * Hands a short command to a second Java process that is set up for short runs. Java's optimising compiler takes longer to
 * prepare than a refresh of ten thousand rows takes to run, it competes with the run for the processor, and a jar file
 * cannot ask to be started without it; the service too answers sooner, from the classes that are kept beside the jar. A
 * command that was started with options of its own stays in the process that the user started. A refresh of a million rows
 * too takes less time, and a third of the memory, this way.
 */
final class QuickStart {

    /**
     * Options that every Java takes, or passes over where it does not know them. Large pages keep the system from being asked
     * for every four kilobytes.
     */
    private static final List<String> OPTIONS =
            List.of("-XX:+IgnoreUnrecognizedVMOptions", "-XX:-UsePerfData", "-XX:+UseTransparentHugePages");

    /** For a run of seconds: no optimising compiler, and one thread clears memory sooner than several agree on it. */
    private static final List<String> SHORT_RUN = List.of("-XX:TieredStopAtLevel=1", "-XX:+UseSerialGC");

    /** No more memory is taken from the system than is needed, since the system clears each page before it gives it. */
    private static final List<String> LITTLE_MEMORY =
            List.of("-Xms64m", "-Xmn24m", "-XX:MinHeapFreeRatio=20", "-XX:MaxHeapFreeRatio=40");

    /** What an import reads it keeps to its end: to look for what can be cleared would take a fifth of its time. */
    private static final List<String> MUCH_MEMORY = List.of("-Xms320m", "-Xmn64m");

    /**
     * For the service, which has to answer soon and then runs for days: the optimising compiler takes up what has been called
     * ten times as often as it would by itself, so that the start is over by then.
     */
    private static final List<String> LONG_RUN = List.of(
            "-XX:Tier4InvocationThreshold=50000",
            "-XX:Tier4MinInvocationThreshold=6000",
            "-XX:Tier4CompileThreshold=150000",
            "-XX:Tier4BackEdgeThreshold=400000");

    private static final String SERVICE = "serve";

    private static final String IMPORT = "import";

    private static final String ENDING = ".jar";

    /** The property by which the second process knows the first. */
    private static final String LAUNCHER = "crossfoot.launcher";

    private static final long LOOK_MILLIS = 100;

    /** As a shell reports a process that was killed. */
    private static final int KILLED = 137;

    private QuickStart() {}

    /**
     * In the second process: ends it when the first is gone, however that ended. Killed at any moment, a save leaves the old
     * file or the new one.
     */
    static void endWithLauncher() {
        Long launcher = Long.getLong(LAUNCHER);
        if (launcher != null) {
            Thread watch = new Thread("crossfoot-launcher") {
                @Override
                public void run() {
                    endWith(launcher);
                }
            };
            watch.setDaemon(true);
            watch.start();
        }
    }

    private static void endWith(long launcher) {
        Optional<ProcessHandle> process = ProcessHandle.of(launcher);
        try {
            while (process.isPresent() && process.get().isAlive()) {
                Thread.sleep(LOOK_MILLIS);
            }
            Runtime.getRuntime().halt(KILLED);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }

    /**
     * Runs a command in a process of its own, with this one's input and output.
     *
     * @return its exit code; empty where the command is to run here
     */
    static OptionalInt run(String... arguments) {
        List<String> command = command(arguments);
        if (command.isEmpty()) {
            return OptionalInt.empty();
        }
        Process process;
        try {
            process = new ProcessBuilder(command).inheritIO().start();
        } catch (IOException notAllowed) {
            return OptionalInt.empty();
        }
        Runtime.getRuntime().addShutdownHook(new Thread("crossfoot-stop") {
            @Override
            public void run() {
                process.destroy();
            }
        });
        return OptionalInt.of(exitCode(process));
    }

    private static int exitCode(Process process) {
        boolean interrupted = false;
        try {
            while (true) {
                try {
                    return process.waitFor();
                } catch (InterruptedException stopped) {
                    interrupted = true;
                    process.destroy();
                }
            }
        } finally {
            if (interrupted) {
                Thread.currentThread().interrupt();
            }
        }
    }

    /** The command line of the second process; empty where there is to be none. Written without lambdas, which load slowly. */
    private static List<String> command(String... arguments) {
        List<String> started = started();
        if (started.isEmpty() || setUpOtherwise() || !gains(arguments)) {
            return List.of();
        }
        List<String> given = started.subList(1, started.size());
        boolean plain = given.size() == arguments.length + 2
                && given.get(0).equals("-jar")
                && given.subList(2, given.size()).equals(Arrays.asList(arguments));
        if (!plain) {
            return List.of();
        }
        List<String> command = new ArrayList<>();
        command.add(started.get(0));
        command.addAll(OPTIONS);
        if (arguments[0].equals(SERVICE)) {
            command.addAll(LONG_RUN);
        } else {
            command.addAll(SHORT_RUN);
            command.addAll(arguments[0].equals(IMPORT) ? MUCH_MEMORY : LITTLE_MEMORY);
        }
        command.add("-D" + LAUNCHER + "=" + ProcessHandle.current().pid());
        if (hasArchive(given.get(1))) {
            command.add("-XX:SharedArchiveFile=" + archive(given.get(1)));
            // Put where it says that it lies, its classes need no new addresses: a twentieth of a second.
            command.add("-XX:+UnlockDiagnosticVMOptions");
            command.add("-XX:ArchiveRelocationMode=0");
            // An archive that does not fit is no reason to tell the user.
            command.add("-Xlog:disable");
        }
        command.addAll(given);
        return command;
    }

    /** The program and the arguments with which this process was started; nothing where the system does not tell. */
    private static List<String> started() {
        List<String> started = new ArrayList<>();
        try {
            // Where there is such a file, it is read sooner than Java's own account of it is loaded.
            String line = Files.readString(Path.of("/proc/self/cmdline"), Charset.defaultCharset());
            started.addAll(Arrays.asList(line.substring(0, line.length() - 1).split("\0", -1)));
            started.set(0, Path.of("/proc/self/exe").toRealPath().toString());
            return started;
        } catch (IOException | InvalidPathException | IndexOutOfBoundsException elsewhere) {
            started.clear();
        }
        ProcessHandle.Info self = ProcessHandle.current().info();
        Optional<String> java = self.command();
        Optional<String[]> arguments = self.arguments();
        if (java.isPresent() && arguments.isPresent()) {
            started.add(java.get());
            started.addAll(Arrays.asList(arguments.get()));
        }
        return started;
    }

    /** The classes that commands load, kept beside the jar when it was built: for one version of Java only. */
    private static Path archive(String jar) {
        String stem = jar.endsWith(ENDING) ? jar.substring(0, jar.length() - ENDING.length()) : jar;
        return Path.of(stem + "-" + System.getProperty("java.vm.version", "") + ".jsa");
    }

    private static boolean hasArchive(String jar) {
        try {
            return Files.getLastModifiedTime(archive(jar)).compareTo(Files.getLastModifiedTime(Path.of(jar))) >= 0;
        } catch (IOException | InvalidPathException noArchive) {
            return false;
        }
    }

    /** Whether the user or the machine sets options of its own for every Java. */
    private static boolean setUpOtherwise() {
        return isSet(System.getenv("JAVA_TOOL_OPTIONS")) || isSet(System.getenv("JDK_JAVA_OPTIONS"));
    }

    private static boolean isSet(@Nullable String variable) {
        return variable != null && !variable.isBlank();
    }

    private static boolean gains(String... arguments) {
        return arguments.length >= 2 && !arguments[0].equals("sample");
    }
}
