package crossfoot.command.options;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;

/**
 * Opens a page in the user's browser. The address holds a key, and what a program is started with can be read by every user
 * of a machine: the browser is given a file that its user alone can read, which leads on to the address.
 */
public final class PageOpener {

    private PageOpener() {}

    /** Opens the page; false where this machine shows no browser. */
    public static boolean open(URI address) {
        try {
            // Made for its owner alone.
            Path door = Files.createTempFile("crossfoot-", ".html");
            door.toFile().deleteOnExit();
            Files.writeString(
                    door,
                    "<!doctype html><meta charset=\"utf-8\"><title>Crossfoot</title><meta name=\"referrer\""
                            + " content=\"no-referrer\"><meta http-equiv=\"refresh\" content=\"0;url=" + address
                            + "\">");
            new ProcessBuilder(command(System.getProperty("os.name", ""), door.toUri()))
                    .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                    .redirectError(ProcessBuilder.Redirect.DISCARD)
                    .start();
            return true;
        } catch (IOException noBrowser) {
            return false;
        }
    }

    private static List<String> command(String system, URI page) {
        String name = system.toLowerCase(Locale.ROOT);
        if (name.contains("windows")) {
            return List.of("rundll32", "url.dll,FileProtocolHandler", page.toString());
        }
        return List.of(name.contains("mac") ? "open" : "xdg-open", page.toString());
    }
}
