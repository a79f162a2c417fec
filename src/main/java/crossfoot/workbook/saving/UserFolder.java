package crossfoot.workbook.saving;

import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;

/** The folder in which Crossfoot keeps what belongs to a user and not to a master: keys and certificates. */
public final class UserFolder {

    private UserFolder() {}

    /**
     * The folder, as the system's own custom has it; it need not be there yet.
     *
     * @param environment the environment's variables: {@code APPDATA} on Windows, {@code XDG_CONFIG_HOME} elsewhere
     * @param system the name of the operating system, as Java has it
     * @param home the user's home folder
     */
    public static Path of(Map<String, String> environment, String system, Path home) {
        String name = system.toLowerCase(Locale.ROOT);
        if (name.startsWith("windows")) {
            return given(environment, "APPDATA", home.resolve("AppData").resolve("Roaming"))
                    .resolve("Crossfoot");
        }
        if (name.startsWith("mac")) {
            return home.resolve("Library").resolve("Application Support").resolve("Crossfoot");
        }
        return given(environment, "XDG_CONFIG_HOME", home.resolve(".config")).resolve("crossfoot");
    }

    /** The folder of the user who runs this process. */
    public static Path ofThisUser() {
        return of(System.getenv(), System.getProperty("os.name"), Path.of(System.getProperty("user.home")));
    }

    private static Path given(Map<String, String> environment, String variable, Path otherwise) {
        String value = environment.getOrDefault(variable, "");
        return value.isBlank() ? otherwise : Path.of(value);
    }
}
