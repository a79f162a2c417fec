package crossfoot.command;

import java.util.OptionalInt;

/**
 * Where {@code java -jar crossfoot.jar} starts. It names no class of the command line itself, so that the first process, which
 * mostly hands the command on, loads none of them.
 */
public final class Launcher {

    private Launcher() {}

    /** Runs a command, in a process that is set up for it where that is sooner done, and ends with its exit code. */
    public static void main(String... arguments) {
        QuickStart.endWithLauncher();
        OptionalInt elsewhere = QuickStart.run(arguments);
        if (elsewhere.isPresent()) {
            System.exit(elsewhere.getAsInt());
        }
        Main.main(arguments);
    }
}
