package crossfoot.command;

import crossfoot.caselog.Casebook;
import crossfoot.caselog.taxonomy.Period;
import crossfoot.command.options.DayOptions;
import crossfoot.command.options.ExitCode;
import crossfoot.command.options.Output;
import crossfoot.command.options.YearOption;
import crossfoot.figures.FigureBook;
import crossfoot.proof.Proof;
import crossfoot.proof.document.Document;
import crossfoot.proof.finding.ProofFinding;
import crossfoot.proof.marking.MarkedCopy;
import crossfoot.proof.reading.ReportReader;
import crossfoot.report.master.Judgement;
import crossfoot.rules.Assessment;
import crossfoot.rules.finding.Severity;
import crossfoot.service.calls.ProofAnswer;
import crossfoot.workbook.reading.Workbook;
import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code crossfoot proof}: which claims of a report its own numbers, or the log's, contradict. */
@Command(
        name = "proof",
        description = "Checks the sums, shares and changes of a report; changes nothing.",
        mixinStandardHelpOptions = true)
final class ProofCommand implements Callable<Integer> {

    @Parameters(index = "0", paramLabel = "REPORT", description = "The report: .docx, .xlsx, .html, .md, .txt or .pdf.")
    private Path report = Path.of("");

    @Option(
            names = "--master",
            paramLabel = "MASTER.xlsx",
            description = "The master whose figures the report's numbers are compared with; needs --year or --period.")
    private @Nullable Path master;

    @ArgGroup(multiplicity = "0..1")
    private YearOption.@Nullable Span span;

    @Option(
            names = "--procedure",
            paramLabel = "P",
            description = "The procedure; the first of the list that the log holds unless given.")
    private String procedure = "";

    @Option(
            names = "--out",
            paramLabel = "COPY",
            description =
                    "Also writes a marked copy, over no file that is there: comments in a Word document, a sheet of"
                            + " findings in a workbook, a highlighted .html for the rest.")
    private @Nullable Path copy;

    @Option(names = "--json", description = "Print JSON and nothing else.")
    private boolean json;

    @Mixin
    private DayOptions days = new DayOptions();

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Override
    public Integer call() {
        String name = String.valueOf(report.getFileName());
        byte[] bytes = ReportReader.bytes(report);
        Document document = ReportReader.read(name, bytes);
        Proof proof = figures().map(book -> Proof.of(document, book)).orElseGet(() -> Proof.of(document));
        if (copy != null) {
            write(copy, name, MarkedCopy.of(name, bytes, document, proof.findings()));
        }
        Output output = new Output(spec);
        if (json) {
            output.json(ProofAnswer.of(proof));
        } else {
            proof.findings().forEach(finding -> print(finding, output));
            output.line(name + ": " + proof.claims() + " claims, " + proof.checked() + " of them checked, "
                    + proof.findings().size() + " findings.");
        }
        return proof.count(Severity.ERROR) > 0 ? ExitCode.ERRORS_FOUND : ExitCode.DONE;
    }

    private void write(Path out, String name, byte[] marked) {
        if (!ReportReader.ending(out.toString()).equals(MarkedCopy.ending(name))) {
            throw new ParameterException(
                    spec.commandLine(),
                    "The marked copy of this report is a ." + MarkedCopy.ending(name) + ": name --out so.");
        }
        try {
            Files.write(out, marked, StandardOpenOption.CREATE_NEW);
        } catch (FileAlreadyExistsException there) {
            throw new ParameterException(spec.commandLine(), out + " is there already: give another name.", there);
        } catch (IOException unwritable) {
            throw new ParameterException(
                    spec.commandLine(), out + " cannot be written: choose another folder.", unwritable);
        }
    }

    private Optional<FigureBook> figures() {
        if (master == null && span == null) {
            return Optional.empty();
        }
        if (master == null || span == null) {
            throw new ParameterException(
                    spec.commandLine(), "--master and --year (or --period) go together: give both or neither.");
        }
        Workbook workbook = Workbook.open(master);
        Assessment assessment = Judgement.of(Casebook.read(workbook::table), days.vantage(workbook));
        Period reporting = span.period(assessment.casebook().settings().yearStart(), spec);
        try {
            return Optional.of(FigureBook.ofLogged(
                    assessment,
                    reporting,
                    procedure.isBlank() ? assessment.casebook().usualProcedure() : procedure));
        } catch (IllegalArgumentException unknown) {
            throw new ParameterException(spec.commandLine(), String.valueOf(unknown.getMessage()), unknown);
        }
    }

    private static void print(ProofFinding finding, Output output) {
        output.line(finding.rule().severity().word() + " " + finding.rule().code() + " " + finding.where() + ": "
                + finding.rule().title() + ".");
        output.line("    \"" + finding.quote() + "\"");
        output.line("    " + finding.message());
    }
}
