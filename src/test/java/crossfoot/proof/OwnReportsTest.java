package crossfoot.proof;

import static org.assertj.core.api.Assertions.assertThat;

import crossfoot.figures.FigureBook;
import crossfoot.figures.InventedBook;
import crossfoot.proof.document.Block;
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
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Crossfoot's own packs and Word reports stand the proof-reader, and a changed number in them does not. */
class OwnReportsTest {

    private static final FigureBook BOOK = InventedBook.ofAYear();

    private static Document report(Pack pack, Format format) throws IOException {
        Audience audience = pack == Pack.WEEKLY ? Audience.OFFICER : Audience.COMMITTEE;
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        PackWriter.write(PackRequest.of(pack, BOOK, audience), format, out);
        return ReportReader.read(format == Format.DOCX ? "pack.docx" : "pack.xlsx", out.toByteArray());
    }

    @ParameterizedTest
    @EnumSource(Pack.class)
    void our_packs_hold_no_contradiction_with_the_log_or_without(Pack pack) throws IOException {
        for (Format format : List.of(Format.XLSX, Format.DOCX)) {
            Document report = report(pack, format);
            assertThat(Proof.of(report).findings()).as(pack + " as " + format).isEmpty();
            assertThat(Proof.of(report, BOOK).findings())
                    .as(pack + " as " + format)
                    .isEmpty();
        }
    }

    @Test
    void with_the_log_a_changed_number_of_the_committees_report_is_found() throws IOException {
        Document report = report(Pack.COMMITTEE, Format.DOCX);
        List<int[]> numbers = numbers(report);
        Collections.shuffle(numbers, new Random(14));
        List<int[]> chosen = numbers.subList(0, Math.min(60, numbers.size()));
        long found = chosen.stream().filter(place -> found(report, place)).count();
        assertThat(found)
                .as("found of " + chosen.size() + " changed numbers")
                .isGreaterThanOrEqualTo(chosen.size() * 8L / 10);
    }

    private static boolean found(Document report, int[] place) {
        List<ProofFinding> findings = Proof.of(changed(report, place), BOOK).findings();
        return findings.stream().anyMatch(finding -> finding.anchor().block() == place[0]);
    }

    /** Block, row and column of every whole number in a table. */
    private static List<int[]> numbers(Document report) {
        List<int[]> numbers = new ArrayList<>();
        for (int block = 0; block < report.blocks().size(); block++) {
            if (report.blocks().get(block) instanceof Grid grid) {
                for (int row = 1; row < grid.rows().size(); row++) {
                    for (int column = 1; column < grid.width(); column++) {
                        if (grid.rows().get(row).get(column).matches("\\d{1,4}")) {
                            numbers.add(new int[] {block, row, column});
                        }
                    }
                }
            }
        }
        return numbers;
    }

    private static Document changed(Document report, int[] place) {
        List<Block> blocks = new ArrayList<>(report.blocks());
        Grid grid = (Grid) blocks.get(place[0]);
        List<List<String>> rows = new ArrayList<>();
        grid.rows().forEach(row -> rows.add(new ArrayList<>(row)));
        List<String> row = rows.get(place[1]);
        row.set(place[2], String.valueOf(Integer.parseInt(row.get(place[2])) + 7));
        blocks.set(place[0], Grid.of(rows, grid.source()));
        return new Document(blocks);
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
