package crossfoot.command;

import crossfoot.command.options.ExitCode;
import crossfoot.command.options.Output;
import crossfoot.service.http.AddinManifest;
import crossfoot.service.http.ServiceSettings;
import crossfoot.workbook.cells.WorkbookRefusal;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** {@code crossfoot manifest}: the file by which Excel knows the add-in. */
@Command(name = "manifest", description = "Writes the Excel add-in's manifest.", mixinStandardHelpOptions = true)
final class ManifestCommand implements Callable<Integer> {

    @Option(
            names = "--base-url",
            paramLabel = "URL",
            description = "The https address by which staff reach the service.")
    private URI address = URI.create("https://localhost:" + ServiceSettings.USUAL_PORT);

    @Option(
            names = "--unified",
            description =
                    "The unified manifest of Microsoft 365, as JSON; as the package to upload where F ends in .zip.")
    private boolean unified;

    @Option(names = "--out", paramLabel = "F", description = "The file to write; standard output unless given.")
    private @Nullable Path out;

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Override
    public Integer call() {
        byte[] manifest;
        try {
            manifest = manifest();
        } catch (IllegalArgumentException unfit) {
            throw new ParameterException(spec.commandLine(), String.valueOf(unfit.getMessage()), unfit);
        }
        Output output = new Output(spec);
        if (out == null) {
            output.line(new String(manifest, StandardCharsets.UTF_8));
            return ExitCode.DONE;
        }
        try {
            Files.write(out, manifest);
        } catch (IOException unwritable) {
            throw new WorkbookRefusal(
                    WorkbookRefusal.Kind.UNWRITABLE,
                    "The manifest " + out + " cannot be written; check that its folder is there and that you may write"
                            + " in it.",
                    unwritable);
        }
        output.line("Wrote " + out + ".");
        return ExitCode.DONE;
    }

    private byte[] manifest() {
        if (unified && out != null && out.toString().endsWith(".zip")) {
            return AddinManifest.appPackage(address);
        }
        String text = unified ? AddinManifest.unified(address) : AddinManifest.of(address);
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
