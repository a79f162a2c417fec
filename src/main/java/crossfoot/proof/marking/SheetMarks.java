package crossfoot.proof.marking;

import crossfoot.proof.finding.ProofFinding;
import crossfoot.proof.reading.ReportReader;
import crossfoot.workbook.cells.CellAddress;
import crossfoot.workbook.cells.ColumnDesign;
import crossfoot.workbook.cells.ColumnDesign.Format;
import crossfoot.workbook.cells.Entry;
import crossfoot.workbook.cells.SheetDesign;
import crossfoot.workbook.cells.TableDesign;
import crossfoot.workbook.reading.Workbook;
import crossfoot.workbook.rewriting.WorkbookEdit;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

/** Writes a copy of a workbook with a sheet of its findings behind its own sheets, which stay as they are. */
final class SheetMarks {

    private static final String SHEET = "Proof findings";
    private static final String TABLE = "ProofFindings";
    private static final int HEADER_ROW = 4;

    private SheetMarks() {}

    static byte[] mark(Workbook report, List<ProofFinding> findings) {
        WorkbookEdit edit = new WorkbookEdit(report);
        edit.addSheet(new SheetDesign(
                free(SHEET, " ", report.sheets()),
                ReportReader.FINDINGS_TITLE,
                findings.isEmpty()
                        ? "Every claim that could be checked holds."
                        : "Mend each number where it stands, then proof-read the workbook again. Crossfoot reads past this sheet.",
                List.of(new TableDesign(
                        free(TABLE, "", report.tables()),
                        new CellAddress(HEADER_ROW, 1),
                        columns(),
                        findings.stream().map(SheetMarks::row).toList(),
                        true)),
                List.of(),
                true,
                false,
                true));
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try {
            edit.write(out);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return out.toByteArray();
    }

    private static List<ColumnDesign> columns() {
        return List.of(
                ColumnDesign.of("Rule", 8, Format.TEXT),
                ColumnDesign.of("Weight", 10, Format.TEXT),
                ColumnDesign.of("Where", 24, Format.WRAPPED),
                ColumnDesign.of("What is wrong", 28, Format.WRAPPED),
                ColumnDesign.of("Claim", 40, Format.WRAPPED),
                ColumnDesign.of("Stated", 12, Format.TEXT),
                ColumnDesign.of("Computed", 24, Format.WRAPPED),
                ColumnDesign.of("Why", 70, Format.WRAPPED));
    }

    private static List<Entry> row(ProofFinding finding) {
        return Stream.of(
                        finding.rule().code(),
                        finding.rule().severity().word(),
                        finding.where(),
                        finding.rule().title(),
                        finding.quote(),
                        finding.stated(),
                        finding.computed(),
                        finding.message())
                .map(Entry::text)
                .toList();
    }

    private static String free(String wanted, String gap, List<String> taken) {
        Set<String> there = new TreeSet<>(String.CASE_INSENSITIVE_ORDER);
        there.addAll(taken);
        String name = wanted;
        for (int number = 2; there.contains(name); number++) {
            name = wanted + gap + number;
        }
        return name;
    }
}
