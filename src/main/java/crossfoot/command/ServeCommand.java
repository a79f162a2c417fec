package crossfoot.command;

import crossfoot.command.options.ExitCode;
import crossfoot.command.options.KeyOptions;
import crossfoot.command.options.Output;
import crossfoot.command.options.PageOpener;
import crossfoot.service.CrossfootServer;
import crossfoot.service.certificates.CertificateFolder;
import crossfoot.service.http.ServiceSettings;
import crossfoot.service.keys.BearerToken;
import crossfoot.service.keys.Pairing;
import crossfoot.workbook.cells.WorkbookRefusal;
import crossfoot.workbook.reading.Workbook;
import java.io.BufferedReader;
import java.io.InputStreamReader;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
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

    @Option(
            names = "--name",
            paramLabel = "NAME",
            split = ",",
            description = "Names by which staff's computers call it, such as crossfoot.council.example.")
    private List<String> names = List.of();

    @Option(
            names = "--proxy",
            paramLabel = "ADDRESS",
            split = ",",
            description = "Addresses of proxies whose word is taken for where a call began.")
    private List<String> proxies = List.of();

    @Option(names = "--open", description = "Opens the page in your browser.")
    private boolean opened;

    @Mixin
    private KeyOptions keys = new KeyOptions();

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Override
    public Integer call() {
        if (port < 0 || port > HIGHEST_PORT) {
            throw new ParameterException(spec.commandLine(), "--port must be a number from 0 to " + HIGHEST_PORT + ".");
        }
        CrossfootServer.prepare();
        Workbook.open(master);
        Output output = new Output(spec);
        CrossfootServer server = CrossfootServer.start(settings(output));
        Runtime.getRuntime().addShutdownHook(new Thread(server::close, "crossfoot-shutdown"));
        output.line("Crossfoot serves " + master + " at " + server.addressWithKey() + " (stop with Ctrl+C)");
        output.line("Whoever has this address may read and refresh the master: keep it to yourself.");
        showCode(server, output);
        server.rehearse();
        if (opened && !PageOpener.open(server.addressWithKey())) {
            output.line("This computer shows no browser: open the address yourself.");
        }
        return ExitCode.KEEPS_RUNNING;
    }

    private ServiceSettings settings(Output output) {
        // The key is made last: a service that may not start leaves none behind.
        ServiceSettings settings = ServiceSettings.of(master, BearerToken.random(), Clock.systemDefaultZone())
                .withPort(port)
                .withAllowedHosts(names.toArray(String[]::new))
                .withProxies(proxies);
        settings = host == null ? settings : settings.withHost(host);
        settings = tls == null ? settings : settings.withTls(key(tls));
        settings.unsafe().ifPresent(why -> {
            throw new ParameterException(spec.commandLine(), why);
        });
        return settings.withToken(keys.key(spec, settings.reachesBeyond(), output));
    }

    /** Shows the pairing code; in a console, Enter shows another. From Java 22 on there always is one: its input ends at once. */
    @SuppressWarnings("SystemConsoleNull")
    private static void showCode(CrossfootServer server, Output output) {
        boolean console = System.console() != null;
        output.line(code(server) + (console ? " Press Enter for another." : ""));
        if (console) {
            Thread reading = new Thread(
                    () -> new BufferedReader(new InputStreamReader(System.in, Charset.defaultCharset()))
                            .lines()
                            .forEach(enter -> output.line(code(server))),
                    "crossfoot-console");
            reading.setDaemon(true);
            reading.start();
        }
    }

    private static String code(CrossfootServer server) {
        String digits = server.newPairingCode();
        return "To pair the pane in Excel, type " + digits.substring(0, 3) + " " + digits.substring(3)
                + " there: good once, for " + Pairing.LIFE.toMinutes() + " minutes.";
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
