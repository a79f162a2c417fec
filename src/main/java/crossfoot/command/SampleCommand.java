package crossfoot.command;

import crossfoot.caselog.taxonomy.Schemes;
import crossfoot.command.options.ExitCode;
import crossfoot.command.options.Output;
import crossfoot.command.options.SchemeChoice;
import crossfoot.report.invented.SchemeSample;
import crossfoot.report.sample.SampleLog;
import crossfoot.report.sample.SampleMaster;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code crossfoot sample}: a master with an invented log. */
@Command(
        name = "sample",
        description =
                "Writes a master with an invented log that gives the published 2024-25 figures, of any size, or of any"
                        + " schemes.",
        mixinStandardHelpOptions = true)
final class SampleCommand implements Callable<Integer> {

    @Parameters(index = "0", paramLabel = "OUT.xlsx", description = "The workbook to write; it must not be there yet.")
    private Path out = Path.of("");

    @Option(names = "--rows", paramLabel = "N", description = "How many cases; the published year unless given.")
    private @Nullable Integer rows;

    @Option(names = "--seed", paramLabel = "S", description = "Another seed gives another log.")
    private long seed = 1;

    @Option(
            names = "--scheme",
            split = ",",
            paramLabel = "NAME",
            description = "A small log of these schemes in place of the published year; all for every scheme.")
    private List<String> schemes = List.of();

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Override
    public Integer call() {
        if (rows != null && (rows < 1 || rows > 1_000_000)) {
            throw new ParameterException(spec.commandLine(), "--rows must be a number from 1 to 1000000.");
        }
        if (!schemes.isEmpty()) {
            return ofSchemes();
        }
        SampleLog log = rows == null ? SampleLog.published(seed) : SampleLog.ofSize(rows, seed);
        SampleMaster.create(log, out, false, Instant.now());
        new Output(spec).line("Wrote " + out + ", refreshed as of " + log.asOf() + ".");
        return ExitCode.DONE;
    }

    private int ofSchemes() {
        if (rows != null) {
            throw new ParameterException(
                    spec.commandLine(), "A sample of schemes has a size of its own; leave --rows or --scheme out.");
        }
        SchemeSample sample = new SchemeSample(Schemes.of(SchemeChoice.named(schemes, spec), false), seed);
        sample.create(out, Instant.now());
        new Output(spec).line("Wrote " + out + ", refreshed as of " + sample.asOf() + ".");
        return ExitCode.DONE;
    }
}
