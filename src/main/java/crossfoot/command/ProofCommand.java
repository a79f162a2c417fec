package crossfoot.command;

import crossfoot.proof.Proof;
import crossfoot.proof.finding.ProofFinding;
import crossfoot.proof.reading.ReportReader;
import crossfoot.rules.checks.Severity;
import crossfoot.service.calls.ProofAnswer;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code crossfoot proof}: which claims of a report its own numbers contradict. */
@Command(
        name = "proof",
        description = "Checks the sums, shares and changes of a report; changes nothing.",
        mixinStandardHelpOptions = true)
final class ProofCommand implements Callable<Integer> {

    @Parameters(index = "0", paramLabel = "REPORT", description = "The report: .docx, .xlsx, .html, .md, .txt or .pdf.")
    private Path report = Path.of("");

    @Option(names = "--json", description = "Print JSON and nothing else.")
    private boolean json;

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Override
    public Integer call() {
        String name = String.valueOf(report.getFileName());
        Proof proof = Proof.of(ReportReader.read(name, ReportReader.bytes(report)));
        Output output = new Output(spec);
        if (json) {
            output.json(ProofAnswer.of(proof));
        } else {
            proof.findings().forEach(finding -> print(finding, output));
            output.line(name + ": " + proof.claims() + " claims, " + proof.checked() + " of them checked, "
                    + proof.findings().size() + " that do not hold.");
        }
        return proof.count(Severity.ERROR) > 0 ? ExitCode.ERRORS_FOUND : ExitCode.DONE;
    }

    private static void print(ProofFinding finding, Output output) {
        output.line(finding.rule().severity().word() + " " + finding.rule().code() + " " + finding.where() + ": "
                + finding.rule().title() + ".");
        output.line("    \"" + finding.quote() + "\"");
        output.line("    " + finding.message());
    }
}
