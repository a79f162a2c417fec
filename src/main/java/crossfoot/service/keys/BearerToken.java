package crossfoot.service.keys;

import crossfoot.workbook.saving.OwnersFile;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.Optional;

/** The secret that every call of the service carries. It is never printed: its text form hides it. */
public final class BearerToken {

    private static final int RANDOM_BYTES = 32;
    private static final int SHORTEST = 16;
    private static final String SCHEME = "Bearer ";

    private final String secret;

    private BearerToken(String secret) {
        this.secret = secret;
    }

    /** A new one, of 256 random bits. */
    public static BearerToken random() {
        byte[] bytes = new byte[RANDOM_BYTES];
        new SecureRandom().nextBytes(bytes);
        return new BearerToken(HexFormat.of().formatHex(bytes));
    }

    /**
     * The one that a steward chose.
     *
     * @throws IllegalArgumentException where it is shorter than 16 characters, or could not stand in a header
     */
    public static BearerToken of(String secret) {
        if (secret.length() < SHORTEST || !secret.chars().allMatch(c -> c > ' ' && c < 0x7f)) {
            throw new IllegalArgumentException(
                    "The token must have at least 16 characters, none of them a space or a letter with an accent.");
        }
        return new BearerToken(secret);
    }

    /**
     * The one that a file keeps; empty where the file is not there, holds none, or can be read by others, who know it then.
     */
    public static Optional<BearerToken> keptIn(Path file) {
        try {
            return Files.isRegularFile(file) && OwnersFile.isClosed(file)
                    ? Optional.of(of(Files.readString(file).strip()))
                    : Optional.empty();
        } catch (IOException | IllegalArgumentException unusable) {
            return Optional.empty();
        }
    }

    /** Whether an Authorization header carries this token; takes the same time wherever the two differ. */
    public boolean isCarriedBy(String authorization) {
        return authorization.regionMatches(true, 0, SCHEME, 0, SCHEME.length())
                && MessageDigest.isEqual(
                        bytes(authorization.substring(SCHEME.length()).trim()), bytes(secret));
    }

    /** Writes it to a file that only the user who runs the service may read. */
    public void writeTo(Path file) {
        try {
            OwnersFile.write(file, bytes(secret + "\n"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The secret itself, for the address that the console shows. */
    public String secret() {
        return secret;
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    @Override
    public String toString() {
        return "BearerToken[hidden]";
    }
}
