package crossfoot.proof;

import static org.assertj.core.api.Assertions.assertThat;

import crossfoot.figures.FigureBook;
import crossfoot.figures.InventedBook;
import crossfoot.proof.document.Document;
import crossfoot.proof.document.Grid;
import crossfoot.proof.finding.ProofFinding;
import crossfoot.proof.reading.ReportReader;
import crossfoot.report.pack.Audience;
import crossfoot.report.pack.Format;
import crossfoot.report.pack.Pack;
import crossfoot.report.pack.PackRequest;
import crossfoot.report.template.PackWriter;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Crossfoot's own packs and Word reports stand the proof-reader, and a changed number in them does not. */
class OwnReportsTest {

    private static final FigureBook BOOK = InventedBook.ofAYear();

    private static Document report(Pack pack, Format format) throws IOException {
        Audience audience = pack == Pack.WEEKLY ? Audience.OFFICER : Audience.COMMITTEE;
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        PackWriter.write(PackRequest.of(pack, BOOK, audience), format, out);
        return ReportReader.read("pack." + format.word(), out.toByteArray());
    }

    @ParameterizedTest
    @EnumSource(Pack.class)
    void our_packs_hold_no_contradiction_with_the_log_or_without(Pack pack) throws IOException {
        for (Format format : List.of(Format.XLSX, Format.DOCX, Format.HTML)) {
            Document report = report(pack, format);
            assertThat(Proof.of(report).findings()).as(pack + " as " + format).isEmpty();
            assertThat(Proof.of(report, BOOK).findings())
                    .as(pack + " as " + format)
                    .isEmpty();
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"README.md", "CHANGELOG.md", "macros-docs", "src/main/resources/addin/taskpane.html"})
    void our_pages_hold_no_contradiction(String place) throws IOException {
        try (Stream<Path> files = Files.walk(Path.of(place))) {
            for (Path file : files.filter(OwnReportsTest::isPage).toList()) {
                Document page = ReportReader.read(file.toString(), Files.readAllBytes(file));
                assertThat(Proof.of(page).findings()).as(file.toString()).isEmpty();
                assertThat(Proof.of(page, BOOK).findings()).as(file.toString()).isEmpty();
            }
        }
    }

    private static boolean isPage(Path file) {
        // The rule book's page quotes what its rules find.
        return file.toString().matches(".*(?<!/rules)\\.(md|html)");
    }

    /** A sample in the build; every number with {@code -Dproof.numbers=100000}. */
    @Test
    void with_the_log_a_changed_number_of_the_committees_report_is_found() throws IOException {
        List<ChangedNumbers.Change> chosen =
                new ArrayList<>(new ChangedNumbers(report(Pack.COMMITTEE, Format.DOCX)).all());
        Collections.shuffle(chosen, new Random(14));
        List<ChangedNumbers.Change> tried =
                chosen.subList(0, Math.min(Integer.getInteger("proof.numbers", 40), chosen.size()));
        List<ChangedNumbers.Change> missed = tried.stream()
                .filter(change -> Proof.of(change.document(), BOOK).findings().isEmpty())
                .toList();
        assertThat(missed.size())
                .as("missed of " + tried.size() + " changed numbers: " + missed)
                .isLessThanOrEqualTo(tried.size() / 20);
    }

    @Test
    void a_text_is_proofed_by_the_tables_beside_it() {
        Grid beside = Grid.of(List.of(List.of("Type", "2024/25", "2023/24"), List.of("Enquiries", "120", "95")), "");
        String sound = "We dealt with 120 enquiries, similar to last year when 95 enquiries were dealt with.";
        assertThat(Proof.ofText("Enquiries", sound, List.of(beside))).isEmpty();
        assertThat(Proof.ofText("Enquiries", sound.replace("95", "97"), List.of(beside)))
                .extracting(ProofFinding::stated)
                .containsExactly("97");
    }
}
