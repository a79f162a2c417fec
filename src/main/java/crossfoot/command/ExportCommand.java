package crossfoot.command;

import crossfoot.command.options.ExitCode;
import crossfoot.command.options.MasterArgument;
import crossfoot.command.options.Output;
import crossfoot.command.options.YearOption;
import crossfoot.figures.FigureBooks;
import crossfoot.report.pack.Audience;
import crossfoot.report.pack.Format;
import crossfoot.report.pack.Pack;
import crossfoot.report.pack.PackContent;
import crossfoot.report.pack.PackRequest;
import crossfoot.report.pack.SmallNumbers;
import crossfoot.report.pack.Template;
import crossfoot.report.template.PackWriter;
import crossfoot.workbook.cells.WorkbookRefusal;
import crossfoot.workbook.saving.MasterFile;
import crossfoot.workbook.saving.WholeFile;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** {@code crossfoot export}: fills a pack's template with the figures of a year. */
@Command(name = "export", description = "Fills a template with the figures of a year.", mixinStandardHelpOptions = true)
final class ExportCommand implements Callable<Integer> {

    @Mixin
    private MasterArgument master = new MasterArgument();

    @Mixin
    private YearOption year = new YearOption();

    @Option(
            names = "--pack",
            required = true,
            paramLabel = "PACK",
            description = "Which pack: committee, weekly, learning, return or self-assessment.")
    private String pack = "";

    @Option(names = "--out", required = true, paramLabel = "OUT", description = "The workbook to write.")
    private Path out = Path.of("");

    @Option(
            names = "--audience",
            paramLabel = "WHO",
            description = "officer, committee or public; committee unless given. The weekly pack is for officers only.")
    private @Nullable String audience;

    @Option(
            names = "--template",
            paramLabel = "T.xlsx|T.docx",
            description =
                    "A restyled template: a workbook for xlsx, a Word document with a paragraph {report} for docx and"
                            + " pdf; Crossfoot's own unless given.")
    private @Nullable Path template;

    @Option(
            names = "--format",
            paramLabel = "FORMAT",
            description = "xlsx, docx, html or pdf; xlsx unless given. A pdf is made by LibreOffice.")
    private String format = "xlsx";

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Override
    public Integer call() {
        Pack wanted = choice(() -> Pack.of(pack));
        Audience reader = choice(() -> wanted.audience(Optional.ofNullable(audience)));
        Format written = choice(() -> Format.of(format));
        refuseUnfit(written);
        refuseUnusedTemplate(written);
        PackWriter.makeReady(wanted, written);
        FigureBooks books = year.figures(master.judge(true));
        PackRequest request = new PackRequest(
                wanted,
                choice(() -> PackContent.of(books, wanted, reader)),
                reader,
                template == null ? Template.own(wanted) : read(template));
        if (written != Format.XLSX) {
            writeDocument(request, written);
        } else {
            new MasterFile(out)
                    .create(
                            stream -> PackWriter.write(request, stream),
                            true,
                            MasterFile.Verification.SAFE,
                            Instant.now());
        }
        Output output = new Output(spec);
        output.line("Wrote " + out + ".");
        SmallNumbers.of(request, books.first()).ifPresent(small -> output.line(small.sentence()));
        return ExitCode.DONE;
    }

    /** A pack never takes the master's place, and has a name under which its programme opens it. */
    private void refuseUnfit(Format written) {
        if (master.isAt(out)) {
            throw new ParameterException(
                    spec.commandLine(),
                    out + " is the master itself, which a pack must not replace; name another file.");
        }
        boolean document = out.toString().toLowerCase(Locale.ROOT).endsWith(".docx");
        if (document && written == Format.XLSX) {
            throw new ParameterException(
                    spec.commandLine(),
                    out + " has the name of a Word document: add --format docx, or end it with .xlsx.");
        }
        if (!document && written == Format.DOCX) {
            throw new ParameterException(spec.commandLine(), out + " would not open in Word: end it with .docx.");
        }
        String name = out.toString().toLowerCase(Locale.ROOT);
        for (Format other : List.of(Format.HTML, Format.PDF)) {
            String ending = "." + other.word();
            if (written == other && !name.endsWith(ending)) {
                throw new ParameterException(
                        spec.commandLine(), out + " has the name of another kind of file: end it with " + ending + ".");
            }
            if (written != other && name.endsWith(ending)) {
                throw new ParameterException(
                        spec.commandLine(), out + " has another kind's name: add --format " + other.word() + ".");
            }
        }
    }

    /** A template of another kind than the pack would be passed over. */
    private void refuseUnusedTemplate(Format written) {
        if (template != null && !Template.serves(String.valueOf(template.getFileName()), written)) {
            throw new ParameterException(
                    spec.commandLine(),
                    template + " cannot dress a pack in the format " + written.word()
                            + ": an Excel workbook is a template for --format xlsx, a Word document for --format docx"
                            + " or pdf; leave --template out, or choose the other format.");
        }
    }

    /** A document that was there is replaced as a whole or not at all. */
    private void writeDocument(PackRequest request, Format written) {
        try {
            WholeFile.write(out, stream -> PackWriter.write(request, written, stream), Instant.now());
        } catch (IOException unwritable) {
            throw new WorkbookRefusal(
                    WorkbookRefusal.Kind.UNWRITABLE,
                    "The document " + out
                            + " cannot be written; check that its folder is there and that it is not open.",
                    unwritable);
        }
    }

    private <T> T choice(Callable<T> reading) {
        try {
            return reading.call();
        } catch (Exception unknown) {
            throw new ParameterException(spec.commandLine(), String.valueOf(unknown.getMessage()), unknown);
        }
    }

    private static Template read(Path file) {
        try {
            return Template.of(String.valueOf(file.getFileName()), Files.readAllBytes(file));
        } catch (IOException unreadable) {
            throw new WorkbookRefusal(
                    WorkbookRefusal.Kind.UNREADABLE,
                    "The template " + file + " cannot be read; check its name and that you may open it.",
                    unreadable);
        }
    }
}
