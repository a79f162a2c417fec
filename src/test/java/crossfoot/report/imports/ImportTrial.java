package crossfoot.report.imports;

import crossfoot.caselog.CaseLog;
import crossfoot.caselog.schema.CaseColumn;
import crossfoot.caselog.schema.MasterSchema;
import crossfoot.intake.map.ImportMap;
import crossfoot.intake.source.SourceFile;
import crossfoot.intake.source.SourceReader;
import crossfoot.report.design.MasterDesign;
import crossfoot.report.master.Refresh;
import crossfoot.report.master.RefreshStamp;
import crossfoot.workbook.cells.Table;
import crossfoot.workbook.cells.TableColumn;
import crossfoot.workbook.reading.Workbook;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/** Imports of sources into masters, in memory. */
final class ImportTrial {

    static final LocalDate AS_OF = LocalDate.of(2025, 9, 30);
    private static final RefreshStamp STAMP = new RefreshStamp(Instant.parse("2025-09-30T10:00:00Z"), "tester", "test");

    private ImportTrial() {}

    /** An empty master. */
    static Workbook master() {
        return Workbook.open("master.xlsx", bytes(MasterDesign.empty("Test council")::writeTo));
    }

    /** A text file in UTF-8. */
    static SourceFile csv(String name, String text) {
        return SourceReader.open(name, text.getBytes(StandardCharsets.UTF_8), "");
    }

    /** The run with the map that is suggested. */
    static ImportRun suggested(Workbook master, SourceFile source) {
        return ImportRun.of(master, source, Optional.empty(), Optional.empty(), new ImportRun.Asked("", "", AS_OF));
    }

    /** The run with a map. */
    static ImportRun with(Workbook master, SourceFile source, ImportMap map) {
        return ImportRun.of(master, source, Optional.of(map), Optional.empty(), new ImportRun.Asked("", "", AS_OF));
    }

    /** The run in which a steward agrees with all that is proposed. */
    static ImportRun agreed(Workbook master, SourceFile source) {
        return with(master, source, DecidedMap.of(suggested(master, source).map()));
    }

    /** The master after a run. */
    static Workbook applied(ImportRun run) {
        Refresh refresh = run.imported(STAMP, Runnable::run);
        return Workbook.open("master.xlsx", bytes(refresh::writeTo));
    }

    /** The log of a master. */
    static CaseLog log(Workbook master) {
        return CaseLog.of(master.table(MasterSchema.CASE_LOG.name()).orElseThrow());
    }

    /** A cell of a log as text, a day as 2025-03-31. */
    static String cell(CaseLog log, String ref, CaseColumn column) {
        int index = log.indexOf(crossfoot.caselog.schema.Texts.refKey(ref));
        if (index < 0) {
            return "no row " + ref;
        }
        return log.at(index).date(column).map(LocalDate::toString).orElseGet(() -> log.at(index)
                .text(column));
    }

    /** The cells of a column of the log that the contract does not name, from top to bottom. */
    static List<String> extra(Workbook master, String header) {
        Table table = master.table(MasterSchema.CASE_LOG.name()).orElseThrow();
        TableColumn column = table.columns().stream()
                .filter(each -> each.header().equals(header))
                .findFirst()
                .orElseThrow();
        return java.util.stream.IntStream.range(0, table.size())
                .mapToObj(row -> column.cell(row).shown())
                .toList();
    }

    /** Something that writes bytes. */
    interface Writer {
        void writeTo(java.io.OutputStream out) throws IOException;
    }

    static byte[] bytes(Writer writer) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try {
            writer.writeTo(out);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }
}
