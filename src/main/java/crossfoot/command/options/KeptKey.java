package crossfoot.command.options;

import crossfoot.service.keys.BearerToken;
import crossfoot.workbook.saving.UserFolder;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;
import java.util.Optional;

/** The service's key as it is kept from one start to the next: in a file that its user alone can read. */
final class KeptKey {

    private final Path file;

    /** @param file where it is kept */
    KeptKey(Path file) {
        this.file = file.toAbsolutePath();
    }

    /** Where the key of the user who runs this process is, unless another file is named. */
    static Path usualFile() {
        return UserFolder.ofThisUser().resolve("token");
    }

    /** Where it is kept. */
    Path file() {
        return file;
    }

    /** The key that is kept; empty where none is, or one that others can read and so may know. */
    Optional<BearerToken> read() {
        return BearerToken.keptIn(file);
    }

    /**
     * Keeps a key in the place of the one before.
     *
     * @throws UncheckedIOException where the file cannot be written
     */
    void keep(BearerToken key) {
        try {
            Files.createDirectories(Objects.requireNonNull(file.getParent()));
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
        key.writeTo(file);
    }
}
