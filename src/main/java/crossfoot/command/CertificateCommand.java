package crossfoot.command;

import crossfoot.command.options.ExitCode;
import crossfoot.command.options.Output;
import crossfoot.service.certificates.CertificateFolder;
import crossfoot.service.certificates.HostNames;
import crossfoot.workbook.saving.UserFolder;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** {@code crossfoot certificate}: what Office needs before it opens the add-in from a council's own machine. */
@Command(
        name = "certificate",
        description = {
            "Makes a certificate for HTTPS, signed by an authority that is made for it and can speak for the named hosts alone;"
                    + " says how to trust it. Run again, it renews the certificate, and there is nothing to trust anew."
        },
        mixinStandardHelpOptions = true)
final class CertificateCommand implements Callable<Integer> {

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d MMMM yyyy", Locale.UK);

    @Option(
            names = "--name",
            paramLabel = "HOST",
            split = ",",
            description =
                    "A further name or address by which staff reach the service; this machine's own are always there.")
    private List<String> names = List.of();

    @Option(
            names = "--out",
            paramLabel = "FOLDER",
            description =
                    "The folder to keep it in; your own settings folder, where serve --tls finds it, unless given.")
    private @Nullable Path out;

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Override
    public Integer call() {
        CertificateFolder folder = new CertificateFolder(out == null ? usualFolder() : out);
        CertificateFolder.Made made = folder.make(hosts(), machine(), Instant.now());
        Output output = new Output(spec);
        output.line("Made a certificate for " + hosts() + ", good until "
                + DAY.format(LocalDate.ofInstant(made.until(), ZoneOffset.UTC)) + ".");
        if (made.trustAnew()) {
            howToTrust(output, folder.authorityCertificate());
        } else {
            output.line("Its authority is the one that PCs trust already; restart the service.");
        }
        output.line("Start the service with it:   crossfoot serve MASTER.xlsx --tls"
                + (out == null ? "" : " " + folder.serverKey()));
        return ExitCode.DONE;
    }

    /** Where {@code serve --tls} looks. */
    static Path usualFolder() {
        return UserFolder.ofThisUser().resolve("certificates");
    }

    private HostNames hosts() {
        try {
            return HostNames.of(names);
        } catch (IllegalArgumentException unfit) {
            throw new ParameterException(spec.commandLine(), String.valueOf(unfit.getMessage()), unfit);
        }
    }

    private static String machine() {
        try {
            return InetAddress.getLocalHost().getHostName();
        } catch (UnknownHostException unnamed) {
            return "this machine";
        }
    }

    private static void howToTrust(Output output, Path certificate) {
        output.line("");
        output.line("Each PC has to trust its authority once (" + certificate + "):");
        output.line("  Windows, for you          certutil -user -addstore Root " + quoted(certificate));
        output.line("  Windows, for all staff    Group Policy: Computer Configuration > Policies > Windows Settings >");
        output.line("                            Security Settings > Public Key Policies > Trusted Root Certification");
        output.line("                            Authorities > Import");
        output.line("  Mac                       security add-trusted-cert -k ~/Library/Keychains/login.keychain-db "
                + quoted(certificate));
        output.line("  Chromium on Linux         certutil -d sql:$HOME/.pki/nssdb -A -t C,, -n crossfoot -i "
                + quoted(certificate));
        output.line("It can speak for the hosts named above and for no other, and its key stays in that folder.");
        output.line("");
    }

    private static String quoted(Path path) {
        return "\"" + path + "\"";
    }
}
