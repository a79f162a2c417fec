package crossfoot.service.calls;

import crossfoot.figures.FigureBooks;
import crossfoot.report.pack.Audience;
import crossfoot.report.pack.Format;
import crossfoot.report.pack.Pack;
import crossfoot.report.pack.PackRequest;
import crossfoot.report.pack.SmallNumbers;
import crossfoot.report.template.PackWriter;
import crossfoot.report.web.PdfReport;
import crossfoot.service.http.Answer;
import crossfoot.service.http.Call;
import crossfoot.service.http.MediaTypes;
import crossfoot.service.http.Problem;
import crossfoot.service.http.Route.Parameter;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import java.util.function.Supplier;

/** Fills a pack with the figures of a year, in Crossfoot's own template: a caller cannot bring one, since it is a program. */
public final class Exports {

    static final Parameter PACK = Parameter.part("pack", "The pack: " + Pack.words() + ".", "committee");
    static final Parameter AUDIENCE = Parameter.optional(
            "audience",
            "Who it is for: officer, committee or public; committee where it is left out. The weekly pack is for officers"
                    + " only.",
            "officer");

    static final Parameter FORMAT =
            Parameter.optional("format", "xlsx, docx, html or pdf; a workbook where it is left out.", "docx");

    private final Judging judging;

    Exports(Judging judging) {
        this.judging = judging;
    }

    /** The words of the packs. */
    public static List<String> packs() {
        return Arrays.stream(Pack.values()).map(Pack::word).toList();
    }

    /** As what a pack can be written on this machine: as a PDF only where LibreOffice is. */
    static List<String> formats() {
        return Arrays.stream(Format.values())
                .filter(format -> format != Format.PDF || PdfReport.office().isPresent())
                .map(Format::word)
                .toList();
    }

    /** A route that fills a pack from what another way of judging gives. */
    Answer fill(Call call, Function<Call, Assessed> source) {
        Pack pack = choice(() -> Pack.of(call.path().getOrDefault("pack", "")));
        Audience audience = choice(() -> pack.audience(call.parameter("audience")));
        Format format = choice(() -> Format.of(call.parameter("format").orElse(Format.XLSX.word())));
        FigureBooks books = judging.books(call, source.apply(call));
        call.progress().reached(Call.Stage.WRITING);
        PackRequest request = choice(() -> PackRequest.of(pack, books, audience));
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try {
            PackWriter.write(request, format, out);
        } catch (IOException inMemory) {
            throw new UncheckedIOException(inMemory);
        }
        return new Answer.Download(
                name(pack, books, format),
                mediaType(format),
                new Answer.Bytes(out.toByteArray()),
                SmallNumbers.of(request, books.first())
                        .map(SmallNumbers::sentence)
                        .orElse(""));
    }

    private static String mediaType(Format format) {
        return switch (format) {
            case XLSX -> MediaTypes.WORKBOOK;
            case DOCX -> MediaTypes.DOCUMENT;
            case HTML -> MediaTypes.PAGE;
            case PDF -> MediaTypes.PDF;
        };
    }

    private static String name(Pack pack, FigureBooks books, Format format) {
        String procedure = books.procedure()
                .toLowerCase(Locale.ROOT)
                .replaceAll("['’]", "")
                .replaceAll("[^a-z0-9]+", "-");
        return pack.word() + "-" + books.first().period().label().replaceAll("[^A-Za-z0-9]+", "-") + "-" + procedure
                + "." + format.word();
    }

    private static <T> T choice(Supplier<T> reading) {
        try {
            return reading.get();
        } catch (IllegalArgumentException unknown) {
            throw Problem.request(String.valueOf(unknown.getMessage()), "Choose one of those that the sentence names.")
                    .unanswerable();
        }
    }
}
