package crossfoot.command;

import crossfoot.service.CrossfootServer;
import crossfoot.service.certificates.CertificateFolder;
import crossfoot.service.http.BearerToken;
import crossfoot.service.http.ServiceSettings;
import crossfoot.workbook.cells.WorkbookRefusal;
import crossfoot.workbook.reading.Workbook;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code crossfoot serve}: the service for the page, the add-in and the macros. */
@Command(
        name = "serve",
        description = "Starts the service for the page, the Excel add-in and the macros.",
        mixinStandardHelpOptions = true)
final class ServeCommand implements Callable<Integer> {

    private static final int HIGHEST_PORT = 65_535;
    private static final String TOKEN_VARIABLE = "CROSSFOOT_TOKEN";
    private static final String KEY_PASSWORD_VARIABLE = "CROSSFOOT_TLS_PASSWORD";

    /** What {@code --tls} without a file stands for. */
    private static final String MADE_CERTIFICATE = "";

    @Parameters(index = "0", paramLabel = "MASTER.xlsx", description = "The master to serve.")
    private Path master = Path.of("");

    @Option(names = "--port", paramLabel = "N", description = "The port; 0 for any free one.")
    private int port = ServiceSettings.USUAL_PORT;

    @Option(
            names = "--host",
            paramLabel = "H",
            description = "The address to listen at; this machine only unless given.")
    private @Nullable String host;

    @Option(
            names = "--tls",
            paramLabel = "F.p12",
            arity = "0..1",
            fallbackValue = MADE_CERTIFICATE,
            description =
                    "HTTPS, with the certificate that crossfoot certificate made; or with a PKCS#12 key, whose password"
                            + " comes from " + KEY_PASSWORD_VARIABLE + ".")
    private @Nullable Path tls;

    @Option(names = "--token-file", paramLabel = "F", description = "Where to write the token, for you alone to read.")
    private @Nullable Path tokenFile;

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Override
    public Integer call() {
        if (port < 0 || port > HIGHEST_PORT) {
            throw new ParameterException(spec.commandLine(), "--port must be a number from 0 to " + HIGHEST_PORT + ".");
        }
        Workbook.open(master);
        BearerToken token = token();
        if (tokenFile != null) {
            write(token, tokenFile);
        }
        ServiceSettings settings =
                ServiceSettings.of(master, token, Clock.systemDefaultZone()).withPort(port);
        settings = host == null ? settings : settings.withHost(host);
        settings = tls == null ? settings : settings.withTls(key(tls));
        CrossfootServer server = CrossfootServer.start(settings);
        Runtime.getRuntime().addShutdownHook(new Thread(server::close, "crossfoot-shutdown"));
        new Output(spec).line("Crossfoot serves " + master + " at " + server.address() + " (stop with Ctrl+C)");
        return ExitCode.KEEPS_RUNNING;
    }

    private BearerToken token() {
        String given = System.getenv(TOKEN_VARIABLE);
        try {
            return given == null || given.isBlank() ? BearerToken.random() : BearerToken.of(given);
        } catch (IllegalArgumentException unfit) {
            throw new ParameterException(spec.commandLine(), TOKEN_VARIABLE + ": " + unfit.getMessage(), unfit);
        }
    }

    private static void write(BearerToken token, Path file) {
        try {
            token.writeTo(file);
        } catch (UncheckedIOException unwritable) {
            throw new WorkbookRefusal(
                    WorkbookRefusal.Kind.UNWRITABLE,
                    "The token file " + file
                            + " cannot be written; check that its folder is there and that you may write in it.",
                    unwritable);
        }
    }

    /** The key for HTTPS: the file that was named, else the one that was made for this machine. */
    private static ServiceSettings.Tls key(Path file) {
        boolean made = file.toString().equals(MADE_CERTIFICATE);
        CertificateFolder folder = new CertificateFolder(
                made ? CertificateCommand.usualFolder() : file.toAbsolutePath().resolveSibling(""));
        Path key = made ? folder.serverKey() : file;
        if (made && !Files.exists(key)) {
            throw new WorkbookRefusal(
                    WorkbookRefusal.Kind.UNREADABLE,
                    "There is no certificate for HTTPS yet; make one with: crossfoot certificate");
        }
        String given = System.getenv(KEY_PASSWORD_VARIABLE);
        return new ServiceSettings.Tls(
                key, given != null ? given : folder.passwordOf(key).orElse(""));
    }
}
