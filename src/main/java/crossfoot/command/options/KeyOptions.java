package crossfoot.command.options;

import crossfoot.service.keys.BearerToken;
import crossfoot.workbook.cells.WorkbookRefusal;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;

/** With which key a service is started, and where the key is kept. */
public final class KeyOptions {

    private static final String TOKEN_VARIABLE = "CROSSFOOT_TOKEN";

    @Option(
            names = "--token-file",
            paramLabel = "F",
            description = "Where the service's key is kept, for you alone to read; in your own settings unless given.")
    private @Nullable Path tokenFile;

    @Option(
            names = "--new-key",
            description = "Makes a new key; pages, panes and macros that have the old one are let in no more.")
    private boolean renewed;

    /**
     * The key: the one of the environment, else the one that is kept, else a new one, which is kept.
     *
     * @param reachable whether other computers can reach the service, so that it must not have a key that is lost
     */
    public BearerToken key(CommandSpec spec, boolean reachable, Output output) {
        Optional<BearerToken> given = given(spec);
        KeptKey kept = new KeptKey(tokenFile == null ? KeptKey.usualFile() : tokenFile);
        if (given.isPresent()) {
            if (tokenFile != null) {
                keep(kept, given.get());
            }
            return given.get();
        }
        Optional<BearerToken> old = renewed ? Optional.empty() : kept.read();
        if (old.isPresent()) {
            return old.get();
        }
        BearerToken made = BearerToken.random();
        if (reachable || tokenFile != null) {
            keep(kept, made);
        } else {
            keepWherePossible(kept, made, output);
        }
        return made;
    }

    private Optional<BearerToken> given(CommandSpec spec) {
        String given = System.getenv(TOKEN_VARIABLE);
        if (given == null || given.isBlank()) {
            return Optional.empty();
        }
        if (renewed) {
            throw new ParameterException(
                    spec.commandLine(), TOKEN_VARIABLE + " says which key to use: change it there, without --new-key.");
        }
        try {
            return Optional.of(BearerToken.of(given));
        } catch (IllegalArgumentException unfit) {
            throw new ParameterException(spec.commandLine(), TOKEN_VARIABLE + ": " + unfit.getMessage(), unfit);
        }
    }

    private static void keep(KeptKey kept, BearerToken key) {
        try {
            kept.keep(key);
        } catch (UncheckedIOException unwritable) {
            throw new WorkbookRefusal(
                    WorkbookRefusal.Kind.UNWRITABLE,
                    "The token file " + kept.file()
                            + " cannot be written; check that its folder is there and that you may write in it.",
                    unwritable);
        }
    }

    private static void keepWherePossible(KeptKey kept, BearerToken key, Output output) {
        try {
            kept.keep(key);
        } catch (UncheckedIOException unwritable) {
            output.line("The key is good until the service stops: it cannot be kept in " + kept.file() + ".");
        }
    }
}
