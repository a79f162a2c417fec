package crossfoot.command;

import crossfoot.caselog.taxonomy.Schemes;
import crossfoot.command.options.ExitCode;
import crossfoot.command.options.Output;
import crossfoot.command.options.SchemeChoice;
import crossfoot.report.design.MasterDesign;
import crossfoot.workbook.saving.MasterFile;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code crossfoot new}: an empty governed master. */
@Command(name = "new", description = "Writes an empty governed master workbook.", mixinStandardHelpOptions = true)
final class NewCommand implements Callable<Integer> {

    @Parameters(index = "0", paramLabel = "OUT.xlsx", description = "The workbook to write; it must not be there yet.")
    private Path out = Path.of("");

    @Option(names = "--council", paramLabel = "NAME", description = "The council's name, for titles and covers.")
    private String council = "";

    @Option(
            names = "--scheme",
            split = ",",
            paramLabel = "NAME",
            description = "The schemes whose lists and clocks it holds, see crossfoot scheme; all for every one.")
    private List<String> schemes = List.of();

    @Option(
            names = "--plain",
            description = "Leave the lists that are each council's own (teams, reasons, themes) empty.")
    private boolean plain;

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Override
    public Integer call() {
        new MasterFile(out)
                .create(
                        MasterDesign.empty(council).with(chosen())::writeTo,
                        false,
                        MasterFile.Verification.SAFE,
                        Instant.now());
        new Output(spec).line("Wrote " + out + ". Open it in Excel and start on the sheet Start.");
        return ExitCode.DONE;
    }

    private Schemes chosen() {
        if (schemes.isEmpty()) {
            return plain ? Schemes.usual().plain() : Schemes.usual();
        }
        return Schemes.of(SchemeChoice.named(schemes, spec), plain);
    }
}
